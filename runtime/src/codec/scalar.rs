//! Scalars to text and back, where a format has only text: the schema says what is a number or a boolean.

use signoff_spec::model::kind::Kind;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::schema::Additional;
use signoff_spec::model::schema::Schema;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::text::is_number;

use crate::codec::Unwritable;

/// The text of a scalar that has the schema `schema`; `None` is the schema of a member that no schema knows.
///
/// # Errors
/// A value that is no scalar, `null`, or one whose text the schema would give another value.
pub fn encode(schema: Option<&Schema>, node: &Node, at: &str) -> Result<String, Unwritable> {
    let text = match &node.value {
        Value::String(text) | Value::Number(text) => text.clone(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null => return Err(Unwritable::new(at, "null has no text")),
        Value::Array(_) | Value::Object(_) => {
            return Err(Unwritable::new(at, "a nested value where only text fits"));
        }
    };
    if decode(schema, &text) == node.value {
        Ok(text)
    } else {
        Err(Unwritable::new(at, "the text would be read as a value of another kind"))
    }
}

/// The value that a text is by its schema: a number or a boolean where no string is allowed, else a string.
pub fn decode(schema: Option<&Schema>, text: &str) -> Value {
    let kinds = schema.map(Schema::admitted).unwrap_or_default();
    if kinds.is_empty() || kinds.contains(&Kind::String) {
        return Value::String(text.to_owned());
    }
    match text {
        "true" if kinds.contains(&Kind::Boolean) => Value::Bool(true),
        "false" if kinds.contains(&Kind::Boolean) => Value::Bool(false),
        text if is_number(text) => Value::Number(text.to_owned()),
        text => Value::String(text.to_owned()),
    }
}

/// Gives every text below `node` the value that its schema says.
pub fn decode_all(operation: &Operation, schema: &Schema, node: &mut Node) {
    let schema = operation.resolve(schema);
    match &mut node.value {
        Value::String(text) => node.value = decode(Some(schema), text),
        Value::Object(members) => {
            for member in members {
                if let Some(schema) = member_schema(operation, Some(schema), &member.key) {
                    decode_all(operation, schema, &mut member.node);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => {}
    }
}

/// The schema of a member: that of its property, else that of all additional members.
pub(crate) fn member_schema<'a>(
    operation: &'a Operation,
    schema: Option<&'a Schema>,
    key: &str,
) -> Option<&'a Schema> {
    let schema = operation.resolve(schema?);
    let found = match (schema.property(key), &schema.additional) {
        (Some(property), _) => &property.schema,
        (None, Additional::Schema(schema)) => schema,
        (None, Additional::Open | Additional::Closed) => return None,
    };
    Some(operation.resolve(found))
}
