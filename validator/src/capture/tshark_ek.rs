//! `tshark -T ek` to items: one JSON document per line, an index line before every packet.

use std::io::Read;

use crate::capture::CaptureError;
use crate::capture::CaptureReader;
use crate::capture::Reading;
use crate::capture::Sink;
use crate::capture::scan::Scanner;
use crate::capture::tshark::Shape;
use crate::capture::tshark::assemble::Assembler;
use crate::capture::tshark::assembled;
use crate::capture::tshark::field::Spelling;

/// tshark's newline-delimited JSON for Elasticsearch.
pub(crate) struct TsharkEk;

impl CaptureReader for TsharkEk {
    fn name(&self) -> &'static str {
        "tshark-ek"
    }

    fn detect(&self, head: &[u8]) -> bool {
        head.split(|byte| *byte == b'\n').any(|line| {
            let line = line.trim_ascii_start();
            line.starts_with(b"{\"index\"") || line.starts_with(b"{\"timestamp\"")
        })
    }

    fn read(&self, input: &mut dyn Read, sink: &mut dyn Sink) -> Reading {
        assembled(input, sink, lines)
    }
}

fn lines(scanner: &mut Scanner<'_>, assembler: &mut Assembler<'_>) -> Result<(), CaptureError> {
    scanner.skip_byte_order_mark()?;
    let mut shape = Shape::default();
    while let Some(byte) = scanner.peek_token()? {
        if byte != b'{' {
            skip_line(scanner, shape.packets)?;
        } else {
            shape.next(scanner, Spelling::Underscores, assembler)?;
        }
    }
    Ok(())
}

/// Warnings of tshark may stand in front of the packets, and nowhere else.
fn skip_line(scanner: &mut Scanner<'_>, packets: u64) -> Result<(), CaptureError> {
    if packets > 0 {
        return Err(scanner.malformed("expected a packet"));
    }
    while !matches!(scanner.peek()?, None | Some(b'\n')) {
        scanner.window().advance(1);
    }
    Ok(())
}
