//! The one reader of JSON (RFC 8259): strict, of bounded depth, and in one pass. What it makes of a text is up to the
//! [`Sink`].

use crate::text::Limits;
use crate::text::Span;
use crate::text::Syntax;
use crate::text::SyntaxError;
use crate::text::escape::escape;
use crate::text::escape::plain;
use crate::text::number::is_part_of_number;
use crate::text::number::number;

/// What a JSON value is by how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}

/// What takes the values of a text, in its order. The reader calls it; [`Tape`](crate::tape::Tape)s and trees of
/// [`Node`](crate::text::Node)s implement it.
pub(crate) trait Sink {
    /// A value whose text is these bytes; of a string they are what stands between the quotes.
    fn literal(&mut self, token: Token, start: usize, end: usize);

    /// Where strings with escapes are decoded to.
    fn decoded(&mut self) -> &mut String;

    /// A string with escapes: what was added to the decoded text since it had `from` bytes. Its own bytes are those
    /// of `span`, with the quotes.
    fn escaped(&mut self, from: usize, span: Span);

    /// Begins an array or an object, and gives what it is known by.
    fn open(&mut self, token: Token, start: usize) -> usize;

    /// Says that the last string is the name of a member of this object, that of the first having the index 0.
    fn name(&mut self, object: usize, index: usize) {
        let _ = (object, index);
    }

    /// Ends an array or an object, which held so many items or members.
    fn close(&mut self, container: usize, count: usize, end: usize);
}

/// Reads a text that holds one value and nothing else.
///
/// # Errors
/// The first place where the text is not JSON.
#[inline]
pub(crate) fn read(text: &str, limits: Limits, sink: &mut impl Sink) -> Result<(), SyntaxError> {
    let mut reader = Reader { text, bytes: text.as_bytes(), sink, error: None };
    match reader.all(limits.depth) {
        Some(()) => Ok(()),
        None => Err(reader.error()),
    }
}

/// Reads the value that starts at or after byte `start`, and gives the offset of its end.
///
/// # Errors
/// The first place where the text is not JSON.
pub(crate) fn read_first(
    text: &str,
    start: usize,
    limits: Limits,
    sink: &mut impl Sink,
) -> Result<usize, SyntaxError> {
    let mut reader = Reader { text, bytes: text.as_bytes(), sink, error: None };
    let start = reader.space(start);
    reader.value(start, limits.depth).ok_or_else(|| reader.error())
}

/// Every method takes the place of a byte and gives the one after what it read; a place that is handed on like this
/// stays in a register. Nothing is given where something is wrong: what, is in `error`, unless the text ends too early.
struct Reader<'a, 's, S> {
    text: &'a str,
    bytes: &'a [u8],
    sink: &'s mut S,
    error: Option<SyntaxError>,
}

impl<S: Sink> Reader<'_, '_, S> {
    fn all(&mut self, depth: usize) -> Option<()> {
        let end = self.value(self.space(0), depth)?;
        let end = self.space(end);
        if end == self.bytes.len() { Some(()) } else { self.unexpected(Syntax::TrailingData, end) }
    }

    #[inline]
    fn peek(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    #[inline]
    fn space(&self, mut at: usize) -> usize {
        while matches!(self.peek(at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            at += 1;
        }
        at
    }

    fn value(&mut self, at: usize, depth: usize) -> Option<usize> {
        match self.peek(at)? {
            b'"' => self.string(at),
            b'{' => self.object(at, depth),
            b'[' => self.array(at, depth),
            b't' => self.word(at, "true", Token::True),
            b'f' => self.word(at, "false", Token::False),
            b'n' => self.word(at, "null", Token::Null),
            _ => self.number(at),
        }
    }

    #[inline]
    fn word(&mut self, at: usize, word: &str, token: Token) -> Option<usize> {
        let end = at + word.len();
        if self.bytes.get(at..end) != Some(word.as_bytes()) {
            return self.unexpected(Syntax::Unexpected, at);
        }
        self.sink.literal(token, at, end);
        Some(end)
    }

    fn number(&mut self, start: usize) -> Option<usize> {
        let end = number(self.bytes, start).filter(|end| !self.peek(*end).is_some_and(is_part_of_number));
        let Some(end) = end else { return self.bad_number(start) };
        self.sink.literal(Token::Number, start, end);
        Some(end)
    }

    #[inline]
    fn string(&mut self, quote: usize) -> Option<usize> {
        let start = quote + 1;
        let end = start + plain(self.bytes.get(start..)?)?;
        match self.bytes[end] {
            b'"' => {
                self.sink.literal(Token::String, start, end);
                Some(end + 1)
            }
            b'\\' => self.escaped(quote, end),
            _ => self.unexpected(Syntax::ControlCharacter, end),
        }
    }

    /// A string whose first escape is at `at`.
    fn escaped(&mut self, quote: usize, mut at: usize) -> Option<usize> {
        let place = self.sink.decoded().len();
        if place == 0 {
            // Nothing becomes longer by being decoded, and one escape is seldom alone.
            self.sink.decoded().reserve(self.bytes.len() - quote);
        }
        let mut from = quote + 1;
        loop {
            let text = self.text.get(from..at)?;
            self.sink.decoded().push_str(text);
            match self.peek(at)? {
                b'"' => break,
                b'\\' => from = self.escape(at)?,
                _ => return self.unexpected(Syntax::ControlCharacter, at),
            }
            at = from + plain(self.bytes.get(from..)?)?;
        }
        self.sink.escaped(place, Span { start: quote, end: at + 1 });
        Some(at + 1)
    }

    fn escape(&mut self, backslash: usize) -> Option<usize> {
        let at = backslash + 1;
        self.peek(at)?;
        match escape(&self.bytes[at..]) {
            Some((Some(c), length)) => {
                self.sink.decoded().push(c);
                Some(at + length)
            }
            Some((None, length)) => self.wrong(Syntax::BadEscape, backslash, at + length),
            None => self.wrong(Syntax::BadEscape, backslash, at + 1),
        }
    }

    fn array(&mut self, at: usize, depth: usize) -> Option<usize> {
        let Some(depth) = depth.checked_sub(1) else { return self.unexpected(Syntax::TooDeep, at) };
        let array = self.sink.open(Token::Array, at);
        let mut at = self.space(at + 1);
        if self.peek(at)? == b']' {
            return Some(self.end(array, 0, at));
        }
        let mut count = 0;
        loop {
            at = self.value(at, depth)?;
            at = self.space(at);
            count += 1;
            match self.peek(at)? {
                b',' => at = self.space(at + 1),
                b']' => return Some(self.end(array, count, at)),
                _ => return self.unexpected(Syntax::Unexpected, at),
            }
            if self.peek(at)? == b']' {
                return self.trailing_comma(at);
            }
        }
    }

    fn object(&mut self, at: usize, depth: usize) -> Option<usize> {
        let Some(depth) = depth.checked_sub(1) else { return self.unexpected(Syntax::TooDeep, at) };
        let object = self.sink.open(Token::Object, at);
        let mut at = self.space(at + 1);
        if self.peek(at)? == b'}' {
            return Some(self.end(object, 0, at));
        }
        let mut count = 0;
        loop {
            match self.peek(at)? {
                b'"' => at = self.string(at)?,
                b'}' => return self.trailing_comma(at),
                _ => return self.unexpected(Syntax::Unexpected, at),
            }
            self.sink.name(object, count);
            count += 1;
            at = self.space(at);
            if self.peek(at)? != b':' {
                return self.unexpected(Syntax::Unexpected, at);
            }
            at = self.value(self.space(at + 1), depth)?;
            at = self.space(at);
            match self.peek(at)? {
                b',' => at = self.space(at + 1),
                b'}' => return Some(self.end(object, count, at)),
                _ => return self.unexpected(Syntax::Unexpected, at),
            }
        }
    }

    #[inline]
    fn end(&mut self, container: usize, count: usize, at: usize) -> usize {
        self.sink.close(container, count, at + 1);
        at + 1
    }

    /// What is wrong: the text ended, if nothing else was.
    #[cold]
    fn error(&self) -> SyntaxError {
        let end = self.bytes.len();
        self.error.unwrap_or(SyntaxError { syntax: Syntax::UnexpectedEnd, span: Span { start: end, end } })
    }

    /// Something is wrong with these bytes, and with the rest of the character that they end in.
    #[cold]
    fn wrong<T>(&mut self, syntax: Syntax, start: usize, end: usize) -> Option<T> {
        let end = (end..self.bytes.len()).find(|&end| self.text.is_char_boundary(end));
        self.error = Some(SyntaxError { syntax, span: Span { start, end: end.unwrap_or(self.bytes.len()) } });
        None
    }

    /// Something is wrong with one character.
    #[cold]
    fn unexpected<T>(&mut self, syntax: Syntax, at: usize) -> Option<T> {
        let syntax = match self.bytes[at] {
            b'/' if syntax != Syntax::TrailingData => Syntax::Comment,
            _ if at == 0 && self.text.starts_with('\u{feff}') => Syntax::ByteOrderMark,
            _ => syntax,
        };
        self.wrong(syntax, at, at + 1)
    }

    #[cold]
    fn bad_number(&mut self, start: usize) -> Option<usize> {
        let length = self.bytes[start..].iter().take_while(|byte| is_part_of_number(**byte)).count();
        match self.bytes[start] {
            b'-' | b'0'..=b'9' => self.wrong(Syntax::BadNumber, start, start + length),
            _ => self.unexpected(Syntax::Unexpected, start),
        }
    }

    /// A closing bracket stands after a comma.
    #[cold]
    fn trailing_comma(&mut self, bracket: usize) -> Option<usize> {
        let comma = self.text[..bracket].rfind(',').unwrap_or(bracket);
        self.wrong(Syntax::TrailingComma, comma, comma + 1)
    }
}
