//! Stage 1, bytes to [`Item`]s: the trait of a capture format, and the table of formats. `scan` moves over text that
//! nobody wants, `json` reads what somebody does, `coding` makes the bodies.

mod block;
mod clock;
mod coding;
mod har;
mod input;
mod json;
mod scan;
mod tshark;
mod window;

use std::io;
use std::io::Read;

use thiserror::Error;

use crate::exchange::Interest;
use crate::exchange::Item;

pub use self::input::Input;
pub use self::input::open;

/// Every capture format, in order of detection.
pub static READERS: &[&dyn CaptureReader] = &[&har::Har, &tshark::EK, &tshark::JSON];

/// The reader that recognizes the first bytes of a capture (see [`Input::head`]).
///
/// # Errors
/// [`CaptureError::UnknownFormat`] when none does.
pub fn reader_for(head: &[u8]) -> Result<&'static dyn CaptureReader, CaptureError> {
    READERS.iter().copied().find(|reader| reader.detect(head)).ok_or(CaptureError::UnknownFormat)
}

/// The reader of a format by its name, such as `har`.
pub fn reader_named(name: &str) -> Option<&'static dyn CaptureReader> {
    READERS.iter().copied().find(|reader| reader.name() == name)
}

/// Receives what a reader finds, and tells it what is worth decoding. The pipeline implements it.
pub trait Sink {
    /// How much the HTTP exchange with this method and (unescaped, absolute or origin-form) URL matters.
    ///
    /// A reader asks once per request, before it decodes anything else of it. WebSocket connections always matter
    /// and are not asked for.
    fn wants(&mut self, method: &str, url: &str) -> Interest;

    /// Whether a request may carry a credential, told by its text as it stands in the capture.
    ///
    /// For readers to which decoding is dear: they may ask this of an exchange that matters only
    /// [if it carries](Interest::IfItCarries) one, and pass it over on `false`. It errs only towards `true`.
    fn carries(&mut self, request: &[u8]) -> bool;

    /// Takes the next item, in the order of the capture.
    fn item(&mut self, item: Item);
}

/// What a reader did: also after an error, everything read before it counts.
#[derive(Debug, Default)]
pub struct Reading {
    /// HTTP exchanges and WebSocket connections seen, wanted or not.
    pub exchanges: u64,
    /// Bytes read from the (decompressed) capture.
    pub bytes: u64,
    /// Why reading stopped before the end, if it did.
    pub error: Option<CaptureError>,
}

/// A capture format: implemented once per file below `capture/`, called by the pipeline.
pub trait CaptureReader: Sync {
    /// The name that `--capture-format` takes and the report shows.
    fn name(&self) -> &'static str;

    /// Whether the first bytes of a capture (up to 4 KiB, decompressed, byte order mark removed) look like this format.
    fn detect(&self, head: &[u8]) -> bool;

    /// Reads the capture to its end in constant memory and hands every item to `sink`.
    fn read(&self, input: &mut dyn Read, sink: &mut dyn Sink) -> Reading;
}

/// A capture that cannot be read, or not to its end.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum CaptureError {
    /// The capture is empty.
    #[error("empty capture: there is nothing to check")]
    Empty,
    /// No reader recognizes the first bytes.
    #[error("unknown capture format: expected a HAR file or tshark JSON (`-T json`, `-T jsonraw`, `-T ek`)")]
    UnknownFormat,
    /// A packet capture, which tshark must turn into JSON first.
    #[error("packet capture (pcap): turn it into JSON with `tshark -r FILE -T json` first")]
    Packets,
    /// The capture stops in the middle.
    #[error("capture is cut off at byte {offset}: {what}")]
    CutOff {
        /// Bytes from the start.
        offset: u64,
        /// What was still open.
        what: &'static str,
    },
    /// The capture is not well-formed.
    #[error("malformed capture at byte {offset}: {what}")]
    Malformed {
        /// Bytes from the start.
        offset: u64,
        /// What was expected or found.
        what: String,
    },
    /// The operating system refused, or the compressed stream is damaged.
    #[error("unreadable capture")]
    Io(#[from] io::Error),
}
