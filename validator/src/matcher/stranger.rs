//! Answers that are no evidence: pages of another party, and messages that refuse although their status accepts.

use signoff_spec::model::binding::Carries;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::operation::Operation;
use signoff_spec::text::Node;

use crate::exchange::Body;
use crate::exchange::Response;

/// Members in which services say what went wrong.
const SAYING: [&str; 7] = ["message", "error", "status", "code", "detail", "reason", "title"];

/// Words, in lower case, that refuse a caller who is not signed in.
const REFUSALS: [&str; 8] = [
    "unauthori",
    "unauthenticated",
    "not authenticated",
    "not logged in",
    "login required",
    "session expired",
    "session has expired",
    "invalid token",
];

/// Whether an answer is a page of HTML, by how its body begins (WHATWG MIME Sniffing, §7.1).
pub(super) fn is_page(response: &Response) -> bool {
    let Body::Bytes { bytes, .. } = &response.body else { return false };
    let begins = |start: &str| {
        let text = bytes.trim_ascii_start();
        text.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start.as_bytes()))
    };
    begins("<!doctype html") || begins("<html")
}

/// Whether some answer of an operation is written as pages are: in XML, or as any text.
pub(super) fn may_write_pages(operation: &Operation) -> bool {
    let in_xml = |carries: Carries| matches!(carries, Carries::Xml | Carries::Text | Carries::None);
    let by_binding = operation.bindings.iter().any(|binding| match &binding.protocol {
        Protocol::Http(http) => in_xml(http.response),
        Protocol::Soap11(_) | Protocol::WsJson(_) => false,
    });
    by_binding || operation.outcomes.iter().any(|outcome| outcome.content == Some(Carries::Text))
}

/// Whether a message says that its caller is not signed in: in a member of it, or of an object directly inside.
pub(super) fn refuses(message: &Node) -> bool {
    let says = |node: &Node| {
        let texts = node.members().iter().filter(|member| SAYING.contains(&member.key.as_str()));
        texts.filter_map(|member| member.node.as_str()).any(|text| {
            let text = text.to_ascii_lowercase();
            REFUSALS.iter().any(|words| text.contains(words))
        })
    };
    says(message) || message.members().iter().any(|member| says(&member.node))
}
