//! Scalars to text and back, where a format has only text: the schema says what is a number or a boolean.

use signoff_spec::model::kind::Kind;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::schema::Additional;
use signoff_spec::model::schema::Schema;
use signoff_spec::text::Node;
use signoff_spec::text::Token;
use signoff_spec::text::Value;
use signoff_spec::text::is_number;
use signoff_spec::view::Tree;
use signoff_spec::view::View;

use crate::codec::Unwritable;

/// The text of a scalar that has the schema `schema`; `None` is the schema of a member that no schema knows.
///
/// # Errors
/// A value that is no scalar, `null`, or one whose text the schema would give another value.
pub fn encode(schema: Option<&Schema>, node: &Node, at: &str) -> Result<String, Unwritable> {
    text(schema, Tree::json(node)).map(str::to_owned).map_err(|why| Unwritable::new(at, why))
}

/// The same of any value; the mistake is why it has no text.
pub(crate) fn text<'v>(schema: Option<&Schema>, value: impl View<'v>) -> Result<&'v str, &'static str> {
    let shape = value.shape();
    let text = match shape {
        Token::String => value.text().unwrap_or_default(),
        Token::Number => value.number().unwrap_or_default(),
        Token::False => "false",
        Token::True => "true",
        Token::Null => return Err("null has no text"),
        Token::Array | Token::Object => return Err("a nested value where only text fits"),
    };
    if shape_of(schema, text) == shape {
        Ok(text)
    } else {
        Err("the text would be read as a value of another kind")
    }
}

/// The value that a text is by its schema: a number or a boolean where no string is allowed, else a string.
pub fn decode(schema: Option<&Schema>, text: &str) -> Value {
    match shape_of(schema, text) {
        Token::True => Value::Bool(true),
        Token::False => Value::Bool(false),
        Token::Number => Value::Number(text.to_owned()),
        _ => Value::String(text.to_owned()),
    }
}

/// What the value of a text is.
fn shape_of(schema: Option<&Schema>, text: &str) -> Token {
    // Mostly texts are asked for, which is seen without a list of the kinds.
    let is_text = |schema: &Schema| {
        let mut values = schema.constant.iter().chain(schema.values.iter().flatten());
        let listed = schema.kinds.is_empty() && values.any(|value| value.as_str().is_some());
        listed || schema.kinds.contains(&Kind::String)
    };
    let Some(schema) = schema.filter(|schema| !is_text(schema)) else { return Token::String };
    let kinds = schema.admitted();
    match text {
        _ if kinds.is_empty() || kinds.contains(&Kind::String) => Token::String,
        "true" if kinds.contains(&Kind::Boolean) => Token::True,
        "false" if kinds.contains(&Kind::Boolean) => Token::False,
        text if is_number(text) => Token::Number,
        _ => Token::String,
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
