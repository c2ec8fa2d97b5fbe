//! Bytes of a binding to the message inside: JSON, form, query, XML, SOAP envelope, WebSocket frame.

mod body;
mod frame;
mod soap;

pub use self::body::Body;
pub(crate) use self::body::utf8;
pub use self::frame::Framed;
pub use self::frame::decode_frames;
pub use self::frame::documents;
pub use self::frame::peel;
pub use self::soap::decode_soap;
use self::soap::fault;

use std::fmt;

use crate::carry::Raw;
use crate::message::Lexical;
use crate::message::Message;
use crate::model::binding::Binding;
use crate::model::binding::Carries;
use crate::model::binding::Protocol;
use crate::model::example::ExampleOf;
use crate::model::example::Wire;
use crate::model::operation::Operation;
use crate::text::Member;
use crate::text::Node;
use crate::text::SyntaxError;
use crate::text::Value;
use crate::xml;
use crate::xml::XmlError;

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From the client.
    Request,
    /// From the server.
    Response,
}

/// What the target of an HTTP request carries.
#[derive(Clone, Copy, Debug, Default)]
pub struct Target<'a> {
    /// Path, still percent-encoded.
    pub path: &'a str,
    /// Query without the question mark.
    pub query: Option<&'a str>,
}

impl<'a> Target<'a> {
    /// Splits the target of a request at its question mark.
    pub fn split(target: &'a str) -> Self {
        let (path, query) =
            target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
        Self { path, query }
    }
}

/// A message, with what was odd about its envelope.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// The message.
    pub message: Message,
    /// What did not keep it from being read, but is not as it should be.
    pub oddities: Vec<Oddity>,
}

/// Something odd about an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Oddity {
    /// What kind of oddity.
    pub kind: OddityKind,
    /// Where: a JSON pointer, or element names joined by slashes.
    pub at: String,
    /// What is odd, as a lowercase fragment that quotes no value of the message.
    pub what: String,
}

/// The kinds of oddities. Each is a rule of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OddityKind {
    /// An element of a SOAP body is in another namespace.
    Namespace,
    /// The envelope is not of SOAP 1.1.
    SoapVersion,
    /// A layer of a frame is a value, not JSON text in a string.
    LayerEncoding,
    /// The documented element is not in the envelope of the binding, but stands for itself.
    Bare,
}

impl OddityKind {
    /// The id of the rule that it breaks.
    pub fn rule(self) -> &'static str {
        match self {
            Self::Namespace => "envelope.namespace",
            Self::SoapVersion => "envelope.soap-version",
            Self::LayerEncoding => "envelope.layer-encoding",
            Self::Bare => "envelope.missing",
        }
    }

    /// The fact of the binding that it breaks, as its `basis` names it.
    pub fn fact(self) -> &'static str {
        match self {
            Self::Namespace => "namespace",
            Self::SoapVersion => "protocol",
            Self::LayerEncoding => "layers",
            Self::Bare => "response",
        }
    }
}

/// A body that holds no message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WireError {
    /// There is nothing in it.
    Empty,
    /// It is not UTF-8 from this byte on.
    NotUtf8(usize),
    /// It is not JSON.
    Json(SyntaxError),
    /// It is not XML.
    Xml(XmlError),
    /// It is a SOAP fault; the fault code, without its prefix.
    SoapFault(String),
    /// There is something in it, where there may be nothing.
    Unexpected,
    /// It is XML, but not the envelope that the binding asks for; what is missing.
    Envelope(String),
}

impl WireError {
    /// The id of the rule that a body of this kind breaks.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::Empty => "body.empty",
            Self::Unexpected => "body.unexpected",
            Self::NotUtf8(_) | Self::Json(_) | Self::Xml(_) => "body.malformed",
            Self::SoapFault(_) => "envelope.soap-fault",
            Self::Envelope(_) => "envelope.missing",
        }
    }

    /// Where in the body the mistake is, in bytes from its start; 0 where it is the body as a whole.
    pub fn offset(&self) -> usize {
        match self {
            Self::NotUtf8(offset) => *offset,
            Self::Json(error) => error.span.start,
            Self::Xml(error) => error.offset,
            Self::Empty | Self::Unexpected | Self::SoapFault(_) | Self::Envelope(_) => 0,
        }
    }
}

impl fmt::Display for WireError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => out.write_str("there is no body"),
            Self::Unexpected => out.write_str("there is a body where none may be"),
            Self::NotUtf8(offset) => write!(out, "not UTF-8 from byte {offset} on"),
            Self::Json(error) => write!(out, "not JSON: {error}"),
            Self::Xml(error) => write!(out, "not XML: {error}"),
            Self::SoapFault(code) => write!(out, "a SOAP fault ({code})"),
            Self::Envelope(missing) => write!(out, "no {missing}"),
        }
    }
}

impl std::error::Error for WireError {}

/// Decodes the request of an HTTP or SOAP binding; the variables of its path become members, and so do parameters of
/// the query where a request carries none by its document.
///
/// # Errors
/// A body that holds no message. Frames of WebSocket bindings are decoded by [`decode_frames`].
pub fn decode_request(
    protocol: &Protocol,
    target: Target<'_>,
    body: &Body<'_>,
) -> Result<Decoded, WireError> {
    let http = match protocol {
        Protocol::Soap11(soap) => return decode_soap(soap, Direction::Request, body.xml()?),
        Protocol::WsJson(_) => return Err(WireError::Envelope("HTTP request".to_owned())),
        Protocol::Http(http) => http,
    };
    let query = Raw::Bytes(target.query.unwrap_or_default().as_bytes());
    let mut decoded = match http.request {
        Carries::Query => plain(params(query)),
        Carries::None => decode_nothing(body)?,
        content => decode_body(content, body)?,
    };
    let Value::Object(members) = &mut decoded.message.node.value else { return Ok(decoded) };
    if http.request == Carries::None {
        members.extend(query.pairs().map(|(name, value)| parameter(&name, &value)));
    }
    let values = http.path.values(target.path).unwrap_or_default();
    members.extend(values.into_iter().map(|(name, value)| parameter(name, &value)));
    Ok(decoded)
}

/// Decodes the response of an HTTP or SOAP binding, as the outcomes that may have its status are written. Where these
/// are written differently, the body tells; where it is none of them, the error is that of the first.
///
/// # Errors
/// A body that holds no message, or one where none may be.
pub fn decode_response(
    operation: &Operation,
    protocol: &Protocol,
    status: Option<u16>,
    body: &Body<'_>,
) -> Result<Decoded, WireError> {
    let usual = |status: Option<u16>| {
        let answers = operation.answers().filter(move |outcome| outcome.may_have(status));
        answers.map(|outcome| outcome.content)
    };
    let mut forms: Vec<Option<Carries>> = usual(status).collect();
    if forms.is_empty() {
        forms.extend(usual(None));
    }
    // A text can be anything, and so comes last.
    forms.sort_by_key(|form| *form == Some(Carries::Text));
    forms.dedup();
    let mut first = None;
    for form in forms {
        match decode_as(form, protocol, body) {
            Ok(decoded) => return Ok(decoded),
            Err(error) => _ = first.get_or_insert(error),
        }
    }
    first.map_or_else(|| decode_as(None, protocol, body), Err)
}

/// Decodes a response that is written in one form; `None` is as the binding says of all.
fn decode_as(form: Option<Carries>, protocol: &Protocol, body: &Body<'_>) -> Result<Decoded, WireError> {
    match (form, protocol) {
        (Some(Carries::None), _) if body.is_blank() => Ok(plain(params(Raw::Bytes(&[])))),
        (Some(Carries::None), _) => Err(WireError::Unexpected),
        (Some(form), _) => decode_body(form, body),
        (None, Protocol::Soap11(soap)) => decode_soap(soap, Direction::Response, body.xml()?),
        (None, Protocol::Http(http)) => decode_body(http.response, body),
        (None, Protocol::WsJson(_)) => Err(WireError::Envelope("HTTP response".to_owned())),
    }
}

/// Decodes the wire form of an example: of a WebSocket message the first frame.
///
/// # Errors
/// A wire form that holds no message.
pub fn decode_example(
    operation: &Operation,
    binding: &Binding,
    of: &ExampleOf,
    wire: &Wire,
) -> Result<Decoded, WireError> {
    let bytes = wire.body.as_bytes();
    let body = &Body::new(bytes);
    let direction = if *of == ExampleOf::Request { Direction::Request } else { Direction::Response };
    match (&binding.protocol, direction) {
        (Protocol::WsJson(ws), direction) => {
            let first = decode_frames(ws, direction, bytes).into_iter().next();
            first.unwrap_or(Err(WireError::Empty))?.decoded()
        }
        (protocol, Direction::Request) => {
            let target = Target::split(wire.target.as_deref().unwrap_or_default());
            decode_request(protocol, target, body)
        }
        (protocol, Direction::Response) => decode_response(operation, protocol, wire.status, body),
    }
}

fn decode_body(content: Carries, body: &Body<'_>) -> Result<Decoded, WireError> {
    match (content, body.raw()) {
        (Carries::None, _) => decode_nothing(body),
        (Carries::Text, _) => Ok(plain(Message::json(Node::new(Value::String(body.text()?.to_owned()))))),
        (Carries::SoapFault, _) => decode_fault(body),
        (Carries::Form | Carries::Query, _) | (_, Raw::Params(_)) => Ok(plain(params(body.raw()))),
        (Carries::Json, Raw::Bytes(_)) => body.json().cloned().map(Message::json).map(plain),
        (Carries::Xml, Raw::Bytes(_)) => body.xml().map(xml_message).map(plain),
    }
}

/// A request that has no body: nothing is an object without members, and what there is must be JSON or a
/// form.
fn decode_nothing(body: &Body<'_>) -> Result<Decoded, WireError> {
    let Raw::Bytes(bytes) = body.raw() else { return decode_body(Carries::Form, body) };
    match bytes.trim_ascii_start().first() {
        None => Ok(plain(params(Raw::Bytes(&[])))),
        Some(b'{' | b'[' | b'"') => decode_body(Carries::Json, body),
        Some(_) => decode_body(Carries::Form, body),
    }
}

/// A fault in an envelope, of SOAP 1.1 or 1.2.
fn decode_fault(body: &Body<'_>) -> Result<Decoded, WireError> {
    let (fault, oddities) = fault(body.xml()?)?;
    Ok(Decoded { message: Message { node: fault, root: None, lexical: Lexical::Text }, oddities })
}

fn plain(message: Message) -> Decoded {
    Decoded { message, oddities: Vec::new() }
}

/// Name-value pairs as an object; a repeated name stays a repeated member.
fn params(raw: Raw<'_>) -> Message {
    let members = raw.pairs().map(|(name, value)| parameter(&name, &value));
    let node = Node::new(Value::Object(members.collect()));
    Message { node, root: None, lexical: Lexical::Text }
}

fn parameter(name: &str, value: &str) -> Member {
    Member::new(name, Node::new(Value::String(value.to_owned())))
}

fn xml_message(element: &xml::Element) -> Message {
    Message { node: element.to_object(), root: Some(element.name.clone()), lexical: Lexical::Text }
}
