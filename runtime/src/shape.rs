//! What a spec says of messages and outcomes, as constants: structs and enums of users are held against them while
//! they are compiled.
//!
//! `#[derive(Conforms)]` writes calls of these functions into constants. A panic in a constant is an error of the
//! compiler at the field, with its message.

mod check;
mod distance;
mod kinds;
mod outcomes;
pub(crate) mod text;

pub use self::kinds::FieldItem;
pub use self::kinds::FieldType;

use crate::limits::Kinds;

/// The shape of an object.
#[derive(Debug)]
pub struct Shape {
    /// Id of the operation: `rocketchat.sessions_logout`.
    pub operation: &'static str,
    /// What the message or its part is called: `request`, the name of an outcome.
    pub message: &'static str,
    /// The spec file.
    pub file: &'static str,
    /// The line of the schema in the spec file, from 1.
    pub line: u32,
    /// Whether there are no members but these.
    pub closed: bool,
    /// The members, in the order of the schema.
    pub fields: &'static [Field],
}

/// A member of an object.
#[derive(Debug)]
pub struct Field {
    /// Its name in messages.
    pub name: &'static str,
    /// The line in the spec file, from 1.
    pub line: u32,
    /// Whether it has to be there.
    pub required: bool,
    /// What it always is, as JSON text.
    pub constant: Option<&'static str>,
    /// What stands there.
    pub item: Item,
}

/// What stands in one place.
#[derive(Debug)]
pub struct Item {
    /// The kinds that it can have, `null` included.
    pub kinds: Kinds,
    /// Whether it must not be printed.
    pub secret: bool,
    /// Of an object that the schema describes, its shape.
    pub object: Option<&'static Shape>,
    /// Of an array, what its items are.
    pub items: Option<&'static Self>,
}

/// The outcomes of an operation.
#[derive(Debug)]
pub struct Outcomes {
    /// Id of the operation.
    pub operation: &'static str,
    /// The spec file.
    pub file: &'static str,
    /// Names, and their lines in the spec file, from 1.
    pub names: &'static [(&'static str, u32)],
}
