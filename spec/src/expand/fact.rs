//! The default basis: every fact that has none takes that of what it stands in.

use crate::expand::tree::fill;
use crate::expand::tree::get;
use crate::expand::tree::members;
use crate::text::Node;
use crate::text::Value;

/// Where facts stand that need a basis; `*` is every member or item. What is above stands before what is below.
const FACTS: &[&[&str]] = &[
    &["notes", "*"],
    &["request"],
    &["credentials", "*"],
    &["credentials", "*", "lifetime"],
    &["credentials", "*", "parts", "*"],
    &["bindings", "*"],
    &["bindings", "*", "headers", "*"],
    &["outcomes", "*"],
    &["outcomes", "*", "status"],
    &["outcomes", "*", "code"],
    &["outcomes", "*", "when"],
    &["outcomes", "*", "benign"],
    &["outcomes", "*", "precedence"],
    &["outcomes", "*", "shows", "*"],
    &["outcomes", "*", "effects", "*"],
    &["outcomes", "*", "laws", "*"],
    &["outcomes", "*", "editions", "*"],
    &["outcomes", "*", "editions", "*", "status"],
    &["calls", "*"],
    &["examples", "*"],
];

/// Gives every fact of an operation a basis.
pub(super) fn complete(operation: &mut Node, default: &Node) {
    for path in FACTS {
        descend(operation, path, default);
    }
}

fn descend(node: &mut Node, path: &[&str], around: &Node) {
    let own = node.member("basis").filter(|basis| basis.as_str().is_some()).cloned();
    let around = own.as_ref().unwrap_or(around);
    match path {
        [] => fill(node, "basis", |_| Some(around.clone())),
        ["*", below @ ..] => match &mut node.value {
            Value::Array(items) => items.iter_mut().for_each(|item| descend(item, below, around)),
            _ => members(node)
                .into_iter()
                .flatten()
                .for_each(|member| descend(&mut member.node, below, around)),
        },
        [key, below @ ..] => {
            if let Some(node) = get(node, key) {
                descend(node, below, around);
            }
        }
    }
}
