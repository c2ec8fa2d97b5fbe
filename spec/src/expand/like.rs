//! `like`: an outcome that is as another one of the file, but for what it says itself.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::structure;
use crate::expand::tree::get;
use crate::expand::tree::inherit;
use crate::expand::tree::take;
use crate::text::Node;

/// As many outcomes may be like one another in a row.
const DEPTH: usize = 8;

/// Gives every outcome that is like another one the members of that one which it has not itself.
pub(super) fn resolve(operations: &mut [Node], mistakes: &mut Vec<Diagnostic>) {
    let file = operations.to_vec();
    for (index, operation) in operations.iter_mut().enumerate() {
        let names: Vec<String> = operation.member("outcomes").map(names).unwrap_or_default();
        for name in names {
            let Some(outcome) = get(operation, "outcomes").and_then(|outcomes| get(outcomes, &name)) else {
                continue;
            };
            for _ in 0..DEPTH {
                let Some(like) = take(outcome, "like") else { break };
                match like.node.as_str().and_then(|text| find(&file, index, text)) {
                    Some(other) => inherit(outcome, other),
                    None => mistakes.push(unknown(&like.node, &file[index])),
                }
            }
            if let Some(like) = take(outcome, "like") {
                let message = "outcomes are like one another in a circle, or in too long a row";
                mistakes.push(Diagnostic::new(&structure::BAD_REFERENCE, like.node.span, message));
            }
        }
    }
}

/// The outcome of this name: of the operation itself, or `operation.outcome` of another one of the file.
fn find<'n>(file: &'n [Node], index: usize, text: &str) -> Option<&'n Node> {
    let Some((name, outcome)) = text.split_once('.') else {
        return file[index].member("outcomes")?.member(text);
    };
    let of_name = |operation: &&Node| {
        let id = operation.member("operation").and_then(Node::as_str);
        id.and_then(|id| id.split_once('.')).is_some_and(|(_, short)| short == name)
    };
    file.iter().find(of_name)?.member("outcomes")?.member(outcome)
}

fn unknown(like: &Node, operation: &Node) -> Diagnostic {
    let names = operation.member("outcomes").map(names).unwrap_or_default();
    let text = like.as_str().unwrap_or_default();
    let message = format!("there is no outcome `{text}` that this one could be like");
    let mut diagnostic = Diagnostic::new(&structure::BAD_REFERENCE, like.span, message);
    diagnostic.instead_of(text, names.iter().map(String::as_str));
    diagnostic
}

fn names(outcomes: &Node) -> Vec<String> {
    outcomes.members().iter().map(|member| member.key.clone()).collect()
}
