//! A lenient view of JSON text in a capture: wrong kinds read as absent.

use std::borrow::Cow;

use signoff_spec::tape::Tape;
use signoff_spec::tape::Value;
use signoff_spec::text;
use signoff_spec::text::Token;
use signoff_spec::view::View;

/// A value in a capture.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Json<'a> {
    value: Value<'a>,
    /// Offset of the text in the capture.
    offset: u64,
}

impl<'a> Json<'a> {
    /// What was read from a text whose first byte stands at `offset` of the capture.
    pub(crate) fn new(tape: &'a Tape<'a>, offset: u64) -> Self {
        Self { value: tape.value(), offset }
    }

    /// Byte offset of the value in the capture.
    pub(crate) fn offset(self) -> u64 {
        self.offset + self.value.span().start as u64
    }

    fn inside(self, value: Value<'a>) -> Self {
        Self { value, ..self }
    }

    /// The members of an object, in order; none of anything else.
    pub(crate) fn members(self) -> impl Iterator<Item = (&'a str, Self)> {
        self.value.members().map(move |member| (member.name, self.inside(member.value)))
    }

    /// The items of an array, in order; none of anything else.
    pub(crate) fn items(self) -> impl Iterator<Item = Self> {
        self.value.items().map(move |item| self.inside(item))
    }

    /// The items of an array, or the value itself.
    pub(crate) fn each(self) -> impl Iterator<Item = Self> {
        let single = (!self.is_array()).then_some(self);
        self.items().chain(single)
    }

    /// The last member named `key`; last wins, as in most readers of JSON.
    pub(crate) fn member(self, key: &str) -> Option<Self> {
        self.value.member(key).map(|value| self.inside(value))
    }

    /// The string in the member `key`.
    pub(crate) fn text(self, key: &str) -> Option<&'a str> {
        self.member(key)?.as_text()
    }

    /// The number in the member `key`.
    pub(crate) fn number(self, key: &str) -> Option<f64> {
        View::number(self.member(key)?.value)?.parse().ok()
    }

    /// The items of the array in the member `key`.
    pub(crate) fn list(self, key: &str) -> impl Iterator<Item = Self> {
        self.member(key).into_iter().flat_map(Self::items)
    }

    /// The string; a lone surrogate is U+FFFD.
    pub(crate) fn as_text(self) -> Option<&'a str> {
        self.value.as_text()
    }

    /// The text of a string, or a number, `true` or `false` as written.
    pub(crate) fn as_scalar(self) -> Option<&'a str> {
        match self.value.shape() {
            Token::String => self.as_text(),
            Token::Number => View::number(self.value),
            Token::True => Some("true"),
            Token::False => Some("false"),
            Token::Null | Token::Array | Token::Object => None,
        }
    }

    /// Whether this is an array.
    pub(crate) fn is_array(self) -> bool {
        self.value.shape() == Token::Array
    }

    /// Whether this is a string.
    pub(crate) fn is_string(self) -> bool {
        self.value.shape() == Token::String
    }

    /// Whether this is an object.
    pub(crate) fn is_object(self) -> bool {
        self.value.shape() == Token::Object
    }
}

/// The inside of a string literal without its escapes; a wrong escape is left as it stands.
pub(crate) fn unescape(inner: &str) -> Cow<'_, str> {
    let Some(first) = memchr::memchr(b'\\', inner.as_bytes()) else { return Cow::Borrowed(inner) };
    let mut out = String::with_capacity(inner.len());
    let (plain, mut rest) = inner.split_at(first);
    out.push_str(plain);
    while let Some(escape) = rest.strip_prefix('\\') {
        let (c, length) = match text::escape(escape.as_bytes()) {
            Some((c, length)) => (c.unwrap_or(char::REPLACEMENT_CHARACTER), length),
            None => ('\\', 0),
        };
        out.push(c);
        rest = &escape[length..];
        let plain = memchr::memchr(b'\\', rest.as_bytes()).unwrap_or(rest.len());
        out.push_str(&rest[..plain]);
        rest = &rest[plain..];
    }
    Cow::Owned(out)
}
