//! Structural moves over JSON text: skip a string, a value, or to the end of an enclosing value, decoding nothing.

use std::io::Read;

use crate::capture::CaptureError;
use crate::capture::block::Carry;
use crate::capture::block::WIDTH;
use crate::capture::window::Window;

/// Bytes of a key that are looked at; every key of interest is shorter.
const LONGEST_KEY: usize = 32;

/// A position in JSON text that is read once, from front to back.
///
/// What is skipped is read structurally only: brackets must balance in number, strings must end.
pub(crate) struct Scanner<'a> {
    window: Window<'a>,
}

impl<'a> Scanner<'a> {
    /// A scanner at the start of `input`.
    pub(crate) fn new(input: &'a mut dyn Read) -> Self {
        Self { window: Window::new(input) }
    }

    /// The window, for marks and offsets.
    pub(crate) fn window(&mut self) -> &mut Window<'a> {
        &mut self.window
    }

    /// Bytes from the start to the current position.
    pub(crate) fn offset(&self) -> u64 {
        self.window.offset()
    }

    /// The next byte, not moving past it; `None` at the end.
    ///
    /// # Errors
    /// When reading on fails.
    #[inline]
    pub(crate) fn peek(&mut self) -> Result<Option<u8>, CaptureError> {
        if let Some(byte) = self.window.rest().first() {
            return Ok(Some(*byte));
        }
        Ok(if self.window.fill()? { self.window.rest().first().copied() } else { None })
    }

    /// Moves past a byte order mark, if the text starts with one.
    ///
    /// # Errors
    /// When reading fails.
    pub(crate) fn skip_byte_order_mark(&mut self) -> Result<(), CaptureError> {
        while self.window.rest().len() < 3 && self.window.fill()? {}
        if self.window.rest().starts_with(b"\xEF\xBB\xBF") {
            self.window.advance(3);
        }
        Ok(())
    }

    /// The next byte that is not white space, not moving past it.
    ///
    /// # Errors
    /// When reading on fails.
    pub(crate) fn peek_token(&mut self) -> Result<Option<u8>, CaptureError> {
        loop {
            let rest = self.window.rest();
            let blank = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).count();
            let next = rest.get(blank).copied();
            self.window.advance(blank);
            if next.is_some() || !self.window.fill()? {
                return Ok(next);
            }
        }
    }

    /// Moves past `byte`, which must be the next token.
    ///
    /// # Errors
    /// When another token or the end comes instead.
    pub(crate) fn expect(&mut self, byte: u8, what: &'static str) -> Result<(), CaptureError> {
        if self.next_if(byte, what)? { Ok(()) } else { Err(self.malformed(what)) }
    }

    /// Moves past `byte` if it is the next token, and says whether it was.
    ///
    /// # Errors
    /// When the text ends.
    pub(crate) fn next_if(&mut self, byte: u8, what: &'static str) -> Result<bool, CaptureError> {
        match self.peek_token()? {
            None => Err(self.cut_off(what)),
            Some(next) if next == byte => {
                self.window.advance(1);
                Ok(true)
            }
            Some(_) => Ok(false),
        }
    }

    /// Moves to the next member of an object or item of an array, past the comma; false past the closing bracket.
    ///
    /// `first` says that the position is right after the opening bracket.
    ///
    /// # Errors
    /// When neither a comma nor `close` comes.
    pub(crate) fn more(&mut self, close: u8, first: &mut bool) -> Result<bool, CaptureError> {
        if self.next_if(close, "an object or array")? {
            return Ok(false);
        }
        if !std::mem::take(first) {
            self.expect(b',', "expected a comma or a closing bracket")?;
        }
        Ok(true)
    }

    /// Moves to the value of the next member of an object, and reads its key; false past the closing bracket.
    ///
    /// `first` is that of [`Scanner::more`].
    ///
    /// # Errors
    /// When no member comes.
    pub(crate) fn next_key(&mut self, first: &mut bool, key: &mut Vec<u8>) -> Result<bool, CaptureError> {
        if !self.more(b'}', first)? {
            return Ok(false);
        }
        self.string(LONGEST_KEY, key)?;
        self.expect(b':', "expected a colon")?;
        Ok(true)
    }

    /// Reads the string that starts here into `out`, still escaped and without its quotes.
    ///
    /// Of a string longer than `limit` bytes only the beginning is given; the move is the same.
    ///
    /// # Errors
    /// When no string starts here, or it does not end.
    pub(crate) fn string(&mut self, limit: usize, out: &mut Vec<u8>) -> Result<(), CaptureError> {
        out.clear();
        self.expect(b'"', "expected a string")?;
        self.in_string(|bytes| {
            let room = limit.saturating_sub(out.len()).min(bytes.len());
            out.extend_from_slice(&bytes[..room]);
        })
    }

    /// Reads the number or literal that starts here, at most 32 bytes of it; moves past any other value.
    ///
    /// # Errors
    /// As [`Scanner::skip_value`].
    pub(crate) fn scalar(&mut self, out: &mut Vec<u8>) -> Result<(), CaptureError> {
        out.clear();
        if matches!(self.peek_token()?, Some(b'"' | b'{' | b'[')) {
            return self.skip_value();
        }
        self.in_scalar(|bytes| out.extend_from_slice(&bytes[..bytes.len().min(32 - out.len())]))
    }

    /// Moves past the value that starts here.
    ///
    /// # Errors
    /// When the text ends within it, or no value starts here.
    pub(crate) fn skip_value(&mut self) -> Result<(), CaptureError> {
        match self.peek_token()? {
            Some(b'"') => {
                self.window.advance(1);
                self.in_string(|_| {})
            }
            Some(b'{' | b'[') => {
                self.window.advance(1);
                self.skip_to_end(1)
            }
            Some(b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => self.in_scalar(|_| {}),
            Some(_) => Err(self.malformed("expected a value")),
            None => Err(self.cut_off("a value")),
        }
    }

    /// Moves past the closing bracket of the `depth`-th enclosing object or array; not to be called inside a string.
    ///
    /// # Errors
    /// When the text ends before.
    pub(crate) fn skip_to_end(&mut self, mut depth: u64) -> Result<(), CaptureError> {
        let mut carry = Carry::default();
        self.blocks("an object or array", |block| close(&mut depth, &mut carry, block), |_| {})
    }

    /// Moves past the closing quote and hands over what lies before it, in pieces.
    fn in_string(&mut self, piece: impl FnMut(&[u8])) -> Result<(), CaptureError> {
        let mut carry = Carry::IN_STRING;
        let end = |block: &_| match carry.quotes(block) {
            0 => None,
            quotes => Some(quotes.trailing_zeros() as usize),
        };
        self.blocks("a string", end, piece)
    }

    /// Moves past the byte at which `end` stops, block by block, and hands over what lies before it, in pieces.
    #[inline]
    fn blocks(
        &mut self,
        what: &'static str,
        mut end: impl FnMut(&[u8; WIDTH]) -> Option<usize>,
        mut piece: impl FnMut(&[u8]),
    ) -> Result<(), CaptureError> {
        loop {
            while self.window.rest().len() < WIDTH && self.window.fill()? {}
            let rest = self.window.rest();
            let (blocks, tail) = rest.as_chunks::<WIDTH>();
            let last = blocks.is_empty();
            let (found, passed) = if last {
                (end(&padded(tail)).filter(|end| *end < tail.len()), tail.len())
            } else {
                let mut placed = (0..).step_by(WIDTH).zip(blocks);
                let found = placed.find_map(|(offset, block)| Some(offset + end(block)?));
                (found, blocks.len() * WIDTH)
            };
            piece(&rest[..found.unwrap_or(passed)]);
            self.window.advance(found.map_or(passed, |end| end + 1));
            match found {
                Some(_) => return Ok(()),
                None if last => return Err(self.cut_off(what)),
                None => {}
            }
        }
    }

    /// Moves past the number or literal that starts here and hands it over, in pieces.
    fn in_scalar(&mut self, mut piece: impl FnMut(&[u8])) -> Result<(), CaptureError> {
        loop {
            let rest = self.window.rest();
            let length = rest.iter().take_while(|byte| !b",]} \n\r\t".contains(byte)).count();
            let ended = length < rest.len();
            piece(&rest[..length]);
            self.window.advance(length);
            if ended || !self.window.fill()? {
                return Ok(());
            }
        }
    }

    /// The error of a text that ends here although `what` is still open.
    pub(crate) fn cut_off(&self, what: &'static str) -> CaptureError {
        CaptureError::CutOff { offset: self.offset(), what }
    }

    /// The error of a text that is wrong here.
    pub(crate) fn malformed(&self, what: &str) -> CaptureError {
        CaptureError::Malformed { offset: self.offset(), what: what.to_owned() }
    }
}

/// Follows `depth` through a block; the offset of the bracket that brings it to zero, if it stands there.
#[inline]
fn close(depth: &mut u64, carry: &mut Carry, block: &[u8; WIDTH]) -> Option<usize> {
    let brackets = carry.brackets(block);
    if brackets.opens | brackets.closes == 0 {
        return None;
    }
    let (opened, closed) = (u64::from(brackets.opens.count_ones()), u64::from(brackets.closes.count_ones()));
    if *depth > closed {
        *depth += opened;
        *depth -= closed;
        return None;
    }
    let mut left = brackets.opens | brackets.closes;
    while left != 0 {
        let bit = left & left.wrapping_neg();
        left ^= bit;
        if brackets.opens & bit != 0 {
            *depth += 1;
        } else {
            *depth -= 1;
            if *depth == 0 {
                return Some(bit.trailing_zeros() as usize);
            }
        }
    }
    None
}

/// The last bytes of a text as a block; white space means nothing outside strings and ends none.
fn padded(tail: &[u8]) -> [u8; WIDTH] {
    let mut block = [b' '; WIDTH];
    block[..tail.len()].copy_from_slice(tail);
    block
}
