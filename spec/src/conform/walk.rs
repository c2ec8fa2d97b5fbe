//! The walk of schema and message side by side.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::conform::Mismatch;
use crate::conform::MismatchKind;
use crate::message::Lexical;
use crate::message::Message;
use crate::model::basis::Basis;
use crate::model::operation::Operation;
use crate::model::schema::Additional;
use crate::model::schema::Kind;
use crate::model::schema::Property;
use crate::model::schema::Schema;
use crate::text::Form;
use crate::text::Member;
use crate::text::Node;
use crate::text::Span;
use crate::text::Value;
use crate::text::join;

/// Collects mismatches while it goes down.
pub(crate) struct Walk<'a> {
    operation: &'a Operation,
    lexical: Lexical,
    pub(crate) mismatches: Vec<Mismatch>,
}

/// What the schemas above a place hand down to it.
#[derive(Clone)]
struct Context<'a> {
    at: String,
    basis: &'a Basis,
    secret: bool,
}

impl<'a> Walk<'a> {
    pub(crate) fn new(operation: &'a Operation, lexical: Lexical) -> Self {
        Self { operation, lexical, mismatches: Vec::new() }
    }

    /// The message as a whole: its root element first, then its content.
    pub(crate) fn root(&mut self, schema: &'a Schema, basis: &'a Basis, message: &Message) {
        let context = Context { at: String::new(), basis, secret: false };
        let xml = &self.operation.resolve(schema).xml;
        if let (Some(root), Some(name)) = (&message.root, &xml.name) {
            let namespace = xml.namespace.as_deref();
            if root.local != *name || namespace.is_some_and(|namespace| namespace != root.namespace) {
                let expected = match namespace {
                    Some("") => format!("the element `{name}` in no namespace"),
                    Some(namespace) => format!("the element `{name}` in the namespace `{namespace}`"),
                    None => format!("the element `{name}`"),
                };
                let context = self.enter(context.clone(), schema);
                self.report(MismatchKind::Root, &context, message.node.span, expected, "element");
            }
        }
        self.value(schema, context, &message.node);
    }

    fn enter(&self, mut context: Context<'a>, schema: &'a Schema) -> Context<'a> {
        let target = self.operation.resolve(schema);
        context.basis = schema.basis.as_ref().or(target.basis.as_ref()).unwrap_or(context.basis);
        context.secret |= schema.secret || target.secret;
        context
    }

    fn report(
        &mut self,
        kind: MismatchKind,
        context: &Context<'a>,
        span: Span,
        expected: String,
        found: &'static str,
    ) {
        let Context { at, basis, secret } = context.clone();
        self.mismatches.push(Mismatch { kind, at, span, expected, found, secret, basis: basis.clone() });
    }

    fn value(&mut self, schema: &'a Schema, context: Context<'a>, node: &Node) {
        let context = self.enter(context, schema);
        let schema = self.operation.resolve(schema);
        let node = &*self.typed(schema, node);
        let found = node.value.kind();
        if !kinds_admit(schema, found) {
            self.report(MismatchKind::Type, &context, node.span, expected_kinds(schema), found);
            return;
        }
        self.constant(schema, &context, node, found);
        self.string(schema, &context, node);
        self.number(schema, &context, node);
        self.array(schema, &context, node);
        if matches!(node.value, Value::Object(_)) {
            self.object(schema, &context, node);
        }
    }

    /// The node as the schema means it: text becomes a number or a boolean where no string is allowed.
    fn typed<'n>(&self, schema: &Schema, node: &'n Node) -> Cow<'n, Node> {
        let Value::String(text) = &node.value else { return Cow::Borrowed(node) };
        let wanted = schema.admitted();
        if self.lexical == Lexical::Json || wanted.is_empty() || wanted.contains(&Kind::String) {
            return Cow::Borrowed(node);
        }
        let value = match text.as_str() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            text if text.parse::<f64>().is_ok_and(f64::is_finite) => Value::Number(text.to_owned()),
            _ => return Cow::Borrowed(node),
        };
        Cow::Owned(Node { value, span: node.span })
    }

    fn constant(&mut self, schema: &Schema, context: &Context<'a>, node: &Node, found: &'static str) {
        if let Some(constant) = &schema.constant {
            if !constant.same(node) {
                self.report(MismatchKind::Value, context, node.span, describe(constant), found);
            }
        } else if let Some(values) = &schema.values
            && !values.iter().any(|value| value.same(node))
        {
            let kind = if schema.open_enum { MismatchKind::UnknownValue } else { MismatchKind::Value };
            let list = values.iter().map(describe).collect::<Vec<_>>().join(" or ");
            self.report(kind, context, node.span, list, found);
        }
    }

    fn string(&mut self, schema: &Schema, context: &Context<'a>, node: &Node) {
        let Some(text) = node.as_str() else { return };
        if let Some(pattern) = &schema.pattern
            && !pattern.regex.is_match(text)
        {
            let expected = format!("a string that matches `{}`", pattern.text);
            self.report(MismatchKind::Pattern, context, node.span, expected, "string");
        }
        if schema.min_length.is_some() || schema.max_length.is_some() {
            let length = text.chars().count() as u64;
            self.length(context, node, length, (schema.min_length, schema.max_length), "characters");
        }
    }

    fn length(
        &mut self,
        context: &Context<'a>,
        node: &Node,
        length: u64,
        (min, max): (Option<u64>, Option<u64>),
        unit: &str,
    ) {
        let expected = match (min, max) {
            (Some(1), _) if length < 1 => format!("at least 1 {}", unit.trim_end_matches('s')),
            (Some(min), _) if length < min => format!("at least {min} {unit}"),
            (_, Some(max)) if length > max => format!("at most {max} {unit}"),
            _ => return,
        };
        self.report(MismatchKind::Length, context, node.span, expected, node.value.kind());
    }

    fn number(&mut self, schema: &Schema, context: &Context<'a>, node: &Node) {
        let Value::Number(text) = &node.value else { return };
        let Ok(number) = text.parse::<f64>() else { return };
        let expected = match (schema.minimum, schema.maximum) {
            (Some(min), _) if number < min => format!("a number from {min} up"),
            (_, Some(max)) if number > max => format!("a number up to {max}"),
            _ => return,
        };
        self.report(MismatchKind::Range, context, node.span, expected, node.value.kind());
    }

    fn array(&mut self, schema: &'a Schema, context: &Context<'a>, node: &Node) {
        let Value::Array(items) = &node.value else { return };
        self.length(context, node, items.len() as u64, (schema.min_items, schema.max_items), "items");
        let Some(item_schema) = &schema.items else { return };
        for (index, item) in items.iter().enumerate() {
            let at = join(&context.at, &index.to_string());
            self.value(item_schema, Context { at, ..context.clone() }, item);
        }
    }

    fn object(&mut self, schema: &'a Schema, context: &Context<'a>, node: &Node) {
        for name in &schema.required {
            if !node.members().iter().any(|member| named(schema, member, name)) {
                self.missing(schema, context, node, name);
            }
        }
        // Members may be very many: the last place of each is looked up, not searched for.
        let places = node.members().iter().enumerate();
        let last: HashMap<(&str, Form), usize> =
            places.map(|(index, member)| ((member.key.as_str(), member.form), index)).collect();
        for (index, member) in node.members().iter().enumerate() {
            let context = Context { at: join(&context.at, &member.key), ..context.clone() };
            if last.get(&(member.key.as_str(), member.form)) != Some(&index) {
                // The last one counts, as in most readers of JSON.
                let expected = format!("the member `{}` once", member.key);
                self.report(
                    MismatchKind::RepeatedMember,
                    &context,
                    member.key_span,
                    expected,
                    "repeated member",
                );
                continue;
            }
            match schema.properties.iter().find(|property| is(property, member)) {
                Some(property) => self.value(&property.schema, context, &member.node),
                None => self.additional(schema, context, member),
            }
        }
    }

    fn missing(&mut self, schema: &'a Schema, context: &Context<'a>, node: &Node, name: &str) {
        let mut context = Context { at: join(&context.at, name), ..context.clone() };
        let mut expected = format!("the member `{name}`");
        if let Some(property) = schema.property(name) {
            context = self.enter(context, &property.schema);
            if property.schema.xml.attribute && self.lexical == Lexical::Text {
                expected = format!("the attribute `{name}`");
            }
        }
        self.report(MismatchKind::MissingMember, &context, node.span, expected, "");
    }

    fn additional(&mut self, schema: &'a Schema, context: Context<'a>, member: &Member) {
        if let Some(property) = schema.property(&member.key) {
            let wanted = if property.schema.xml.attribute { "an attribute" } else { "an element" };
            let found = if property.schema.xml.attribute { "element" } else { "attribute" };
            return self.report(MismatchKind::Form, &context, member.key_span, wanted.to_owned(), found);
        }
        let kind = match &schema.additional {
            Additional::Schema(additional) => return self.value(additional, context, &member.node),
            Additional::Closed => MismatchKind::ForbiddenMember,
            // A schema without properties does not describe members at all.
            Additional::Open if schema.properties.is_empty() => return,
            Additional::Open => MismatchKind::ExtraMember,
        };
        let context = Context { secret: true, ..context };
        let expected = format!("no member `{}`", member.key);
        self.report(kind, &context, member.key_span, expected, member.node.value.kind());
    }
}

/// Whether `member` is the one that `property` describes, written in the form that it asks for.
fn is(property: &Property, member: &Member) -> bool {
    property.name == member.key
        && match member.form {
            Form::Json => true,
            Form::Attribute => property.schema.xml.attribute,
            Form::Element => !property.schema.xml.attribute,
        }
}

fn named(schema: &Schema, member: &Member, name: &str) -> bool {
    match schema.property(name) {
        Some(property) => is(property, member),
        None => member.key == name,
    }
}

fn kinds_admit(schema: &Schema, found: &str) -> bool {
    let kinds = schema.admitted();
    kinds.is_empty() || kinds.iter().any(|kind| kind.admits(found))
}

fn expected_kinds(schema: &Schema) -> String {
    if let Some(constant) = &schema.constant {
        return describe(constant);
    }
    let names = schema.admitted().into_iter().map(|kind| match kind {
        Kind::Null => "null",
        Kind::Boolean => "a boolean",
        Kind::Integer => "an integer",
        Kind::Number => "a number",
        Kind::String => "a string",
        Kind::Array => "an array",
        Kind::Object => "an object",
    });
    names.collect::<Vec<_>>().join(" or ")
}

/// A value of the spec in words: `the string "OK"`, `null`.
pub(crate) fn describe(node: &Node) -> String {
    match &node.value {
        Value::Null | Value::Bool(_) => node.to_json(),
        Value::Number(text) => format!("the number {text}"),
        Value::String(_) => format!("the string {}", node.to_json()),
        Value::Array(_) | Value::Object(_) => format!("the value {}", node.to_json()),
    }
}
