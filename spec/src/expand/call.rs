//! The short forms of calls.

use crate::expand::select;
use crate::expand::tree::array;
use crate::expand::tree::change;
use crate::expand::tree::each;
use crate::expand::tree::fill;
use crate::expand::tree::get;
use crate::expand::tree::object;
use crate::expand::tree::request_line;
use crate::expand::tree::string;
use crate::expand::tree::take;
use crate::expand::tree::whose;
use crate::model::credential::ONLY_PART;
use crate::text::Node;
use crate::text::Value;

/// Puts the long form in place of each short one.
pub(super) fn expand(_: &str, call: &mut Node) {
    get(call, "http").into_iter().flat_map(ways).for_each(way);
    // A test beside `http` is one of every way there is.
    if let Some(select) = take(call, "select") {
        let each = get(call, "http").into_iter().flat_map(ways);
        each.for_each(|way| fill(way, "select", |_| Some(select.node.clone())));
    }
    get(call, "http").into_iter().flat_map(ways).for_each(|way| {
        change(way, "select", select::expand);
    });
    for key in ["accepted", "refused"] {
        change(call, key, select::expand);
    }
    if let Some(ws) = get(call, "ws") {
        ["request", "reply"].into_iter().for_each(|key| change(ws, key, select::expand));
    }
    each(call, "proves", |_, proof| {
        for key in ["accepted", "refused"] {
            change(proof, key, select::expand);
        }
    });
    change(call, "establishes", establishes);
    change(call, "ends", ends);
}

/// `"token"`, or an object of credentials and whose they are.
fn ends(node: &mut Node) {
    let (Some(all), span) = (whose(node), node.span) else { return };
    let ended = |(credential, subject): (Node, Node)| {
        let span = credential.span;
        object([("credential", Some(credential)), ("subject", Some(subject))], span)
    };
    *node = array(all.into_iter().map(ended).collect(), span);
}

fn ways(http: &mut Node) -> Vec<&mut Node> {
    if !matches!(http.value, Value::Array(_)) {
        return vec![http];
    }
    match &mut http.value {
        Value::Array(ways) => ways.iter_mut().collect(),
        _ => Vec::new(),
    }
}

/// `"GET /path"`, or `"/path"` for every method.
fn way(node: &mut Node) {
    let Some(line) = node.as_str() else { return };
    let (method, path) = request_line(line);
    let text = |text: &str| string(text, node.span);
    *node = object([("method", method.map(text)), ("path", Some(text(path)))], node.span);
}

/// `{ "access": "/access_token" }`, or with the parts of the credential by name.
fn establishes(node: &mut Node) {
    let span = node.span;
    if let Value::Object(named) = &mut node.value {
        let issued = std::mem::take(named).into_iter().map(|named| {
            let credential = Some(string(named.key, named.key_span));
            let values = match named.node.value {
                Value::String(_) => object([(ONLY_PART, Some(named.node))], named.key_span),
                _ => named.node,
            };
            object([("credential", credential), ("values", Some(values))], named.key_span)
        });
        *node = array(issued.collect(), span);
    }
    if let Value::Array(items) = &mut node.value {
        for item in items {
            each(item, "values", |_, place| value(place));
            change(item, "user", value);
        }
    }
}

/// Where a value stands: `"/pointer"` into the response, or `"request:/pointer"`, `"set_cookie:NAME"`, `"header:NAME"`.
fn value(node: &mut Node) {
    let Some(text) = node.as_str() else { return };
    let (key, rest) = text.split_once(':').unwrap_or(("response", text));
    let mut place = string(rest, node.span);
    if key == "response" || key == "request" {
        select::pointer(&mut place);
    }
    *node = object([(key, Some(place))], node.span);
}
