//! Calls beside an operation: which one, whether it was accepted, what it carries and what it issues.

use cookie::Cookie;
use signoff_spec::model::call::Call;
use signoff_spec::model::call::CallMatch;
use signoff_spec::model::call::Establishes;
use signoff_spec::model::call::ValueAt;
use signoff_spec::model::credential::Scope;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::select::Select;
use signoff_spec::model::select::Test;
use signoff_spec::plan::Seen;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::text::steps;
use signoff_spec::view::Tree;

use crate::exchange::Body;
use crate::exchange::ConnectionId;
use crate::exchange::HttpExchange;
use crate::exchange::Response;
use crate::exchange::ResponseSeen;
use crate::matched::Key;
use crate::matched::MatchedCall;
use crate::matched::Moment;
use crate::matcher::Compiled;
use crate::matcher::body::Bodies;
use crate::matcher::body::Content;
use crate::matcher::carrier::Carried;
use crate::matcher::http::moment;
use crate::matcher::http::soap_action;

/// The path of a call over HTTP.
pub(crate) fn path(call: &Call) -> Option<&str> {
    match &call.matches {
        CallMatch::Http { path, .. } => Some(path),
        CallMatch::Ws { .. } => None,
    }
}

/// The call that an HTTP exchange is, if it is one; the first that matches counts.
pub(crate) fn http(compiled: &Compiled, exchange: &HttpExchange, bodies: &Bodies<'_>) -> Option<MatchedCall> {
    let operation = &compiled.operation;
    let index = (0..operation.calls.len()).find(|&index| is(compiled, index, exchange))?;
    let call = &operation.calls[index];
    if call.public {
        return None;
    }
    let request = bodies.request.any().map(|message| &message.node);
    let credentials = Carried::http(exchange, request).all(&operation.credentials);
    let response = match &exchange.response {
        ResponseSeen::Seen(response) => Some(response),
        ResponseSeen::NotCaptured(_) => None,
    };
    let reply = Reply::http(response, &bodies.response);
    let accepted = reply.accepted(call);
    let shown = Shown { request, reply: reply.node, response, connection: None };
    Some(MatchedCall {
        operation: operation.clone(),
        call: index,
        moment: moment(exchange),
        connection: exchange.connection,
        accepted,
        credentials,
        issued: if accepted == Some(true) { issued(operation, call, &shown) } else { Vec::new() },
        sessions: if accepted == Some(true) { sessions(call, reply.node) } else { Vec::new() },
    })
}

/// The call that a frame and the frame that answers it are.
pub(crate) fn frames(
    operation: &std::sync::Arc<Operation>,
    index: usize,
    moment: Moment,
    connection: ConnectionId,
    request: &Node,
    reply: Option<&Node>,
) -> MatchedCall {
    let call = &operation.calls[index];
    let accepted = reply.and_then(|reply| verdict(call, |select| Some(select.holds(Seen::frame(reply)))));
    let shown = Shown { request: Some(request), reply, response: None, connection: Some(connection) };
    MatchedCall {
        operation: operation.clone(),
        call: index,
        moment,
        connection: Some(connection),
        accepted,
        credentials: Carried::frame(connection, request).all(&operation.credentials),
        issued: if accepted == Some(true) { issued(operation, call, &shown) } else { Vec::new() },
        sessions: if accepted == Some(true) { sessions(call, reply) } else { Vec::new() },
    }
}

fn is(compiled: &Compiled, index: usize, exchange: &HttpExchange) -> bool {
    let CallMatch::Http { method, soap_action: action, .. } = &compiled.operation.calls[index].matches else {
        return false;
    };
    compiled.calls[index].as_ref().is_some_and(|path| path.matches(&exchange.url.path))
        && method.as_ref().is_none_or(|method| *method == exchange.method)
        && action.as_ref().is_none_or(|action| soap_action(exchange) == Some(action))
}

/// A response as the predicates of a call see it.
#[derive(Default)]
struct Reply<'a> {
    status: Option<u16>,
    headers: &'a [(String, String)],
    node: Option<&'a Node>,
    /// Whether the capture holds the body, so that an absent member is absent.
    complete: bool,
}

impl<'a> Reply<'a> {
    fn http(response: Option<&'a Response>, content: &'a Content<'_>) -> Self {
        let Some(response) = response else { return Self::default() };
        Self {
            status: Some(response.status),
            headers: &response.headers.fields,
            node: content.any().map(|message| &message.node),
            complete: !matches!(response.body, Body::NotCaptured(_)),
        }
    }

    fn accepted(&self, call: &Call) -> Option<bool> {
        self.status?;
        verdict(call, |select| {
            let of_headers = |test: &Test| test.at.header().is_some();
            let message = self.node.map(Tree::json);
            let seen = Seen { status: self.status, fields: self.headers, message };
            (self.complete || select.all.iter().all(of_headers)).then(|| select.holds(seen))
        })
    }
}

/// Refusal is looked at first: a call that says why it refuses may look accepted otherwise.
fn verdict(call: &Call, holds: impl Fn(&Select) -> Option<bool>) -> Option<bool> {
    if call.refused.as_ref().and_then(&holds) == Some(true) {
        return Some(false);
    }
    (call.accepted.as_ref().and_then(&holds) == Some(true)).then_some(true)
}

/// Where the values of an issued credential can stand.
struct Shown<'a> {
    request: Option<&'a Node>,
    reply: Option<&'a Node>,
    response: Option<&'a Response>,
    connection: Option<ConnectionId>,
}

fn issued(operation: &Operation, call: &Call, shown: &Shown<'_>) -> Vec<(String, Key)> {
    let keys = call.establishes.iter().filter_map(|establishes| {
        let key = key(operation, establishes, shown)?;
        Some((establishes.credential.clone(), key))
    });
    keys.collect()
}

fn key(operation: &Operation, establishes: &Establishes, shown: &Shown<'_>) -> Option<Key> {
    let credential = operation.credential(&establishes.credential)?;
    if credential.scope == Scope::Connection {
        return shown.connection.map(Key::Connection);
    }
    let part = credential.parts.iter().find(|part| part.identifies)?;
    let mut places = establishes.values.iter().filter(|(name, _)| *name == part.name);
    places.find_map(|(_, at)| shown.value(at)).map(Key::Value)
}

impl Shown<'_> {
    fn value(&self, at: &ValueAt) -> Option<String> {
        match at {
            ValueAt::Response(pointer) => scalar(self.reply?.at(pointer)?),
            ValueAt::Request(pointer) => scalar(self.request?.at(pointer)?),
            ValueAt::SetCookie(name) => {
                let mut lines = self.response?.headers.all("Set-Cookie");
                lines.find_map(|line| {
                    let cookie = Cookie::parse(line.to_owned()).ok()?;
                    (cookie.name() == name && !cookie.value().is_empty()).then(|| cookie.value().to_owned())
                })
            }
        }
    }
}

fn scalar(node: &Node) -> Option<String> {
    match &node.value {
        Value::String(text) | Value::Number(text) if !text.is_empty() => Some(text.clone()),
        _ => None,
    }
}

/// The session ids in a response.
fn sessions(call: &Call, reply: Option<&Node>) -> Vec<String> {
    let (Some(pointer), Some(reply)) = (&call.sessions, reply) else { return Vec::new() };
    let mut nodes = vec![reply];
    for step in steps(pointer) {
        nodes = nodes
            .into_iter()
            .flat_map(|node| {
                if step == "*" {
                    node.items().iter().collect()
                } else {
                    node.member(&step).into_iter().collect::<Vec<_>>()
                }
            })
            .collect();
    }
    nodes.into_iter().filter_map(scalar).collect()
}
