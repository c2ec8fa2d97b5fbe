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
