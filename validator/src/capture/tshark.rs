//! `tshark -T json` and `-T jsonraw` to items: an array of packets, in any of its shapes and versions.

pub(crate) mod assemble;
mod connection;
pub(crate) mod field;
mod http;
mod http2;
mod inflate;
pub(crate) mod packet;
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
use crate::capture::tshark::field::Spelling;
use crate::capture::tshark::packet::Packet;
use crate::exchange::Place;

/// Bytes of foreign text that may stand in front of the packets.
const LONGEST_PREAMBLE: u64 = 64 * 1024;

/// tshark's JSON: plain, `--no-duplicate-keys`, `-x`, `-e`, and raw.
pub(crate) struct TsharkJson;

impl CaptureReader for TsharkJson {
    fn name(&self) -> &'static str {
        "tshark-json"
    }

    fn detect(&self, head: &[u8]) -> bool {
        // With `2>&1`, warnings of tshark come first.
        head.split(|byte| *byte == b'\n').any(|line| {
            let packets = line.trim_ascii().strip_prefix(b"[").map(<[u8]>::trim_ascii_start);
            packets.is_some_and(|packets| matches!(packets.first(), None | Some(b'{' | b']')))
        })
    }

    fn read(&self, input: &mut dyn Read, sink: &mut dyn Sink) -> Reading {
        assembled(input, sink, packets)
    }
}

/// Reads a capture with the function that walks through its packets.
pub(crate) fn assembled(
    input: &mut dyn Read,
    sink: &mut dyn Sink,
    walk: impl FnOnce(&mut Scanner<'_>, &mut Assembler<'_>) -> Result<(), CaptureError>,
) -> Reading {
    let mut scanner = Scanner::new(input);
    let mut assembler = Assembler::new(sink);
    let error = walk(&mut scanner, &mut assembler).err();
    assembler.finish();
    Reading { exchanges: assembler.exchanges(), bytes: scanner.window().total(), error }
}

fn packets(scanner: &mut Scanner<'_>, assembler: &mut Assembler<'_>) -> Result<(), CaptureError> {
    scanner.skip_byte_order_mark()?;
    skip_preamble(scanner)?;
    scanner.expect(b'[', "expected an array of packets")?;
    let (mut first, mut shape) = (true, Shape::default());
    while scanner.more(b']', &mut first)? {
        scanner.peek_token()?;
        shape.next(scanner, Spelling::Dots, assembler)?;
    }
    if scanner.peek_token()?.is_some() {
        return Err(scanner.malformed("something follows the packets"));
    }
    if shape.values > 0 && shape.packets == 0 {
        return Err(scanner.malformed("no `_source.layers`: not the JSON of tshark"));
    }
    Ok(())
}

/// Moves past lines that are not JSON, such as `Running as user "root"`.
fn skip_preamble(scanner: &mut Scanner<'_>) -> Result<(), CaptureError> {
    while let Some(byte) = scanner.peek_token()? {
        if byte == b'[' {
            return Ok(());
        }
        while !matches!(scanner.peek()?, None | Some(b'\n')) {
            scanner.window().advance(1);
            if scanner.offset() > LONGEST_PREAMBLE {
                return Err(scanner.malformed("expected an array of packets"));
            }
        }
    }
    Err(scanner.cut_off("an array of packets"))
}

/// What the packets of a capture turned out to be.
#[derive(Default)]
pub(crate) struct Shape {
    /// Values that are packets.
    pub(crate) packets: u64,
    /// Values that stand where packets do.
    values: u64,
}

impl Shape {
    /// Takes the value that comes next; the lines of an index between packets are none.
    pub(crate) fn next(
        &mut self,
        scanner: &mut Scanner<'_>,
        spelling: Spelling,
        assembler: &mut Assembler<'_>,
    ) -> Result<(), CaptureError> {
        scanner.window().mark();
        let at = Place { index: self.values, message: None, offset: scanner.offset() };
        scanner.skip_value()?;
        match scanner.window().marked() {
            Some(text) if text.starts_with(b"{\"index\"") => {}
            Some(text) => {
                self.packet(text, at, spelling, assembler);
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
    fn packet(&mut self, text: &[u8], at: Place, spelling: Spelling, assembler: &mut Assembler<'_>) {
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
        let source = if spelling == Spelling::Dots { value.member("_source") } else { Some(value) };
        let Some(layers) = source.and_then(|source| source.member("layers")) else { return };
        self.packets += 1;
        assembler.packet(&Packet::new(layers, at.index, at.offset, spelling));
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
