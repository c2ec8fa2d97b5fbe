//! The types that an operation has in Rust, as data: what is a struct, what its fields are, and how everything is
//! called.

mod plan;

use crate::model::operation::Operation;
use crate::model::outcome::Edition;
use crate::model::outcome::Outcome;
use crate::model::schema::Schema;
use crate::text::Node;

/// Every type of an operation, and what it is made of.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The operation.
    pub operation: &'a Operation,
    /// Messages and their parts, each before the types inside it; the first is the request.
    pub types: Vec<Planned<'a>>,
    /// The outcomes, in the order of the spec file.
    pub outcomes: Vec<PlannedOutcome<'a>>,
    /// Markers of bindings: name in the spec and name in Rust.
    pub bindings: Vec<(String, String)>,
}

/// A type that is generated.
#[derive(Debug)]
pub struct Planned<'a> {
    /// Its name in Rust.
    pub name: String,
    /// JSON pointer, in the spec file, to the schema that it is made of.
    pub pointer: String,
    /// What it is called in messages: `request`, the name of an outcome, or those with the path of the part.
    pub message: String,
    /// The schema, after references.
    pub schema: &'a Schema,
    /// What it is, in words.
    pub about: String,
    /// Whether everything in it is secret.
    pub secret: bool,
    /// What it is made of.
    pub form: Form<'a>,
}

/// What a type is made of.
#[derive(Debug)]
pub enum Form<'a> {
    /// A struct of members.
    Struct {
        /// The members that the schema names, in its order.
        members: Vec<Member<'a>>,
        /// The members that it does not name.
        others: Others<'a>,
    },
    /// An enum of listed values.
    Choice {
        /// Names in Rust, and values.
        values: Vec<(String, &'a Node)>,
        /// What another value is, where the list is open.
        other: Option<Other>,
    },
    /// A message that is no object: one value.
    Value(Place<'a>),
}

/// A member of an object.
#[derive(Debug)]
pub struct Member<'a> {
    /// Its name in messages.
    pub wire: &'a str,
    /// Name of its field in Rust, before [`super::names::ident`].
    pub field: String,
    /// Whether it has to be there.
    pub required: bool,
    /// What stands there.
    pub place: Place<'a>,
    /// The schema as it stands in the object, before references.
    pub schema: &'a Schema,
    /// The byte of the spec file where its name stands.
    pub at: usize,
}

/// Members that a schema does not name.
#[derive(Debug)]
pub enum Others<'a> {
    /// Any, in the field of this name.
    Open(String),
    /// None.
    Closed,
    /// Those of one schema, in the field of this name.
    Of(String, Box<Place<'a>>),
}

/// A value that an open list does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    /// A string.
    Text,
    /// Of one of the kinds that the schema admits.
    Any,
}

/// What stands in one place of a message.
#[derive(Debug)]
pub struct Place<'a> {
    /// What it is, unless it is `null`.
    pub base: Base<'a>,
    /// Whether it may be `null`.
    pub nullable: bool,
    /// Whether it must not be printed.
    pub secret: bool,
    /// The schema, after references.
    pub schema: &'a Schema,
}

/// What a value is.
#[derive(Debug)]
pub enum Base<'a> {
    /// Always the same.
    Constant(&'a Node),
    /// A string.
    Text,
    /// A boolean.
    Boolean,
    /// An integer; `true` where none is negative.
    Integer(bool),
    /// A number.
    Number,
    /// Of any kind, or of several.
    Any,
    /// One of the types of the plan, by its name.
    Named(String),
    /// An array.
    List(Box<Place<'a>>),
}

/// An outcome with its types.
#[derive(Debug)]
pub struct PlannedOutcome<'a> {
    /// The outcome.
    pub outcome: &'a Outcome,
    /// Name of its variants.
    pub variant: String,
    /// Name of the type of its documented message; `None` for silence.
    pub body: Option<String>,
    /// Name of the enum of all its forms, where there are editions.
    pub forms: Option<String>,
    /// Its editions: name of the variant, and of the type.
    pub editions: Vec<(&'a Edition, String, String)>,
}

impl Plan<'_> {
    /// The type of this name.
    pub fn named(&self, name: &str) -> Option<&Planned<'_>> {
        self.types.iter().find(|planned| planned.name == name)
    }
}

impl PlannedOutcome<'_> {
    /// Name of the type that its variants hold; `None` for silence.
    pub fn held(&self) -> Option<&str> {
        self.forms.as_deref().or(self.body.as_deref())
    }
}
