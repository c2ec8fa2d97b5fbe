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
    let mut reader = Reader { bytes: text.as_bytes(), at: 0, tape };
    reader.space();
    let whole = reader.value(DEPTH).is_some();
    reader.space();
    whole && reader.at == text.len()
}

struct Reader<'a, 't> {
    bytes: &'a [u8],
    at: usize,
    tape: &'t mut Tape<'a>,
}

impl Reader<'_, '_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Option<()> {
        match self.peek()? {
            b'"' => self.string(),
            b'{' => self.object(depth.checked_sub(1)?),
            b'[' => self.array(depth.checked_sub(1)?),
            b't' => self.word("true", Kind::True),
            b'f' => self.word("false", Kind::False),
            b'n' => self.word("null", Kind::Null),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, kind: Kind) -> Option<()> {
        let end = self.at + word.len();
        if self.bytes.get(self.at..end)? != word.as_bytes() {
            return None;
        }
        self.tape.push(kind, (self.at, end), false);
        self.at = end;
        Some(())
    }

    fn number(&mut self) -> Option<()> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        match self.peek()? {
            b'0' => self.at += 1,
            _ => self.digits()?,
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        self.tape.push(Kind::Number, (start, self.at), false);
        Some(())
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn string(&mut self) -> Option<()> {
        let start = self.at + 1;
        self.at = start + plain(self.bytes.get(start..)?)?;
        match self.bytes[self.at] {
            b'"' => {
                self.tape.push(Kind::String, (start, self.at), false);
                self.at += 1;
                Some(())
            }
            b'\\' => self.escaped(start),
            _ => None,
        }
    }

    /// The rest of a string from its first escape on.
    fn escaped(&mut self, start: usize) -> Option<()> {
        let place = self.tape.decoded.len();
        if place == 0 {
            // Nothing becomes longer by being decoded, and one escape is seldom alone.
            self.tape.decoded.reserve(self.bytes.len() - start);
        }
        let mut from = start;
        loop {
            let text = self.tape.text.get(from..self.at)?;
            self.tape.decoded.push_str(text);
            match self.peek()? {
                b'"' => break,
                b'\\' => self.escape()?,
                _ => return None,
            }
            from = self.at;
            self.at += plain(self.bytes.get(from..)?)?;
        }
        self.at += 1;
        let end = self.tape.decoded.len();
        self.tape.push(Kind::String, (place, end), true);
        Some(())
    }

    fn escape(&mut self) -> Option<()> {
        let letter = *self.bytes.get(self.at + 1)?;
        self.at += 2;
        let c = match letter {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.unicode()?,
            _ => return None,
        };
        self.tape.decoded.push(c);
        Some(())
    }

    fn unicode(&mut self) -> Option<char> {
        let high = self.unit()?;
        if !(0xd800..0xdc00).contains(&high) {
            return char::from_u32(high);
        }
        if self.bytes.get(self.at..self.at + 2)? != b"\\u" {
            return None;
        }
        self.at += 2;
        let low = self.unit()?;
        (0xdc00..0xe000)
            .contains(&low)
            .then(|| 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00))
            .and_then(char::from_u32)
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.bytes.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.iter().try_fold(0, |unit, digit| Some(unit << 4 | char::from(*digit).to_digit(16)?))
    }

    fn array(&mut self, depth: usize) -> Option<()> {
        let slot = self.open(Kind::Array);
        if self.peek()? == b']' {
            return self.end(slot);
        }
        loop {
            self.value(depth)?;
            self.space();
            match self.peek()? {
                b',' => self.at += 1,
                b']' => return self.end(slot),
                _ => return None,
            }
            self.space();
        }
    }

    fn object(&mut self, depth: usize) -> Option<()> {
        let slot = self.open(Kind::Object);
        if self.peek()? == b'}' {
            return self.end(slot);
        }
        let mut names = 0;
        loop {
            if self.peek()? != b'"' {
                return None;
            }
            names += 1;
            let name = self.tape.slots.len();
            self.string()?;
            if names > COMPARED || self.tape.is_repeated(slot, name) {
                return None;
            }
            self.space();
            if self.peek()? != b':' {
                return None;
            }
            self.at += 1;
            self.space();
            self.value(depth)?;
            self.space();
            match self.peek()? {
                b',' => self.at += 1,
                b'}' => return self.end(slot),
                _ => return None,
            }
            self.space();
        }
    }

    fn open(&mut self, kind: Kind) -> usize {
        let slot = self.tape.slots.len();
        self.tape.push(kind, (self.at, self.at), false);
        self.at += 1;
        self.space();
        slot
    }

    fn end(&mut self, slot: usize) -> Option<()> {
        self.at += 1;
        self.tape.close(slot);
        Some(())
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
