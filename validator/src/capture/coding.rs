//! Transfer and content codings, undone: hex, chunks, gzip, deflate, brotli, zstd; never more than a bound. The one
//! place that makes a body of bytes, for every format.

use std::io::Cursor;
use std::io::Read;

use flate2::read::DeflateDecoder;
use flate2::read::MultiGzDecoder;
use flate2::read::ZlibDecoder;

use crate::exchange::Body;
use crate::reason;
use crate::reason::Reason;

/// The largest decoded body.
pub(crate) const LONGEST_BODY: usize = 64 * 1024 * 1024;

/// Bytes written as hex digits, with or without colons between them.
pub(crate) fn hex(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 2);
    let mut high = None;
    for byte in text.bytes() {
        if byte == b':' && high.is_none() {
            continue;
        }
        let digit = u8::try_from(char::from(byte).to_digit(16)?).ok()?;
        match high.take() {
            None => high = Some(digit),
            Some(high) => out.push(high << 4 | digit),
        }
    }
    high.is_none().then_some(out)
}

/// Whether `text` can be hex as tshark writes bytes: pairs of lowercase digits with a colon between any two.
pub(crate) fn is_colon_hex(text: &str) -> bool {
    let digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    text.len() % 3 == 2
        && text
            .as_bytes()
            .chunks(3)
            .all(|pair| pair[..2].iter().all(digit) && pair.get(2).is_none_or(|colon| *colon == b':'))
}

/// The body of a chunked message (RFC 9112 §7.1); `None` if it does not end with the last chunk.
pub(crate) fn dechunk(mut text: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    loop {
        let line = memchr::memmem::find(text, b"\r\n")?;
        let size = std::str::from_utf8(&text[..line]).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        if size == 0 {
            return Some(out);
        }
        let chunk = text.get(line + 2..)?;
        out.extend_from_slice(chunk.get(..size)?);
        text = chunk.get(size..)?.strip_prefix(b"\r\n")?;
    }
}

/// Undoes the codings of a `Content-Encoding` header, the last one first.
///
/// # Errors
/// A short phrase when a coding is unknown, damaged or unfolds to more than [`LONGEST_BODY`].
pub(crate) fn decompress(codings: &str, mut bytes: Vec<u8>) -> Result<Vec<u8>, &'static Reason> {
    for coding in codings.rsplit(',').map(str::trim).filter(|coding| !coding.is_empty()) {
        bytes = match coding.to_ascii_lowercase().as_str() {
            "identity" => bytes,
            "gzip" | "x-gzip" => bounded(MultiGzDecoder::new(&bytes[..]))?,
            // RFC 9110 §8.4.1.2 means zlib; some servers send the bare stream.
            "deflate" => {
                bounded(ZlibDecoder::new(&bytes[..])).or_else(|_| bounded(DeflateDecoder::new(&bytes[..])))?
            }
            "br" => bounded(brotli_decompressor::Decompressor::new(&bytes[..], 4096))?,
            "zstd" => {
                let decoder = ruzstd::decoding::StreamingDecoder::new(Cursor::new(bytes));
                bounded(decoder.map_err(|_| &reason::BODY_COMPRESSION)?)?
            }
            _ => return Err(&reason::BODY_CODING),
        };
    }
    Ok(bytes)
}

/// The body that these bytes are after their codings are undone (see [`decompress`]); `offset` is that of their text.
pub(crate) fn body(bytes: Vec<u8>, offset: u64, codings: &str) -> Body {
    match decompress(codings, bytes) {
        Ok(bytes) if bytes.is_empty() => Body::Empty,
        Ok(bytes) => Body::Bytes { bytes, offset },
        Err(reason) => Body::NotCaptured(reason),
    }
}

fn bounded(decoder: impl Read) -> Result<Vec<u8>, &'static Reason> {
    let mut out = Vec::new();
    decoder.take(LONGEST_BODY as u64 + 1).read_to_end(&mut out).map_err(|_| &reason::BODY_COMPRESSION)?;
    if out.len() > LONGEST_BODY { Err(&reason::BODY_TOO_LARGE) } else { Ok(out) }
}
