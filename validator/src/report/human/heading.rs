//! First lines of the report: which captures were read.

use std::io;
use std::io::Write;

use crate::report::human::style::STRONG;
use crate::report::human::words::count;
use crate::verdict::Run;

/// Names a single capture; counts several, which the exchanges name one by one.
pub(super) fn write(run: &Run, out: &mut dyn Write) -> io::Result<()> {
    let exchanges: u64 = run.captures.iter().map(|capture| capture.exchanges).sum();
    let what = match run.captures.as_slice() {
        [] => return Ok(()),
        [only] if only.format.is_empty() => return Ok(()),
        [only] => format!("{STRONG}{}{STRONG:#} ({})", only.path, only.format),
        several => format!("{STRONG}{} captures{STRONG:#}", several.len()),
    };
    writeln!(out, "{what}: {}, {} judged", held(exchanges), count(run.exchanges.len() as u64, "exchange"))
}

/// A WebSocket connection counts once, however many exchanges it carries.
fn held(exchanges: u64) -> String {
    if exchanges == 1 {
        "1 request or connection".to_owned()
    } else {
        format!("{exchanges} requests and connections")
    }
}
