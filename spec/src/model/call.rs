//! Calls beside the operation that carry its credentials: they issue them, prove them, or mean nothing.

use crate::model::basis::Basis;
use crate::model::effect::Whose;
use crate::model::select::Select;
use crate::path::Template;
use crate::text::Node;

/// A call that is not the operation. The first call of a spec file that matches a request counts.
#[derive(Clone, Debug)]
pub struct Call {
    /// Its name, unique within the operation.
    pub name: String,
    /// How it is recognized: each of these is a way to make it.
    pub matches: Vec<CallMatch>,
    /// `request`: what is sent to make it, where the file says so.
    pub sent: Option<Sent>,
    /// Whether it is answered without any credential, so that it proves nothing.
    pub public: bool,
    /// The credentials that it proves when it is accepted.
    pub proves: Vec<Proves>,
    /// Whether a response accepts the call; `None` if that cannot be told.
    pub accepted: Option<Select>,
    /// Whether a response refuses the call for want of a good credential.
    pub refused: Option<Select>,
    /// What an accepted call issues.
    pub establishes: Vec<Establishes>,
    /// What an accepted call ends, as another way to sign out does.
    pub ends: Vec<Ended>,
    /// Where an accepted response lists the sessions of the user whose credential it proves: one that is the only one
    /// is taken for that of the credential.
    pub sessions: Option<Sessions>,
    /// Where the fact comes from.
    pub basis: Basis,
}

/// Where a response lists sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sessions {
    /// JSON pointer to their ids, with `*` for every item.
    pub ids: String,
    /// JSON pointer to how many there are, also beyond the list; `None` where the list is all that is told.
    pub total: Option<String>,
}

/// How a call is recognized.
#[derive(Clone, Debug)]
pub enum CallMatch {
    /// By its HTTP request.
    Http {
        /// Method; `None` for any but `OPTIONS`.
        method: Option<String>,
        /// Path below any mount prefix, as in a binding.
        path: Template,
        /// `SOAPAction` without its quotes, where that is what tells calls apart.
        soap_action: Option<String>,
        /// The test of the request, where method and path do not tell.
        select: Select,
    },
    /// By its WebSocket message, with every layer of the binding removed except where `request` tests the
    /// frame.
    Ws {
        /// The test of the client's frame.
        request: Select,
        /// The test of frames that answer it, where there is no correlation; `None` if any may.
        reply: Option<Select>,
    },
}

/// A credential that a call proves.
#[derive(Clone, Debug)]
pub struct Proves {
    /// Name of the credential.
    pub credential: String,
    /// Whether a response accepts it: what the call itself says, unless it says it of this one.
    pub accepted: Option<Select>,
    /// Whether a response refuses it, likewise.
    pub refused: Option<Select>,
}

/// What an accepted call issues.
#[derive(Clone, Debug)]
pub struct Establishes {
    /// Name of the credential.
    pub credential: String,
    /// `user`: where the id of the user is whose credential it is.
    pub user: Option<ValueAt>,
    /// `from`: the credential of the request that it was got with, as by a refresh; it is the same user's.
    pub from: Option<String>,
    /// Part of the credential and where its value is; empty for the connection.
    pub values: Vec<(String, ValueAt)>,
}

/// What an accepted call ends.
#[derive(Clone, Debug)]
pub struct Ended {
    /// Name of the credential.
    pub credential: String,
    /// Whose it is.
    pub subject: Whose,
}

/// Where a call shows a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueAt {
    /// At this JSON pointer of the response message.
    Response(String),
    /// At this JSON pointer of the request message.
    Request(String),
    /// In this cookie that the response sets.
    SetCookie(String),
    /// In this header of the response.
    Header(String),
}

impl Call {
    /// Whether it proves a credential when it is accepted.
    pub fn proves(&self, credential: &str) -> bool {
        self.proves.iter().any(|proof| proof.credential == credential)
    }
}

impl CallMatch {
    /// Whether more than method and path tells the call.
    pub fn looks_into_requests(&self) -> bool {
        matches!(self, Self::Http { soap_action, select, .. } if soap_action.is_some() || !select.is_empty())
    }
}

/// What is sent to make a call. `{user}`, `{password}`, `{totp}` and `{csrf}` in it stand for what the caller has.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The message, and how it is written.
    pub message: SentMessage,
    /// Header fields beside those that its message and its credentials have.
    pub headers: Vec<(String, String)>,
}

/// The message of a call that is made.
#[derive(Clone, Debug)]
pub enum SentMessage {
    /// None.
    Nothing,
    /// In a JSON body, or as a frame below the layers of the binding.
    Json(Node),
    /// In a form.
    Form(Vec<(String, String)>),
    /// In the query of the URL.
    Query(Vec<(String, String)>),
    /// In an XML body: the text of it.
    Xml(String),
}

/// What a caller fills in to make calls.
pub const PLACEHOLDERS: [&str; 4] = ["user", "password", "totp", "csrf"];

/// The names between braces in a text, where they can be names.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    let inside = text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name));
    inside.filter(|name| !name.is_empty() && name.bytes().all(|c| c.is_ascii_lowercase() || c == b'_'))
}

impl Sent {
    /// Every text in it.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts: Vec<&str> = self.headers.iter().map(|(_, value)| value.as_str()).collect();
        match &self.message {
            SentMessage::Nothing => {}
            SentMessage::Json(node) => strings(node, &mut texts),
            SentMessage::Form(pairs) | SentMessage::Query(pairs) => {
                texts.extend(pairs.iter().map(|(_, value)| value.as_str()));
            }
            SentMessage::Xml(text) => texts.push(text),
        }
        texts
    }
}

fn strings<'a>(node: &'a Node, texts: &mut Vec<&'a str>) {
    texts.extend(node.as_str());
    node.members().iter().for_each(|member| strings(&member.node, texts));
    node.items().iter().for_each(|item| strings(item, texts));
}
