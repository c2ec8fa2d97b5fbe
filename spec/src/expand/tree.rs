//! What is done to trees: members taken, put, merged.

use crate::text::Member;
use crate::text::Node;
use crate::text::Span;
use crate::text::Value;

/// A string that stands where another node does.
pub(super) fn string(text: impl Into<String>, span: Span) -> Node {
    Node { value: Value::String(text.into()), span }
}

/// An object that stands where another node does, with the members that there are.
pub(super) fn object<const N: usize>(members: [(&str, Option<Node>); N], span: Span) -> Node {
    let members = members.into_iter().filter_map(|(key, node)| Some(member(key, node?, span)));
    Node { value: Value::Object(members.collect()), span }
}

/// An array that stands where another node does.
pub(super) fn array(items: Vec<Node>, span: Span) -> Node {
    Node { value: Value::Array(items), span }
}

/// A member whose key stands where another node does.
pub(super) fn member(key: &str, node: Node, span: Span) -> Member {
    Member { key_span: span, ..Member::new(key, node) }
}

/// The members of an object, to change them; `None` if it is none.
pub(super) fn members(node: &mut Node) -> Option<&mut Vec<Member>> {
    match &mut node.value {
        Value::Object(members) => Some(members),
        _ => None,
    }
}

/// The value of a member, to change it.
pub(super) fn get<'n>(node: &'n mut Node, key: &str) -> Option<&'n mut Node> {
    let found = members(node)?.iter_mut().rev().find(|member| member.key == key);
    found.map(|member| &mut member.node)
}

/// Changes the value of a member, if there is one.
pub(super) fn change(node: &mut Node, key: &str, change: impl FnOnce(&mut Node)) {
    if let Some(node) = get(node, key) {
        change(node);
    }
}

/// Every value of an object behind a key, with its name; nothing where it is no object.
pub(super) fn each(node: &mut Node, key: &str, mut change: impl FnMut(&str, &mut Node)) {
    for member in get(node, key).and_then(members).into_iter().flatten() {
        change(&member.key, &mut member.node);
    }
}

/// Every item of an array behind a key.
pub(super) fn items<'n>(node: &'n mut Node, key: &str) -> impl Iterator<Item = &'n mut Node> {
    let items = get(node, key).and_then(|node| match &mut node.value {
        Value::Array(items) => Some(items),
        _ => None,
    });
    items.into_iter().flatten()
}

/// Takes a member out of an object.
pub(super) fn take(node: &mut Node, key: &str) -> Option<Member> {
    let members = members(node)?;
    let index = members.iter().rposition(|member| member.key == key)?;
    Some(members.remove(index))
}

/// Puts a member in, unless there is one; the new one stands where the object begins.
pub(super) fn fill(node: &mut Node, key: &str, value: impl FnOnce(Span) -> Option<Node>) {
    let span = Span { start: node.span.start, end: node.span.start + 1 };
    if node.member(key).is_some() {
        return;
    }
    if let (Some(members), Some(value)) = (members(node), value(span)) {
        members.push(member(key, value, span));
    }
}

/// Puts items at the end of the array behind a key, which is made where there is none.
pub(super) fn append(node: &mut Node, key: &str, more: Vec<Node>, span: Span) {
    fill(node, key, |_| Some(array(Vec::new(), span)));
    if let Some(Node { value: Value::Array(items), .. }) = get(node, key) {
        items.extend(more);
    }
}

/// Puts the members of another object behind one's own; where both have a member, one's own stays.
pub(super) fn inherit(node: &mut Node, from: &Node) {
    for shared in from.members() {
        if node.member(&shared.key).is_none() {
            members(node).into_iter().for_each(|members| members.push(shared.clone()));
        }
    }
}

/// A name as a title: `unknown_token` is `Unknown token`.
pub(super) fn words(name: &str) -> String {
    let mut words = name.replace('_', " ");
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

/// A name as that of a type: `unknown_token` is `UnknownToken`.
pub(super) fn type_name(name: &str) -> String {
    name.split('_').map(words).collect()
}

/// What a short form says of credentials: one of the caller's by its name, or an object of credentials and whose they
/// are. `None` for everything else.
pub(super) fn whose(short: &Node) -> Option<Vec<(Node, Node)>> {
    match &short.value {
        Value::String(_) => Some(vec![(short.clone(), string("caller", short.span))]),
        Value::Object(named) => {
            let one = |named: &Member| (string(named.key.as_str(), named.key_span), named.node.clone());
            Some(named.iter().map(one).collect())
        }
        _ => None,
    }
}

/// `"GET /path"` as its method and its path; without a method it is the path alone.
pub(super) fn request_line(line: &str) -> (Option<&str>, &str) {
    match line.split_once(' ') {
        Some((method, path)) => (Some(method), path.trim_start()),
        None => (None, line),
    }
}
