//! What the matcher makes of a capture: exchanges of the operations, calls that carry their credentials, and the
//! connections between them.

use std::sync::Arc;

use signoff_spec::model::binding::Binding;
use signoff_spec::model::call::Call;
use signoff_spec::model::operation::Operation;
use signoff_spec::text::Node;
use signoff_spec::wire::Decoded;
use signoff_spec::wire::WireError;

use crate::exchange::ConnectionId;
use crate::exchange::End;
use crate::exchange::Headers;
use crate::exchange::HttpExchange;
use crate::exchange::Place;
use crate::exchange::ResponseSeen;
use crate::reason::Reason;

/// One thing that matters, in the order in which it became known.
#[derive(Debug)]
pub enum Matched {
    /// A WebSocket connection that may carry an operation was opened.
    Opened(Opened),
    /// An exchange of an operation.
    Exchange(Box<MatchedExchange>),
    /// A call beside an operation that carries one of its credentials, or issues one.
    Call(Box<MatchedCall>),
    /// The connection ended.
    Closed {
        /// Which.
        connection: ConnectionId,
        /// How it shows.
        end: End,
    },
}

/// A WebSocket connection.
#[derive(Clone, Copy, Debug)]
pub struct Opened {
    /// Which.
    pub connection: ConnectionId,
    /// Whether the capture shows it from its first message on: nobody has signed in on it yet.
    pub from_start: bool,
}

/// When something happened, as far as the capture tells.
#[derive(Clone, Copy, Debug, Default)]
pub struct Moment {
    /// Place of the request.
    pub request_at: Place,
    /// Place of the response.
    pub response_at: Option<Place>,
    /// Start of the request, in milliseconds since the Unix epoch.
    pub started_ms: Option<f64>,
    /// End of the response, in milliseconds since the Unix epoch.
    pub ended_ms: Option<f64>,
}

/// An exchange of an operation.
#[derive(Debug)]
pub struct MatchedExchange {
    /// The operation.
    pub operation: Arc<Operation>,
    /// Index of the binding that carried it.
    pub binding: usize,
    /// When.
    pub moment: Moment,
    /// The connection, where one is known.
    pub connection: Option<ConnectionId>,
    /// What was asked.
    pub request: Asked,
    /// What was answered.
    pub response: Answered,
    /// The credentials of the request, one for each of the operation's, in its order.
    pub credentials: Vec<CredentialSeen>,
    /// Whether the pairing of request and response is a guess, since nothing in the protocol ties them.
    pub ambiguous: bool,
}

/// A message as far as the capture has it.
#[derive(Debug)]
pub enum Content {
    /// Decoded.
    Message(Decoded),
    /// It is there, but cannot be decoded.
    Unreadable(WireError),
    /// It is not in the capture; why.
    NotCaptured(&'static Reason),
}

/// What was asked.
#[derive(Debug)]
pub struct Asked {
    /// The HTTP side of it; `None` for WebSocket messages.
    pub http: Option<AskedHttp>,
    /// The frame around the message; `None` for HTTP.
    pub frame: Option<Node>,
    /// The message.
    pub content: Content,
}

/// The HTTP side of a request.
#[derive(Debug)]
pub struct AskedHttp {
    /// Method as sent.
    pub method: String,
    /// The query, without the question mark.
    pub query: Option<String>,
    /// Header fields.
    pub headers: Headers,
    /// Whether there is a body.
    pub has_body: bool,
}

/// What was answered.
#[expect(clippy::large_enum_variant, reason = "most are the largest, and stand in the box of their exchange")]
#[derive(Debug)]
pub enum Answered {
    /// This.
    Seen(Answer),
    /// Nothing, although the capture shows that the server went on answering.
    Missing,
    /// The capture does not show; why.
    NotCaptured(&'static Reason),
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status; `None` for WebSocket messages.
    pub status: Option<u16>,
    /// Header fields; empty for WebSocket messages.
    pub headers: Headers,
    /// The frame around the message; `None` for HTTP.
    pub frame: Option<Node>,
    /// The message.
    pub content: Content,
    /// Whether the reply was paired by order although its correlation id is another one.
    pub other_correlation: bool,
}

/// What a request shows of a credential.
#[derive(Clone, Debug)]
pub struct CredentialSeen {
    /// Name of the credential.
    pub name: String,
    /// Whether it is there.
    pub presence: Presence,
}

/// Whether a request carries a credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Completely.
    Present {
        /// What tells it from others of its kind.
        key: Key,
        /// The values of its secret parts, those that are not looked at too.
        secrets: Vec<String>,
        /// The values of the parts that neither tell it from others nor are secret: whose it is.
        owner: Vec<String>,
        /// Whether a place that comes later holds another value, so that the server may have looked at that.
        others: bool,
    },
    /// Completely, but one place holds several values, and nothing says which of them counts.
    Ambiguous {
        /// What tells each that it may be from others of its kind.
        keys: Vec<Key>,
        /// The values of its secret parts.
        secrets: Vec<String>,
    },
    /// Not, or not completely; names of the parts that are missing.
    Absent(Vec<String>),
    /// The capture does not show.
    Unknown,
}

/// What tells credentials of one kind apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The value of the identifying part.
    Value(String),
    /// The connection.
    Connection(ConnectionId),
}

/// A credential that a call issued.
#[derive(Clone, Debug)]
pub struct Issued {
    /// Its name.
    pub credential: String,
    /// What tells it from others of its kind.
    pub key: Key,
    /// The id of the user whose it is, where the call tells.
    pub user: Option<String>,
    /// The name of the credential of the request that it was got with, where it was.
    pub from: Option<String>,
}

/// A call beside an operation.
#[derive(Debug)]
pub struct MatchedCall {
    /// The operation whose spec names the call.
    pub operation: Arc<Operation>,
    /// Index of the call in that spec.
    pub call: usize,
    /// When.
    pub moment: Moment,
    /// The connection, where one is known.
    pub connection: Option<ConnectionId>,
    /// Whether it was accepted (`Some(true)`), refused for want of a good credential (`Some(false)`), or neither.
    pub accepted: Option<bool>,
    /// The credentials that it carries.
    pub credentials: Vec<CredentialSeen>,
    /// The same of each credential that it proves, in the order of its spec.
    pub proved: Vec<Option<bool>>,
    /// The credentials that it issued.
    pub issued: Vec<Issued>,
    /// The session that the request names, for each of what the call ends.
    pub ended_sessions: Vec<Option<String>>,
    /// Ids of the sessions of the user whose credential it proves.
    pub sessions: Vec<String>,
    /// Whether the answer lists one session and says that there is no other.
    pub only_session: bool,
}

impl Moment {
    /// When an exchange happened.
    pub fn of(exchange: &HttpExchange) -> Self {
        let response = match &exchange.response {
            ResponseSeen::Seen(response) => Some(response),
            ResponseSeen::NotCaptured(_) => None,
        };
        Self {
            request_at: exchange.at,
            response_at: response.map(|response| response.at),
            started_ms: exchange.started_ms,
            ended_ms: response.and_then(|response| response.ended_ms),
        }
    }
}

impl MatchedExchange {
    /// The binding that carried it.
    pub fn binding(&self) -> &Binding {
        &self.operation.bindings[self.binding]
    }

    /// What the request shows of the credential called `name`.
    pub fn credential(&self, name: &str) -> &Presence {
        let seen = self.credentials.iter().find(|seen| seen.name == name);
        seen.map_or(&Presence::Unknown, |seen| &seen.presence)
    }
}

impl MatchedCall {
    /// The call that it is one of.
    pub fn call(&self) -> &Call {
        &self.operation.calls[self.call]
    }
}

impl Content {
    /// The message, if there is one.
    pub fn decoded(&self) -> Option<&Decoded> {
        match self {
            Self::Message(decoded) => Some(decoded),
            Self::Unreadable(_) | Self::NotCaptured(_) => None,
        }
    }
}
