//! Everything about one operation: its exchanges, then its sessions.

use std::io;
use std::io::Write;

use crate::report::Detail;
use crate::report::human::exchange::Columns;
use crate::report::human::fold::Kind;
use crate::report::human::session;
use crate::report::human::style;
use crate::report::human::style::STRONG;
use crate::report::human::words::tally;
use crate::verdict::JudgedExchange;
use crate::verdict::JudgedSession;
use crate::verdict::Run;

/// The exchanges and sessions of one operation.
pub(super) struct Group<'a> {
    operation: &'a str,
    exchanges: Vec<&'a JudgedExchange>,
    sessions: Vec<&'a JudgedSession>,
}

/// The groups of a run, sorted by operation.
pub(super) fn all(run: &Run) -> Vec<Group<'_>> {
    let mut operations: Vec<&str> = run.exchanges.iter().map(|exchange| &*exchange.operation).collect();
    operations.sort_unstable();
    operations.dedup();
    operations
        .into_iter()
        .map(|operation| Group {
            operation,
            exchanges: run.exchanges.iter().filter(|exchange| *exchange.operation == *operation).collect(),
            sessions: run.sessions.iter().filter(|session| *session.operation == *operation).collect(),
        })
        .collect()
}

impl Group<'_> {
    /// Writes an empty line, the operation, and everything about it.
    pub(super) fn write(&self, run: &Run, detail: Detail, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "\n{STRONG}{}{STRONG:#}", self.operation)?;
        let kinds = Kind::sort(&self.exchanges, detail);
        let mut shown: Vec<_> = kinds.iter().flat_map(|kind| kind.shown(detail)).copied().collect();
        shown.sort_by_key(|exchange| (exchange.capture, exchange.request_at));
        let columns = Columns::of(run, &shown);
        for exchange in &shown {
            columns.write(run, exchange, detail, out)?;
        }
        for kind in &kinds {
            remainder(run, kind, kind.shown(detail).len(), out)?;
        }
        session::write(run, &self.sessions, detail, out)
    }
}

/// One line for the members of a kind that are not shown.
fn remainder(run: &Run, kind: &Kind<'_>, shown: usize, out: &mut dyn Write) -> io::Result<()> {
    let (hidden, Some(first)) = (&kind.members[shown..], kind.members.first()) else { return Ok(()) };
    if hidden.is_empty() {
        return Ok(());
    }
    let outcomes: Vec<String> = hidden.iter().map(|exchange| exchange.outcome_in_words()).collect();
    let outcomes = tally(outcomes.iter().map(String::as_str));
    let outcomes: Vec<String> =
        outcomes.into_iter().map(|(outcome, count)| format!("{count} {outcome}")).collect();
    let color = style::verdict(first.verdict);
    writeln!(
        out,
        "  {color}{} {}{color:#}  {}{} {} ({}) in {}",
        style::symbol(first.verdict),
        first.verdict.name(),
        if shown > 0 { "and " } else { "" },
        hidden.len(),
        if shown > 0 { "more like these" } else { "exchanges" },
        outcomes.join(", "),
        run.captures.get(first.capture).map_or("", |capture| &capture.path),
    )
}
