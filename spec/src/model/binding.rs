//! How an operation travels.

use crate::model::basis::Basis;
use crate::model::schema::Schema;
use crate::model::select::Pointer;
use crate::model::select::Select;
use crate::path::Template;

/// A named way in which an operation is carried.
#[derive(Clone, Debug)]
pub struct Binding {
    /// Its name, unique within the operation: `http`, `soap`, `ws`.
    pub name: String,
    /// What carries it.
    pub protocol: Protocol,
    /// The test of its requests, of HTTP and SOAP, beside method and path: where one endpoint takes many calls, what
    /// tells this one.
    pub select: Select,
    /// The basis of each of its facts.
    pub bases: Bases,
}

/// The basis of each fact of a binding: `"basis"` is one text for all, or an object from member name to text
/// in which `*` stands for the others.
#[derive(Clone, Debug, Default)]
pub struct Bases {
    /// The basis of every fact that `named` does not list.
    pub rest: Basis,
    /// Member name and basis.
    pub named: Vec<(String, Basis)>,
}

/// What carries an operation.
#[derive(Clone, Debug)]
pub enum Protocol {
    /// HTTP with a JSON, form, XML or empty body, or with everything in the query.
    Http(Http),
    /// SOAP 1.1 over HTTP POST.
    Soap11(Soap11),
    /// JSON in WebSocket messages.
    WsJson(Box<WsJson>),
}

/// `http`: one HTTP request and its response.
#[derive(Clone, Debug)]
pub struct Http {
    /// Method, upper case.
    pub method: String,
    /// Path below any mount prefix; `{name}` stands for one segment, `{name+}` for the rest.
    pub path: Template,
    /// Where the members of the request travel.
    pub request: Carries,
    /// Media type of the request body, without parameters.
    pub request_media_type: Option<String>,
    /// Headers of the request that are no credential.
    pub headers: Vec<HeaderParameter>,
    /// How the response body is written.
    pub response: Carries,
    /// Media types of the response body, without parameters; the first is the usual one.
    pub response_media_types: Vec<String>,
}

/// How the members of a message are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carries {
    /// There is no body, or it does not count.
    None,
    /// In the query of the URL.
    Query,
    /// In a form body (`application/x-www-form-urlencoded`).
    Form,
    /// In a JSON body.
    Json,
    /// In an XML body.
    Xml,
    /// The body is the message: a text.
    Text,
    /// In a fault of SOAP 1.1, or of 1.2 under the names of 1.1: `faultcode`, `faultstring`, `faultactor`, `detail`.
    SoapFault,
}

/// A header of a request.
#[derive(Clone, Debug)]
pub struct HeaderParameter {
    /// Its name, compared without case.
    pub name: String,
    /// Whether it has to be sent.
    pub required: bool,
    /// The schema of its value: a string.
    pub schema: Schema,
    /// Where the fact comes from.
    pub basis: Basis,
}

/// `soap11`: SOAP 1.1 envelopes in the bodies of an HTTP POST and its response.
#[derive(Clone, Debug)]
pub struct Soap11 {
    /// Path below any mount prefix.
    pub path: Template,
    /// Value of `SOAPAction` that clients send, without the quotes; empty where the body alone tells the call.
    pub action: String,
    /// `action_prefix`: what the value begins with in every version of the service.
    pub action_prefix: Option<String>,
    /// Namespace of the body elements.
    pub namespace: String,
    /// Local name of the element in the body of the request; its children are the members.
    pub request_element: String,
    /// Local name of the element in the body of the response.
    pub response_element: String,
    /// Local name of the element inside it that holds the message; `None` if the message is the element
    /// itself.
    pub result_element: Option<String>,
}

/// `ws_json`: JSON documents in WebSocket messages.
#[derive(Clone, Debug)]
pub struct WsJson {
    /// Path of the upgrade below any mount prefix; `None` if it is not known.
    pub path: Option<Template>,
    /// Frames that the client sends.
    pub request: FrameShape,
    /// Frames that answer.
    pub reply: FrameShape,
    /// Frames that the server sends on its own; they never answer anything.
    pub events: Vec<Select>,
    /// Where request and reply have something in common; `None` if replies are told by order and content.
    pub correlation: Option<Pointer>,
    /// Layers around the message, outermost first.
    pub layers: Vec<Layer>,
}

/// The frames of one direction.
#[derive(Clone, Debug, Default)]
pub struct FrameShape {
    /// Which frames, before any layer is removed.
    pub select: Select,
    /// The shape of the frame around the layers; `None` where the frame is the message.
    pub schema: Option<Schema>,
}

/// A layer of an envelope: the message is at `at`, written as text.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Where the next layer is, or the message.
    pub at: Pointer,
    /// Whether a value that is no JSON text stands for itself (`"fallback": "text"`).
    pub text_fallback: bool,
}

impl Bases {
    /// The basis of the media types of the response, which may be less sure than its content.
    pub fn of_media_types(&self) -> &Basis {
        let named = self.named.iter().find(|(name, _)| name == "media_types");
        named.map_or_else(|| self.of("response"), |(_, basis)| basis)
    }

    /// The basis of the fact called `member`.
    pub fn of(&self, member: &str) -> &Basis {
        self.named.iter().find(|(name, _)| name == member).map_or(&self.rest, |(_, basis)| basis)
    }
}

impl Binding {
    /// The path, where it is known.
    pub fn path(&self) -> Option<&Template> {
        match &self.protocol {
            Protocol::Http(http) => Some(&http.path),
            Protocol::Soap11(soap) => Some(&soap.path),
            Protocol::WsJson(ws) => ws.path.as_ref(),
        }
    }

    /// The method of its requests; `None` for a WebSocket.
    pub fn method(&self) -> Option<&str> {
        match &self.protocol {
            Protocol::Http(http) => Some(&http.method),
            Protocol::Soap11(_) => Some("POST"),
            Protocol::WsJson(_) => None,
        }
    }
}

impl Soap11 {
    /// Whether a request with this action can be one.
    pub fn takes_action(&self, action: &str) -> bool {
        action == self.action || self.action_prefix.as_ref().is_some_and(|prefix| action.starts_with(prefix))
    }

    /// Whether the action says which call it is, so that the body need not be asked.
    pub fn action_tells(&self) -> bool {
        !self.action.is_empty() && self.action_prefix.is_none()
    }
}
