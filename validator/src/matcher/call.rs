//! Calls beside an operation: which one, whether it was accepted, what it carries and what it issues.

use std::sync::Arc;

use signoff_spec::carry::HeaderFields;
use signoff_spec::model::call::Call;
use signoff_spec::model::call::CallMatch;
use signoff_spec::model::call::Establishes;
use signoff_spec::model::call::ValueAt;
use signoff_spec::model::credential::Scope;
use signoff_spec::model::effect::Whose;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::select::Select;
use signoff_spec::model::select::Test;
use signoff_spec::plan::Seen;
use signoff_spec::route::Candidate;
use signoff_spec::route::Part;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::text::steps;
use signoff_spec::view::Tree;
use signoff_spec::wire;

use crate::exchange::Body;
use crate::exchange::ConnectionId;
use crate::exchange::HttpExchange;
use crate::exchange::Response;
use crate::exchange::ResponseSeen;
use crate::matched::Issued;
use crate::matched::Key;
use crate::matched::MatchedCall;
use crate::matched::Moment;
use crate::matcher::body::Bodies;
use crate::matcher::carrier;
use crate::matcher::stranger;

/// The call that an HTTP exchange is, if it is one; the first that matches counts.
pub(crate) fn http(
    operation: &Arc<Operation>,
    candidates: &[&Candidate],
    exchange: &HttpExchange,
    bodies: &Bodies<'_>,
) -> Option<MatchedCall> {
    let (index, way) = candidates.iter().find_map(|candidate| match candidate.part {
        Part::Call(index, way) => {
            let way = &operation.calls[index].matches[way];
            is_made(way, exchange, bodies).then_some((index, way))
        }
        Part::Binding(_) => None,
    })?;
    let call = &operation.calls[index];
    if call.public {
        return None;
    }
    let request = bodies.request.any().ok().map(|message| &message.node);
    let response = match &exchange.response {
        ResponseSeen::Seen(response) => Some(response),
        ResponseSeen::NotCaptured(_) => None,
    };
    let reply = Reply::http(operation, response, &bodies.response);
    let shown = Shown { request, reply: reply.node, response, connection: None };
    let judged = Judged::of(call, |accepted, refused| reply.verdict(accepted, refused));
    let matched = matched(operation, index, judged, &shown);
    let within = carrier::within(way, exchange);
    let credentials = carrier::of_http(&operation.credentials, exchange, request, within);
    let (moment, connection) = (Moment::of(exchange), exchange.connection);
    Some(MatchedCall { moment, connection, credentials, ..matched })
}

/// Whether an exchange has the `SOAPAction` that a way to make a call asks for, and passes its tests.
fn is_made(way: &CallMatch, exchange: &HttpExchange, bodies: &Bodies<'_>) -> bool {
    let CallMatch::Http { soap_action: wanted, select, .. } = way else { return false };
    wanted.as_ref().is_none_or(|wanted| exchange.headers.fields.soap_action() == Some(wanted))
        && bodies.asked(exchange).passes(select)
}

/// The call that a frame and the frame that answers it are.
pub(crate) fn frames(
    operation: &Arc<Operation>,
    index: usize,
    moment: Moment,
    connection: ConnectionId,
    request: &Node,
    reply: Option<&Node>,
) -> MatchedCall {
    let call = &operation.calls[index];
    let judged = Judged::of(call, |accepted, refused| {
        verdict(accepted, refused, |select| Some(select.holds(Seen::frame(reply?))))
    });
    let shown = Shown { request: Some(request), reply, response: None, connection: Some(connection) };
    let credentials = carrier::of_frame(&operation.credentials, connection, request);
    MatchedCall { moment, credentials, ..matched(operation, index, judged, &shown) }
}

/// A call as far as what is shown of it goes: only one that was accepted lists sessions and issues credentials.
fn matched(operation: &Arc<Operation>, index: usize, judged: Judged, shown: &Shown<'_>) -> MatchedCall {
    let call = &operation.calls[index];
    let (issued, (sessions, only_session)) = match shown.reply {
        _ if judged.accepted != Some(true) => Default::default(),
        reply => (issued(operation, call, shown), listed(call, reply)),
    };
    MatchedCall {
        operation: Arc::clone(operation),
        call: index,
        moment: Moment::default(),
        connection: shown.connection,
        accepted: judged.accepted,
        proved: judged.proved,
        credentials: Vec::new(),
        issued,
        ended_sessions: call.ends.iter().map(|ended| shown.session(&ended.subject)).collect(),
        sessions,
        only_session,
    }
}

/// A response as the predicates of a call see it.
#[derive(Default)]
struct Reply<'a> {
    status: Option<u16>,
    headers: &'a [(String, String)],
    node: Option<&'a Node>,
    /// Whether the capture holds the body, so that an absent member is absent.
    complete: bool,
    /// Whether it is a page of HTML, although the service answers in another form.
    is_strange: bool,
}

impl<'a> Reply<'a> {
    fn http(operation: &Operation, response: Option<&'a Response>, body: &'a wire::Body<'_>) -> Self {
        let Some(response) = response else { return Self::default() };
        Self {
            status: Some(response.status),
            headers: &response.headers.fields,
            node: body.any().ok().map(|message| &message.node),
            complete: !matches!(response.body, Body::NotCaptured(_)),
            is_strange: stranger::is_page(response) && !stranger::may_write_pages(operation),
        }
    }

    /// What the answer says; a page where the service writes JSON is another party's, and says nothing of it.
    fn verdict(&self, accepted: Option<&Select>, refused: Option<&Select>) -> Option<bool> {
        self.status?;
        if self.is_strange {
            return None;
        }
        let found = verdict(accepted, refused, |select| {
            let of_headers = |test: &Test| test.at.header().is_some();
            let any_of = select.any_of.is_empty();
            let message = self.node.map(Tree::json);
            let seen = Seen { status: self.status, fields: self.headers, message };
            (self.complete || any_of && select.all.iter().all(of_headers)).then(|| select.holds(seen))
        });
        // A status alone accepts nothing where the message itself refuses.
        let by_status = accepted.is_some_and(|select| select.all.is_empty() && select.any_of.is_empty());
        let refuses = || self.node.is_some_and(stranger::refuses);
        found.filter(|accepted| !(*accepted && by_status && refuses()))
    }
}

/// Refusal is looked at first: a call that says why it refuses may look accepted otherwise.
fn verdict(
    accepted: Option<&Select>,
    refused: Option<&Select>,
    holds: impl Fn(&Select) -> Option<bool>,
) -> Option<bool> {
    if refused.and_then(&holds) == Some(true) {
        return Some(false);
    }
    (accepted.and_then(&holds) == Some(true)).then_some(true)
}

/// What the answer to a call says of it, and of each credential that it proves.
struct Judged {
    accepted: Option<bool>,
    proved: Vec<Option<bool>>,
}

impl Judged {
    fn of(call: &Call, verdict: impl Fn(Option<&Select>, Option<&Select>) -> Option<bool>) -> Self {
        let proved = call.proves.iter().map(|proof| verdict(proof.accepted.as_ref(), proof.refused.as_ref()));
        Self { accepted: verdict(call.accepted.as_ref(), call.refused.as_ref()), proved: proved.collect() }
    }
}

/// Where the values of an issued credential can stand.
struct Shown<'a> {
    request: Option<&'a Node>,
    reply: Option<&'a Node>,
    response: Option<&'a Response>,
    connection: Option<ConnectionId>,
}

fn issued(operation: &Operation, call: &Call, shown: &Shown<'_>) -> Vec<Issued> {
    let issued = call.establishes.iter().filter_map(|establishes| {
        let key = key(operation, establishes, shown)?;
        let user = establishes.user.as_ref().and_then(|at| shown.value(at));
        let from = establishes.from.clone();
        Some(Issued { credential: establishes.credential.clone(), key, user, from })
    });
    issued.collect()
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
    /// The session that the request names, if it ends one by its name.
    fn session(&self, subject: &Whose) -> Option<String> {
        let Whose::SessionNamedBy(pointer) = subject else { return None };
        self.request?.at(pointer)?.as_str().map(str::to_owned)
    }

    fn value(&self, at: &ValueAt) -> Option<String> {
        match at {
            ValueAt::Response(pointer) => scalar(self.reply?.at(pointer)?),
            ValueAt::Request(pointer) => scalar(self.request?.at(pointer)?),
            ValueAt::SetCookie(name) => self.response?.headers.fields.set_cookie(name).map(str::to_owned),
            ValueAt::Header(name) => self.response?.headers.fields.field(name).map(str::to_owned),
        }
    }
}

fn scalar(node: &Node) -> Option<String> {
    match &node.value {
        Value::String(text) | Value::Number(text) if !text.is_empty() => Some(text.clone()),
        _ => None,
    }
}

/// The session ids in a response, and whether it says that there is one session only.
fn listed(call: &Call, reply: Option<&Node>) -> (Vec<String>, bool) {
    let (Some(sessions), Some(reply)) = (&call.sessions, reply) else { return (Vec::new(), false) };
    let mut nodes = vec![reply];
    for step in steps(&sessions.ids) {
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
    let ids: Vec<String> = nodes.into_iter().filter_map(scalar).collect();
    let total = |pointer: &String| reply.at(pointer).and_then(scalar).is_some_and(|total| total == "1");
    let only = ids.len() == 1 && sessions.total.as_ref().is_none_or(total);
    (ids, only)
}
