//! One operation on one WebSocket connection: requests wait here for their replies.

mod correlated;
mod ordered;

use std::collections::VecDeque;
use std::sync::Arc;

use signoff_spec::model::binding::Protocol;
use signoff_spec::model::binding::WsJson;
use signoff_spec::model::call::Call;
use signoff_spec::model::call::CallMatch;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Class;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::plan::Seen;
use signoff_spec::text::Node;
use signoff_spec::wire::Decoded;
use signoff_spec::wire::Framed;
use signoff_spec::wire::WireError;

use crate::exchange::ConnectionId;
use crate::exchange::End;
use crate::exchange::Headers;
use crate::exchange::Place;
use crate::exchange::Sender;
use crate::matched::Answer;
use crate::matched::Answered;
use crate::matched::Asked;
use crate::matched::Content;
use crate::matched::Matched;
use crate::matched::MatchedExchange;
use crate::matched::Moment;
use crate::matcher::call;
use crate::matcher::carrier;
use crate::reason;
use crate::reason::Reason;

/// Requests that wait at most; the oldest gives way, and is reported if it is one of the operation.
const WAITING: usize = 256;

/// The requests of one connection that are not answered yet.
pub(crate) struct Conversation {
    operation: Arc<Operation>,
    binding: usize,
    ws: WsJson,
    connection: ConnectionId,
    waiting: VecDeque<Waiting>,
    asked: u64,
}

/// A request that waits for its reply.
struct Waiting {
    kind: Kind,
    /// Its number on the connection.
    number: u64,
    at: Place,
    framed: Framed,
    /// A reply that may be meant for it, unless a better one comes.
    candidate: Option<Reply>,
    /// Whether a later request was answered.
    overtaken: bool,
    /// Whether a reply that could have been its own went to another request.
    ambiguous: bool,
    /// Why a reply may have been missed.
    hidden: Option<&'static Reason>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Of the operation.
    Operation,
    /// A call that the spec names, by index.
    Call(usize),
    /// Anything else.
    Other,
}

/// A server frame, with its place.
struct Reply {
    at: Place,
    framed: Result<Framed, WireError>,
    other_correlation: bool,
}

impl Conversation {
    /// The conversation of a connection that may carry a WebSocket binding; `None` for other bindings.
    pub(crate) fn new(operation: &Arc<Operation>, binding: usize, connection: ConnectionId) -> Option<Self> {
        let Protocol::WsJson(ws) = &operation.bindings[binding].protocol else { return None };
        let (operation, ws) = (Arc::clone(operation), WsJson::clone(ws));
        Some(Self { operation, binding, ws, connection, waiting: VecDeque::new(), asked: 0 })
    }

    /// The binding of the conversation.
    pub(crate) fn ws(&self) -> &WsJson {
        &self.ws
    }

    /// Takes a frame of the client. What is not JSON asks for nothing.
    pub(crate) fn ask(&mut self, at: Place, framed: Result<Framed, WireError>, found: &mut Vec<Matched>) {
        let Ok(framed) = framed else { return };
        let kind = self.kind(&framed.frame);
        if kind == Kind::Operation {
            self.settle(u64::MAX, found);
        }
        if self.waiting.len() >= WAITING {
            self.give_up(0, &reason::TOO_MANY_WAIT, found);
        }
        self.asked += 1;
        self.waiting.push_back(Waiting {
            kind,
            number: self.asked,
            at,
            framed,
            candidate: None,
            overtaken: false,
            ambiguous: false,
            hidden: None,
        });
    }

    /// Takes a frame of the server.
    pub(crate) fn answer(&mut self, at: Place, framed: Result<Framed, WireError>, found: &mut Vec<Matched>) {
        let reply = Reply { at, framed, other_correlation: false };
        if self.ws().correlation.is_some() {
            self.answer_by_id(reply, found);
        } else {
            self.answer_by_order(reply, found);
        }
    }

    /// Takes a message that the capture does not hold: it may have been the reply to anything.
    pub(crate) fn hidden(&mut self, sender: Sender, reason: &'static Reason) {
        if sender == Sender::Server {
            for waiting in &mut self.waiting {
                waiting.hidden = Some(reason);
            }
        }
    }

    /// Ends the conversation: what waits still will not be answered.
    pub(crate) fn close(&mut self, end: End, found: &mut Vec<Matched>) {
        self.settle(u64::MAX, found);
        while let Some(waiting) = self.waiting.pop_front() {
            if waiting.kind != Kind::Operation {
                continue;
            }
            let answered = match (waiting.hidden, end) {
                (Some(reason), _) => Answered::NotCaptured(reason),
                (None, _) if waiting.ambiguous => Answered::NotCaptured(&reason::REPLY_AMBIGUOUS),
                (None, _) if waiting.overtaken => Answered::Missing,
                (None, End::NotShown) => Answered::NotCaptured(&reason::REPLY_CAPTURE_ENDS),
                (None, End::CloseFrame(_) | End::Disconnected) => {
                    Answered::NotCaptured(&reason::REPLY_CONNECTION_ENDS)
                }
            };
            found.push(self.exchange(waiting, None, answered));
        }
    }

    fn kind(&self, frame: &Node) -> Kind {
        if self.ws().request.select.holds(Seen::frame(frame)) {
            return Kind::Operation;
        }
        let is_way = |way: &CallMatch| match way {
            CallMatch::Ws { request, .. } => request.holds(Seen::frame(frame)),
            CallMatch::Http { .. } => false,
        };
        let is = |call: &Call| call.matches.iter().any(is_way);
        self.operation.calls.iter().position(is).map_or(Kind::Other, Kind::Call)
    }

    /// Pairs a waiting request with its reply.
    fn resolve(&mut self, index: usize, reply: Reply, found: &mut Vec<Matched>) {
        let Some(waiting) = self.waiting.remove(index) else { return };
        for other in self.waiting.iter_mut().filter(|other| other.number < waiting.number) {
            other.overtaken = true;
        }
        self.settle(waiting.number, found);
        self.silent(waiting.number, found);
        match waiting.kind {
            Kind::Operation => {
                let at = reply.at;
                let answered = Answered::Seen(answer(reply));
                found.push(self.exchange(waiting, Some(at), answered));
            }
            Kind::Call(call) if !self.operation.calls[call].public => {
                let moment =
                    Moment { request_at: waiting.at, response_at: Some(reply.at), ..Moment::default() };
                let frame = reply.framed.as_ref().ok().map(|framed| &framed.frame);
                let request = &waiting.framed.frame;
                let matched = call::frames(&self.operation, call, moment, self.connection, request, frame);
                found.push(Matched::Call(Box::new(matched)));
            }
            Kind::Call(_) | Kind::Other => {}
        }
    }

    /// Gives up on requests sent before number `before` where no answer is one: a reply to a later one shows that.
    fn silent(&mut self, before: u64, found: &mut Vec<Matched>) {
        let means = |outcome: &Outcome| outcome.class == Class::Silence && !outcome.effects.is_empty();
        if !self.operation.outcomes.iter().any(means) {
            return;
        }
        let is_over = |waiting: &Waiting| {
            let known = waiting.hidden.is_none() && !waiting.ambiguous;
            waiting.number < before && waiting.kind == Kind::Operation && known
        };
        while let Some(index) = self.waiting.iter().position(is_over) {
            let Some(waiting) = self.waiting.remove(index) else { return };
            found.push(self.exchange(waiting, None, Answered::Missing));
        }
    }

    /// Gives requests sent before number `before` the replies that may be theirs: no better one will come.
    fn settle(&mut self, before: u64, found: &mut Vec<Matched>) {
        let settled = |waiting: &Waiting| waiting.number < before && waiting.candidate.is_some();
        while let Some(index) = self.waiting.iter().position(settled) {
            let Some(mut waiting) = self.waiting.remove(index) else { return };
            let Some(reply) = waiting.candidate.take() else { return };
            let at = reply.at;
            found.push(self.exchange(waiting, Some(at), Answered::Seen(answer(reply))));
        }
    }

    /// Stops waiting for a reply.
    fn give_up(&mut self, index: usize, reason: &'static Reason, found: &mut Vec<Matched>) {
        if let Some(waiting) = self.waiting.remove(index)
            && waiting.kind == Kind::Operation
        {
            found.push(self.exchange(waiting, None, Answered::NotCaptured(reason)));
        }
    }

    fn exchange(&self, waiting: Waiting, response_at: Option<Place>, response: Answered) -> Matched {
        let Waiting { framed, at, ambiguous, .. } = waiting;
        let credentials = carrier::of_frame(&self.operation.credentials, self.connection, &framed.frame);
        let frame = Some(framed.frame.clone());
        Matched::Exchange(Box::new(MatchedExchange {
            operation: Arc::clone(&self.operation),
            binding: self.binding,
            moment: Moment { request_at: at, response_at, ..Moment::default() },
            connection: Some(self.connection),
            request: Asked { http: None, frame, content: content(Ok(framed)) },
            response,
            credentials,
            ambiguous,
        }))
    }
}

fn answer(reply: Reply) -> Answer {
    let frame = reply.framed.as_ref().ok().map(|framed| framed.frame.clone());
    Answer {
        status: None,
        headers: Headers::default(),
        frame,
        content: content(reply.framed),
        other_correlation: reply.other_correlation,
    }
}

fn content(framed: Result<Framed, WireError>) -> Content {
    match framed {
        Err(error) => Content::Unreadable(error),
        Ok(Framed { broken: Some(error), .. }) => Content::Unreadable(WireError::Json(error)),
        Ok(Framed { message: Some(message), oddities, .. }) => {
            Content::Message(Decoded { message, oddities })
        }
        Ok(_) => Content::Unreadable(WireError::Empty),
    }
}
