//! Values to compact JSON text, members in the order of the value.

use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::text::is_number;
use signoff_spec::text::join;

use crate::codec::Unwritable;

/// Writes a value as JSON.
///
/// # Errors
/// A member that stands there twice, a number that is not one of JSON, or nesting deeper than readers allow
/// ([`Limits`]).
pub fn encode(node: &Node) -> Result<String, Unwritable> {
    if let Some(at) = node.repeated() {
        return Err(Unwritable::new(&at, "a member that stands there twice"));
    }
    check(node, "", Limits::default().depth)?;
    Ok(node.to_json())
}

/// A value that was read from nowhere.
pub fn node(value: Value) -> Node {
    Node::new(value)
}

fn check(node: &Node, at: &str, depth: usize) -> Result<(), Unwritable> {
    let inside = || depth.checked_sub(1).ok_or_else(|| Unwritable::new(at, "nested too deep"));
    match &node.value {
        Value::Null | Value::Bool(_) | Value::String(_) => Ok(()),
        Value::Number(text) if is_number(text) => Ok(()),
        Value::Number(_) => Err(Unwritable::new(at, "not a number of JSON")),
        Value::Array(items) => {
            let depth = inside()?;
            items
                .iter()
                .enumerate()
                .try_for_each(|(index, item)| check(item, &join(at, &index.to_string()), depth))
        }
        Value::Object(members) => {
            let depth = inside()?;
            members.iter().try_for_each(|member| check(&member.node, &join(at, &member.key), depth))
        }
    }
}

/// Puts a value in the place that a pointer names; objects on the way are made where there are none.
pub(crate) fn put(root: &mut Node, pointer: &str, value: Node) -> Result<(), Unwritable> {
    let inside = || Unwritable::new(pointer, "the place is inside a value that is no object");
    root.put(pointer, value).ok_or_else(inside)
}
