//! What became of the credentials whose end or survival an exchange of the operation promised.

use std::collections::BTreeMap;
use std::io;
use std::io::Write;

use crate::report::Detail;
use crate::report::human::finding;
use crate::report::human::words::among_several;
use crate::report::human::words::count;
use crate::report::human::words::marked;
use crate::report::human::words::place;
use crate::report::human::words::place_of;
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
        for (reason, number) in tally(alike.map(|session| session.reason.text)) {
            writeln!(out, "  {}  {}: {reason}", marked(verdict, 0), count(number, "credential"))?;
        }
    }
    Ok(())
}

fn one(run: &Run, session: &JudgedSession, detail: Detail, out: &mut dyn Write) -> io::Result<()> {
    let ending = run.exchanges.get(session.ended_by);
    let capture = ending.and_then(|ending| run.captures.get(ending.capture));
    let verb = match session.expected {
        Expected::Ended => "ended",
        Expected::Retained => "kept",
    };
    write!(
        out,
        "  {}  credential {}, {verb} by {}: {}",
        marked(session.verdict, 0),
        session.credential,
        ending.map(|ending| place_of(run, ending)).unwrap_or_default(),
        session.reason.text,
    )?;
    if !session.used_again_at.is_empty() {
        let uses: Vec<String> = session.used_again_at.iter().map(|&at| place(capture, at)).collect();
        write!(out, ", used again at {}", uses.join("; "))?;
    }
    writeln!(out, "{}", ending.map(|ending| among_several(run, ending)).unwrap_or_default())?;
    finding::write(&session.findings, capture, detail, out)
}
