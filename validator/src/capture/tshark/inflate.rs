//! permessage-deflate (RFC 7692): messages of one direction inflated, with or without a common history.

use flate2::Decompress;
use flate2::FlushDecompress;

use crate::capture::window::LONGEST_ENTRY;

/// What every message ends with and the sender leaves out (RFC 7692 §7.2.1).
const TAIL: [u8; 4] = [0x00, 0x00, 0xFF, 0xFF];

/// Inflates the messages of one direction.
pub(crate) struct Inflater {
    no_takeover: bool,
    state: State,
}

enum State {
    Fresh,
    Running(Box<Decompress>),
    /// A message was missing, and later ones may refer to it.
    Lost,
}

impl Inflater {
    /// An inflater before the first message; `no_takeover` says that each message stands alone.
    pub(crate) fn new(no_takeover: bool) -> Self {
        Self { no_takeover, state: State::Fresh }
    }

    /// The message that `bytes` stands for; `None` if it is damaged, too large, or refers to a missing one.
    ///
    /// Without bytes it is one that the capture does not hold.
    pub(crate) fn message(&mut self, bytes: Option<Vec<u8>>) -> Option<Vec<u8>> {
        let state = std::mem::replace(&mut self.state, State::Lost);
        let mut bytes = bytes?;
        let mut inflate = match state {
            State::Running(inflate) if !self.no_takeover => inflate,
            State::Lost if !self.no_takeover => return None,
            _ => Box::new(Decompress::new(false)),
        };
        bytes.extend(TAIL);
        let message = run(&mut inflate, &bytes)?;
        self.state = State::Running(inflate);
        Some(message)
    }
}

fn run(inflate: &mut Decompress, bytes: &[u8]) -> Option<Vec<u8>> {
    let start = inflate.total_in();
    let mut out = Vec::with_capacity(bytes.len() * 4);
    loop {
        let before = out.len();
        let used = usize::try_from(inflate.total_in() - start).ok()?;
        inflate.decompress_vec(bytes.get(used..)?, &mut out, FlushDecompress::Sync).ok()?;
        let used = usize::try_from(inflate.total_in() - start).ok()?;
        if out.len() > LONGEST_ENTRY {
            return None;
        }
        if out.len() < out.capacity() && (used == bytes.len() || out.len() == before) {
            return Some(out);
        }
        out.reserve(out.len().max(4096));
    }
}
