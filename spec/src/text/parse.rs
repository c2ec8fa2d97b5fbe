//! Strict JSON (RFC 8259) to [`Node`]s: no comments, no trailing commas, bounded depth, offsets for every
//! node.

use crate::text::Form;
use crate::text::Member;
use crate::text::Node;
use crate::text::Span;
use crate::text::Syntax;
use crate::text::SyntaxError;
use crate::text::Value;

/// What a text may hold at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Objects and arrays inside one another.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { depth: 128 }
    }
}

/// Reads a text that holds one JSON value and nothing else.
///
/// # Errors
/// The first place where the text is not JSON.
pub fn parse(text: &str, limits: Limits) -> Result<Node, SyntaxError> {
    if text.starts_with('\u{feff}') {
        return Err(SyntaxError { syntax: Syntax::ByteOrderMark, span: Span { start: 0, end: 3 } });
    }
    let (node, end) = parse_first(text, 0, limits)?;
    let mut parser = Parser { text, at: end, depth: limits.depth };
    parser.skip_space();
    if parser.at == text.len() { Ok(node) } else { Err(parser.unexpected(Syntax::TrailingData)) }
}

/// Reads the JSON value that starts at or after byte `start`, and gives the offset of its end.
///
/// # Errors
/// The first place where the text is not JSON.
pub fn parse_first(text: &str, start: usize, limits: Limits) -> Result<(Node, usize), SyntaxError> {
    let mut parser = Parser { text, at: start, depth: limits.depth };
    let node = parser.value()?;
    Ok((node, parser.at))
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// An error over the character at the current offset.
    fn unexpected(&self, syntax: Syntax) -> SyntaxError {
        let Some(c) = self.text.get(self.at..).and_then(|rest| rest.chars().next()) else {
            let end = self.text.len();
            return SyntaxError { syntax: Syntax::UnexpectedEnd, span: Span { start: end, end } };
        };
        let syntax = if c == '/' && syntax != Syntax::TrailingData { Syntax::Comment } else { syntax };
        SyntaxError { syntax, span: Span { start: self.at, end: self.at + c.len_utf8() } }
    }

    fn value(&mut self) -> Result<Node, SyntaxError> {
        self.skip_space();
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => self.nested(Self::object)?,
            Some(b'[') => self.nested(Self::array)?,
            Some(b'"') => Value::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            _ => self.literal()?,
        };
        Ok(Node { value, span: Span { start, end: self.at } })
    }

    fn nested(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<Value, SyntaxError>,
    ) -> Result<Value, SyntaxError> {
        if self.depth == 0 {
            return Err(self.unexpected(Syntax::TooDeep));
        }
        self.depth -= 1;
        self.at += 1;
        let value = read(self)?;
        self.depth += 1;
        Ok(value)
    }

    fn literal(&mut self) -> Result<Value, SyntaxError> {
        for (word, value) in
            [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))]
        {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.unexpected(Syntax::Unexpected))
    }

    fn array(&mut self) -> Result<Value, SyntaxError> {
        let mut items = Vec::new();
        while self.more(b']', items.is_empty())? {
            items.push(self.value()?);
        }
        Ok(Value::Array(items))
    }

    fn object(&mut self) -> Result<Value, SyntaxError> {
        let mut members = Vec::new();
        while self.more(b'}', members.is_empty())? {
            let start = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.unexpected(Syntax::Unexpected));
            }
            let key = self.string()?;
            let key_span = Span { start, end: self.at };
            self.skip_space();
            if self.peek() != Some(b':') {
                return Err(self.unexpected(Syntax::Unexpected));
            }
            self.at += 1;
            members.push(Member { key, key_span, form: Form::Json, node: self.value()? });
        }
        Ok(Value::Object(members))
    }

    /// Steps over the separator before the next item, or over the closing bracket, which ends the list.
    fn more(&mut self, close: u8, first: bool) -> Result<bool, SyntaxError> {
        self.skip_space();
        match self.peek() {
            Some(byte) if byte == close => {
                self.at += 1;
                return Ok(false);
            }
            Some(b',') if !first => {
                let comma = self.at;
                self.at += 1;
                self.skip_space();
                if self.peek() == Some(close) {
                    let span = Span { start: comma, end: comma + 1 };
                    return Err(SyntaxError { syntax: Syntax::TrailingComma, span });
                }
            }
            Some(_) if first => {}
            _ => return Err(self.unexpected(Syntax::Unexpected)),
        }
        Ok(true)
    }

    fn number(&mut self) -> Result<String, SyntaxError> {
        let start = self.at;
        while matches!(self.peek(), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
            self.at += 1;
        }
        let text = &self.text[start..self.at];
        if is_number(text) {
            return Ok(text.to_owned());
        }
        Err(SyntaxError { syntax: Syntax::BadNumber, span: Span { start, end: self.at } })
    }

    fn string(&mut self) -> Result<String, SyntaxError> {
        let mut out = String::new();
        self.at += 1;
        loop {
            let run = self.at;
            while self.peek().is_some_and(|byte| byte != b'"' && byte != b'\\' && byte >= b' ') {
                self.at += 1;
            }
            out.push_str(&self.text[run..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => out.push(self.escape()?),
                Some(_) => return Err(self.unexpected(Syntax::ControlCharacter)),
                None => return Err(self.unexpected(Syntax::UnexpectedEnd)),
            }
        }
    }

    fn escape(&mut self) -> Result<char, SyntaxError> {
        let start = self.at;
        self.at += 1;
        let Some(byte) = self.peek() else { return Err(self.unexpected(Syntax::UnexpectedEnd)) };
        self.at += 1;
        let c = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(start),
            _ => return Err(self.bad_escape(start)),
        };
        Ok(c)
    }

    fn unicode(&mut self, start: usize) -> Result<char, SyntaxError> {
        let high = self.hex(start)?;
        if !(0xd800..0xdc00).contains(&high) {
            return char::from_u32(high).ok_or_else(|| self.bad_escape(start));
        }
        if !self.text[self.at..].starts_with("\\u") {
            return Err(self.bad_escape(start));
        }
        self.at += 2;
        let low = self.hex(start)?;
        if !(0xdc00..0xe000).contains(&low) {
            return Err(self.bad_escape(start));
        }
        let pair = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
        char::from_u32(pair).ok_or_else(|| self.bad_escape(start))
    }

    fn hex(&mut self, start: usize) -> Result<u32, SyntaxError> {
        let digits =
            self.text.get(self.at..self.at + 4).filter(|text| text.bytes().all(|b| b.is_ascii_hexdigit()));
        let value = digits
            .and_then(|text| u32::from_str_radix(text, 16).ok())
            .ok_or_else(|| self.bad_escape(start))?;
        self.at += 4;
        Ok(value)
    }

    fn bad_escape(&self, start: usize) -> SyntaxError {
        let end = (self.at..=self.text.len())
            .find(|&end| self.text.is_char_boundary(end))
            .unwrap_or(self.text.len());
        SyntaxError { syntax: Syntax::BadEscape, span: Span { start, end } }
    }
}

/// The number grammar of RFC 8259 §6.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|text| digits(text.strip_prefix(['+', '-']).unwrap_or(text)))
}
