//! The short forms of an operation as a whole.

use crate::expand::call;
use crate::expand::credential;
use crate::expand::fact;
use crate::expand::outcome;
use crate::expand::select;
use crate::expand::tree::change;
use crate::expand::tree::each;
use crate::expand::tree::fill;
use crate::expand::tree::get;
use crate::expand::tree::items;
use crate::expand::tree::object;
use crate::expand::tree::request_line;
use crate::expand::tree::string;
use crate::expand::tree::take;
use crate::expand::tree::type_name;
use crate::expand::tree::words;
use crate::text::Node;
use crate::text::Span;

/// Puts the long form in place of each short one.
pub(super) fn expand(operation: &mut Node) {
    http(operation);
    let short = operation.member("operation").and_then(Node::as_str).and_then(|id| id.split_once('.'));
    if let (Some((_, short)), true) = (short, operation.member("basis").is_some()) {
        let name = type_name(short);
        fill(operation, "request", |span| Some(no_members(&name, span)));
    }
    each(operation, "credentials", credential::expand);
    each(operation, "bindings", |_, binding| {
        change(binding, "select", select::expand);
        items(binding, "events").for_each(select::expand);
        for frame in ["request", "reply"] {
            let frame = get(binding, frame);
            frame.and_then(|frame| get(frame, "select")).into_iter().for_each(select::expand);
        }
    });
    each(operation, "outcomes", outcome::expand);
    each(operation, "calls", call::expand);
    let default = take(operation, "basis").map(|member| member.node);
    if let Some(default) = default {
        fact::complete(operation, &default);
    }
}

/// `"http": "POST /path"`, with `select` beside it: the only binding.
fn http(operation: &mut Node) {
    if operation.member("http").and_then(Node::as_str).is_none() {
        return;
    }
    let (http, select) = (take(operation, "http"), take(operation, "select"));
    let Some(http) = http else { return };
    let has_members = operation.member("request").is_some();
    let content =
        |name: &str| Some(object([("content", Some(string(name, http.node.span)))], http.node.span));
    let (method, path) = request_line(http.node.as_str().unwrap_or_default());
    let span = http.node.span;
    let binding = object(
        [
            ("protocol", Some(string("http", span))),
            ("method", Some(string(method.unwrap_or_default(), span))),
            ("path", Some(string(path, span))),
            ("select", select.map(|member| member.node)),
            ("request", content(if has_members { "json" } else { "none" })),
            ("response", content("json")),
        ],
        span,
    );
    fill(operation, "bindings", |_| Some(object([("http", Some(binding))], span)));
}

/// A request without members.
fn no_members(name: &str, span: Span) -> Node {
    let schema = object(
        [
            ("title", Some(string(format!("{name}Request"), span))),
            ("description", Some(string(format!("{}: nothing is sent", words(name)), span))),
            ("type", Some(string("object", span))),
        ],
        span,
    );
    object([("schema", Some(schema))], span)
}
