//! Messages of an operation to requests and responses of a binding, and back, for clients and servers alike.

pub(crate) mod carrier;
pub(crate) mod frames;
pub(crate) mod http;
mod message;
pub(crate) mod soap;
mod target;
pub(crate) mod websocket;

pub use self::message::Answer;
pub use self::message::Received;
pub use self::message::Request;
pub use self::message::Response;

use ::http::StatusCode;
use signoff_spec::model::basis::Basis;
use signoff_spec::model::binding::Binding;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::model::schema::Schema;
use signoff_spec::plan::Mismatch;
use signoff_spec::plan::Recognition;
use signoff_spec::plan::Seen;
use signoff_spec::tape::TapeError;
use signoff_spec::text::Node;
use signoff_spec::view::Tree;
use signoff_spec::wire::WireError;
use thiserror::Error;

use crate::codec::Unwritable;
use crate::metadata::Metadata;
use crate::misfit::Misfit;

/// Bytes that a body or frame may have at most when it is decoded: 16 MiB.
pub const MAX_BYTES: usize = 16 << 20;

/// A message that cannot be sent. No variant quotes a value.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum EncodeError {
    /// The message breaks the schema of the operation; everything that is wrong with it.
    #[error("the message breaks its schema at {}", places(.0))]
    Schema(Vec<Mismatch>),
    /// A typed message has a value that its schema does not admit.
    #[error("the message breaks its schema")]
    Misfit(#[from] Misfit),
    /// A value cannot be written in this binding.
    #[error("unwritable value")]
    Value(#[from] Unwritable),
    /// The message is of the outcome's shape, but a reader would not take it for this outcome.
    #[error("the message does not select the outcome `{0}`")]
    NotSelected(String),
    /// The outcome is silence: nothing is sent.
    #[error("the outcome `{0}` is silence and has no message")]
    Silence(String),
    /// The operation has no credential part, or the binding no header parameter, of this name.
    #[error("the operation knows no `{0}`")]
    Unknown(String),
    /// The binding has no place for a part of a credential.
    #[error("the binding has no place for `{0}`")]
    NoCarrier(String),
    /// A credential and a member of the message stand for the same value and differ; the JSON pointer to it.
    #[error("a credential and the message differ at `{0}`")]
    Conflict(String),
    /// A header or cookie, by name, cannot hold the value.
    #[error("the value cannot be sent as `{0}`")]
    Header(String),
    /// The frame around the message cannot be made: what is missing or wrong at a JSON pointer of the frame.
    #[error("the frame needs {expected} at `{at}`")]
    Frame {
        /// JSON pointer into the frame.
        at: String,
        /// What the spec asks for, in words.
        expected: String,
    },
    /// The spec does not say how it is written: the status of a fault, the name of a root element.
    #[error("the spec gives no {0}")]
    Unspecified(&'static str),
}

/// Bytes that are no message of the binding. No variant quotes a value.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum DecodeError {
    /// The body or frame holds no message; the error knows the byte ([`WireError::offset`]).
    #[error("unreadable body")]
    Wire(#[from] WireError),
    /// There are more bytes than [`MAX_BYTES`]; how many.
    #[error("{0} bytes are more than allowed")]
    TooLarge(usize),
    /// A JSON object has two members of one name; the JSON pointer to the second.
    #[error("`{0}` stands there twice")]
    Repeated(String),
    /// The request does not fit its schema.
    #[error("the message breaks its schema")]
    Misfit(#[from] Misfit),
    /// The request is for something else; which part of it says so: `method`, `path`, `SOAPAction`, `select`.
    #[error("another {0} than that of the binding")]
    OtherRequest(&'static str),
    /// The target (path and query) is not UTF-8 when decoded; the byte of it where the offending piece starts.
    #[error("the target is not UTF-8 at byte {0}")]
    Target(usize),
    /// The frame is none of this operation; the JSON pointer to what says so, and what would be.
    #[error("another frame: not {expected} at `{at}`")]
    OtherFrame {
        /// JSON pointer into the frame; empty where its `select` does not hold.
        at: String,
        /// What the spec asks for, in words.
        expected: String,
    },
    /// One document was asked for, and the WebSocket message holds this many.
    #[error("{0} documents in one message")]
    Several(usize),
    /// A frame was given to a binding of HTTP, or the other way round.
    #[error("the binding is not carried by this protocol")]
    OtherProtocol,
}

impl From<TapeError> for DecodeError {
    fn from(error: TapeError) -> Self {
        match error {
            TapeError::Wire(error) => Self::Wire(error),
            TapeError::Repeated(at) => Self::Repeated(at),
        }
    }
}

/// Encodes a request as a client sends it.
///
/// Members that the path names travel there and not in the body. Credentials and headers that are not given are
/// not sent, required or not: whether the server needs them is for the server to say.
///
/// # Errors
/// A message that breaks the schema of the request, or that the binding cannot carry.
pub fn encode_request(
    operation: &Operation,
    binding: &Binding,
    message: &Node,
    metadata: &Metadata,
) -> Result<Request, EncodeError> {
    let placed = carrier::place(operation, binding, message, metadata)?;
    fit(operation, &operation.request.schema, &operation.request.basis, &placed.message)?;
    match &binding.protocol {
        Protocol::Http(http) => http::encode_request(operation, http, placed).map(Request::Http),
        Protocol::Soap11(soap) => soap::encode_request(operation, soap, placed).map(Request::Http),
        Protocol::WsJson(ws) => {
            websocket::encode(operation, ws, websocket::request(ws), &placed.message, metadata.correlation())
                .map(Request::Frame)
        }
    }
}

/// Encodes a response as a server sends it: the message of an outcome, with its status.
///
/// `correlation` is the id of the request that is answered ([`Metadata::correlation`] of what was received).
///
/// # Errors
/// A message that breaks the schema of the outcome, that would be taken for another outcome, or that the binding
/// cannot carry; an outcome that has no message.
pub fn encode_response(
    operation: &Operation,
    binding: &Binding,
    outcome: &Outcome,
    message: &Node,
    correlation: Option<&Node>,
) -> Result<Response, EncodeError> {
    let Some(schema) = &outcome.schema else { return Err(EncodeError::Silence(outcome.name.clone())) };
    fit(operation, schema, &outcome.basis, message)?;
    let status = match &binding.protocol {
        Protocol::WsJson(_) => None,
        Protocol::Http(_) | Protocol::Soap11(_) => Some(http::status(outcome)?),
    };
    let headers = http::selecting(operation, outcome);
    let code = status.map(|status| status.as_u16());
    let seen = Seen { status: code, fields: headers.as_slice(), message: Some(Tree::json(message)) };
    let taken = operation.classify(seen);
    let selected = taken.recognition == Recognition::Selected;
    if !selected || taken.outcome.is_none_or(|taken| taken.name != outcome.name) {
        return Err(EncodeError::NotSelected(outcome.name.clone()));
    }
    match &binding.protocol {
        Protocol::WsJson(ws) => {
            websocket::encode(operation, ws, websocket::reply(ws), message, correlation).map(Response::Frame)
        }
        protocol => {
            let status = status.unwrap_or_default();
            let response = encode_http(operation, (protocol, outcome), status, schema, message)?;
            http::with_headers(response, &headers).map(Response::Http)
        }
    }
}

/// Encodes the message of a response that HTTP carries.
pub(crate) fn encode_http(
    operation: &Operation,
    (protocol, outcome): (&Protocol, &Outcome),
    status: StatusCode,
    schema: &Schema,
    message: &Node,
) -> Result<::http::Response<Vec<u8>>, EncodeError> {
    match protocol {
        _ if outcome.content.is_some() => http::encode_own(operation, outcome, status, schema, message),
        Protocol::Http(http) => http::encode_response(operation, http, status, schema, message),
        Protocol::Soap11(soap) => {
            let text = soap::response_text(operation, soap, schema, Tree::json(message))?;
            http::response(status, Some((text, http::TEXT_XML)), None)
        }
        Protocol::WsJson(_) => Err(EncodeError::Unspecified("binding of HTTP")),
    }
}

/// Decodes a request as a server gets it: the message, what travelled beside it, and all that is wrong with it.
///
/// # Errors
/// What is no request of this binding, or holds no message.
pub fn decode_request(
    operation: &Operation,
    binding: &Binding,
    request: &Request,
) -> Result<Received, DecodeError> {
    match (&binding.protocol, request) {
        (Protocol::Http(_) | Protocol::Soap11(_), Request::Http(request)) => {
            http::decode_request(operation, binding, request)
        }
        (Protocol::WsJson(ws), Request::Frame(text)) => {
            let request = websocket::request(ws);
            let one = websocket::one(websocket::decode(operation, ws, request, text))?;
            Ok(one.received(operation, binding))
        }
        _ => Err(DecodeError::OtherProtocol),
    }
}

/// Decodes a response as a client gets it, and decides which outcome it is.
///
/// # Errors
/// What is no response of this binding, or holds no message; a WebSocket message with more than one document.
pub fn decode_response<'a>(
    operation: &'a Operation,
    binding: &Binding,
    response: &Response,
) -> Result<Answer<'a>, DecodeError> {
    websocket::one(decode_responses(operation, binding, response))
}

/// Decodes everything that a WebSocket message holds: servers may put several documents into one.
///
/// The end is reached with the first document that is not JSON. Of HTTP there is always one response.
pub fn decode_responses<'a>(
    operation: &'a Operation,
    binding: &Binding,
    response: &Response,
) -> Vec<Result<Answer<'a>, DecodeError>> {
    match (&binding.protocol, response) {
        (Protocol::Http(_) | Protocol::Soap11(_), Response::Http(response)) => {
            vec![http::decode_response(operation, binding, response)]
        }
        (Protocol::WsJson(ws), Response::Frame(text)) => {
            let frames = websocket::decode(operation, ws, websocket::reply(ws), text).into_iter();
            frames.map(|frame| Ok(frame?.answer(operation))).collect()
        }
        _ => vec![Err(DecodeError::OtherProtocol)],
    }
}

/// Whether a message fits its schema, open members and open lists aside.
fn fit(operation: &Operation, schema: &Schema, basis: &Basis, message: &Node) -> Result<(), EncodeError> {
    let misfits = operation.misfits(schema, basis, Tree::json(message));
    if misfits.is_empty() { Ok(()) } else { Err(EncodeError::Schema(misfits)) }
}

/// The places of mismatches with what is asked for there.
fn places(mismatches: &[Mismatch]) -> String {
    let place = |mismatch: &Mismatch| format!("`{}` (expected {})", mismatch.at, mismatch.expected);
    mismatches.iter().map(place).collect::<Vec<_>>().join(", ")
}
