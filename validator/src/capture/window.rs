//! A sliding window over a byte stream: constant memory, one marked stretch kept, UTF-8 checked on the way.

use std::io::ErrorKind;
use std::io::Read;

use crate::capture::CaptureError;

/// Bytes asked for at once.
const CHUNK: usize = 256 * 1024;

/// The longest stretch that is kept; see [`Window::marked`].
pub(crate) const LONGEST_ENTRY: usize = 16 * 1024 * 1024;

/// The bytes of a stream around the current position.
pub(crate) struct Window<'a> {
    input: &'a mut dyn Read,
    buffer: Vec<u8>,
    /// Current position in `buffer`.
    at: usize,
    /// End of the bytes read into `buffer`.
    end: usize,
    /// Offset of `buffer[0]` in the stream.
    base: u64,
    /// Start of the stretch to keep.
    mark: Option<usize>,
    /// Bytes of `buffer` known to be UTF-8.
    checked: usize,
    ended: bool,
}

impl<'a> Window<'a> {
    /// A window at the start of `input`.
    pub(crate) fn new(input: &'a mut dyn Read) -> Self {
        Self { input, buffer: vec![0; CHUNK], at: 0, end: 0, base: 0, mark: None, checked: 0, ended: false }
    }

    /// Bytes from the start of the stream to the current position.
    pub(crate) fn offset(&self) -> u64 {
        self.base + self.at as u64
    }

    /// Bytes read from the stream so far.
    pub(crate) fn total(&self) -> u64 {
        self.base + self.end as u64
    }

    /// The bytes at hand; empty until [`Window::fill`] is called, and at the end.
    #[inline]
    pub(crate) fn rest(&self) -> &[u8] {
        &self.buffer[self.at..self.end]
    }

    /// Moves on by `count` bytes, which must be at hand.
    #[inline]
    pub(crate) fn advance(&mut self, count: usize) {
        debug_assert!(count <= self.end - self.at);
        self.at += count;
    }

    /// Keeps the bytes from here on until [`Window::release`].
    pub(crate) fn mark(&mut self) {
        self.mark = Some(self.at);
    }

    /// The bytes since the mark; `None` when they were more than [`LONGEST_ENTRY`] and had to be dropped.
    pub(crate) fn marked(&self) -> Option<&[u8]> {
        self.mark.map(|mark| &self.buffer[mark..self.at])
    }

    /// Gives up the mark.
    pub(crate) fn release(&mut self) {
        self.mark = None;
    }

    /// Reads on; false at the end of the stream.
    ///
    /// # Errors
    /// When reading fails, or the stream is not UTF-8.
    pub(crate) fn fill(&mut self) -> Result<bool, CaptureError> {
        if self.ended {
            return Ok(false);
        }
        self.make_room();
        loop {
            match self.input.read(&mut self.buffer[self.end..]) {
                Ok(0) => {
                    self.ended = true;
                    self.check_utf8()?;
                    return Ok(false);
                }
                Ok(count) => {
                    self.end += count;
                    self.check_utf8()?;
                    return Ok(true);
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(CaptureError::Io(error)),
            }
        }
    }

    /// Drops what lies before the mark and the position; grows if the marked stretch fills the buffer.
    fn make_room(&mut self) {
        if self.mark.is_some_and(|mark| self.end - mark >= LONGEST_ENTRY) {
            self.mark = None;
        }
        let keep = self.mark.unwrap_or(self.at);
        // Moving bytes pays only when it makes real room: a reader that gives single bytes would else cost
        // a move of the whole window for each of them.
        if self.end + CHUNK / 4 > self.buffer.len() || keep == self.end {
            self.buffer.copy_within(keep..self.end, 0);
            self.at -= keep;
            self.end -= keep;
            self.checked = self.checked.saturating_sub(keep);
            self.base += keep as u64;
            self.mark = self.mark.map(|_| 0);
        }
        if self.buffer.len() - self.end < CHUNK / 4 {
            self.buffer.resize((self.buffer.len() * 2).min(LONGEST_ENTRY + CHUNK), 0);
        }
    }

    /// Checks what was read and not yet checked; a character cut by the end of the window waits for the rest.
    fn check_utf8(&mut self) -> Result<(), CaptureError> {
        // The check that says where is the slower one: it is asked only if something is wrong.
        let whole = self.end - incomplete(&self.buffer[self.checked..self.end]);
        if !self.ended && simdutf8::basic::from_utf8(&self.buffer[self.checked..whole]).is_ok() {
            self.checked = whole;
            return Ok(());
        }
        let Err(error) = simdutf8::compat::from_utf8(&self.buffer[self.checked..self.end]) else {
            self.checked = self.end;
            return Ok(());
        };
        self.checked += error.valid_up_to();
        if error.error_len().is_none() && !self.ended {
            return Ok(());
        }
        let offset = self.base + self.checked as u64;
        if error.error_len().is_none() {
            return Err(CaptureError::CutOff { offset, what: "a character of several bytes" });
        }
        Err(CaptureError::Malformed { offset, what: "not UTF-8".to_owned() })
    }
}

/// Bytes at the end of a text that begin a character and do not end it.
fn incomplete(text: &[u8]) -> usize {
    let last = text.iter().rev().take(4).position(|byte| byte & 0xC0 != 0x80);
    let Some(behind) = last else { return 0 };
    let length = match text[text.len() - 1 - behind] {
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xFF => 4,
        _ => 1,
    };
    if length > behind + 1 { behind + 1 } else { 0 }
}
