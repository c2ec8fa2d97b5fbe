//! What generated code says of an operation: its types, its tables, and the spec file that both come from.

mod credentials;

pub use self::credentials::AsText;
pub use self::credentials::Credentials;
pub use self::credentials::credential;
pub use self::credentials::credential_of;
pub use self::credentials::header;
pub use self::credentials::header_of;

use std::fmt;
use std::sync::OnceLock;

use signoff_spec::model::binding::Protocol;
use signoff_spec::model::operation;
use signoff_spec::read::read;

use crate::binding::frames::Frames;
use crate::message::Message;
use crate::outcome::Outcome;
use crate::outcome::OutcomeSpec;
use crate::outcome::Reply;

/// A named request with its outcomes, as types. Generated markers implement it; bindings and handlers ask for it.
pub trait Operation: Sized + 'static {
    /// What is asked.
    type Request: Message + Send + 'static;
    /// What travels beside the request.
    type Credentials: Credentials + Send + 'static;
    /// What a server may answer.
    type Reply: Reply + Send + 'static;
    /// What a client may see.
    type Outcome: Outcome + Send + 'static;
    /// What the spec file says.
    const SPEC: &'static Spec;
}

/// A spec file: its text, what it says of outcomes, and the model of it, which is read once.
pub struct Spec {
    id: &'static str,
    file: &'static str,
    line: u32,
    text: &'static str,
    outcomes: &'static [OutcomeSpec],
    model: OnceLock<Option<operation::Operation>>,
    /// Those bindings of WebSockets by their names that have plain frames.
    frames: OnceLock<Vec<(&'static str, Frames)>>,
}

impl Spec {
    /// The spec of the operation `id`, which stands in line `line` of `file`.
    pub const fn new(
        id: &'static str,
        file: &'static str,
        line: u32,
        text: &'static str,
        outcomes: &'static [OutcomeSpec],
    ) -> Self {
        Self { id, file, line, text, outcomes, model: OnceLock::new(), frames: OnceLock::new() }
    }

    /// The id of the operation: `rocketchat.sessions_logout`.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The spec file, as diagnostics cite it.
    pub fn file(&self) -> &'static str {
        self.file
    }

    /// The line of the file where the operation is named, counted from 1.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The whole text of the file.
    pub fn text(&self) -> &'static str {
        self.text
    }

    /// The outcomes, in the order of the file.
    pub fn outcomes(&self) -> &'static [OutcomeSpec] {
        self.outcomes
    }

    /// The operation as a model, for everything that works by the spec alone. The first call reads the text.
    pub fn operation(&'static self) -> &'static operation::Operation {
        let model = self.model.get_or_init(|| {
            let (operations, _) = read(self.file, self.text);
            operations.into_iter().find(|operation| operation.id == self.id)
        });
        model.as_ref().expect("the macro that made this table has read the same text")
    }

    /// What the frames of a binding with answers are; `None` if that cannot be said beforehand.
    pub(crate) fn frames(&'static self, binding: &str) -> Option<&'static Frames> {
        let known = self.frames.get_or_init(|| {
            let plain = self.operation().bindings.iter().filter_map(|binding| match &binding.protocol {
                Protocol::WsJson(ws) => Some((binding.name.as_str(), Frames::of(self.operation(), ws)?)),
                Protocol::Http(_) | Protocol::Soap11(_) => None,
            });
            plain.collect()
        });
        known.iter().find(|(name, _)| *name == binding).map(|(_, frames)| frames)
    }
}

impl fmt::Debug for Spec {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Spec({}, {}:{})", self.id, self.file, self.line)
    }
}

/// A request as a server gets it: the message, and what travelled beside it.
pub struct Call<O: Operation> {
    /// The message.
    pub request: O::Request,
    /// What travelled beside it; credentials that are members of the message are in both.
    pub credentials: O::Credentials,
}

impl<O: Operation> fmt::Debug for Call<O>
where
    O::Request: fmt::Debug,
    O::Credentials: fmt::Debug,
{
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Call")
            .field("request", &self.request)
            .field("credentials", &self.credentials)
            .finish()
    }
}

impl<O: Operation> Clone for Call<O>
where
    O::Request: Clone,
    O::Credentials: Clone,
{
    fn clone(&self) -> Self {
        Self { request: self.request.clone(), credentials: self.credentials.clone() }
    }
}

impl<O: Operation> PartialEq for Call<O>
where
    O::Request: PartialEq,
    O::Credentials: PartialEq,
{
    fn eq(&self, other: &Self) -> bool {
        self.request == other.request && self.credentials == other.credentials
    }
}
