//! What is not there: operations without any exchange and what to do about it, and outcomes that were never seen.

use std::io;
use std::io::Write;

use crate::report::Context;
use crate::report::Detail;
use crate::report::human::style::STRONG;
use crate::report::human::words::count;
use crate::report::target;
use crate::verdict::Run;

/// What to try when a readable capture holds nothing of the operations.
const ADVICE: &[&str] = &[
    "record again from before the sign-in until after the sign-out, with the network tab open (\"preserve log\")",
    "with tshark, filter by protocol only, so that WebSocket frames stay: tshark -r FILE -Y \"http || websocket\" -T json",
    "HTTPS in a packet capture has to be decrypted: tshark -o tls.keylog_file:FILE",
    "an operation of your own is added by its spec file: --spec FILE",
];

/// Writes what was looked for if nothing of it was found, and with [`Detail::Full`] every outcome not seen.
pub(super) fn write(run: &Run, context: &Context<'_>, out: &mut dyn Write) -> io::Result<()> {
    if run.exchanges.is_empty() {
        // An unreadable capture is reported as such; what it does not hold is no news.
        return if run.captures.iter().any(|capture| capture.complete) {
            nothing(run, context, out)
        } else {
            Ok(())
        };
    }
    if context.detail == Detail::Full { unseen(run, out) } else { Ok(()) }
}

fn nothing(run: &Run, context: &Context<'_>, out: &mut dyn Write) -> io::Result<()> {
    let exchanges: u64 = run.captures.iter().map(|capture| capture.exchanges).sum();
    writeln!(out, "\nNone of the {} is one of these operations:", count(exchanges, "exchange"))?;
    for operation in context.operations {
        writeln!(out, "\n  {STRONG}{}{STRONG:#}", operation.id)?;
        for binding in &operation.bindings {
            writeln!(out, "    {}", target::of(binding))?;
        }
    }
    writeln!(out, "\nWhat to try:")?;
    ADVICE.iter().try_for_each(|advice| writeln!(out, "  - {advice}"))?;
    writeln!(out)
}

fn unseen(run: &Run, out: &mut dyn Write) -> io::Result<()> {
    let unseen = run.coverage.iter().filter(|coverage| coverage.observed == 0);
    let unseen: Vec<String> =
        unseen.map(|coverage| format!("{} {}", coverage.operation, coverage.outcome)).collect();
    if unseen.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{STRONG}outcomes not seen{STRONG:#}")?;
    unseen.iter().try_for_each(|outcome| writeln!(out, "  {outcome}"))
}
