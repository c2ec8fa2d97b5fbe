//! Schemas of spec files as plain JSON Schema, made from the text alone: what generated types are held against.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

/// Keywords that say nothing about which values fit.
const PROSE: &[&str] = &["title", "description", "default", "xml", "x-secret", "x-basis", "x-open-enum"];

/// The schema at a JSON pointer of a spec file.
pub(crate) fn at(file: &Value, pointer: &str) -> Value {
    plain(file, file.pointer(pointer).unwrap_or_else(|| panic!("no schema at {pointer}")))
}

/// The schema without references and prose; a list that is open leaves the kind of what it lists.
fn plain(file: &Value, schema: &Value) -> Value {
    let schema = schema.as_object().unwrap();
    if let Some(reference) = schema.get("$ref") {
        let pointer = reference.as_str().unwrap().strip_prefix('#').unwrap();
        return at(file, pointer);
    }
    let open = schema.get("x-open-enum") == Some(&Value::Bool(true));
    let mut plainer = Map::new();
    for (keyword, value) in schema {
        let value = match keyword.as_str() {
            keyword if PROSE.contains(&keyword) => continue,
            "enum" if open => {
                let kinds: Vec<&str> = value.as_array().unwrap().iter().map(kind).collect();
                plainer.entry("type").or_insert_with(|| json!(distinct(kinds)));
                continue;
            }
            "properties" => {
                let properties = value.as_object().unwrap().iter();
                properties.map(|(name, schema)| (name.clone(), plain(file, schema))).collect()
            }
            "items" => plain(file, value),
            "additionalProperties" if value.is_object() => plain(file, value),
            _ => value.clone(),
        };
        plainer.insert(keyword.clone(), value);
    }
    Value::Object(plainer)
}

fn distinct(mut kinds: Vec<&str>) -> Vec<&str> {
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
