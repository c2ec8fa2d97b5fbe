//! The cheap tests that tell messages apart: outcomes from their siblings, calls from one another.

use std::borrow::Cow;
use std::fmt;

use crate::model::constant::Constant;
use crate::text::Span;
use crate::text::steps;

/// A conjunction of tests. Without any test it holds for every message.
#[derive(Clone, Debug, Default)]
pub struct Select {
    /// `status`: the HTTP status is one of these; empty tests nothing. Never holds where there is no status.
    pub status: Cow<'static, [u16]>,
    /// `all`: each of these holds.
    pub all: Cow<'static, [Test]>,
    /// Where it stands in the spec file.
    pub span: Span,
}

/// A test of the value at one place of a message.
#[derive(Clone, Debug)]
pub struct Test {
    /// Where.
    pub at: At,
    /// What must hold there.
    pub predicate: Predicate,
    /// The number of the place among those that the outcomes of the operation test; the same for the same place.
    pub place: usize,
    /// Where it stands in the spec file.
    pub span: Span,
}

/// What a test looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    /// A value of the message.
    Member(Pointer),
    /// Every header field of this name, which is in lower case.
    Header(Cow<'static, str>),
}

/// A JSON pointer (RFC 6901).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pointer {
    /// As it is written.
    pub text: Cow<'static, str>,
    /// Its steps, unescaped: names of members, and indices of items as text.
    pub steps: Cow<'static, [Cow<'static, str>]>,
}

/// What a test asks of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Predicate {
    /// `equals`: there is a value and it is this one.
    Equals(Constant),
    /// `one_of`: there is a value and it is one of these.
    OneOf(Cow<'static, [Constant]>),
    /// `prefix`: there is a string and it starts so.
    Prefix(Cow<'static, str>),
    /// `suffix`: there is a string and it ends so.
    Suffix(Cow<'static, str>),
    /// `contains`: there is a string and this is part of it.
    Contains(Cow<'static, str>),
    /// `present: true`: there is a value, `null` included.
    Present,
    /// `absent: true`: there is none.
    Absent,
}

impl Select {
    /// Whether there is no test in it, so that it holds for every message.
    pub fn is_empty(&self) -> bool {
        self.status.is_empty() && self.all.is_empty()
    }
}

impl At {
    /// The pointer to the value of the message, if it is one.
    pub fn member(&self) -> Option<&Pointer> {
        match self {
            Self::Member(pointer) => Some(pointer),
            Self::Header(_) => None,
        }
    }

    /// The name of the header, if it is one.
    pub fn header(&self) -> Option<&str> {
        match self {
            Self::Member(_) => None,
            Self::Header(name) => Some(name),
        }
    }
}

impl At {
    /// Whether a message says one thing here only: members, and every field but those that set cookies (RFC 9110, §5.3).
    pub fn is_one_per_message(&self) -> bool {
        self.header().is_none_or(|name| !name.eq_ignore_ascii_case("set-cookie"))
    }
}

impl Pointer {
    /// The pointer that this text is.
    pub fn of(text: &str) -> Self {
        Self { text: Cow::Owned(text.to_owned()), steps: steps(text).map(Cow::Owned).collect() }
    }
}

/// As findings write places: the pointer, or `header:` and the name.
impl fmt::Display for At {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(pointer) => out.write_str(&pointer.text),
            Self::Header(name) => write!(out, "header:{name}"),
        }
    }
}
