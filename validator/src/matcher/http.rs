//! HTTP exchanges: the operation and binding that they are, or the calls.

use std::borrow::Cow;
use std::sync::Arc;

use signoff_spec::carry::HeaderFields;
use signoff_spec::carry::Raw;
use signoff_spec::message::Message;
use signoff_spec::model::binding::Content as Carries;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::binding::Soap11;
use signoff_spec::model::operation::Operation;
use signoff_spec::route::Candidate;
use signoff_spec::route::Part;
use signoff_spec::wire::Target;
use signoff_spec::wire::decode_any;
use signoff_spec::wire::decode_request;
use signoff_spec::wire::decode_response;
use signoff_spec::xml;

use crate::exchange::Body;
use crate::exchange::Headers;
use crate::exchange::HttpExchange;
use crate::exchange::ResponseSeen;
use crate::matched::Answer;
use crate::matched::Answered;
use crate::matched::Asked;
use crate::matched::AskedHttp;
use crate::matched::Content;
use crate::matched::Matched;
use crate::matched::MatchedExchange;
use crate::matched::Moment;
use crate::matcher::call;
use crate::matcher::carrier;

/// Names of charsets whose bytes are read as Latin-1.
const LATIN: &[&str] = &["iso-8859-1", "latin1", "windows-1252"];

/// Finds what an HTTP exchange with these candidates is to each of the operations.
pub(crate) fn matches(
    operations: &[Arc<Operation>],
    candidates: &[Candidate],
    exchange: &HttpExchange,
    found: &mut Vec<Matched>,
) {
    for candidates in candidates.chunk_by(|one, two| one.operation == two.operation) {
        let operation = &operations[candidates[0].operation];
        match binding(operation, candidates, exchange) {
            Some(binding) => found.push(Matched::Exchange(Box::new(matched(operation, binding, exchange)))),
            None => {
                let call = call::http(operation, candidates, exchange);
                found.extend(call.map(|call| Matched::Call(Box::new(call))));
            }
        }
    }
}

/// When an exchange happened.
pub(crate) fn moment(exchange: &HttpExchange) -> Moment {
    let response = match &exchange.response {
        ResponseSeen::Seen(response) => Some(response),
        ResponseSeen::NotCaptured(_) => None,
    };
    Moment {
        request_at: exchange.at,
        response_at: response.map(|response| response.at),
        started_ms: exchange.started_ms,
        ended_ms: response.and_then(|response| response.ended_ms),
    }
}

/// The content of a request as a value, whatever it is written in; `None` if it is empty or cannot be read.
pub(crate) fn request_content(exchange: &HttpExchange) -> Option<Message> {
    match &exchange.body {
        Body::Bytes { bytes, .. } => decode_any(bytes).ok(),
        Body::Empty | Body::Params(_) | Body::NotCaptured(_) => None,
    }
}

/// The binding that an exchange uses: of the candidates the one whose method it has, else the first.
fn binding(operation: &Operation, candidates: &[Candidate], exchange: &HttpExchange) -> Option<usize> {
    let carried = candidates.iter().filter_map(|candidate| match candidate.part {
        Part::Binding(index) => is_carried(&operation.bindings[index].protocol, exchange)
            .then_some((!candidate.same_method, index)),
        Part::Call(_) => None,
    });
    carried.min().map(|(_, index)| index)
}

fn is_carried(protocol: &Protocol, exchange: &HttpExchange) -> bool {
    match protocol {
        Protocol::Http(_) => true,
        Protocol::Soap11(soap) => {
            exchange.headers.fields.soap_action() == Some(&soap.action) || holds(soap, exchange)
        }
        Protocol::WsJson(_) => false,
    }
}

/// Whether the body of a SOAP request holds the element of the operation.
fn holds(soap: &Soap11, exchange: &HttpExchange) -> bool {
    let Body::Bytes { bytes, .. } = &exchange.body else { return false };
    let Ok(text) = str::from_utf8(bytes) else { return false };
    let Ok(root) = xml::read(text, xml::Limits::default()) else { return false };
    let body = root.child("Body").and_then(|body| body.children.first());
    body.is_some_and(|element| element.name.local == soap.request_element)
}

fn matched(operation: &Arc<Operation>, binding: usize, exchange: &HttpExchange) -> MatchedExchange {
    let protocol = &operation.bindings[binding].protocol;
    let content = request(protocol, exchange);
    let other = if content.decoded().is_none() { request_content(exchange) } else { None };
    let message = content.decoded().map(|decoded| &decoded.message).or(other.as_ref());
    let credentials =
        carrier::of_http(&operation.credentials, exchange, message.map(|message| &message.node));
    MatchedExchange {
        operation: operation.clone(),
        binding,
        moment: moment(exchange),
        connection: exchange.connection,
        request: Asked { http: Some(asked(exchange)), frame: None, content },
        response: response(protocol, exchange),
        credentials,
        ambiguous: false,
    }
}

fn asked(exchange: &HttpExchange) -> AskedHttp {
    AskedHttp {
        method: exchange.method.clone(),
        headers: exchange.headers.clone(),
        has_body: !matches!(exchange.body, Body::Empty),
    }
}

fn request(protocol: &Protocol, exchange: &HttpExchange) -> Content {
    let in_query = matches!(protocol, Protocol::Http(http) if http.request == Carries::Query);
    let raw = match &exchange.body {
        _ if in_query => Raw::Bytes(&[]),
        Body::NotCaptured(reason) => return Content::NotCaptured(reason),
        body => carrier::raw(body),
    };
    let target = Target { path: &exchange.url.path, query: exchange.url.query.as_deref() };
    match decode_request(protocol, target, raw) {
        Ok(decoded) => Content::Message(decoded),
        Err(error) => Content::Unreadable(error),
    }
}

/// The bytes of a text in UTF-8. Some servers say, and mean, that theirs is in Latin-1; captures of packets hold it so.
fn in_utf8<'a>(headers: &Headers, bytes: &'a [u8]) -> Cow<'a, [u8]> {
    let charset = headers.fields.media_type().and_then(|found| found.parameter("charset"));
    let is_latin = |charset: &str| LATIN.iter().any(|name| charset.eq_ignore_ascii_case(name));
    if !charset.is_some_and(is_latin) || str::from_utf8(bytes).is_ok() {
        return Cow::Borrowed(bytes);
    }
    Cow::Owned(bytes.iter().copied().map(char::from).collect::<String>().into_bytes())
}

fn response(protocol: &Protocol, exchange: &HttpExchange) -> Answered {
    let response = match &exchange.response {
        ResponseSeen::Seen(response) => response,
        ResponseSeen::NotCaptured(reason) => return Answered::NotCaptured(reason),
    };
    let content = match &response.body {
        Body::NotCaptured(reason) => Content::NotCaptured(reason),
        body => {
            let bytes: &[u8] = if let Body::Bytes { bytes, .. } = body { bytes } else { &[] };
            match decode_response(protocol, &in_utf8(&response.headers, bytes)) {
                Ok(decoded) => Content::Message(decoded),
                Err(error) => Content::Unreadable(error),
            }
        }
    };
    Answered::Seen(Answer {
        status: Some(response.status),
        headers: response.headers.clone(),
        frame: None,
        content,
        other_correlation: false,
    })
}
