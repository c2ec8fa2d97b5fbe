//! Values that show what a message looks like.

use crate::export::layout::object;
use crate::export::layout::string;
use crate::model::basis::Basis;
use crate::model::kind::Kind;
use crate::model::limits::literal_prefix;
use crate::model::operation::Operation;
use crate::model::schema::Schema;
use crate::text::Node;
use crate::text::Value;
use crate::view::Tree;

/// Values of a message: those that its schema gives, else those of the `shown` that fit it, else a made one.
///
/// No value stands there twice; there is none only where a member can have any text and none is known.
pub(crate) fn samples(operation: &Operation, schema: &Schema, shown: &[Node]) -> Vec<Node> {
    let fits = |value: &Node| operation.explain(schema, &Basis::Inferred, Tree::json(value)).is_empty();
    let given = distinct(schema.examples.iter().cloned());
    let given =
        if given.is_empty() { distinct(shown.iter().filter(|value| fits(value)).cloned()) } else { given };
    if given.is_empty() { made_up(operation, schema).filter(fits).into_iter().collect() } else { given }
}

/// The values, each once.
pub(crate) fn distinct(values: impl Iterator<Item = Node>) -> Vec<Node> {
    let mut kept: Vec<Node> = Vec::new();
    for value in values {
        if !kept.iter().any(|other| other.same(&value)) {
            kept.push(value);
        }
    }
    kept
}

/// A value made of what the schema fixes or shows; `None` where it leaves a needed value open.
fn made_up(operation: &Operation, schema: &Schema) -> Option<Node> {
    let schema = operation.resolve(schema);
    let values = schema.values.iter().flatten();
    let known = schema.constant.iter().chain(values).chain(&schema.examples).chain(&schema.default).next();
    if let Some(known) = known {
        return Some(known.clone());
    }
    let kinds = &schema.kinds;
    if kinds.contains(&Kind::Null) {
        return Some(Node::new(Value::Null));
    }
    match kinds.first()? {
        Kind::Boolean => Some(Node::new(Value::Bool(false))),
        Kind::Array => Some(Node::new(Value::Array(Vec::new()))),
        Kind::Object => {
            let required = schema.required.iter().map(|name| {
                let property = schema.property(name)?;
                Some((name.clone(), made_up(operation, &property.schema)?))
            });
            Some(object(required.collect::<Option<_>>()?))
        }
        Kind::String => schema.pattern.as_ref().and_then(|pattern| literal_prefix(&pattern.text)).map(string),
        Kind::Null | Kind::Integer | Kind::Number => None,
    }
}
