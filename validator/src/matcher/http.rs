//! HTTP exchanges: the operation and binding that they are, or the calls.

use signoff_spec::model::binding::Binding;
use signoff_spec::model::binding::Content as Carries;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::binding::Soap11;
use signoff_spec::wire::Raw;
use signoff_spec::wire::Target;
use signoff_spec::wire::decode_request;
use signoff_spec::wire::decode_response;

use crate::exchange::Body;
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
use crate::matcher::body::Bodies;
use crate::matcher::call;
use crate::matcher::carrier::Carried;

/// Finds what an HTTP exchange is to each of the operations.
pub(crate) fn matches(operations: &[Compiled], exchange: &HttpExchange, found: &mut Vec<Matched>) {
    if exchange.method.eq_ignore_ascii_case("OPTIONS") {
        return;
    }
    let bodies = Bodies::new(exchange);
    for compiled in operations {
        match binding(compiled, exchange, &bodies) {
            Some(binding) => {
                found.push(Matched::Exchange(Box::new(operation(compiled, binding, exchange, &bodies))));
            }
            None => {
                let call = call::http(compiled, exchange, &bodies);
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

/// The binding that an exchange uses: of those whose path it has, the one whose method it has, else the first.
fn binding(compiled: &Compiled, exchange: &HttpExchange, bodies: &Bodies<'_>) -> Option<usize> {
    let fits = |index: &usize| {
        let binding = &compiled.operation.bindings[*index];
        let path = compiled.bindings[*index].as_ref();
        path.is_some_and(|path| path.matches(&exchange.url.path)) && is_carried(binding, exchange, bodies)
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

fn is_carried(binding: &Binding, exchange: &HttpExchange, bodies: &Bodies<'_>) -> bool {
    match &binding.protocol {
        Protocol::Http(_) => true,
        Protocol::Soap11(soap) => {
            soap_action(exchange).is_some_and(|action| action == soap.action) || holds(soap, bodies)
        }
        Protocol::WsJson(_) => false,
    }
}

/// The action of a SOAP request without its quotes: of the header in SOAP 1.1, of the media type in SOAP 1.2.
pub(crate) fn soap_action(exchange: &HttpExchange) -> Option<&str> {
    let quoted = exchange.headers.first("SOAPAction").or_else(|| {
        let content_type = exchange.headers.first("Content-Type")?;
        let (_, action) = content_type.split_once("action=")?;
        action.split(';').next()
    })?;
    let action = quoted.trim().trim_matches('"');
    (!action.is_empty()).then_some(action)
}

/// Whether the body of a SOAP request holds the element of the operation.
fn holds(soap: &Soap11, bodies: &Bodies<'_>) -> bool {
    let Ok(root) = bodies.request.read.xml() else { return false };
    let body = root.child("Body").and_then(|body| body.children.first());
    body.is_some_and(|element| element.name.local == soap.request_element)
}

fn operation(
    compiled: &Compiled,
    binding: usize,
    exchange: &HttpExchange,
    bodies: &Bodies<'_>,
) -> MatchedExchange {
    let operation = &compiled.operation;
    let protocol = &operation.bindings[binding].protocol;
    let content = request(protocol, exchange, bodies);
    let message = content.decoded().map(|decoded| &decoded.message).or_else(|| bodies.request.any());
    let credentials =
        Carried::http(exchange, message.map(|message| &message.node)).all(&operation.credentials);
    MatchedExchange {
        operation: operation.clone(),
        binding,
        moment: moment(exchange),
        connection: exchange.connection,
        request: Asked { http: Some(asked(exchange)), frame: None, content },
        response: response(protocol, exchange, bodies),
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

fn request(protocol: &Protocol, exchange: &HttpExchange, bodies: &Bodies<'_>) -> Content {
    let in_query = matches!(protocol, Protocol::Http(http) if http.request == Carries::Query);
    let raw = match &exchange.body {
        Body::Params(pairs) if !in_query => Raw::Params(pairs),
        Body::NotCaptured(reason) if !in_query => return Content::NotCaptured(reason),
        _ => Raw::Bytes(&bodies.request.read),
    };
    let target = Target { path: &exchange.url.path, query: exchange.url.query.as_deref() };
    match decode_request(protocol, target, raw) {
        Ok(decoded) => Content::Message(decoded),
        Err(error) => Content::Unreadable(error),
    }
}

fn response(protocol: &Protocol, exchange: &HttpExchange, bodies: &Bodies<'_>) -> Answered {
    let response = match &exchange.response {
        ResponseSeen::Seen(response) => response,
        ResponseSeen::NotCaptured(reason) => return Answered::NotCaptured(reason),
    };
    let content = match &response.body {
        Body::NotCaptured(reason) => Content::NotCaptured(reason),
        _ => match decode_response(protocol, &bodies.response.read) {
            Ok(decoded) => Content::Message(decoded),
            Err(error) => Content::Unreadable(error),
        },
    };
    Answered::Seen(Answer {
        status: Some(response.status),
        headers: response.headers.clone(),
        frame: None,
        content,
        other_correlation: false,
    })
}
