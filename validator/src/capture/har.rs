//! HAR to items: the log is walked once, foreign entries are skipped undecoded, ours are read as a whole.

mod body;
mod entry;
mod exchange;

use std::io::Read;

use signoff_spec::tape::Tape;

use crate::capture::CaptureError;
use crate::capture::CaptureReader;
use crate::capture::Reading;
use crate::capture::Sink;
use crate::capture::json::Json;
use crate::capture::scan::Scanner;

/// HTTP Archive 1.1 to 1.3 and its dialects: browsers, proxies, test tools; also wrapped in a JSONP call.
pub(crate) struct Har;

impl CaptureReader for Har {
    fn name(&self) -> &'static str {
        "har"
    }

    fn detect(&self, head: &[u8]) -> bool {
        let start = head.trim_ascii_start();
        match start.first() {
            Some(b'{') => !start.starts_with(b"{\"index\"") && !start.starts_with(b"{\"timestamp\""),
            // A JSONP call: an identifier, a parenthesis, an object.
            Some(c) if c.is_ascii_alphabetic() || b"_$".contains(c) => callback(start).is_some(),
            _ => false,
        }
    }

    fn read(&self, input: &mut dyn Read, sink: &mut dyn Sink) -> Reading {
        let mut log =
            Log { scanner: Scanner::new(input), sink, dialect: Dialect::default(), entries: 0, seen: false };
        let error = log.document().err();
        Reading { exchanges: log.entries, bytes: log.scanner.window().total(), error }
    }
}

/// What is known about the program that wrote the capture, as far as the file was read.
#[derive(Default)]
pub(crate) struct Dialect {
    /// `log.creator.name`; empty if it does not stand before the entries.
    pub(crate) creator: String,
    /// Whether an entry that was read showed a cookie.
    pub(crate) cookies_seen: bool,
}

impl Dialect {
    /// Whether cookies are shown. DevTools strips them by default, and nothing else in the file says so: its
    /// captures count as stripped until the first cookie appears in an entry that was read.
    pub(crate) fn shows_cookies(&self) -> bool {
        self.creator != "WebInspector" || self.cookies_seen
    }
}

/// The walk through one file.
struct Log<'a> {
    scanner: Scanner<'a>,
    sink: &'a mut dyn Sink,
    dialect: Dialect,
    entries: u64,
    seen: bool,
}

impl Log<'_> {
    fn document(&mut self) -> Result<(), CaptureError> {
        self.scanner.skip_byte_order_mark()?;
        let wrapped = self.enter_call()?;
        self.scanner.expect(b'{', "expected an object")?;
        self.members(|log, key| if key == b"log" { log.log() } else { log.scanner.skip_value() })?;
        if wrapped {
            self.scanner.expect(b')', "expected the end of the call")?;
            while self.scanner.peek_token()? == Some(b';') {
                self.scanner.expect(b';', "expected the end of the call")?;
            }
        }
        if self.scanner.peek_token()?.is_some() {
            return Err(self.scanner.malformed("something follows the end of the log"));
        }
        if self.seen { Ok(()) } else { Err(self.scanner.malformed("no `log.entries`: not a HAR file")) }
    }

    /// Moves past the name and the parenthesis of a JSONP call, if the file starts with one.
    fn enter_call(&mut self) -> Result<bool, CaptureError> {
        let Some(first) = self.scanner.peek_token()? else { return Err(CaptureError::Empty) };
        if first == b'{' {
            return Ok(false);
        }
        while self.scanner.window().rest().len() < 256 && self.scanner.window().fill()? {}
        let Some(name) = callback(self.scanner.window().rest()) else {
            return Err(self.scanner.malformed("expected an object"));
        };
        self.scanner.window().advance(name);
        self.scanner.expect(b'(', "expected a call")?;
        Ok(true)
    }

    fn log(&mut self) -> Result<(), CaptureError> {
        if !self.scanner.next_if(b'{', "the log")? {
            return self.scanner.skip_value();
        }
        self.members(|log, key| match key {
            b"creator" => log.creator(),
            b"entries" => log.entries(),
            _ => log.scanner.skip_value(),
        })
    }

    fn creator(&mut self) -> Result<(), CaptureError> {
        self.scanner.peek_token()?;
        self.scanner.window().mark();
        self.scanner.skip_value()?;
        let text = self.scanner.window().marked().and_then(|bytes| std::str::from_utf8(bytes).ok());
        let tape = text.and_then(|text| Tape::lenient(text).ok());
        let name = tape.as_ref().and_then(|tape| Json::new(tape, 0).text("name"));
        self.dialect.creator = name.unwrap_or_default().to_owned();
        self.scanner.window().release();
        Ok(())
    }

    fn entries(&mut self) -> Result<(), CaptureError> {
        if !self.scanner.next_if(b'[', "the entries")? {
            return self.scanner.skip_value();
        }
        self.seen = true;
        let mut first = true;
        while self.scanner.more(b']', &mut first)? {
            entry::read(&mut self.scanner, self.sink, &mut self.dialect, self.entries)?;
            self.entries += 1;
        }
        Ok(())
    }

    /// Walks the members of the object that was just entered.
    fn members(
        &mut self,
        mut member: impl FnMut(&mut Self, &[u8]) -> Result<(), CaptureError>,
    ) -> Result<(), CaptureError> {
        let (mut first, mut key) = (true, Vec::new());
        while self.scanner.next_key(&mut first, &mut key)? {
            member(self, &key)?;
        }
        Ok(())
    }
}

/// Bytes of the name in front of `({`, as far as the start of a file shows.
fn callback(start: &[u8]) -> Option<usize> {
    let name = start.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"_$.".contains(byte)).count();
    let call = start.get(name..)?.strip_prefix(b"(")?;
    (name > 0 && call.trim_ascii_start().starts_with(b"{")).then_some(name)
}
