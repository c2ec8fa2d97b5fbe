//! Any stream to plain capture bytes: gzip and zstd undone, told by their first bytes.

use std::io;
use std::io::BufReader;
use std::io::Cursor;
use std::io::Read;

use flate2::read::MultiGzDecoder;

use crate::capture::CaptureError;

/// Bytes looked at to tell formats apart.
const HEAD: usize = 4096;

/// First bytes of packet captures: pcap in both byte orders and both resolutions, and pcapng.
const PACKETS: &[[u8; 4]] = &[
    [0xD4, 0xC3, 0xB2, 0xA1],
    [0xA1, 0xB2, 0xC3, 0xD4],
    [0x4D, 0x3C, 0xB2, 0xA1],
    [0xA1, 0xB2, 0x3C, 0x4D],
    [0x0A, 0x0D, 0x0D, 0x0A],
];

/// A capture ready to be read: decompressed, its first bytes known.
pub struct Input {
    head: Vec<u8>,
    rest: Cursor<Vec<u8>>,
    stream: Box<dyn Read>,
}

impl Input {
    /// The first bytes (up to 4 KiB, without byte order mark), for [`reader_for`](crate::capture::reader_for).
    pub fn head(&self) -> &[u8] {
        &self.head
    }
}

impl Read for Input {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.rest.read(out)?;
        if count > 0 || out.is_empty() { Ok(count) } else { self.stream.read(out) }
    }
}

/// Makes a stream of bytes readable: file, pipe or standard input, compressed or not.
///
/// # Errors
/// [`CaptureError::Empty`] when nothing is there, [`CaptureError::Packets`] for pcap and pcapng, which tshark
/// must turn into JSON first, and [`CaptureError::Io`] when reading or decompression fails.
pub fn open(stream: Box<dyn Read>) -> Result<Input, CaptureError> {
    let mut input = peek(stream)?;
    // Compressed twice is not a capture; the loop would only serve decompression bombs.
    if input.head.starts_with(&[0x1F, 0x8B]) {
        input = peek(Box::new(MultiGzDecoder::new(BufReader::new(input))))?;
    } else if input.head.starts_with(&[0x28, 0xB5, 0x2F, 0xFD]) {
        let decoder = ruzstd::decoding::StreamingDecoder::new(BufReader::new(input));
        input = peek(Box::new(decoder.map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?))?;
    }
    if PACKETS.iter().any(|magic| input.head.starts_with(magic)) {
        return Err(CaptureError::Packets);
    }
    if input.head.starts_with(b"\xEF\xBB\xBF") {
        // Only the view for detection loses it: readers count offsets from the first byte of the file.
        input.head.drain(..3);
    }
    if input.head.trim_ascii().is_empty() && input.head.len() < HEAD {
        Err(CaptureError::Empty)
    } else {
        Ok(input)
    }
}

fn peek(mut stream: Box<dyn Read>) -> Result<Input, CaptureError> {
    let mut head = Vec::new();
    stream.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    Ok(Input { rest: Cursor::new(head.clone()), head, stream })
}
