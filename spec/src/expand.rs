//! Short forms and shared members of a spec file to its long form, on the tree of its text: what stands here is all
//! that knows them.
//!
//! A file gives one tree for each of its operations. Every node keeps its place, so that a mistake in what a short form
//! stands for points at the short form. What is no short form stays as it is; whether it is right, the reader says.

mod call;
mod credential;
mod fact;
mod file;
mod like;
mod operation;
mod outcome;
mod select;
mod tree;

use crate::diagnostic::Diagnostic;
use crate::read::Keys;
use crate::text::Node;

/// The operations of a spec file in the long form, each as if it had a file of its own, in their order.
pub fn expand(root: Node) -> (Vec<Node>, Vec<Diagnostic>) {
    let mut mistakes = Vec::new();
    let mut operations = file::split(root, &mut mistakes);
    like::resolve(&mut operations, &mut mistakes);
    for operation in &mut operations {
        operation::expand(operation);
    }
    (operations, mistakes)
}

/// What a file may say beyond the long form that is read, or leave out, by the kind of object: `required` are keys of the
/// long form that a file need not have, `optional` are further keys. The meta-schema has the same.
pub const SHORT: &[Keys] = &[
    Keys {
        object: "operation",
        required: &["operation", "title", "description", "documents", "request", "bindings", "outcomes"],
        optional: &["service", "operations", "document", "basis", "http", "select"],
    },
    Keys { object: "credential", required: &["title", "scope", "basis"], optional: &["first_of"] },
    Keys {
        object: "outcome",
        required: &["title", "class", "basis"],
        optional: &["like", "ends", "retains"],
    },
    Keys { object: "call", required: &["basis"], optional: &["select"] },
    Keys {
        object: "select",
        required: &[],
        optional: &[
            "at", "equals", "one_of", "prefix", "suffix", "contains", "present", "absent", "cleared",
            "element",
        ],
    },
];
