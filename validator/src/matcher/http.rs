//! HTTP exchanges: the operation and binding that they are, or the calls.

use std::sync::Arc;

use signoff_spec::carry::HeaderFields;
use signoff_spec::carry::Within;
use signoff_spec::message::Lexical;
use signoff_spec::message::Message;
use signoff_spec::model::binding::Carries;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::binding::Soap11;
use signoff_spec::model::operation::Operation;
use signoff_spec::route::Candidate;
use signoff_spec::route::Part;
use signoff_spec::view::Tree;
use signoff_spec::wire::Decoded;
use signoff_spec::wire::Oddity;
use signoff_spec::wire::OddityKind;
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
use crate::matcher::body::Bodies;
use crate::matcher::call;
use crate::matcher::carrier;

/// Finds what an HTTP exchange with these candidates is to each of the operations.
pub(crate) fn matches(
    operations: &[Arc<Operation>],
    candidates: &[Candidate],
    exchange: &HttpExchange,
    found: &mut Vec<Matched>,
) {
    let bodies = Bodies::new(exchange);
    for candidates in candidates.chunk_by(|one, two| one.operation == two.operation) {
        let operation = &operations[candidates[0].operation];
        match binding(operation, candidates, exchange, &bodies) {
            Some(binding) => {
                found.push(Matched::Exchange(Box::new(matched(operation, binding, exchange, &bodies))))
            }
            None => {
                let call = call::http(operation, candidates, exchange, &bodies);
                found.extend(call.map(|call| Matched::Call(Box::new(call))));
            }
        }
    }
}

/// The binding that an exchange uses: of the candidates the one whose method it has, else the first.
fn binding(
    operation: &Operation,
    candidates: &[Candidate],
    exchange: &HttpExchange,
    bodies: &Bodies<'_>,
) -> Option<usize> {
    let carried = candidates.iter().filter_map(|candidate| match candidate.part {
        Part::Binding(index) => is_carried(&operation.bindings[index].protocol, exchange, bodies)
            .then_some((!candidate.same_method, index)),
        Part::Call(_) => None,
    });
    carried.min().map(|(_, index)| index)
}

fn is_carried(protocol: &Protocol, exchange: &HttpExchange, bodies: &Bodies<'_>) -> bool {
    match protocol {
        Protocol::Http(_) => true,
        Protocol::Soap11(soap) => {
            exchange.headers.fields.soap_action() == Some(&soap.action) || holds(soap, bodies)
        }
        Protocol::WsJson(_) => false,
    }
}

/// Whether the body of a SOAP request holds the element of the operation.
fn holds(soap: &Soap11, bodies: &Bodies<'_>) -> bool {
    let Ok(root) = bodies.request.xml() else { return false };
    let body = root.child("Body").and_then(|body| body.children.first());
    body.is_some_and(|element| element.name.local == soap.request_element)
}

fn matched(
    operation: &Arc<Operation>,
    binding: usize,
    exchange: &HttpExchange,
    bodies: &Bodies<'_>,
) -> MatchedExchange {
    let protocol = &operation.bindings[binding].protocol;
    let content = request(protocol, exchange, bodies);
    let message = content.decoded().map(|decoded| &decoded.message).or_else(|| bodies.request.any().ok());
    let (message, within) = (message.map(|message| &message.node), Within::of(&operation.bindings[binding]));
    let credentials = carrier::of_http(&operation.credentials, exchange, message, within);
    MatchedExchange {
        operation: operation.clone(),
        binding,
        moment: Moment::of(exchange),
        connection: exchange.connection,
        request: Asked { http: Some(asked(exchange)), frame: None, content },
        response: response(operation, protocol, exchange, bodies),
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
    if let (Body::NotCaptured(reason), false) = (&exchange.body, in_query) {
        return Content::NotCaptured(reason);
    }
    let target = Target { path: &exchange.url.path, query: exchange.url.query.as_deref() };
    match decode_request(protocol, target, &bodies.request) {
        Ok(decoded) => Content::Message(decoded),
        Err(error) => Content::Unreadable(error),
    }
}

fn response(
    operation: &Operation,
    protocol: &Protocol,
    exchange: &HttpExchange,
    bodies: &Bodies<'_>,
) -> Answered {
    let response = match &exchange.response {
        ResponseSeen::Seen(response) => response,
        ResponseSeen::NotCaptured(reason) => return Answered::NotCaptured(reason),
    };
    let content = match &response.body {
        Body::NotCaptured(reason) => Content::NotCaptured(reason),
        _ => match decode_response(protocol, &bodies.response) {
            Ok(decoded) => Content::Message(decoded),
            Err(error) => match bare(operation, protocol, bodies) {
                Some(decoded) => Content::Message(decoded),
                None => Content::Unreadable(error),
            },
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

/// The answer to a SOAP request that is a documented element without any envelope.
fn bare(operation: &Operation, protocol: &Protocol, bodies: &Bodies<'_>) -> Option<Decoded> {
    let Protocol::Soap11(_) = protocol else { return None };
    let root = bodies.response.xml().ok()?;
    let message = Message { node: root.to_object(), root: Some(root.name.clone()), lexical: Lexical::Text };
    let mut forms = operation.answers().filter_map(|outcome| outcome.schema.as_ref());
    let is_documented = forms.any(|schema| {
        let form = operation.plan.form(schema.form);
        form.element.is_some() && form.takes_root(Tree::of(&message))
    });
    let what = "the element is not in a SOAP envelope".to_owned();
    let oddity = Oddity { kind: OddityKind::Bare, at: String::new(), what };
    (is_documented).then(|| Decoded { message, oddities: vec![oddity] })
}
