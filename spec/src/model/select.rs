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
    /// `any_of`: one of these holds, if there are any.
    pub any_of: Cow<'static, [Self]>,
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
    /// `query:NAME`: every parameter of this name in the query of a request, compared without case.
    Query(Cow<'static, str>),
    /// `form:NAME`: every field of this name in the form of a request, compared without case.
    Form(Cow<'static, str>),
    /// `element:local`, `element:namespace`: the name of the element in a SOAP body, or of the root of an XML body.
    Element(ElementName),
    /// `set_cookie:NAME`: every cookie of this name that a response sets, `*` in it being any text.
    SetCookie(Cow<'static, str>),
    /// `location:?NAME`: every parameter of this name in the address that a response leads to.
    LocationQuery(Cow<'static, str>),
    /// `location:/`: the path of the address that a response leads to.
    LocationPath,
}

/// Which name of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementName {
    /// The one without prefix and namespace.
    Local,
    /// Its namespace; empty where there is none.
    Namespace,
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
    /// `cleared: true`: the cookie is set to nothing, or so that it has expired (RFC 6265, §5.2).
    Cleared,
}

impl Select {
    /// Whether there is no test in it, so that it holds for every message.
    pub fn is_empty(&self) -> bool {
        self.status.is_empty() && self.all.is_empty() && self.any_of.is_empty()
    }
}

impl At {
    /// The pointer to the value of the message, if it is one.
    pub fn member(&self) -> Option<&Pointer> {
        match self {
            Self::Member(pointer) => Some(pointer),
            _ => None,
        }
    }

    /// The name of the header that it stands in, if it is one.
    pub fn header(&self) -> Option<&str> {
        match self {
            Self::Header(name) => Some(name),
            Self::SetCookie(_) => Some("set-cookie"),
            Self::LocationQuery(_) | Self::LocationPath => Some("location"),
            Self::Member(_) | Self::Query(_) | Self::Form(_) | Self::Element(_) => None,
        }
    }

    /// Whether requests alone have such a place.
    pub fn is_of_requests(&self) -> bool {
        matches!(self, Self::Query(_) | Self::Form(_) | Self::Element(_))
    }

    /// Whether responses alone have such a place.
    pub fn is_of_responses(&self) -> bool {
        matches!(self, Self::SetCookie(_) | Self::LocationQuery(_) | Self::LocationPath)
    }

    /// Reads a place as spec files write it: a JSON pointer, or a kind of place, a colon and a name; `None` if it is
    /// none.
    pub fn read(text: &str) -> Option<Self> {
        if text.is_empty() || text.starts_with('/') {
            return Some(Self::Member(Pointer::of(text)));
        }
        let (kind, name) = text.split_once(':')?;
        let owned = || (!name.is_empty()).then(|| Cow::Owned(name.to_owned()));
        match kind {
            "header" => (!name.is_empty()).then(|| Self::Header(Cow::Owned(name.to_ascii_lowercase()))),
            "query" => owned().map(Self::Query),
            "form" => owned().map(Self::Form),
            "set_cookie" => owned().map(Self::SetCookie),
            "element" if name == "local" => Some(Self::Element(ElementName::Local)),
            "element" if name == "namespace" => Some(Self::Element(ElementName::Namespace)),
            "location" if name == "/" => Some(Self::LocationPath),
            "location" => {
                let parameter = name.strip_prefix('?').filter(|name| !name.is_empty())?;
                Some(Self::LocationQuery(Cow::Owned(parameter.to_owned())))
            }
            _ => None,
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

/// As findings and spec files write places.
impl fmt::Display for At {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(pointer) => out.write_str(&pointer.text),
            Self::Header(name) => write!(out, "header:{name}"),
            Self::Query(name) => write!(out, "query:{name}"),
            Self::Form(name) => write!(out, "form:{name}"),
            Self::Element(ElementName::Local) => out.write_str("element:local"),
            Self::Element(ElementName::Namespace) => out.write_str("element:namespace"),
            Self::SetCookie(name) => write!(out, "set_cookie:{name}"),
            Self::LocationQuery(name) => write!(out, "location:?{name}"),
            Self::LocationPath => out.write_str("location:/"),
        }
    }
}
