//! What every capture becomes: HTTP exchanges, WebSocket connections and their frames, each with its place.

use signoff_spec::carry::HeaderFields;

use crate::reason::Reason;

/// Number of a connection within one capture; unique there, meaningless elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConnectionId(pub u64);

/// Where something stands in a capture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// HAR: 0-based position in `log.entries`. tshark: `frame.number`, or the 0-based position of the packet
    /// in the file where the capture has no frame numbers (`-T jsonraw`).
    pub index: u64,
    /// HAR: 0-based position in `_webSocketMessages`; `None` for HTTP and everywhere in tshark captures.
    pub message: Option<u64>,
    /// Bytes from the start of the (decompressed) capture to the entry, packet or message text.
    pub offset: u64,
}

/// One thing that a capture shows, in the order of the capture.
#[derive(Clone, Debug)]
pub enum Item {
    /// An HTTP request with its response, or without one when the capture shows none.
    Http(Box<HttpExchange>),
    /// A WebSocket connection, before its first frame.
    Opened(Connection),
    /// A reassembled, unmasked and inflated WebSocket data message.
    Frame(Frame),
    /// The end of a WebSocket connection: no later item names it.
    Closed(Closed),
    /// An entry or a packet that should have been judged but could not be read.
    Unreadable(Unreadable),
}

/// A WebSocket connection.
#[derive(Clone, Debug)]
pub struct Connection {
    /// Its number in this capture.
    pub id: ConnectionId,
    /// Place of the upgrade request, or of the first frame seen.
    pub at: Place,
    /// The target of the upgrade; `None` when the capture does not show the upgrade.
    pub url: Option<Url>,
    /// Headers of the upgrade request; empty and incomplete when the capture does not show it.
    pub headers: Headers,
    /// Whether the capture shows the connection from its first message on.
    pub from_start: bool,
}

/// How the end of a connection shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// A close frame, with its status code where there is one (RFC 6455 §7.4).
    CloseFrame(Option<u16>),
    /// The TCP connection ended without a close frame.
    Disconnected,
    /// The capture ends first, or its format does not record how connections end (HAR).
    NotShown,
}

/// The end of a WebSocket connection.
#[derive(Clone, Copy, Debug)]
pub struct Closed {
    /// Which connection.
    pub connection: ConnectionId,
    /// Place of the close frame or of the last packet.
    pub at: Place,
    /// How it shows.
    pub end: End,
}

/// Who sent a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    /// The side that opened the connection.
    Client,
    /// The side that accepted it.
    Server,
}

/// A WebSocket data message: all fragments joined, unmasked, inflated. Control frames never become one.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Which connection.
    pub connection: ConnectionId,
    /// Place of the packet that completes the message.
    pub at: Place,
    /// Who sent it.
    pub sender: Sender,
    /// The message: text (opcode 1) or binary (opcode 2) alike.
    pub body: Body,
}

/// An HTTP request with its response.
#[derive(Clone, Debug)]
pub struct HttpExchange {
    /// Place of the (completed) request.
    pub at: Place,
    /// The connection, where the capture names it.
    pub connection: Option<ConnectionId>,
    /// When the request started, in milliseconds since the Unix epoch.
    pub started_ms: Option<f64>,
    /// Method as sent; may be empty in odd captures.
    pub method: String,
    /// Target of the request.
    pub url: Url,
    /// Request headers in order.
    pub headers: Headers,
    /// Request body.
    pub body: Body,
    /// The final response (never 1xx).
    pub response: ResponseSeen,
}

/// What the capture shows of a response.
#[derive(Clone, Debug)]
pub enum ResponseSeen {
    /// The response.
    Seen(Response),
    /// The capture does not show one.
    NotCaptured(&'static Reason),
}

/// An HTTP response.
#[derive(Clone, Debug)]
pub struct Response {
    /// Place of the packet that completes it; the entry itself in HAR.
    pub at: Place,
    /// When it was complete, in milliseconds since the Unix epoch.
    pub ended_ms: Option<f64>,
    /// Status code.
    pub status: u16,
    /// Response headers in order.
    pub headers: Headers,
    /// Response body, dechunked and decompressed.
    pub body: Body,
}

/// A body or message as far as the capture has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// The capture shows that there is none, or shows it empty.
    Empty,
    /// The bytes; decoded from every transfer and content coding.
    Bytes {
        /// The bytes.
        bytes: Vec<u8>,
        /// Byte offset in the capture of the text that holds them.
        offset: u64,
    },
    /// Decoded form parameters, where the capture keeps only these (HAR `postData.params`).
    Params(Vec<(String, String)>),
    /// There was or may have been a body, but the capture does not hold it (all); why.
    NotCaptured(&'static Reason),
}

/// Header fields in order, with names as captured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headers {
    /// Name and value of each field line.
    pub fields: Vec<(String, String)>,
    /// Whether the capture shows all of them: an absent header was not sent.
    pub complete: bool,
    /// Whether cookies are shown: false in exports that strip them.
    pub cookies_shown: bool,
}

impl Headers {
    /// The length in bytes that they announce.
    pub fn content_length(&self) -> Option<u64> {
        self.fields.field("content-length")?.parse().ok()
    }
}

/// The target of a request, split but not decoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Url {
    /// `http`, `https`, `ws`, `wss`; empty where unknown.
    pub scheme: String,
    /// Host and port; empty where unknown.
    pub authority: String,
    /// Path, still percent-encoded.
    pub path: String,
    /// Query without the question mark.
    pub query: Option<String>,
}

impl Url {
    /// Splits a target: absolute (`http://host/path?query`), origin form (`/path?query`) or `host:port`.
    ///
    /// Nothing is decoded and nothing refused; a fragment is dropped.
    pub fn parse(target: &str) -> Self {
        let (scheme, authority, path, query) = split(target);
        Self {
            scheme: scheme.to_ascii_lowercase(),
            authority: authority.to_owned(),
            path: path.to_owned(),
            query: query.map(str::to_owned),
        }
    }

    /// The path of a target, as [`parse`](Self::parse) finds it.
    pub fn path_of(target: &str) -> &str {
        split(target).2
    }
}

/// Scheme, authority, path and query of a target.
fn split(target: &str) -> (&str, &str, &str, Option<&str>) {
    let target = target.split('#').next().unwrap_or_default();
    let (before, query) = match target.split_once('?') {
        Some((before, query)) => (before, Some(query)),
        None => (target, None),
    };
    let (scheme, rest) = before.split_once("://").unwrap_or(("", before));
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    // `data:` and its like have no authority, and what follows the colon is no port either.
    let (scheme, authority, path) = match authority.split_once(':') {
        Some((opaque, content))
            if scheme.is_empty() && !content.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            (opaque, "", &rest[opaque.len() + 1..])
        }
        _ if rest == "*" => ("", "", rest),
        _ => (scheme, authority, path),
    };
    (scheme, authority, path, query)
}

/// How much an HTTP exchange matters, as far as its method and URL tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Interest {
    /// Not at all: it can be passed over.
    None,
    /// Only if its request carries a credential; see [`Sink::carries`](crate::capture::Sink::carries).
    IfItCarries,
    /// In any case.
    Full,
}

/// Something that had to be judged and could not be read.
#[derive(Clone, Debug)]
pub struct Unreadable {
    /// Where it stands.
    pub at: Place,
    /// The WebSocket connection that it belongs to, if it does.
    pub connection: Option<ConnectionId>,
    /// Why, as a short phrase: `entry larger than 16 MiB`.
    pub reason: String,
}

impl Item {
    /// Something at a place, and on a connection where there is one, that could not be read for this reason.
    pub fn unreadable(at: Place, connection: Option<ConnectionId>, reason: &str) -> Self {
        Self::Unreadable(Unreadable { at, connection, reason: reason.to_owned() })
    }
}
