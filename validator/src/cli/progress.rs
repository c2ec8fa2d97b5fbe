//! A progress bar on standard error for long work on a terminal; nothing otherwise.

use std::io;
use std::io::IsTerminal;
use std::io::Read;
use std::time::Duration;
use std::time::Instant;

use indicatif::ProgressBar;
use indicatif::ProgressDrawTarget;
use indicatif::ProgressStyle;

/// Work that is done sooner shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// The progress of a whole run.
#[derive(Clone)]
pub(super) struct Progress {
    bar: ProgressBar,
    started: Instant,
    wanted: bool,
}

/// A capture whose bytes are counted as they are read.
pub(super) struct Counted<R> {
    inner: R,
    progress: Progress,
}

impl Progress {
    /// Over `bytes`, where the sizes of all captures are known.
    pub(super) fn new(bytes: Option<u64>) -> Self {
        let bar = ProgressBar::with_draw_target(bytes, ProgressDrawTarget::hidden());
        let template = match bytes {
            Some(_) => "{bar:30} {bytes}/{total_bytes} {eta} {wide_msg}",
            None => "{spinner} {bytes} {elapsed} {wide_msg}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Self { bar, started: Instant::now(), wanted: io::stderr().is_terminal() }
    }

    /// That never shows.
    pub(super) fn hidden() -> Self {
        Self { bar: ProgressBar::hidden(), started: Instant::now(), wanted: false }
    }

    /// Counts what is read from `inner`, shown under `name`.
    pub(super) fn count<R: Read>(&self, name: &str, inner: R) -> Counted<R> {
        self.bar.set_message(name.to_owned());
        Counted { inner, progress: self.clone() }
    }

    /// Removes the bar.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }

    fn advance(&self, bytes: usize) {
        if self.wanted && self.bar.is_hidden() && self.started.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(bytes as u64);
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(out)?;
        self.progress.advance(count);
        Ok(count)
    }
}
