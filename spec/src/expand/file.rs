//! A file of several operations: each with what they share.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::structure;
use crate::expand::tree::fill;
use crate::expand::tree::get;
use crate::expand::tree::inherit;
use crate::expand::tree::members;
use crate::expand::tree::string;
use crate::expand::tree::take;
use crate::text::Member;
use crate::text::Node;
use crate::text::Value;

/// Members that are objects of named things, of which an operation has the shared ones and its own.
const NAMED: [&str; 7] = ["documents", "$defs", "credentials", "calls", "outcomes", "bindings", "examples"];

/// The operations of a file, with all that they share; a file of one operation is that operation.
pub(super) fn split(mut root: Node, mistakes: &mut Vec<Diagnostic>) -> Vec<Node> {
    documents(&mut root, mistakes);
    if root.member("operations").is_none() || root.member("operation").is_some() {
        return vec![root];
    }
    let (operations, service) = (take(&mut root, "operations"), take(&mut root, "service"));
    let Some(operations) = operations else { return vec![root] };
    let service = service.map(|member| member.node);
    let Some(service) = service.as_ref().and_then(Node::as_str) else {
        let message = "a file of several operations needs the key `service`";
        mistakes.push(Diagnostic::new(&structure::MISSING_KEY, operations.key_span, message));
        return Vec::new();
    };
    let Value::Object(named) = operations.node.value else {
        let message = format!("expected an object, found {}", operations.node.value.kind());
        mistakes.push(Diagnostic::new(&structure::WRONG_KIND, operations.node.span, message));
        return Vec::new();
    };
    if named.is_empty() {
        let message = "`operations` is empty";
        mistakes.push(Diagnostic::new(&structure::EMPTY, operations.node.span, message));
    }
    let operations = named.into_iter().map(|mut own| {
        fill(&mut own.node, "operation", |_| Some(string(format!("{service}.{}", own.key), own.key_span)));
        documents(&mut own.node, mistakes);
        share(&mut own.node, &root);
        own.node
    });
    operations.collect()
}

/// `document` is the one of `documents` that is called `doc`.
fn documents(node: &mut Node, mistakes: &mut Vec<Diagnostic>) {
    let Some(document) = take(node, "document") else { return };
    if node.member("documents").is_some_and(|documents| documents.member("doc").is_some()) {
        let message = "`document` is `doc` of `documents`, which is there as well";
        mistakes.push(Diagnostic::new(&structure::DUPLICATE_KEY, document.key_span, message));
    }
    let doc = Member { key: "doc".to_owned(), ..document };
    let span = doc.node.span;
    match get(node, "documents").map(members) {
        Some(Some(documents)) => documents.insert(0, doc),
        Some(None) => {}
        None => {
            let key_span = doc.key_span;
            let documents = Node { value: Value::Object(vec![doc]), span };
            let documents = Member { key_span, ..Member::new("documents", documents) };
            if let Some(members) = members(node) {
                members.push(documents);
            }
        }
    }
}

/// Gives an operation what its file shares. What it sets to `null` it does not have.
fn share(own: &mut Node, root: &Node) {
    for key in NAMED {
        if let (Some(own), Some(shared)) = (get(own, key), root.member(key)) {
            inherit(own, shared);
        }
        if let Some(own) = get(own, key).and_then(members) {
            own.retain(|member| member.node.value != Value::Null);
        }
    }
    if let (Some(Value::Array(own)), Some(shared)) =
        (get(own, "notes").map(|notes| &mut notes.value), root.member("notes"))
    {
        own.extend_from_slice(shared.items());
    }
    inherit(own, root);
}
