//! Path templates to paths: the members that they name, percent-encoded. And whether a target can be decoded.

use std::str;

use percent_encoding::AsciiSet;
use percent_encoding::NON_ALPHANUMERIC;
use percent_encoding::percent_decode_str;
use percent_encoding::utf8_percent_encode;
use signoff_spec::model::operation::Operation;
use signoff_spec::path::Segment;
use signoff_spec::path::Template;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::text::join;

use crate::codec::Unwritable;
use crate::codec::scalar;
use crate::codec::scalar::member_schema;

/// What is encoded in a segment: everything but the unreserved characters of RFC 3986 (§2.3).
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Fills a template from the members that it names, and takes these out of the message.
pub(crate) fn fill(operation: &Operation, path: &Template, message: &mut Node) -> Result<String, Unwritable> {
    let mut out = String::new();
    for segment in path.segments() {
        let name = match segment {
            Segment::Literal(text) => {
                push(text, &mut out);
                continue;
            }
            Segment::One(name) | Segment::Rest(name) => name,
        };
        let at = join("", name);
        let text = take(operation, name, &at, message)?;
        let parts: Vec<&str> =
            if matches!(segment, Segment::Rest(_)) { text.split('/').collect() } else { vec![&text] };
        if parts[0].is_empty() {
            return Err(Unwritable::new(&at, "an empty segment of a path"));
        }
        // Clients and proxies resolve these, encoded or not, and would ask for another path (RFC 3986, §5.2.4).
        if parts.iter().any(|part| matches!(*part, "." | "..")) {
            return Err(Unwritable::new(&at, "a dot segment of a path"));
        }
        parts.iter().for_each(|part| push(part, &mut out));
    }
    Ok(out)
}

/// A target with further parameters, which are encoded.
pub(crate) fn with_query(target: String, query: &str) -> String {
    let sign = if target.contains('?') { '&' } else { '?' };
    if query.is_empty() { target } else { format!("{target}{sign}{query}") }
}

/// The first byte from which on a target, or a form, is not UTF-8 when it is decoded.
pub(crate) fn not_utf8(text: &str) -> Option<usize> {
    let mut at = 0;
    for piece in text.split_inclusive(['&', '=', '/', '?']) {
        if percent_decode_str(piece).decode_utf8().is_err() {
            return Some(at);
        }
        at += piece.len();
    }
    None
}

fn push(segment: &str, out: &mut String) {
    out.push('/');
    out.extend(utf8_percent_encode(segment, SEGMENT));
}

fn take(operation: &Operation, name: &str, at: &str, message: &mut Node) -> Result<String, Unwritable> {
    let missing = || Unwritable::new(at, "the path needs this member");
    let Value::Object(members) = &mut message.value else { return Err(missing()) };
    let index = members.iter().position(|member| member.key == name).ok_or_else(missing)?;
    let member = members.remove(index);
    scalar::encode(member_schema(operation, Some(&operation.request.schema), name), &member.node, at)
}
