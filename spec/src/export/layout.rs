//! JSON values to indented text, laid out as the formatter of `@sourcemeta/jsonschema` does, so that its check passes.

use crate::text::Member;
use crate::text::Node;
use crate::text::Value;
use crate::text::write_string;

/// Bytes between the brackets up to which an array of scalars stands on one line.
const INLINE: usize = 72;

/// A string that no text holds.
pub(crate) fn string(text: impl Into<String>) -> Node {
    Node::new(Value::String(text.into()))
}

/// An object that no text holds.
pub(crate) fn object(members: Vec<(String, Node)>) -> Node {
    let member = |(key, node): (String, Node)| Member::new(key, node);
    Node::new(Value::Object(members.into_iter().map(member).collect()))
}

/// An array that no text holds, unless there is nothing in it.
pub(crate) fn list(items: Vec<Node>) -> Option<Node> {
    (!items.is_empty()).then(|| Node::new(Value::Array(items)))
}

/// The text of a file that holds the value.
pub fn file(node: &Node) -> String {
    let mut out = String::new();
    write(node, 0, &mut out);
    out.push('\n');
    out
}

fn write(node: &Node, depth: usize, out: &mut String) {
    match &node.value {
        Value::Array(items) if !items.is_empty() => match one_line(items) {
            Some(line) => out.push_str(&line),
            None => lines(items, ['[', ']'], depth, out, |item, out| write(item, depth + 1, out)),
        },
        Value::Object(members) if !members.is_empty() => {
            lines(members, ['{', '}'], depth, out, |member, out| {
                write_string(&member.key, out);
                out.push_str(": ");
                write(&member.node, depth + 1, out);
            })
        }
        _ => out.push_str(&node.to_json()),
    }
}

/// An array as one line, if it holds scalars only and is short.
fn one_line(items: &[Node]) -> Option<String> {
    let scalar = |item: &&Node| !matches!(item.value, Value::Array(_) | Value::Object(_));
    let texts: Vec<String> = items.iter().filter(scalar).map(Node::to_json).collect();
    let line = texts.join(", ");
    (texts.len() == items.len() && line.len() <= INLINE).then(|| format!("[ {line} ]"))
}

fn lines<T>(
    items: &[T],
    brackets: [char; 2],
    depth: usize,
    out: &mut String,
    mut write_item: impl FnMut(&T, &mut String),
) {
    out.push(brackets[0]);
    for (index, item) in items.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        write_item(item, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(brackets[1]);
}
