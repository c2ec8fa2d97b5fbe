//! The one reader of JSON (RFC 8259): strict, of bounded depth, and in one pass. What it makes of a text is up to the
//! [`Sink`].

use crate::text::Span;
use crate::text::Syntax;
use crate::text::SyntaxError;
use crate::text::escape::escape;
use crate::text::escape::plain;
use crate::text::number::end_of_number;
use crate::text::number::is_part_of_number;

/// What a text may hold at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Objects and arrays inside one another.
    pub depth: usize,
}

impl Limits {
    /// What messages and spec files may hold.
    pub const DEFAULT: Self = Self { depth: 128 };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// What a value is, as far as its first byte tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// `null`.
    Null,
    /// `false`.
    False,
    /// `true`.
    True,
    /// A number, with a fraction or without.
    Number,
    /// A string, or the text of an attribute or an element.
    String,
    /// An array.
    Array,
    /// An object, or an element.
    Object,
}

impl Token {
    /// The bracket that ends an array or an object.
    #[inline]
    fn end(self) -> u8 {
        if self == Self::Object { b'}' } else { b']' }
    }
}

/// What takes the values of a text, in its order. The reader calls it; [`Tape`](crate::tape::Tape)s and trees of
/// [`Node`](crate::text::Node)s implement it.
pub(crate) trait Sink {
    /// A value whose text is these bytes; of a string they are what stands between the quotes.
    fn literal(&mut self, token: Token, start: usize, end: usize);

    /// Where strings with escapes are decoded to.
    fn decoded(&mut self) -> &mut String;

    /// What stands for half of a surrogate pair, which is no character; a mistake if nothing does.
    fn half(&self) -> Option<char> {
        None
    }

    /// A string with escapes: what was added to the decoded text since it had `from` bytes. Its own bytes are those
    /// of `span`, with the quotes.
    fn escaped(&mut self, from: usize, span: Span);

    /// Begins an array or an object inside the one known by `outer`, and gives what it is known by.
    fn open(&mut self, token: Token, start: usize, outer: usize) -> usize;

    /// Says that the last string is the name of a member of this object.
    fn name(&mut self, object: usize) {
        let _ = object;
    }

    /// Ends an array or an object, and gives what the one around it is known by, and which it is.
    fn close(&mut self, container: usize, end: usize) -> (usize, Token);
}

/// The place after what was read, or what is wrong. A place that is handed on like this stays in a register, and in a
/// box so does a mistake.
type Read<T = usize> = Result<T, Box<SyntaxError>>;

/// Reads a text that holds one value from byte `start` on, and nothing else.
///
/// # Errors
/// The first place where the text is not JSON.
#[inline]
pub(crate) fn read(
    text: &str,
    start: usize,
    limits: Limits,
    sink: &mut impl Sink,
) -> Result<(), SyntaxError> {
    let end = space(text, read_first(text, start, limits, sink)?);
    if end == text.len() { Ok(()) } else { Err(*unexpected(text, Syntax::TrailingData, end)) }
}

/// Reads the value that starts at or after byte `start`, and gives the offset of its end.
///
/// # Errors
/// The first place where the text is not JSON.
#[inline]
pub(crate) fn read_first(
    text: &str,
    start: usize,
    limits: Limits,
    sink: &mut impl Sink,
) -> Result<usize, SyntaxError> {
    value(text, sink, space(text, start), limits.depth).map_err(|error| *error)
}

#[inline]
fn peek(text: &str, at: usize) -> Read<u8> {
    text.as_bytes().get(at).copied().ok_or_else(|| ended(text))
}

#[inline]
fn space(text: &str, mut at: usize) -> usize {
    while matches!(text.as_bytes().get(at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
        at += 1;
    }
    at
}

/// The value that starts at `at`, and everything inside it. The sink keeps which containers are open, so that however
/// many there are, what is needed of the innermost stays in registers.
fn value(text: &str, sink: &mut impl Sink, mut at: usize, limit: usize) -> Read {
    let (mut inner, mut token, mut depth) = (0, Token::Null, 0);
    loop {
        if token == Token::Object {
            at = name(text, sink, inner, at)?;
        }
        at = match peek(text, at)? {
            b'{' | b'[' if depth == limit => return Err(unexpected(text, Syntax::TooDeep, at)),
            bracket @ (b'{' | b'[') => {
                token = if bracket == b'{' { Token::Object } else { Token::Array };
                inner = sink.open(token, at, inner);
                depth += 1;
                at = space(text, at + 1);
                if peek(text, at)? != token.end() {
                    continue;
                }
                at
            }
            first => scalar(text, sink, first, at)?,
        };
        loop {
            if depth == 0 {
                return Ok(at);
            }
            at = space(text, at);
            let byte = peek(text, at)?;
            if byte == b',' {
                break;
            }
            if byte != token.end() {
                return Err(unexpected(text, Syntax::Unexpected, at));
            }
            at += 1;
            (inner, token) = sink.close(inner, at);
            depth -= 1;
        }
        at = space(text, at + 1);
        if peek(text, at)? == token.end() {
            return Err(trailing_comma(text, at));
        }
    }
}

/// The name of a member of an object with its colon, and the space after it.
#[inline]
fn name(text: &str, sink: &mut impl Sink, object: usize, mut at: usize) -> Read {
    if peek(text, at)? != b'"' {
        return Err(unexpected(text, Syntax::Unexpected, at));
    }
    at = string(text, sink, at)?;
    sink.name(object);
    at = space(text, at);
    if peek(text, at)? != b':' {
        return Err(unexpected(text, Syntax::Unexpected, at));
    }
    Ok(space(text, at + 1))
}

#[inline]
fn scalar(text: &str, sink: &mut impl Sink, first: u8, at: usize) -> Read {
    match first {
        b'"' => string(text, sink, at),
        b't' => word(text, sink, Token::True, b"true", at),
        b'f' => word(text, sink, Token::False, b"false", at),
        b'n' => word(text, sink, Token::Null, b"null", at),
        _ => number(text, sink, at),
    }
}

#[inline]
fn word<const LEN: usize>(
    text: &str,
    sink: &mut impl Sink,
    token: Token,
    word: &[u8; LEN],
    at: usize,
) -> Read {
    if text.as_bytes()[at..].first_chunk() != Some(word) {
        return Err(unexpected(text, Syntax::Unexpected, at));
    }
    sink.literal(token, at, at + LEN);
    Ok(at + LEN)
}

fn number(text: &str, sink: &mut impl Sink, start: usize) -> Read {
    let bytes = text.as_bytes();
    match end_of_number(bytes, start) {
        Some(end) if !bytes.get(end).copied().is_some_and(is_part_of_number) => {
            sink.literal(Token::Number, start, end);
            Ok(end)
        }
        _ => Err(bad_number(text, start)),
    }
}

fn string(text: &str, sink: &mut impl Sink, quote: usize) -> Read {
    let start = quote + 1;
    let end = end_of_plain(text, start)?;
    match text.as_bytes()[end] {
        b'"' => {
            sink.literal(Token::String, start, end);
            Ok(end + 1)
        }
        b'\\' => escaped(text, sink, quote, end),
        _ => Err(unexpected(text, Syntax::ControlCharacter, end)),
    }
}

#[inline]
fn end_of_plain(text: &str, start: usize) -> Read {
    let length = text.as_bytes().get(start..).and_then(plain);
    length.map(|length| start + length).ok_or_else(|| ended(text))
}

/// A string whose first escape is at `at`.
fn escaped(text: &str, sink: &mut impl Sink, quote: usize, mut at: usize) -> Read {
    let half = sink.half();
    let decoded = sink.decoded();
    let place = decoded.len();
    let mut from = quote + 1;
    loop {
        decoded.push_str(&text[from..at]);
        match text.as_bytes()[at] {
            b'"' => break,
            b'\\' if matches!(text.as_bytes().get(at + 1), Some(b'"' | b'\\' | b'/')) => {
                // It stands for itself, and goes with the text after it.
                from = at + 1;
                at = end_of_plain(text, at + 2)?;
            }
            b'\\' => {
                let (c, length) = match escape(&text.as_bytes()[at + 1..]) {
                    Some((Some(c), length)) => (c, length),
                    other => no_character(text, half, other, at)?,
                };
                decoded.push(c);
                from = at + 1 + length;
                at = end_of_plain(text, from)?;
            }
            _ => return Err(unexpected(text, Syntax::ControlCharacter, at)),
        }
    }
    sink.escaped(place, Span { start: quote, end: at + 1 });
    Ok(at + 1)
}

/// What an escape that is no character stands for, and how many bytes it takes after the backslash.
#[cold]
fn no_character(
    text: &str,
    half: Option<char>,
    escape: Option<(Option<char>, usize)>,
    backslash: usize,
) -> Read<(char, usize)> {
    let at = backslash + 1;
    peek(text, at)?;
    let length = escape.map_or(1, |(_, length)| length);
    let half = half.filter(|_| escape.is_some());
    half.map(|c| (c, length)).ok_or_else(|| wrong(text, Syntax::BadEscape, backslash, at + length))
}

/// Something is wrong with these bytes, and with the rest of the character that they end in.
#[cold]
fn wrong(text: &str, syntax: Syntax, start: usize, end: usize) -> Box<SyntaxError> {
    let end = (end..text.len()).find(|&end| text.is_char_boundary(end)).unwrap_or(text.len());
    Box::new(SyntaxError { syntax, span: Span { start, end } })
}

/// The text ended.
#[cold]
fn ended(text: &str) -> Box<SyntaxError> {
    wrong(text, Syntax::UnexpectedEnd, text.len(), text.len())
}

/// Something is wrong with one character.
#[cold]
fn unexpected(text: &str, syntax: Syntax, at: usize) -> Box<SyntaxError> {
    let syntax = match text.as_bytes()[at] {
        b'/' if syntax != Syntax::TrailingData => Syntax::Comment,
        _ if at == 0 && text.starts_with('\u{feff}') => Syntax::ByteOrderMark,
        _ => syntax,
    };
    wrong(text, syntax, at, at + 1)
}

#[cold]
fn bad_number(text: &str, start: usize) -> Box<SyntaxError> {
    let rest = &text.as_bytes()[start..];
    let length = rest.iter().take_while(|byte| is_part_of_number(**byte)).count();
    match rest[0] {
        b'-' | b'0'..=b'9' => wrong(text, Syntax::BadNumber, start, start + length),
        _ => unexpected(text, Syntax::Unexpected, start),
    }
}

/// A closing bracket stands after a comma.
#[cold]
fn trailing_comma(text: &str, bracket: usize) -> Box<SyntaxError> {
    let comma = text[..bracket].rfind(',').unwrap_or(bracket);
    wrong(text, Syntax::TrailingComma, comma, comma + 1)
}
