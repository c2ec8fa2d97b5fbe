//! What proves the caller or names the session, and where it travels.

use crate::model::basis::Basis;

/// A named credential.
#[derive(Clone, Debug)]
pub struct Credential {
    /// Its name, unique within the operation: `ticket`.
    pub name: String,
    /// What it is, in words.
    pub title: String,
    /// Whether it is a value that travels, or the connection itself.
    pub scope: Scope,
    /// Whether the operation is documented to need it.
    pub required: bool,
    /// The values it is made of; empty for a connection.
    pub parts: Vec<Part>,
    /// How long it lives when nothing ends it.
    pub lifetime: Option<Lifetime>,
    /// Where the fact comes from.
    pub basis: Basis,
}

/// How far a credential reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Whoever carries its value holds it, on any connection.
    Bearer,
    /// It is a state of one connection and has no value of its own.
    Connection,
}

/// One value of a credential.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name, unique within the credential: `token`.
    pub name: String,
    /// Whether it must never be printed.
    pub secret: bool,
    /// Whether it alone tells this credential from others of its kind; exactly one part of a bearer
    /// credential does.
    pub identifies: bool,
    /// `first_of`: where it travels; the first place that holds a non-empty value counts.
    pub carriers: Vec<Carrier>,
    /// Where the fact comes from.
    pub basis: Basis,
}

/// A place of a message in which a credential travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// The header of this name.
    Header(String),
    /// The cookie of this name.
    Cookie(String),
    /// The query parameter of this name, compared without case.
    Query(String),
    /// The form field of this name, compared without case.
    Form(String),
    /// The element of this name in the body element of a SOAP request.
    Soap(String),
    /// The value at this JSON pointer of the body or message.
    Body(String),
}

/// How long a credential lives.
#[derive(Clone, Debug)]
pub struct Lifetime {
    /// Seconds since it was issued or last used.
    pub seconds: u64,
    /// Where the fact comes from.
    pub basis: Basis,
}
