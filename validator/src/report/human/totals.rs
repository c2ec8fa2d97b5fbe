//! The end of the report: why exchanges are inconclusive, which captures are incomplete, and the line that counts.

use std::io;
use std::io::Write;

use crate::report::human::place;
use crate::report::human::style;
use crate::report::human::style::FAINT;
use crate::report::human::style::STRONG;
use crate::report::human::words::count;
use crate::report::human::words::tally;
use crate::verdict::JudgedCapture;
use crate::verdict::Run;
use crate::verdict::Verdict;

/// Writes the totals; the last line is the one that counts.
pub(super) fn write(run: &Run, out: &mut dyn Write) -> io::Result<()> {
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
        let place = place::of_one(capture.format, unjudged.at);
        writeln!(out, "{FAINT}not judged:{FAINT:#} {}, {place}: {}", capture.path, unjudged.reason)?;
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
        let color = style::verdict(Verdict::Inconclusive);
        line += &format!("; {color}{} not judged{color:#}", summary.unjudged);
    }
    if summary.incomplete_captures > 0 {
        let color = style::verdict(Verdict::Fail);
        let captures = count(summary.incomplete_captures, "capture");
        line += &format!("; {color}{captures} not read to the end{color:#}");
    }
    line
}

/// `2 pass, 1 fail, 0 inconclusive`, each in its color unless it is zero.
fn numbers(numbers: [u64; 3]) -> String {
    let verdicts = [Verdict::Pass, Verdict::Fail, Verdict::Inconclusive];
    let part = |(verdict, number): (Verdict, u64)| {
        let color = if number > 0 { style::verdict(verdict) } else { FAINT };
        format!("{color}{number} {}{color:#}", verdict.name())
    };
    verdicts.into_iter().zip(numbers).map(part).collect::<Vec<_>>().join(", ")
}
