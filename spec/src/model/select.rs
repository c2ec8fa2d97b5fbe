//! The cheap tests that tell messages apart: outcomes from their siblings, calls from one another.

use std::borrow::Cow;

use crate::text::Node;
use crate::text::Span;
use crate::text::Value;

/// A conjunction of tests. Without any test it holds for every message.
#[derive(Clone, Debug, Default)]
pub struct Select {
    /// `status`: the HTTP status is one of these; empty tests nothing. Never holds where there is no status.
    pub status: Vec<u16>,
    /// `all`: each of these holds.
    pub all: Vec<Test>,
    /// Where it stands in the spec file.
    pub span: Span,
}

/// A test of the value at one place of a message.
#[derive(Clone, Debug)]
pub struct Test {
    /// JSON pointer to the value, or `header:NAME` with the name in lower case.
    pub at: String,
    /// What must hold there.
    pub predicate: Predicate,
    /// Where it stands in the spec file.
    pub span: Span,
}

/// What a test asks of a value.
#[derive(Clone, Debug)]
pub enum Predicate {
    /// `equals`: there is a value and it is this one.
    Equals(Node),
    /// `one_of`: there is a value and it is one of these.
    OneOf(Vec<Node>),
    /// `prefix`: there is a string and it starts so.
    Prefix(String),
    /// `suffix`: there is a string and it ends so.
    Suffix(String),
    /// `contains`: there is a string and this is part of it.
    Contains(String),
    /// `present: true`: there is a value, `null` included.
    Present,
    /// `absent: true`: there is none.
    Absent,
}

/// What tests look at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seen<'a> {
    /// HTTP status; `None` where there is none.
    pub status: Option<u16>,
    /// Header fields of HTTP; empty where there are none.
    pub headers: &'a [(String, String)],
    /// The message; without one every member is absent.
    pub message: Option<&'a Node>,
}

/// What stands before the name of a header in the place of a test.
pub const HEADER: &str = "header:";

impl<'a> Seen<'a> {
    /// A message without headers.
    pub fn new(status: Option<u16>, message: Option<&'a Node>) -> Self {
        Self { status, headers: &[], message }
    }

    /// The value at the place of a test.
    fn at(&self, place: &str) -> Option<Cow<'a, Node>> {
        let Some(name) = place.strip_prefix(HEADER) else {
            return self.message.and_then(|message| message.at(place)).map(Cow::Borrowed);
        };
        let mut fields = self.headers.iter();
        let (_, value) = fields.find(|(field, _)| field.eq_ignore_ascii_case(name))?;
        Some(Cow::Owned(Node::new(Value::String(value.trim().to_owned()))))
    }
}

impl Select {
    /// Whether the tests hold for a message with this status and this content, and without headers.
    pub fn holds(&self, status: Option<u16>, message: Option<&Node>) -> bool {
        self.holds_for(Seen::new(status, message))
    }

    /// Whether the tests hold.
    pub fn holds_for(&self, seen: Seen<'_>) -> bool {
        (self.status.is_empty() || seen.status.is_some_and(|status| self.status.contains(&status)))
            && self.all.iter().all(|test| test.holds_for(seen))
    }

    /// Whether there is no test in it, so that it holds for every message.
    pub fn is_empty(&self) -> bool {
        self.status.is_empty() && self.all.is_empty()
    }
}

impl Test {
    /// Whether the test is of a header rather than of the message.
    pub fn is_of_header(&self) -> bool {
        self.at.starts_with(HEADER)
    }

    /// Whether the test holds for a message without headers; without a message everything is absent.
    pub fn holds(&self, message: Option<&Node>) -> bool {
        self.holds_for(Seen::new(None, message))
    }

    /// Whether the test holds.
    pub fn holds_for(&self, seen: Seen<'_>) -> bool {
        let value = seen.at(&self.at);
        self.predicate.holds(value.as_deref())
    }
}

impl Predicate {
    /// Whether it holds for what is in the place; `None` is that there is nothing.
    pub fn holds(&self, value: Option<&Node>) -> bool {
        let text = value.and_then(Node::as_str);
        match self {
            Self::Equals(node) => value.is_some_and(|value| value.same(node)),
            Self::OneOf(nodes) => value.is_some_and(|value| nodes.iter().any(|node| value.same(node))),
            Self::Prefix(part) => text.is_some_and(|text| text.starts_with(part.as_str())),
            Self::Suffix(part) => text.is_some_and(|text| text.ends_with(part.as_str())),
            Self::Contains(part) => text.is_some_and(|text| text.contains(part.as_str())),
            Self::Present => value.is_some(),
            Self::Absent => value.is_none(),
        }
    }
}
