//! Messages that a spec file shows: value and wire, good and bad.

use crate::model::basis::Basis;
use crate::text::Node;

/// One message, as a value and as it travels.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its name, unique within the operation.
    pub name: String,
    /// What it is an example of.
    pub of: ExampleOf,
    /// Name of the binding that `wire` uses; `None` without `wire`.
    pub binding: Option<String>,
    /// The message as a JSON value; `None` if the wire holds none that can be read.
    pub value: Option<Node>,
    /// The message as it travels.
    pub wire: Option<Wire>,
    /// `reject`: the rule that the example breaks; `None` for a good one.
    pub reject: Option<String>,
    /// Where it comes from.
    pub basis: Basis,
}

/// What an example shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExampleOf {
    /// The request.
    Request,
    /// The outcome of this name.
    Outcome(String),
}

/// A message as it travels. Of HTTP, only what the example is about needs to be there.
#[derive(Clone, Debug, Default)]
pub struct Wire {
    /// Method of a request.
    pub method: Option<String>,
    /// Path and query of a request.
    pub target: Option<String>,
    /// Status of a response.
    pub status: Option<u16>,
    /// Header fields.
    pub headers: Vec<(String, String)>,
    /// Body, or the text of the WebSocket message.
    pub body: String,
}
