//! Schemas.

use crate::diagnostic::codes::structure;
use crate::model::kind::Kind;
use crate::model::limits::Pattern;
use crate::model::schema::Additional;
use crate::model::schema::Property;
use crate::model::schema::Schema;
use crate::model::schema::Xml;
use crate::read::fields::Fields;
use crate::read::fields::Keys;
use crate::text::Node;
use crate::text::Value;

/// The keywords of the subset.
pub(crate) const KEYS: Keys = Keys {
    object: "schema",
    required: &[],
    optional: &[
        "title",
        "description",
        "type",
        "const",
        "enum",
        "x-open-enum",
        "required",
        "properties",
        "additionalProperties",
        "items",
        "minItems",
        "maxItems",
        "minLength",
        "maxLength",
        "pattern",
        "minimum",
        "maximum",
        "$ref",
        "default",
        "examples",
        "xml",
        "x-secret",
        "x-basis",
    ],
};
pub(crate) const XML: Keys =
    Keys { object: "xml", required: &[], optional: &["name", "namespace", "attribute"] };
/// The keywords that may stand beside `$ref`.
const BESIDE_REF: &[&str] = &["$ref", "description", "x-basis"];

/// Reads a schema.
pub(crate) fn schema(fields: &mut Fields<'_, '_>) -> Schema {
    let count = 0..=u64::from(u32::MAX);
    Schema {
        title: fields.optional_text("title"),
        description: fields.optional_text("description"),
        kinds: kinds(fields),
        constant: fields.get("const").cloned(),
        values: fields.get("enum").is_some().then(|| fields.items("enum").to_vec()),
        open_enum: fields.flag("x-open-enum"),
        properties: properties(fields),
        required: fields.texts("required"),
        additional: additional(fields),
        items: fields.object("items", &KEYS, schema).map(Box::new),
        min_items: fields.integer("minItems", count.clone()),
        max_items: fields.integer("maxItems", count.clone()),
        min_length: fields.integer("minLength", count.clone()),
        max_length: fields.integer("maxLength", count),
        pattern: pattern(fields),
        minimum: float(fields, "minimum"),
        maximum: float(fields, "maximum"),
        reference: reference(fields),
        default: fields.get("default").cloned(),
        examples: fields.items("examples").to_vec(),
        xml: fields.object("xml", &XML, xml).unwrap_or_default(),
        secret: fields.flag("x-secret"),
        basis: fields.optional_basis("x-basis"),
        form: 0,
        span: fields.span(),
    }
}

fn kinds(fields: &mut Fields<'_, '_>) -> Vec<Kind> {
    let words = Kind::ALL.map(|kind| (kind.name(), kind));
    match fields.get("type") {
        None => Vec::new(),
        Some(Node { value: Value::Array(_), .. }) => {
            let items = fields.items("type");
            items.iter().filter_map(|item| fields.word_at(item, &words)).collect()
        }
        Some(node) => fields.word_at(node, &words).into_iter().collect(),
    }
}

fn properties(fields: &mut Fields<'_, '_>) -> Vec<Property> {
    let spans = fields.get("properties").map(Node::members).unwrap_or_default();
    let members = fields.members("properties");
    let properties = members.into_iter().zip(spans).filter_map(|((name, node), member)| {
        let schema = fields.inside(node, &KEYS, schema)?;
        Some(Property { name: name.to_owned(), name_span: member.key_span, schema })
    });
    properties.collect()
}

fn additional(fields: &mut Fields<'_, '_>) -> Additional {
    match fields.get("additionalProperties") {
        None | Some(Node { value: Value::Bool(true), .. }) => Additional::Open,
        Some(Node { value: Value::Bool(false), .. }) => Additional::Closed,
        Some(node) => fields
            .inside(node, &KEYS, schema)
            .map_or(Additional::Open, |schema| Additional::Schema(Box::new(schema))),
    }
}

fn float(fields: &mut Fields<'_, '_>, key: &str) -> Option<f64> {
    let node = fields.get(key)?;
    let Value::Number(text) = &node.value else {
        let message = format!("expected a number, found {}", node.value.kind());
        fields.report(&structure::WRONG_KIND, node.span, message, None);
        return None;
    };
    text.parse().ok()
}

fn pattern(fields: &mut Fields<'_, '_>) -> Option<Pattern> {
    let text = fields.optional_text("pattern")?;
    match regex_lite::Regex::new(&text) {
        Ok(_) => Some(Pattern::of(text)),
        Err(error) => {
            let span = fields.get("pattern").map(|node| node.span).unwrap_or_default();
            let message = format!("`{text}` is not a regular expression: {error}");
            fields.report(&structure::BAD_PATTERN, span, message, None);
            None
        }
    }
}

fn reference(fields: &mut Fields<'_, '_>) -> Option<String> {
    let text = fields.optional_text("$ref")?;
    let node = fields.get("$ref")?;
    if let Some(other) = KEYS.all().find(|key| fields.get(key).is_some() && !BESIDE_REF.contains(key)) {
        let message = format!("`{other}` stands beside `$ref`");
        fields.report(&structure::BAD_REFERENCE, node.span, message, None);
    }
    let name = text.strip_prefix("#/$defs/").filter(|name| !name.is_empty() && !name.contains('/'));
    if name.is_none() {
        let message = format!("`{text}` does not refer to a definition of this file");
        fields.report(&structure::BAD_REFERENCE, node.span, message, None);
    }
    name.map(str::to_owned)
}

fn xml(fields: &mut Fields<'_, '_>) -> Xml {
    Xml {
        name: fields.optional_text("name"),
        namespace: fields.optional_text("namespace"),
        attribute: fields.flag("attribute"),
    }
}
