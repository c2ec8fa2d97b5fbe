//! A decoded message: what every binding's bytes become before anything is judged.

use crate::text::Node;
use crate::xml::Name;

/// A message without the envelope that carried it.
#[derive(Clone, Debug)]
pub struct Message {
    /// Its content.
    pub node: Node,
    /// Name of its root element, where it was written as XML.
    pub root: Option<Name>,
    /// How its scalars were written.
    pub lexical: Lexical,
}

/// How the scalars of a message are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lexical {
    /// As JSON: every value has its own kind.
    Json,
    /// As text (XML, query, form): `true` and `17` are strings until a schema asks for something else.
    Text,
}

impl Message {
    /// A message written as JSON.
    pub fn json(node: Node) -> Self {
        Self { node, root: None, lexical: Lexical::Json }
    }
}
