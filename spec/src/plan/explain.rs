//! What does not fit a form: everything, with its place, in the order of the message.

use std::collections::HashMap;

use crate::message::Lexical;
use crate::model::basis::Basis;
use crate::model::constant::Constant;
use crate::model::kind::Kind;
use crate::model::plan::Form;
use crate::model::plan::Named;
use crate::model::plan::Others;
use crate::model::plan::Plan;
use crate::model::plan::Required;
use crate::plan::Mismatch;
use crate::plan::MismatchKind;
use crate::text::Span;
use crate::text::Written;
use crate::text::join;
use crate::view::Entry;
use crate::view::View;

impl Plan {
    /// Every mismatch of a message against the form with this index.
    pub fn explain<'v>(&self, form: u32, basis: &Basis, message: impl View<'v>) -> Vec<Mismatch> {
        let mut walk = Walk { plan: self, mismatches: Vec::new() };
        let context = Context { at: String::new(), basis, secret: false };
        let root = self.form(form);
        if let Some(element) = root.element.as_ref().filter(|_| !root.takes_root(message)) {
            let expected = match element.namespace.as_deref() {
                Some("") => format!("the element `{}` in no namespace", element.local),
                Some(namespace) => format!("the element `{}` in the namespace `{namespace}`", element.local),
                None => format!("the element `{}`", element.local),
            };
            let context = context.clone().inside(root);
            walk.report(MismatchKind::Root, &context, message.span(), expected, "element");
        }
        walk.value(root, context, message);
        walk.mismatches
    }
}

/// Collects mismatches while it goes down.
struct Walk<'p> {
    plan: &'p Plan,
    mismatches: Vec<Mismatch>,
}

/// What the forms above a place hand down to it.
#[derive(Clone)]
struct Context<'p> {
    at: String,
    basis: &'p Basis,
    secret: bool,
}

impl<'p> Context<'p> {
    fn inside(mut self, form: &'p Form) -> Self {
        self.basis = form.basis.as_ref().unwrap_or(self.basis);
        self.secret |= form.secret;
        self
    }

    fn at(&self, step: &str) -> Self {
        Self { at: join(&self.at, step), ..*self }
    }
}

impl<'p> Walk<'p> {
    fn report(
        &mut self,
        kind: MismatchKind,
        context: &Context<'p>,
        span: Span,
        expected: String,
        found: &'static str,
    ) {
        let Context { at, basis, secret } = context.clone();
        self.mismatches.push(Mismatch { kind, at, span, expected, found, secret, basis: basis.clone() });
    }

    fn value<'v, V: View<'v>>(&mut self, form: &'p Form, context: Context<'p>, value: V) {
        let context = context.inside(form);
        let (kind, span, limits) = (form.kind_of(value), value.span(), &form.limits);
        let found = kind.name();
        if !limits.kinds.takes(kind) {
            self.report(MismatchKind::Type, &context, span, form.kinds.to_string(), found);
            return;
        }
        if !form.lists(value) {
            let kind = if form.is_open { MismatchKind::UnknownValue } else { MismatchKind::Value };
            let list = form.constants.iter().map(Constant::describe).collect::<Vec<_>>().join(" or ");
            self.report(kind, &context, span, list, found);
        }
        let mut broken = |kind: MismatchKind, expected: Option<String>| {
            if let Some(expected) = expected {
                self.report(kind, &context, span, expected, found);
            }
        };
        match kind {
            Kind::Null | Kind::Boolean => {}
            Kind::String => {
                let text = value.text().unwrap_or_default();
                broken(
                    MismatchKind::Pattern,
                    form.pattern.as_ref().and_then(|pattern| pattern.refusal(text)),
                );
                broken(MismatchKind::Length, limits.length(text));
            }
            Kind::Integer | Kind::Number => broken(MismatchKind::Range, form.range(value)),
            Kind::Array => {
                broken(MismatchKind::Length, limits.item_count(value.items().count()));
                self.items(form, &context, value);
            }
            Kind::Object => self.object(form, &context, value),
        }
    }

    fn items<'v>(&mut self, form: &'p Form, context: &Context<'p>, value: impl View<'v>) {
        let Some(item) = form.item else { return };
        for (index, value) in value.items().enumerate() {
            self.value(self.plan.form(item), context.at(&index.to_string()), value);
        }
    }

    fn object<'v>(&mut self, form: &'p Form, context: &Context<'p>, value: impl View<'v>) {
        for required in form.required.iter() {
            self.required(form, context, value, required);
        }
        // Members may be very many: the last place of each is looked up, not searched for.
        let places = value.members().enumerate();
        let last: HashMap<(&str, Written), usize> =
            places.map(|(index, entry)| ((entry.name, entry.form), index)).collect();
        for (index, entry) in value.members().enumerate() {
            let context = context.at(entry.name);
            if last.get(&(entry.name, entry.form)) != Some(&index) {
                // The last one counts, as in most readers of JSON.
                let expected = format!("the member `{}` once", entry.name);
                let kind = MismatchKind::RepeatedMember;
                self.report(kind, &context, entry.name_span, expected, "repeated member");
                continue;
            }
            match form.members.iter().find(|member| member.is(&entry)) {
                Some(member) => self.value(self.plan.form(member.form), context, entry.value),
                None => self.other(form, context, &entry),
            }
        }
    }

    fn required<'v>(
        &mut self,
        form: &'p Form,
        context: &Context<'p>,
        value: impl View<'v>,
        required: &Required,
    ) {
        let (context, what, name) = match required {
            Required::Named(index) => {
                let member: &Named = &form.members[*index as usize];
                if value.members().any(|entry| member.is(&entry)) {
                    return;
                }
                let textual = value.lexical() == Lexical::Text;
                let what = if member.attribute && textual { "attribute" } else { "member" };
                (context.at(&member.name).inside(self.plan.form(member.form)), what, &member.name)
            }
            Required::Other(name) if value.member(name).is_some() => return,
            Required::Other(name) => (context.at(name), "member", name),
        };
        self.report(MismatchKind::MissingMember, &context, value.span(), format!("the {what} `{name}`"), "");
    }

    /// A member that is none of those that are named, or not written as it should be.
    fn other<'v, V: View<'v>>(&mut self, form: &'p Form, context: Context<'p>, entry: &Entry<'v, V>) {
        if let Some(member) = form.member(entry.name) {
            let (wanted, found) =
                if member.attribute { ("an attribute", "element") } else { ("an element", "attribute") };
            return self.report(MismatchKind::Form, &context, entry.name_span, wanted.to_owned(), found);
        }
        let kind = match form.others {
            Others::Of(others) => return self.value(self.plan.form(others), context, entry.value),
            Others::Any => return,
            Others::Closed => MismatchKind::ForbiddenMember,
            Others::Open => MismatchKind::ExtraMember,
        };
        let context = Context { secret: true, ..context };
        let expected = format!("no member `{}`", entry.name);
        self.report(kind, &context, entry.name_span, expected, entry.value.kind().name());
    }
}
