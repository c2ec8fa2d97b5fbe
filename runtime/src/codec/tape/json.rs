//! JSON text to slots, quickly. What is unusual or wrong is left to the careful reader.

use crate::codec::tape::COMPARED;
use crate::codec::tape::Kind;
use crate::codec::tape::Tape;

/// Objects and arrays inside one another: fewer than the careful reader allows.
const DEPTH: usize = 64;

/// Longest text: offsets have 32 bits.
const LONGEST: usize = 1 << 30;

/// Reads a text to an empty tape; whether it is plain JSON. If it is not, the tape is of no use.
pub(super) fn read<'a>(text: &'a str, tape: &mut Tape<'a>) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    tape.text = text;
    let mut reader = Reader { bytes: text.as_bytes(), tape };
    let end = reader.value(reader.space(0), DEPTH);
    end.is_some_and(|end| reader.space(end) == text.len())
}

/// Every method takes the place of a byte and gives the one after what it read; a place that is handed on like this
/// stays in a register.
struct Reader<'a, 't> {
    bytes: &'a [u8],
    tape: &'t mut Tape<'a>,
}

impl Reader<'_, '_> {
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
            b'{' => self.object(at, depth.checked_sub(1)?),
            b'[' => self.array(at, depth.checked_sub(1)?),
            b't' => self.word(at, "true", Kind::True),
            b'f' => self.word(at, "false", Kind::False),
            b'n' => self.word(at, "null", Kind::Null),
            _ => self.number(at),
        }
    }

    #[inline]
    fn word(&mut self, at: usize, word: &str, kind: Kind) -> Option<usize> {
        let end = at + word.len();
        if self.bytes.get(at..end)? != word.as_bytes() {
            return None;
        }
        self.tape.push(kind, (at, end), false);
        Some(end)
    }

    fn number(&mut self, start: usize) -> Option<usize> {
        let mut at = start;
        if self.peek(at) == Some(b'-') {
            at += 1;
        }
        at = match self.peek(at)? {
            b'0' => at + 1,
            _ => self.digits(at)?,
        };
        if self.peek(at) == Some(b'.') {
            at = self.digits(at + 1)?;
        }
        if matches!(self.peek(at), Some(b'e' | b'E')) {
            at += 1;
            if matches!(self.peek(at), Some(b'+' | b'-')) {
                at += 1;
            }
            at = self.digits(at)?;
        }
        self.tape.push(Kind::Number, (start, at), false);
        Some(at)
    }

    fn digits(&self, start: usize) -> Option<usize> {
        let mut at = start;
        while self.peek(at).is_some_and(|b| b.is_ascii_digit()) {
            at += 1;
        }
        (at > start).then_some(at)
    }

    #[inline]
    fn string(&mut self, quote: usize) -> Option<usize> {
        let start = quote + 1;
        let end = start + plain(self.bytes.get(start..)?)?;
        match self.bytes[end] {
            b'"' => {
                self.tape.push(Kind::String, (start, end), false);
                Some(end + 1)
            }
            b'\\' => self.escaped(start, end),
            _ => None,
        }
    }

    /// The rest of a string that starts at `from`, from its first escape on.
    fn escaped(&mut self, mut from: usize, mut at: usize) -> Option<usize> {
        let place = self.tape.decoded.len();
        if place == 0 {
            // Nothing becomes longer by being decoded, and one escape is seldom alone.
            self.tape.decoded.reserve(self.bytes.len() - from);
        }
        loop {
            let text = self.tape.text.get(from..at)?;
            self.tape.decoded.push_str(text);
            match self.peek(at)? {
                b'"' => break,
                b'\\' => from = self.escape(at + 1)?,
                _ => return None,
            }
            at = from + plain(self.bytes.get(from..)?)?;
        }
        let end = self.tape.decoded.len();
        self.tape.push(Kind::String, (place, end), true);
        Some(at + 1)
    }

    /// An escape, from the letter that says which.
    fn escape(&mut self, at: usize) -> Option<usize> {
        let mut end = at + 1;
        let c = match self.peek(at)? {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let (c, digits) = self.unicode(end)?;
                end += digits;
                c
            }
            _ => return None,
        };
        self.tape.decoded.push(c);
        Some(end)
    }

    /// A character by its UTF-16 units in hexadecimal digits, and how many bytes these take.
    fn unicode(&self, at: usize) -> Option<(char, usize)> {
        let high = self.unit(at)?;
        if !(0xd800..0xdc00).contains(&high) {
            return Some((char::from_u32(high)?, 4));
        }
        if self.bytes.get(at + 4..at + 6)? != b"\\u" {
            return None;
        }
        let low = self.unit(at + 6)?;
        let c = (0xdc00..0xe000).contains(&low).then(|| 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
        Some((char::from_u32(c?)?, 10))
    }

    fn unit(&self, at: usize) -> Option<u32> {
        let digits = self.bytes.get(at..at + 4)?;
        digits.iter().try_fold(0, |unit, digit| Some(unit << 4 | char::from(*digit).to_digit(16)?))
    }

    fn array(&mut self, at: usize, depth: usize) -> Option<usize> {
        let slot = self.open(Kind::Array, at);
        let mut at = self.space(at + 1);
        if self.peek(at)? == b']' {
            return Some(self.end(slot, at));
        }
        loop {
            at = self.value(at, depth)?;
            at = self.space(at);
            match self.peek(at)? {
                b',' => at = self.space(at + 1),
                b']' => return Some(self.end(slot, at)),
                _ => return None,
            }
        }
    }

    fn object(&mut self, at: usize, depth: usize) -> Option<usize> {
        let slot = self.open(Kind::Object, at);
        let mut at = self.space(at + 1);
        if self.peek(at)? == b'}' {
            return Some(self.end(slot, at));
        }
        for _ in 0..COMPARED {
            if self.peek(at)? != b'"' {
                return None;
            }
            let name = self.tape.slots.len();
            at = self.string(at)?;
            if self.tape.is_repeated(slot, name) {
                return None;
            }
            at = self.space(at);
            if self.peek(at)? != b':' {
                return None;
            }
            at = self.value(self.space(at + 1), depth)?;
            at = self.space(at);
            match self.peek(at)? {
                b',' => at = self.space(at + 1),
                b'}' => return Some(self.end(slot, at)),
                _ => return None,
            }
        }
        None
    }

    #[inline]
    fn open(&mut self, kind: Kind, at: usize) -> usize {
        let slot = self.tape.slots.len();
        self.tape.push(kind, (at, at), false);
        slot
    }

    #[inline]
    fn end(&mut self, slot: usize, at: usize) -> usize {
        self.tape.close(slot);
        at + 1
    }
}

/// How many bytes of a string come before its end, an escape or a control character, eight at a time; `None` if
/// there is none of them.
#[inline]
pub(crate) fn plain(bytes: &[u8]) -> Option<usize> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    // The lowest high bit that is set is that of the first byte which is zero; bits above it may be wrong.
    let zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let control = word.wrapping_sub(ONES * 0x20) & !word & HIGH;
        let found = zero(word ^ (ONES * u64::from(b'"'))) | zero(word ^ (ONES * u64::from(b'\\'))) | control;
        if found != 0 {
            return Some(index * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let found = rest.iter().position(|b| matches!(b, b'"' | b'\\' | 0..=0x1f))?;
    Some(words.len() * 8 + found)
}
