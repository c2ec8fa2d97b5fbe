//! What stands around the groups: which captures were read, what is not there, and the totals.

use std::io;
use std::io::Write;

use crate::report::Context;
use crate::report::Detail;
use crate::report::human::words::FAINT;
use crate::report::human::words::STRONG;
use crate::report::human::words::color_of;
use crate::report::human::words::count;
use crate::report::human::words::place;
use crate::report::human::words::tally;
use crate::report::target;
use crate::verdict::JudgedCapture;
use crate::verdict::Run;
use crate::verdict::Verdict;

/// What to try when a readable capture holds nothing of the operations.
const ADVICE: &[&str] = &[
    "record again from before the sign-in until after the sign-out, with the network tab open (\"preserve log\")",
    "with tshark, filter by protocol only, so that WebSocket frames stay: tshark -r FILE -Y \"http || websocket\" -T json",
    "HTTPS in a packet capture has to be decrypted: tshark -o tls.keylog_file:FILE",
    "an operation of your own is added by its spec file: --spec FILE",
];

/// Names a single capture; counts several, which the exchanges name one by one.
pub(super) fn heading(run: &Run, out: &mut dyn Write) -> io::Result<()> {
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

/// Writes what was looked for if nothing of it was found, and with [`Detail::Full`] every outcome not seen.
pub(super) fn absence(run: &Run, context: &Context<'_>, out: &mut dyn Write) -> io::Result<()> {
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

/// Writes the totals; the last line is the one that counts.
pub(super) fn totals(run: &Run, out: &mut dyn Write) -> io::Result<()> {
    if !run.exchanges.is_empty() {
        writeln!(out)?;
    }
    let reasons = run.exchanges.iter().flat_map(|exchange| &exchange.reasons);
    for (reason, times) in tally(reasons.map(|reason| reason.text)) {
        writeln!(out, "{FAINT}inconclusive:{FAINT:#} {} because {reason}", count(times, "exchange"))?;
    }
    for capture in &run.captures {
        unjudged(capture, out)?;
    }
    for capture in run.captures.iter().filter(|capture| !capture.complete && !capture.format.is_empty()) {
        let read = match capture.exchanges {
            0 => "nothing".to_owned(),
            some => format!("only {}", count(some, "request")),
        };
        writeln!(out, "{FAINT}incomplete:{FAINT:#} {}: {read} of it could be read", capture.path)?;
    }
    writeln!(out, "{}", last_line(run))
}

/// What had to be judged and could not be read: never passed over in silence.
fn unjudged(capture: &JudgedCapture, out: &mut dyn Write) -> io::Result<()> {
    for unjudged in &capture.unjudged {
        let at = place(Some(capture), unjudged.at);
        writeln!(out, "{FAINT}not judged:{FAINT:#} {}, {at}: {}", capture.path, unjudged.reason)?;
    }
    match capture.unjudged_count.saturating_sub(capture.unjudged.len() as u64) {
        0 => Ok(()),
        more => writeln!(out, "{FAINT}not judged:{FAINT:#} {}: {more} more", capture.path),
    }
}

fn last_line(run: &Run) -> String {
    let summary = run.summary();
    let mut line = format!("{STRONG}{}{STRONG:#}: ", count(summary.exchanges, "exchange"));
    line += &numbers([summary.pass, summary.fail, summary.inconclusive]);
    if !run.sessions.is_empty() {
        let of = |verdict| run.sessions.iter().filter(|session| session.verdict == verdict).count() as u64;
        line += &format!("; {STRONG}{}{STRONG:#}: ", count(run.sessions.len() as u64, "session"));
        line += &numbers([of(Verdict::Pass), of(Verdict::Fail), of(Verdict::Inconclusive)]);
    }
    if summary.unjudged > 0 {
        let color = color_of(Verdict::Inconclusive);
        line += &format!("; {color}{} not judged{color:#}", summary.unjudged);
    }
    if summary.incomplete_captures > 0 {
        let color = color_of(Verdict::Fail);
        let captures = count(summary.incomplete_captures, "capture");
        line += &format!("; {color}{captures} not read to the end{color:#}");
    }
    line
}

/// `2 pass, 1 fail, 0 inconclusive`, each in its color unless it is zero.
fn numbers(numbers: [u64; 3]) -> String {
    let verdicts = [Verdict::Pass, Verdict::Fail, Verdict::Inconclusive];
    let part = |(verdict, number): (Verdict, u64)| {
        let color = if number > 0 { color_of(verdict) } else { FAINT };
        format!("{color}{number} {}{color:#}", verdict.name())
    };
    verdicts.into_iter().zip(numbers).map(part).collect::<Vec<_>>().join(", ")
}
