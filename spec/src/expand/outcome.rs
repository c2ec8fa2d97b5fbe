//! The short forms of outcomes.

use crate::expand::select;
use crate::expand::tree::append;
use crate::expand::tree::array;
use crate::expand::tree::change;
use crate::expand::tree::fill;
use crate::expand::tree::get;
use crate::expand::tree::items;
use crate::expand::tree::object;
use crate::expand::tree::string;
use crate::expand::tree::take;
use crate::expand::tree::type_name;
use crate::expand::tree::whose;
use crate::expand::tree::words;
use crate::text::Node;
use crate::text::Span;
use crate::text::Value;

/// Puts the long form in place of each short one.
pub(super) fn expand(name: &str, outcome: &mut Node) {
    let class = if name == "success" { "success" } else { "fault" };
    fill(outcome, "class", |span| Some(string(class, span)));
    fill(outcome, "title", |span| Some(string(words(name), span)));
    let title = outcome.member("title").and_then(Node::as_str).map(str::to_owned);
    let says = |key: &str, word: &str| outcome.member(key).and_then(Node::as_str) == Some(word);
    if says("content", "none") && !says("class", "silence") {
        fill(outcome, "schema", |span| Some(nothing(span)));
    }
    if let Some(schema) = get(outcome, "schema") {
        // What is referred to has its own title.
        if schema.member("$ref").is_none() {
            fill(schema, "title", |span| Some(string(type_name(name), span)));
        }
        fill(schema, "description", |span| title.map(|title| string(title, span)));
    }
    change(outcome, "select", select::expand);
    status(outcome);
    for (key, fate) in [("ends", "ends"), ("retains", "retained")] {
        let Some(short) = take(outcome, key) else { continue };
        let span = short.node.span;
        append(outcome, "effects", effects(short.node, fate, outcome.member("basis")), span);
    }
    shows(outcome);
    for law in items(outcome, "laws") {
        change(law, "excludes", select::pointer);
        if let Some(echo) = get(law, "echo") {
            ["request", "response"].into_iter().for_each(|key| change(echo, key, select::pointer));
        }
    }
}

/// The schema of an outcome without a body.
fn nothing(span: Span) -> Node {
    let closed = Node { value: Value::Bool(false), span };
    object([("type", Some(string("object", span))), ("additionalProperties", Some(closed))], span)
}

/// `"status": 200` or a list: the statuses, which also tell the outcome unless its `select` names some.
fn status(outcome: &mut Node) {
    let basis = outcome.member("basis").cloned();
    let Some(status) = get(outcome, "status") else { return };
    let Some(codes) = select::codes(status) else { return };
    let span = status.span;
    *status = object([("codes", Some(codes.clone())), ("basis", basis)], span);
    fill(outcome, "select", |_| Some(object([], span)));
    get(outcome, "select").into_iter().for_each(|select| fill(select, "status", |_| Some(codes.clone())));
}

/// `"ends": "access"`, or an object of credentials and whose they are.
fn effects(short: Node, fate: &str, basis: Option<&Node>) -> Vec<Node> {
    let Some(all) = whose(&short) else { return vec![short] };
    let effect = |(credential, subject): (Node, Node)| {
        let span = credential.span;
        object(
            [
                ("credential", Some(credential)),
                ("subject", Some(subject)),
                ("fate", Some(string(fate, span))),
                ("basis", basis.cloned()),
            ],
            span,
        )
    };
    all.into_iter().map(effect).collect()
}

/// `"shows": { "access": "dead" }`.
fn shows(outcome: &mut Node) {
    let basis = outcome.member("basis").cloned();
    let Some(shows) = get(outcome, "shows") else { return };
    let span = shows.span;
    // An object that names a credential is meant as the item of a list.
    if shows.member("credential").is_some() {
        return;
    }
    let Value::Object(named) = &mut shows.value else { return };
    let items = std::mem::take(named).into_iter().map(|named| {
        let credential = Some(string(named.key, named.key_span));
        object(
            [("credential", credential), ("state", Some(named.node)), ("basis", basis.clone())],
            named.key_span,
        )
    });
    *shows = array(items.collect(), span);
}
