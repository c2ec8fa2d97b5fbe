//! tshark's JSON to items: one array of packets (`-T json`, `-T jsonraw`, in any version) or one document per line
//! (`-T ek`). `packet` reads what tshark writes into one view of fields; `connection` decides who answers whom; `http`,
//! `http2` and `websocket` read the messages, whose bodies `coding` decodes; `assemble` leads each message through them.

mod assemble;
mod connection;
mod field;
mod http;
mod http2;
mod inflate;
mod packet;
mod websocket;
mod wire;

use std::io::Read;

use signoff_spec::tape::Tape;

use crate::capture::CaptureError;
use crate::capture::CaptureReader;
use crate::capture::Reading;
use crate::capture::Sink;
use crate::capture::json::Json;
use crate::capture::scan::Scanner;
use crate::capture::tshark::assemble::Assembler;
use crate::capture::tshark::packet::Packet;
use crate::exchange::Place;

/// Bytes of foreign text that may stand in front of the packets.
const LONGEST_PREAMBLE: u64 = 64 * 1024;

/// A form of tshark's JSON.
pub(crate) struct Tshark {
    name: &'static str,
    /// Whether the first lines of a capture are in this form; with `2>&1`, warnings of tshark come first.
    detect: fn(&[u8]) -> bool,
    walk: fn(&mut Scanner<'_>, &mut Assembler<'_>) -> Result<(), CaptureError>,
}

/// An array: plain, `--no-duplicate-keys`, `-x`, `-e`, and raw.
pub(crate) static JSON: Tshark = Tshark { name: "tshark-json", detect: begins_array, walk: array };

/// Newline-delimited documents for Elasticsearch.
pub(crate) static EK: Tshark = Tshark { name: "tshark-ek", detect: begins_document, walk: documents };

impl CaptureReader for Tshark {
    fn name(&self) -> &'static str {
        self.name
    }

    fn detect(&self, head: &[u8]) -> bool {
        head.split(|byte| *byte == b'\n').any(|line| (self.detect)(line.trim_ascii()))
    }

    fn read(&self, input: &mut dyn Read, sink: &mut dyn Sink) -> Reading {
        let mut scanner = Scanner::new(input);
        let mut assembler = Assembler::new(sink);
        let error =
            scanner.skip_byte_order_mark().and_then(|()| (self.walk)(&mut scanner, &mut assembler)).err();
        assembler.finish();
        Reading { exchanges: assembler.exchanges(), bytes: scanner.window().total(), error }
    }
}

fn begins_array(line: &[u8]) -> bool {
    let packets = line.strip_prefix(b"[").map(<[u8]>::trim_ascii_start);
    packets.is_some_and(|packets| matches!(packets.first(), None | Some(b'{' | b']')))
}

fn begins_document(line: &[u8]) -> bool {
    line.starts_with(b"{\"index\"") || line.starts_with(b"{\"timestamp\"")
}

fn array(scanner: &mut Scanner<'_>, assembler: &mut Assembler<'_>) -> Result<(), CaptureError> {
    while scanner.peek_token()?.ok_or_else(|| scanner.cut_off("an array of packets"))? != b'[' {
        skip_line(scanner, "expected an array of packets")?;
    }
    scanner.expect(b'[', "expected an array of packets")?;
    let (mut first, mut found) = (true, Found::default());
    while scanner.more(b']', &mut first)? {
        scanner.peek_token()?;
        found.next(scanner, assembler)?;
    }
    if scanner.peek_token()?.is_some() {
        return Err(scanner.malformed("something follows the packets"));
    }
    if found.values > 0 && found.packets == 0 {
        return Err(scanner.malformed("no `_source.layers`: not the JSON of tshark"));
    }
    Ok(())
}

fn documents(scanner: &mut Scanner<'_>, assembler: &mut Assembler<'_>) -> Result<(), CaptureError> {
    let mut found = Found::default();
    while let Some(byte) = scanner.peek_token()? {
        if byte == b'{' {
            found.next(scanner, assembler)?;
        } else if found.packets > 0 {
            return Err(scanner.malformed("expected a packet"));
        } else {
            skip_line(scanner, "expected a packet")?;
        }
    }
    Ok(())
}

/// Moves past a line in front of the packets that is not JSON, such as `Running as user "root"`.
fn skip_line(scanner: &mut Scanner<'_>, expected: &str) -> Result<(), CaptureError> {
    while !matches!(scanner.peek()?, None | Some(b'\n')) {
        scanner.window().advance(1);
        if scanner.offset() > LONGEST_PREAMBLE {
            return Err(scanner.malformed(expected));
        }
    }
    Ok(())
}

/// What the packets of a capture turned out to be.
#[derive(Default)]
struct Found {
    /// Values that are packets.
    packets: u64,
    /// Values that stand where packets do.
    values: u64,
}

impl Found {
    /// Takes the value that comes next; the lines of an index between packets are none.
    fn next(&mut self, scanner: &mut Scanner<'_>, assembler: &mut Assembler<'_>) -> Result<(), CaptureError> {
        scanner.window().mark();
        let at = Place { index: self.values, message: None, offset: scanner.offset() };
        scanner.skip_value()?;
        match scanner.window().marked() {
            Some(text) if text.starts_with(b"{\"index\"") => {}
            Some(text) => {
                self.packet(text, at, assembler);
                self.values += 1;
            }
            None => {
                self.values += 1;
                assembler.unreadable(at, "entry larger than 16 MiB, not checked");
            }
        }
        scanner.window().release();
        Ok(())
    }

    /// Takes the text of the packet that stands at `at`.
    fn packet(&mut self, text: &[u8], at: Place, assembler: &mut Assembler<'_>) {
        if !matters(text) {
            // Most packets end here; whether they are packets is asked until the first one.
            self.packets +=
                u64::from(self.packets > 0 || memchr::memmem::find(text, b"\"layers\"").is_some());
            return;
        }
        let Some(tape) = str::from_utf8(text).ok().and_then(|text| Tape::lenient(text).ok()) else {
            return assembler.unreadable(at, "packet is not valid JSON, not checked");
        };
        let value = Json::new(&tape, at.offset);
        let Some(layers) = value.member("_source").unwrap_or(value).member("layers") else { return };
        self.packets += 1;
        assembler.packet(&Packet::new(layers, at));
    }
}

/// Whether a packet can hold a message of ours or end a connection; cheap, and wrong on the safe side only.
fn matters(text: &[u8]) -> bool {
    let has = |needle: &[u8]| memchr::memmem::find(text, needle).is_some();
    has(b"\"http")
        || has(b"\"websocket")
        || has(b"flags.fin") && ends(text)
        || has(b"flags_fin") && ends(text)
}

/// Whether one of the flags that end a connection is set.
fn ends(text: &[u8]) -> bool {
    ["fin", "reset"].iter().any(|flag| {
        memchr::memmem::find_iter(text, flag).any(|at| {
            let value =
                text[at + flag.len()..].iter().copied().skip_while(|byte| b"_raw\": [\n\r\t".contains(byte));
            matches!(value.take(1).next(), Some(b'1' | b't' | b'T'))
        })
    })
}
