//! What is wrong with a message that does not fit its type: where, what was expected, what was found.

use std::borrow::Cow;
use std::fmt;

use crate::text::join;

/// A place of a message that does not fit. It never quotes a value.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Misfit(Box<Inner>);

#[derive(Clone, PartialEq, Eq, Hash)]
struct Inner {
    at: String,
    expected: Cow<'static, str>,
    found: &'static str,
}

impl Misfit {
    /// A value of the kind `found` where `expected` was expected, both in words.
    #[cold]
    pub fn new(expected: impl Into<Cow<'static, str>>, found: &'static str) -> Self {
        Self(Box::new(Inner { at: String::new(), expected: expected.into(), found }))
    }

    /// A required member is absent.
    #[cold]
    pub fn missing(name: &str) -> Self {
        Self::new(format!("the member `{name}`"), "nothing").within(name)
    }

    /// A member is there that the schema rules out.
    #[cold]
    pub fn forbidden(name: &str, found: &'static str) -> Self {
        Self::new("no such member", found).within(name)
    }

    /// The outcome or edition that was asked for is none of the operation.
    #[cold]
    pub fn no_such_outcome() -> Self {
        Self::new("an outcome of the operation", "none")
    }

    /// The same, seen from the object whose member `name` it is in.
    #[cold]
    #[must_use]
    pub fn within(mut self, name: &str) -> Self {
        self.0.at = join("", name) + &self.0.at;
        self
    }

    /// JSON pointer to the place; of a missing member, to where it would be.
    pub fn at(&self) -> &str {
        &self.0.at
    }

    /// What was expected there, in words: `a string`.
    pub fn expected(&self) -> &str {
        &self.0.expected
    }

    /// The kind of what was found: `null`, `boolean`, `integer`, `number`, `string`, `array`, `object`, `nothing`.
    pub fn found(&self) -> &'static str {
        self.0.found
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.at().is_empty() { "the message" } else { self.at() };
        write!(out, "expected {} at `{place}`, found {}", self.expected(), self.found())
    }
}

impl fmt::Debug for Misfit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Misfit({self})")
    }
}

impl std::error::Error for Misfit {}
