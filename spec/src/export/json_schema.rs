//! Messages to files of JSON Schema 2020-12: one self-contained file per message, outcome, edition and frame.
//!
//! Other tools read them in their strictest mode, so no keyword of our own stands in them, no keyword that says
//! nothing, and keywords stand in the order that the formatter of `@sourcemeta/jsonschema` gives them.

use crate::export::Exported;
use crate::export::layout::file;
use crate::export::layout::list;
use crate::export::layout::object;
use crate::export::layout::string;
use crate::export::message::Message;
use crate::export::message::messages;
use crate::export::sample::distinct;
use crate::export::sample::samples;
use crate::model::kind::Kind;
use crate::model::operation::Operation;
use crate::model::schema::Additional;
use crate::model::schema::Schema;
use crate::text::Node;
use crate::text::Value;

/// The dialect of every file.
pub(crate) const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The version of what is exported, part of every address: a change that breaks its readers gets a new one.
pub(crate) const VERSION: &str = "v1";

/// The members of a schema in the order of the formatter.
type Keywords = Vec<(String, Node)>;

/// The definitions that a file refers to, in the order of their first use.
struct Definitions<'a> {
    operation: &'a Operation,
    found: Keywords,
    /// How deep definitions are put in the place of what refers to them, instead of being collected.
    inline: Option<usize>,
}

/// Definitions inside one another at most: lint refuses those that go round in circles.
const DEEPEST: usize = 32;

/// The schemas of the messages of an operation that [`crate::lint::lint`] accepts.
///
/// `base` is the absolute address below which the files are published. The paths are `v1/OPERATION/request.schema.json`,
/// `v1/OPERATION/OUTCOME.schema.json`, and `v1/OPERATION/OUTCOME.TITLE.schema.json` for an edition with this title.
/// Messages that travel as XML or as a form are described in their JSON form. Where a binding puts messages into frames
/// of a known shape, `v1/OPERATION/BINDING.request-frame.schema.json` and `….reply-frame.schema.json` describe those.
pub fn json_schemas(operation: &Operation, base: &str) -> Vec<Exported> {
    let base = base.trim_end_matches('/');
    let exported = |message: &Message<'_>| {
        let path = format!("{VERSION}/{}/{}.schema.json", operation.id, message.name);
        let text = file(&document(operation, message, &format!("{base}/{path}")));
        Exported { path, text }
    };
    messages(operation).iter().map(exported).collect()
}

/// The schema of a part of a message as compact text, with every definition in the place of what refers to it: such
/// a schema can stand inside others.
pub fn self_contained(operation: &Operation, schema: &Schema) -> String {
    let mut definitions = Definitions { operation, found: Keywords::new(), inline: Some(DEEPEST) };
    definitions.whole(operation.resolve(schema)).to_json()
}

fn document(operation: &Operation, message: &Message<'_>, id: &str) -> Node {
    let schema = operation.resolve(message.schema);
    let description = message.schema.description.as_deref().or(schema.description.as_deref());
    let mut keywords = Keywords::new();
    put(&mut keywords, "$schema", Some(string(DIALECT)));
    put(&mut keywords, "$id", Some(string(id)));
    put(&mut keywords, "title", Some(string(schema.title.as_deref().unwrap_or(message.title))));
    put(&mut keywords, "description", Some(string(description.unwrap_or(message.title))));
    put(&mut keywords, "examples", list(samples(operation, schema, &message.shown)));
    put(&mut keywords, "default", schema.default.clone());
    let mut definitions = Definitions { operation, found: Keywords::new(), inline: None };
    definitions.constraints(schema, &mut keywords);
    if !definitions.found.is_empty() {
        put(&mut keywords, "$defs", Some(object(definitions.found)));
    }
    object(keywords)
}

impl<'a> Definitions<'a> {
    /// The schema of a place inside a message.
    fn inner(&mut self, schema: &'a Schema) -> Node {
        let target = match &schema.reference {
            Some(name) => self.operation.definitions.iter().find(|(key, _)| key == name),
            None => None,
        };
        if let Some(depth) = self.inline {
            let Some(below) = depth.checked_sub(1) else { return object(Keywords::new()) };
            self.inline = Some(below);
            let inner = self.whole(self.operation.resolve(schema));
            self.inline = Some(depth);
            return inner;
        }
        if let Some((name, target)) = target {
            return self.refer(schema.description.as_deref(), name, target);
        }
        let is_object = schema.kinds.contains(&Kind::Object) && !schema.properties.is_empty();
        match schema.title.as_deref().filter(|title| is_object && self.is_free(title)) {
            // Generators of types name what is a definition and number what is not.
            Some(title) => self.refer(None, title, schema),
            None => self.whole(schema),
        }
    }

    /// Whether a title names no definition of the file.
    fn is_free(&self, title: &str) -> bool {
        !self.operation.definitions.iter().any(|(name, _)| name == title)
    }

    fn refer(&mut self, description: Option<&str>, name: &str, target: &'a Schema) -> Node {
        if !self.found.iter().any(|(other, _)| other == name) {
            // The place is taken before the definition is filled in: it may use others, or itself.
            let at = self.found.len();
            self.found.push((name.to_owned(), Node::new(Value::Null)));
            self.found[at].1 = self.whole(target);
        }
        let mut keywords = Keywords::new();
        put(&mut keywords, "description", description.map(string));
        put(&mut keywords, "$ref", Some(string(format!("#/$defs/{name}"))));
        object(keywords)
    }

    fn whole(&mut self, schema: &'a Schema) -> Node {
        let mut keywords = Keywords::new();
        put(&mut keywords, "title", schema.title.as_deref().map(string));
        put(&mut keywords, "description", schema.description.as_deref().map(string));
        let known = schema.values.iter().flatten().filter(|_| schema.open_enum);
        put(&mut keywords, "examples", list(distinct(schema.examples.iter().chain(known).cloned())));
        put(&mut keywords, "default", schema.default.clone());
        self.constraints(schema, &mut keywords);
        object(keywords)
    }

    /// What a value has to be. A constant or a closed list says all: lint lets nothing beside it rule it out.
    fn constraints(&mut self, schema: &'a Schema, keywords: &mut Keywords) {
        let values = schema.values.as_deref().unwrap_or_default();
        match (&schema.constant, values) {
            (Some(constant), _) => return put(keywords, "const", Some(constant.clone())),
            (None, [constant]) if !schema.open_enum => return put(keywords, "const", Some(constant.clone())),
            (None, [_, ..]) if !schema.open_enum => return put(keywords, "enum", list(values.to_vec())),
            _ => {}
        }
        put(keywords, "type", kinds(schema));
        put(keywords, "maximum", schema.maximum.map(number));
        put(keywords, "minimum", schema.minimum.map(number));
        put(keywords, "pattern", schema.pattern.as_ref().map(|pattern| string(&*pattern.text)));
        put(keywords, "maxLength", schema.max_length.map(number));
        put(keywords, "minLength", schema.min_length.map(number));
        put(keywords, "maxItems", schema.max_items.map(number));
        put(keywords, "minItems", schema.min_items.map(number));
        put(keywords, "items", schema.items.as_deref().map(|items| self.inner(items)));
        put(keywords, "required", list(schema.required.iter().map(string).collect()));
        let properties = schema.properties.iter();
        let properties: Keywords =
            properties.map(|property| (property.name.clone(), self.inner(&property.schema))).collect();
        put(keywords, "properties", (!properties.is_empty()).then(|| object(properties)));
        let additional = match &schema.additional {
            Additional::Open => None,
            Additional::Closed => Some(Node::new(Value::Bool(false))),
            Additional::Schema(additional) => Some(self.inner(additional)),
        };
        put(keywords, "additionalProperties", additional);
    }
}

fn put(keywords: &mut Keywords, keyword: &str, value: Option<Node>) {
    keywords.extend(value.map(|value| (keyword.to_owned(), value)));
}

/// The kinds that a schema admits.
fn kinds(schema: &Schema) -> Option<Node> {
    let mut names: Vec<Node> = schema.admitted().into_iter().map(|kind| string(kind.name())).collect();
    if names.len() == 1 { names.pop() } else { list(names) }
}

fn number(number: impl ToString) -> Node {
    Node::new(Value::Number(number.to_string()))
}
