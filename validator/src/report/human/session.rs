//! What became of the credentials whose end or survival an exchange of the operation promised.

use std::collections::BTreeMap;
use std::io;
use std::io::Write;

use crate::report::Detail;
use crate::report::human::exchange;
use crate::report::human::finding;
use crate::report::human::place;
use crate::report::human::style;
use crate::report::human::style::FAINT;
use crate::report::human::words;
use crate::report::human::words::tally;
use crate::verdict::Expected;
use crate::verdict::JudgedSession;
use crate::verdict::Run;
use crate::verdict::Verdict;

/// As many credentials of which the same can be said are shown one by one; of more, only the failed ones are.
const SHOWN: usize = 3;

/// Writes the sessions of one operation.
pub(super) fn write(
    run: &Run,
    sessions: &[&JudgedSession],
    detail: Detail,
    out: &mut dyn Write,
) -> io::Result<()> {
    let said = |session: &JudgedSession| (session.verdict, session.reason.text);
    let mut alike: BTreeMap<_, usize> = BTreeMap::new();
    sessions.iter().for_each(|session| *alike.entry(said(session)).or_default() += 1);
    let folded = |session: &JudgedSession| {
        detail == Detail::Brief && session.verdict != Verdict::Fail && alike[&said(session)] > SHOWN
    };
    let (counted, shown): (Vec<&JudgedSession>, Vec<&JudgedSession>) =
        sessions.iter().partition(|session| folded(session));
    shown.into_iter().try_for_each(|session| one(run, session, detail, out))?;
    for verdict in [Verdict::Pass, Verdict::Inconclusive] {
        let alike = counted.iter().filter(|session| session.verdict == verdict);
        for (reason, count) in tally(alike.map(|session| session.reason.text)) {
            let (color, symbol, name) = (style::verdict(verdict), style::symbol(verdict), verdict.name());
            writeln!(
                out,
                "  {color}{symbol} {name}{color:#}  {}: {reason}",
                words::count(count, "credential")
            )?;
        }
    }
    Ok(())
}

fn one(run: &Run, session: &JudgedSession, detail: Detail, out: &mut dyn Write) -> io::Result<()> {
    let ending = run.exchanges.get(session.ended_by);
    let capture = ending.and_then(|ending| exchange::capture(run, ending));
    let verb = match session.expected {
        Expected::Ended => "ended",
        Expected::Retained => "kept",
    };
    let by = ending.map(|ending| exchange::place_of(run, ending)).unwrap_or_default();
    let color = style::verdict(session.verdict);
    write!(
        out,
        "  {color}{} {}{color:#}  credential {}, {verb} by {by}: {}",
        style::symbol(session.verdict),
        session.verdict.name(),
        session.credential,
        session.reason.text,
    )?;
    if !session.used_again_at.is_empty() {
        let format = capture.map_or("", |capture| capture.format);
        let uses: Vec<String> = session.used_again_at.iter().map(|&at| place::of_one(format, at)).collect();
        write!(out, ", used again at {}", uses.join("; "))?;
    }
    match capture {
        Some(capture) if run.captures.len() > 1 => writeln!(out, "  {FAINT}{}{FAINT:#}", capture.path)?,
        _ => writeln!(out)?,
    }
    finding::write(&session.findings, capture, detail, out)
}
