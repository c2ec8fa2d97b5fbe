//! HTTP exchanges: the operation and binding that they are, or the calls.

use std::sync::Arc;

use signoff_spec::carry::HeaderFields;
use signoff_spec::carry::Within;
use signoff_spec::message::Lexical;
use signoff_spec::message::Message;
use signoff_spec::model::binding::Binding;
use signoff_spec::model::binding::Carries;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::binding::Soap11;
use signoff_spec::model::call::CallMatch;
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
        let (same, others): (Vec<&Candidate>, Vec<&Candidate>) =
            candidates.iter().partition(|candidate| candidate.same_method);
        let binding = binding(operation, &same, exchange, &bodies)
            .or_else(|| guess(operation, &same, &others, exchange, &bodies));
        match binding {
            Some(binding) => {
                found.push(Matched::Exchange(Box::new(matched(operation, binding, exchange, &bodies))))
            }
            None => {
                let call = call::http(operation, &same, exchange, &bodies);
                found.extend(call.map(|call| Matched::Call(Box::new(call))));
            }
        }
    }
}

/// The first binding among the candidates that an exchange can be carried by.
fn binding(
    operation: &Operation,
    candidates: &[&Candidate],
    exchange: &HttpExchange,
    bodies: &Bodies<'_>,
) -> Option<usize> {
    candidates.iter().find_map(|candidate| match candidate.part {
        Part::Binding(index) => is_carried(&operation.bindings[index], exchange, bodies).then_some(index),
        Part::Call(..) => None,
    })
}

/// The binding that an exchange uses with a method that is not its own. A call with this path goes before such a guess,
/// and where other methods of the path are known to be calls, every other one is.
fn guess(
    operation: &Operation,
    same: &[&Candidate],
    others: &[&Candidate],
    exchange: &HttpExchange,
    bodies: &Bodies<'_>,
) -> Option<usize> {
    let binding = binding(operation, others, exchange, bodies)?;
    let model = &operation.bindings[binding];
    let is_verb = matches!(model.method(), Some("GET" | "POST"));
    let ways = |call: usize, way: usize| match &operation.calls[call].matches[way] {
        CallMatch::Http { path, .. } => path.variables().next().is_none(),
        CallMatch::Ws { .. } => false,
    };
    let is_call = same.iter().any(|candidate| match candidate.part {
        Part::Call(call, way) => ways(call, way),
        Part::Binding(_) => false,
    });
    let mut paths = operation.calls.iter().flat_map(|call| &call.matches).filter_map(|way| match way {
        CallMatch::Http { path, .. } => Some(path),
        CallMatch::Ws { .. } => None,
    });
    let is_shared = paths.any(|path| Some(path) == model.path());
    (is_verb && !is_call && !is_shared).then_some(binding)
}

fn is_carried(binding: &Binding, exchange: &HttpExchange, bodies: &Bodies<'_>) -> bool {
    let by_protocol = match &binding.protocol {
        Protocol::Http(_) => true,
        Protocol::Soap11(soap) => is_soap(soap, exchange, bodies),
        Protocol::WsJson(_) => false,
    };
    by_protocol && bodies.asked(exchange).passes(&binding.select)
}

/// Whether a SOAP request is one of the operation: by its action where that tells, else by the element in its body.
fn is_soap(soap: &Soap11, exchange: &HttpExchange, bodies: &Bodies<'_>) -> bool {
    let by_action = soap.action_tells() && exchange.headers.fields.soap_action() == Some(&soap.action);
    by_action || bodies.request.element().is_some_and(|name| name.local == soap.request_element)
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
        query: exchange.url.query.clone(),
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
        _ => match decode_response(operation, protocol, Some(response.status), &bodies.response) {
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
    is_documented.then(|| Decoded { message, oddities: vec![oddity] })
}
