//! What goes into a connection and what comes out of it. No `Debug` form shows content: it may hold secrets.

use std::fmt;

use signoff_spec::message::Message;
use signoff_spec::plan::Classified;
use signoff_spec::plan::Mismatch;
use signoff_spec::text::Node;
use signoff_spec::wire::Oddity;

use crate::metadata::Metadata;

/// A request as it travels.
#[derive(Clone)]
#[expect(
    clippy::large_enum_variant,
    reason = "one at a time, and a box would stand in the way of every caller"
)]
pub enum Request {
    /// By HTTP. The target is path and query; scheme, authority and mount prefix are the sender's.
    Http(http::Request<Vec<u8>>),
    /// By WebSocket: the text of one message.
    Frame(String),
}

/// A response as it travels.
#[derive(Clone)]
pub enum Response {
    /// By HTTP.
    Http(http::Response<Vec<u8>>),
    /// By WebSocket: the text of one message.
    Frame(String),
}

/// A request that was decoded.
#[derive(Clone)]
pub struct Received {
    /// The message.
    pub message: Message,
    /// What travelled beside it; credentials that are members of the message are in both.
    pub metadata: Metadata,
    /// What does not fit the schema of the request.
    pub mismatches: Vec<Mismatch>,
    /// What is odd about its envelope.
    pub oddities: Vec<Oddity>,
}

/// A response that was decoded.
#[derive(Clone)]
pub struct Answer<'a> {
    /// The message.
    pub message: Message,
    /// Which outcome it is, and what does not fit it.
    pub classified: Classified<'a>,
    /// The id that ties it to its request, where the binding has one.
    pub correlation: Option<Node>,
    /// What is odd about its envelope.
    pub oddities: Vec<Oddity>,
}

impl Answer<'_> {
    /// The name of the outcome; `None` if it is none that the spec knows.
    pub fn outcome(&self) -> Option<&str> {
        self.classified.outcome.map(|outcome| outcome.name.as_str())
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Http(http) => write!(out, "Http({}, {} bytes)", http.method(), http.body().len()),
            Self::Frame(text) => write!(out, "Frame({} bytes)", text.len()),
        }
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Http(http) => write!(out, "Http({}, {} bytes)", http.status(), http.body().len()),
            Self::Frame(text) => write!(out, "Frame({} bytes)", text.len()),
        }
    }
}

impl fmt::Debug for Received {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Received")
            .field("metadata", &self.metadata)
            .field("mismatches", &self.mismatches)
            .field("oddities", &self.oddities)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Answer<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Answer")
            .field("outcome", &self.outcome())
            .field("recognition", &self.classified.recognition)
            .field("oddities", &self.oddities)
            .finish_non_exhaustive()
    }
}
