//! A lenient view of JSON text that was already read: values are found and decoded on demand, nothing is built.
//!
//! Duplicate keys are kept, wrong kinds read as absent, and no depth is too deep because nothing recurses.

use std::borrow::Cow;

/// A value in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Json<'a> {
    /// The value, from its first byte; what follows it may still be there.
    text: &'a str,
    /// Offset of that byte in the capture.
    offset: u64,
}

impl<'a> Json<'a> {
    /// The value that starts in `text`, whose first byte stands at `offset` of the capture.
    pub(crate) fn new(text: &'a str, offset: u64) -> Self {
        let trimmed = text.trim_start_matches(BLANK);
        Self { text: trimmed, offset: offset + (text.len() - trimmed.len()) as u64 }
    }

    /// Byte offset of the value in the capture.
    pub(crate) fn offset(self) -> u64 {
        self.offset
    }

    /// The members of an object with their decoded keys, in order; none of anything else.
    pub(crate) fn members(self) -> impl Iterator<Item = (Cow<'a, str>, Json<'a>)> {
        let mut rest = self.inside('{');
        std::iter::from_fn(move || {
            let key = next(&mut rest)?;
            rest = rest.after(':')?;
            let value = next(&mut rest)?;
            rest.skip_comma();
            Some((key.as_text()?, value))
        })
    }

    /// The items of an array, in order; none of anything else.
    pub(crate) fn items(self) -> impl Iterator<Item = Json<'a>> {
        let mut rest = self.inside('[');
        std::iter::from_fn(move || {
            let value = next(&mut rest)?;
            rest.skip_comma();
            Some(value)
        })
    }

    /// The items of an array, or the value itself.
    pub(crate) fn each(self) -> impl Iterator<Item = Json<'a>> {
        let single = (!self.is_array()).then_some(self);
        self.items().chain(single)
    }

    /// The last member named `key`; last wins, as in most readers of JSON.
    pub(crate) fn member(self, key: &str) -> Option<Json<'a>> {
        self.members().filter(|(name, _)| name == key).map(|(_, value)| value).last()
    }

    /// The string, unescaped; a lone surrogate becomes U+FFFD.
    pub(crate) fn as_text(self) -> Option<Cow<'a, str>> {
        let inner = self.text.strip_prefix('"')?;
        let length = string_length(inner.as_bytes());
        Some(unescape(inner.get(..length)?))
    }

    /// The number.
    pub(crate) fn as_number(self) -> Option<f64> {
        self.scalar().parse().ok()
    }

    /// The text of a string, or a number, `true` or `false` as written.
    pub(crate) fn as_scalar(self) -> Option<Cow<'a, str>> {
        match self.text.as_bytes().first()? {
            b'"' => self.as_text(),
            b'{' | b'[' | b'n' => None,
            _ => Some(Cow::Borrowed(self.scalar())),
        }
    }

    /// Whether this is an array.
    pub(crate) fn is_array(self) -> bool {
        self.text.starts_with('[')
    }

    /// Whether this is a string.
    pub(crate) fn is_string(self) -> bool {
        self.text.starts_with('"')
    }

    /// Whether this is an object.
    pub(crate) fn is_object(self) -> bool {
        self.text.starts_with('{')
    }

    fn scalar(self) -> &'a str {
        self.text.split(|c| BLANK.contains(&c) || ",]}".contains(c)).next().unwrap_or_default()
    }

    /// What follows the bracket `open`; empty if this does not start with it.
    fn inside(self, open: char) -> Self {
        self.after(open).unwrap_or(Json { text: "", offset: self.offset })
    }

    fn after(self, token: char) -> Option<Self> {
        let rest = self.text.strip_prefix(token)?;
        Some(Self::new(rest, self.offset + 1))
    }

    fn skip_comma(&mut self) {
        *self = self.after(',').unwrap_or(*self);
    }
}

const BLANK: &[char] = &[' ', '\n', '\r', '\t'];

/// Takes the next value off `rest`; `None` at a closing bracket, the end, or where no value stands.
fn next<'a>(rest: &mut Json<'a>) -> Option<Json<'a>> {
    let length = value_length(rest.text.as_bytes())?;
    let value = Json { text: rest.text.get(..length)?, offset: rest.offset };
    *rest = Json::new(rest.text.get(length..)?, rest.offset + length as u64);
    Some(value)
}

/// Bytes of the value at the start of `text`.
fn value_length(text: &[u8]) -> Option<usize> {
    match text.first()? {
        b'"' => Some(string_length(&text[1..]) + 2),
        b'{' | b'[' => nested_length(text),
        b',' | b':' | b'}' | b']' => None,
        _ => Some(text.iter().take_while(|byte| !b",:]} \n\r\t".contains(byte)).count()),
    }
}

/// Bytes of the object or array at the start of `text`.
fn nested_length(text: &[u8]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    loop {
        match text.get(at)? {
            b'"' => at += string_length(&text[at + 1..]) + 1,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}

/// Bytes before the closing quote; all if there is none.
fn string_length(inner: &[u8]) -> usize {
    let mut at = 0;
    while let Some(found) = memchr::memchr2(b'"', b'\\', inner.get(at..).unwrap_or_default()) {
        at += found;
        if inner[at] == b'"' {
            return at;
        }
        at += 2;
    }
    inner.len()
}

/// The inside of a string literal without its escapes; a wrong escape is left as it stands.
pub(crate) fn unescape(inner: &str) -> Cow<'_, str> {
    let Some(first) = memchr::memchr(b'\\', inner.as_bytes()) else { return Cow::Borrowed(inner) };
    let mut out = String::with_capacity(inner.len());
    let (plain, mut rest) = inner.split_at(first);
    out.push_str(plain);
    while let Some(escape) = rest.strip_prefix('\\') {
        let (c, length) = escaped(escape);
        out.push(c);
        rest = &escape[length..];
        let plain = memchr::memchr(b'\\', rest.as_bytes()).unwrap_or(rest.len());
        out.push_str(&rest[..plain]);
        rest = &rest[plain..];
    }
    Cow::Owned(out)
}

/// The character that an escape means, and the bytes it takes after its backslash.
fn escaped(escape: &str) -> (char, usize) {
    match escape.as_bytes().first() {
        Some(b'n') => ('\n', 1),
        Some(b'r') => ('\r', 1),
        Some(b't') => ('\t', 1),
        Some(b'b') => ('\u{8}', 1),
        Some(b'f') => ('\u{c}', 1),
        Some(b'u') => escaped_unit(escape),
        Some(c @ (b'"' | b'\\' | b'/')) => (char::from(*c), 1),
        _ => ('\\', 0),
    }
}

fn escaped_unit(escape: &str) -> (char, usize) {
    let unit = |text: &str| u16::from_str_radix(text.get(..4)?, 16).ok();
    let Some(high) = escape.get(1..).and_then(unit) else { return ('\\', 0) };
    let low = escape.get(5..).and_then(|rest| unit(rest.strip_prefix("\\u")?));
    let pair = low.and_then(|low| char::decode_utf16([high, low]).next()?.ok());
    match pair.filter(|_| matches!(high, 0xD800..=0xDBFF)) {
        Some(c) => (c, 11),
        None => (char::from_u32(u32::from(high)).unwrap_or(char::REPLACEMENT_CHARACTER), 5),
    }
}
