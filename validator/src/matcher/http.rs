//! HTTP exchanges: the operation and binding that they are, or the calls.

use std::borrow::Cow;

use signoff_spec::carry::HeaderFields;
use signoff_spec::carry::Raw;
use signoff_spec::message::Message;
use signoff_spec::model::binding::Binding;
use signoff_spec::model::binding::Content as Carries;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::binding::Soap11;
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
use crate::matcher::Compiled;
use crate::matcher::call;
use crate::matcher::carrier;

/// Names of charsets whose bytes are read as Latin-1.
const LATIN: &[&str] = &["iso-8859-1", "latin1", "windows-1252"];

/// Finds what an HTTP exchange is to each of the operations.
pub(crate) fn matches(operations: &[Compiled], exchange: &HttpExchange, found: &mut Vec<Matched>) {
    if exchange.method.eq_ignore_ascii_case("OPTIONS") {
        return;
    }
    for compiled in operations {
        match binding(compiled, exchange) {
            Some(binding) => found.push(Matched::Exchange(Box::new(operation(compiled, binding, exchange)))),
            None => found.extend(call::http(compiled, exchange).map(|call| Matched::Call(Box::new(call)))),
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

/// The binding that an exchange uses: of those whose path it has, the one whose method it has, else the first.
fn binding(compiled: &Compiled, exchange: &HttpExchange) -> Option<usize> {
    let fits = |index: &usize| {
        let binding = &compiled.operation.bindings[*index];
        let path = compiled.bindings[*index].as_ref();
        path.is_some_and(|path| path.matches(&exchange.url.path)) && is_carried(binding, exchange)
    };
    let mut candidates = (0..compiled.operation.bindings.len()).filter(fits);
    let first = candidates.next()?;
    let same_method =
        |index: usize| method(&compiled.operation.bindings[index]) == Some(exchange.method.as_str());
    Some(std::iter::once(first).chain(candidates).find(|index| same_method(*index)).unwrap_or(first))
}

fn method(binding: &Binding) -> Option<&str> {
    match &binding.protocol {
        Protocol::Http(http) => Some(&http.method),
        Protocol::Soap11(_) => Some("POST"),
        Protocol::WsJson(_) => None,
    }
}

fn is_carried(binding: &Binding, exchange: &HttpExchange) -> bool {
    match &binding.protocol {
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

fn operation(compiled: &Compiled, binding: usize, exchange: &HttpExchange) -> MatchedExchange {
    let operation = &compiled.operation;
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
