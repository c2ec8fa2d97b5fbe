//! What proves the caller or names the session, and where it travels.

use crate::model::basis::Basis;

/// A named credential.
#[derive(Clone, Debug)]
pub struct Credential {
    /// Its name, unique within the operation: `ticket`.
    pub name: String,
    /// What it is, in words.
    pub title: String,
    /// `kind`: what its values are, where several credentials of the operation are of one kind, as the token of the
    /// caller and the token to end are; the same value is then the same credential.
    pub kind: Option<String>,
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

/// The name of the part of a credential that is said to be one value and nothing else.
pub const ONLY_PART: &str = "value";

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
    /// The header of this name, or what stands in it.
    Header(InHeader),
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

/// A header field, and where in it a value stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InHeader {
    /// Its name, compared without case.
    pub name: String,
    /// `scheme`: the scheme that stands before the value (RFC 9110, §11.4), compared without case. A field with
    /// another one does not hold the value.
    pub scheme: Option<String>,
    /// `parameter`: the parameter behind the scheme that is the value, in quotes or without (RFC 9110, §11.2).
    pub parameter: Option<String>,
}

/// How long a credential lives.
#[derive(Clone, Debug)]
pub struct Lifetime {
    /// Seconds since it was issued or last used.
    pub seconds: u64,
    /// Where the fact comes from.
    pub basis: Basis,
}

impl Credential {
    /// What its values are: its kind, or its name.
    pub fn kind(&self) -> &str {
        self.kind.as_deref().unwrap_or(&self.name)
    }
}

impl InHeader {
    /// A field that is the value as a whole.
    pub fn whole(name: impl Into<String>) -> Self {
        Self { name: name.into(), scheme: None, parameter: None }
    }

    /// What has to be sent for a value.
    pub fn written(&self, value: &str) -> String {
        match (&self.scheme, &self.parameter) {
            (Some(scheme), Some(parameter)) => format!("{scheme} {parameter}=\"{value}\""),
            (Some(scheme), None) => format!("{scheme} {value}"),
            (None, Some(parameter)) => format!("{parameter}=\"{value}\""),
            (None, None) => value.to_owned(),
        }
    }
}
