//! Values to compact JSON text, members in the order of the value.

use std::collections::HashSet;

use signoff_spec::text::Form;
use signoff_spec::text::Limits;
use signoff_spec::text::Member;
use signoff_spec::text::Node;
use signoff_spec::text::Span;
use signoff_spec::text::Value;
use signoff_spec::text::is_number;
use signoff_spec::text::join;
use signoff_spec::text::steps;

use crate::codec::Unwritable;

/// Writes a value as JSON.
///
/// # Errors
/// A member that stands there twice, a number that is not one of JSON, or nesting deeper than readers allow
/// ([`Limits`]).
pub fn encode(node: &Node) -> Result<String, Unwritable> {
    if let Some(at) = repeated(node) {
        return Err(Unwritable::new(&at, "a member that stands there twice"));
    }
    check(node, "", Limits::default().depth)?;
    Ok(node.to_json())
}

/// The JSON pointer to the first member whose name was used before in the same object.
pub fn repeated(node: &Node) -> Option<String> {
    repeated_below(node, "")
}

/// A value that was read from nowhere.
pub fn node(value: Value) -> Node {
    Node { value, span: Span::default() }
}

fn repeated_below(node: &Node, at: &str) -> Option<String> {
    let mut seen = HashSet::new();
    for member in node.members() {
        let at = join(at, &member.key);
        if !seen.insert(member.key.as_str()) {
            return Some(at);
        }
        if let Some(found) = repeated_below(&member.node, &at) {
            return Some(found);
        }
    }
    let mut items = node.items().iter().enumerate();
    items.find_map(|(index, item)| repeated_below(item, &join(at, &index.to_string())))
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
    let mut place = root;
    for step in steps(pointer) {
        let Value::Object(members) = &mut place.value else {
            return Err(Unwritable::new(pointer, "the place is inside a value that is no object"));
        };
        let known = members.iter().rposition(|member| member.key == step);
        let index = known.unwrap_or_else(|| {
            members.push(member(step, node(Value::Object(Vec::new()))));
            members.len() - 1
        });
        place = &mut members[index].node;
    }
    *place = value;
    Ok(())
}

/// A member of a JSON object that was read from nowhere.
pub(crate) fn member(key: String, node: Node) -> Member {
    Member { key, key_span: Span::default(), form: Form::Json, node }
}
