//! What tests of a `select` look at: the status, the header fields and the places of one message.

use std::borrow::Cow;

use http::HeaderMap;
use signoff_spec::tape::Value;

use crate::limits::Constant;

/// A message with what travelled beside it.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'t> {
    value: Value<'t>,
    status: Option<u16>,
    headers: Option<&'t HeaderMap>,
}

impl<'t> Seen<'t> {
    /// A message that nothing travelled beside, as in a WebSocket.
    pub fn new(value: Value<'t>) -> Self {
        Self { value, status: None, headers: None }
    }

    /// A message of an HTTP response.
    pub fn with_http(value: Value<'t>, status: u16, headers: &'t HeaderMap) -> Self {
        Self { value, status: Some(status), headers: Some(headers) }
    }

    /// The message.
    pub fn value(&self) -> Value<'t> {
        self.value
    }

    /// The HTTP status; `None` where there is none.
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// Whether the HTTP status is one of these; never where there is none.
    pub fn status_is(&self, statuses: &[u16]) -> bool {
        self.status.is_some_and(|status| statuses.contains(&status))
    }

    /// The place in the message that these steps lead to: names of members, and indices of items as text.
    #[inline]
    pub fn at(&self, steps: &[&str]) -> Place<'t> {
        self.value.at(steps).map_or(Place::Absent, Place::Value)
    }

    /// The first header field of this name, compared without case, and without the white space around it.
    pub fn header(&self, name: &str) -> Place<'t> {
        let field = self.headers.and_then(|headers| headers.get(name));
        field.map_or(Place::Absent, |field| {
            Place::Header(match String::from_utf8_lossy(field.as_bytes()) {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
            })
        })
    }
}

/// One place that a `select` tests.
#[derive(Clone, Debug)]
pub enum Place<'t> {
    /// There is nothing.
    Absent,
    /// A value of the message.
    Value(Value<'t>),
    /// The text of a header field.
    Header(Cow<'t, str>),
}

impl Place<'_> {
    /// Whether there is a value and it is this one; numbers are compared by value.
    #[inline]
    pub fn is(&self, constant: Constant) -> bool {
        match self {
            Self::Absent => false,
            Self::Value(value) => value.is(constant),
            Self::Header(text) => matches!(constant, Constant::Text(wanted) if wanted == text),
        }
    }

    /// Whether there is a value and it is one of these.
    pub fn is_one_of(&self, constants: &[Constant]) -> bool {
        constants.iter().any(|constant| self.is(*constant))
    }

    /// Whether there is a string and it starts so.
    pub fn starts_with(&self, part: &str) -> bool {
        self.text().is_some_and(|text| text.starts_with(part))
    }

    /// Whether there is a string and it ends so.
    pub fn ends_with(&self, part: &str) -> bool {
        self.text().is_some_and(|text| text.ends_with(part))
    }

    /// Whether there is a string and this is part of it.
    pub fn contains(&self, part: &str) -> bool {
        self.text().is_some_and(|text| text.contains(part))
    }

    /// Whether there is a value, `null` included.
    pub fn is_present(&self) -> bool {
        !self.is_absent()
    }

    /// Whether there is none.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    fn text(&self) -> Option<&str> {
        match self {
            Self::Absent => None,
            Self::Value(value) => value.as_text(),
            Self::Header(text) => Some(text),
        }
    }
}
