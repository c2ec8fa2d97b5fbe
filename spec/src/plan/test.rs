//! Whether the tests of a `select` hold for a message and what travelled beside it.

use crate::carry::LOCATION;
use crate::carry::SET_COOKIE;
use crate::carry::SetCookie;
use crate::carry::parameters_of;
use crate::carry::path_of;
use crate::message::Message;
use crate::model::constant::Constant;
use crate::model::select::At;
use crate::model::select::Pointer;
use crate::model::select::Predicate;
use crate::model::select::Select;
use crate::model::select::Test;
use crate::text::Node;
use crate::text::Token;
use crate::view::Tree;
use crate::view::View;

/// Header fields, however they are kept. Lists and maps implement it; tests of headers ask it.
pub trait Fields: Copy {
    /// Whether a value of some field of this name passes; names are compared without case.
    fn any(self, name: &str, passes: impl FnMut(&str) -> bool) -> bool;

    /// Whether a value in a place passes that requests alone have beside their message: a parameter of the query, a
    /// field of the form, the name of the element in the body.
    fn any_in_request(self, _: &At, _: impl FnMut(&str) -> bool) -> bool {
        false
    }
}

/// There are none, as in a WebSocket.
impl Fields for () {
    fn any(self, _: &str, _: impl FnMut(&str) -> bool) -> bool {
        false
    }
}

impl Fields for &[(String, String)] {
    fn any(self, name: &str, mut passes: impl FnMut(&str) -> bool) -> bool {
        self.iter().any(|(field, value)| field.eq_ignore_ascii_case(name) && passes(value))
    }
}

/// What tests look at: a message, and what travelled beside it.
#[derive(Clone, Copy, Debug)]
pub struct Seen<V, F = ()> {
    /// HTTP status; `None` where there is none.
    pub status: Option<u16>,
    /// Header fields of HTTP.
    pub fields: F,
    /// The message; without one every member is absent.
    pub message: Option<V>,
}

impl<V> Seen<V> {
    /// A message that nothing travelled beside, as in a WebSocket.
    #[inline]
    pub fn alone(message: V) -> Self {
        Self { status: None, fields: (), message: Some(message) }
    }
}

impl<'v> Seen<Tree<'v>> {
    /// A frame, or the message of one.
    pub fn frame(node: &'v Node) -> Self {
        Self::alone(Tree::json(node))
    }
}

impl<'v> Seen<Tree<'v>, &'v [(String, String)]> {
    /// A response of HTTP; `None` is a message that could not be decoded or was not captured.
    pub fn response(
        status: Option<u16>,
        fields: &'v [(String, String)],
        message: Option<&'v Message>,
    ) -> Self {
        Self { status, fields, message: message.map(Tree::of) }
    }
}

impl Select {
    /// Whether all the tests hold.
    #[inline]
    pub fn holds<'v>(&self, seen: Seen<impl View<'v>, impl Fields>) -> bool {
        self.takes_status(seen.status)
            && self.all.iter().all(|test| test.holds(seen))
            && (self.any_of.is_empty() || self.any_of.iter().any(|one| one.holds(seen)))
    }

    /// Whether it asks for no status, or for this one.
    #[inline]
    pub(super) fn takes_status(&self, status: Option<u16>) -> bool {
        self.status.is_empty() || status.is_some_and(|status| self.status.contains(&status))
    }
}

impl Test {
    /// Whether the test holds.
    #[inline]
    pub fn holds<'v>(&self, seen: Seen<impl View<'v>, impl Fields>) -> bool {
        match &self.at {
            At::Member(pointer) => {
                self.predicate.holds(seen.message.and_then(|message| pointer.find(message)))
            }
            at => self.holds_beside(seen.fields, at),
        }
    }

    /// Whether it holds beside the message. Few tests look there, so that others are quicker without it.
    #[cold]
    fn holds_beside(&self, fields: impl Fields, at: &At) -> bool {
        match (at, &self.predicate) {
            (At::SetCookie(name), Predicate::Cleared) => cleared(name, fields),
            (at, Predicate::Absent) => !beside(at, fields, |_| true),
            (at, predicate) => {
                let takes = |value: &str| predicate.takes(value);
                // Where two fields of a name differ, neither is what was said; a line per cookie is all right.
                let single = at.is_one_per_message();
                beside(at, fields, takes)
                    && !(single && beside(at, fields, |value| !value.is_empty() && !takes(value)))
            }
        }
    }
}

/// Whether a value in a place beside the message passes.
pub(super) fn beside(at: &At, fields: impl Fields, mut passes: impl FnMut(&str) -> bool) -> bool {
    match at {
        At::Header(name) => fields.any(name, |value| passes(value.trim())),
        At::SetCookie(name) => fields.any(SET_COOKIE, |line| {
            SetCookie::read(line).is_some_and(|cookie| cookie.is_named(name) && passes(cookie.value))
        }),
        At::LocationPath => fields.any(LOCATION, |address| passes(path_of(address.trim()))),
        At::LocationQuery(name) => fields.any(LOCATION, |address| {
            parameters_of(address.trim()).any(|(known, value)| known == *name && passes(&value))
        }),
        At::Query(_) | At::Form(_) | At::Element(_) => fields.any_in_request(at, passes),
        At::Member(_) => false,
    }
}

/// Whether the response takes a cookie of this name away.
fn cleared(name: &str, fields: impl Fields) -> bool {
    let mut now = None;
    fields.any("date", |date| {
        now = Some(date.to_owned());
        true
    });
    fields.any(SET_COOKIE, |line| {
        SetCookie::read(line).is_some_and(|cookie| cookie.is_named(name) && cookie.is_cleared(now.as_deref()))
    })
}

impl Pointer {
    /// The node below this one that the pointer leads to.
    pub fn node<'n>(&self, node: &'n Node) -> Option<&'n Node> {
        self.find(Tree::json(node)).map(Tree::node)
    }

    /// The value below this one that the pointer leads to.
    #[inline]
    pub fn find<'v, V: View<'v>>(&self, value: V) -> Option<V> {
        if let ([step], Token::Object) = (&*self.steps, value.shape()) {
            return value.member(step);
        }
        self.steps.iter().try_fold(value, |value, step| match value.shape() {
            Token::Array => value.items().nth(step.parse().ok()?),
            _ => value.member(step),
        })
    }
}

impl Predicate {
    /// Whether it holds for what is in the place; `None` is that there is nothing.
    #[inline]
    pub fn holds<'v>(&self, value: Option<impl View<'v>>) -> bool {
        let Some(value) = value else { return matches!(self, Self::Absent) };
        match self {
            Self::Equals(constant) => value.is(constant),
            Self::OneOf(constants) => constants.iter().any(|constant| value.is(constant)),
            Self::Prefix(_) | Self::Suffix(_) | Self::Contains(_) => {
                value.text().is_some_and(|text| self.takes(text))
            }
            Self::Present => true,
            Self::Absent | Self::Cleared => false,
        }
    }

    /// Whether it holds for a text.
    fn takes(&self, text: &str) -> bool {
        match self {
            Self::Equals(constant) => constant.as_str() == Some(text),
            Self::OneOf(constants) => constants.iter().any(|constant| constant.as_str() == Some(text)),
            Self::Prefix(part) => text.starts_with(&**part),
            Self::Suffix(part) => text.ends_with(&**part),
            Self::Contains(part) => text.contains(&**part),
            Self::Present => true,
            Self::Absent | Self::Cleared => false,
        }
    }

    /// What it asks for, in words: `a string that starts with "[901]"`.
    pub(super) fn describe(&self) -> String {
        let quoted = |part: &str| Constant::Text(part.to_owned().into()).to_node().to_json();
        match self {
            Self::Equals(constant) => constant.describe(),
            Self::OneOf(constants) => {
                constants.iter().map(Constant::describe).collect::<Vec<_>>().join(" or ")
            }
            Self::Prefix(part) => format!("a string that starts with {}", quoted(part)),
            Self::Suffix(part) => format!("a string that ends with {}", quoted(part)),
            Self::Contains(part) => format!("a string with {} in it", quoted(part)),
            Self::Present => "a value".to_owned(),
            Self::Absent => "nothing".to_owned(),
            Self::Cleared => "a cookie that is taken away".to_owned(),
        }
    }
}
