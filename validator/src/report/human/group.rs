//! Everything about one operation: its exchanges, of which only some are shown where many say the same, and its
//! sessions.

use std::io;
use std::io::Write;

use crate::finding::Severity;
use crate::report::Detail;
use crate::report::human::finding;
use crate::report::human::session;
use crate::report::human::words::FAINT;
use crate::report::human::words::STRONG;
use crate::report::human::words::among_several;
use crate::report::human::words::marked;
use crate::report::human::words::place_of;
use crate::report::human::words::tally;
use crate::verdict::JudgedExchange;
use crate::verdict::JudgedSession;
use crate::verdict::Run;
use crate::verdict::Verdict;

/// As many exchanges of one kind are shown one by one; if there are more, the kind is folded.
const SHOWN: usize = 20;
/// Of a folded kind with findings or doubts, as many are shown as examples; of a conforming one, none.
const EXAMPLES: usize = 3;

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
        let kinds = Alike::sort(&self.exchanges, detail);
        let mut shown: Vec<_> = kinds.iter().flat_map(|kind| kind.shown(detail)).copied().collect();
        shown.sort_by_key(|exchange| (exchange.capture, exchange.request_at));
        rows(run, &shown, detail, out)?;
        for kind in &kinds {
            remainder(run, kind, kind.shown(detail).len(), out)?;
        }
        session::write(run, &self.sessions, detail, out)
    }
}

/// Each exchange on one line in columns, its doubts and findings below.
fn rows(run: &Run, exchanges: &[&JudgedExchange], detail: Detail, out: &mut dyn Write) -> io::Result<()> {
    let cells = |&exchange: &&JudgedExchange| {
        let (binding, outcome) = (exchange.binding.to_string(), exchange.outcome_in_words());
        [exchange.verdict.name().to_owned(), place_of(run, exchange), binding, outcome]
    };
    let rows: Vec<[String; 4]> = exchanges.iter().map(cells).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let [verdict, place, binding, outcome] = [0, 1, 2, 3].map(width);
    for (exchange, row) in exchanges.iter().zip(&rows) {
        let line = format!(
            "  {}  {:place$}  {:binding$}  {:outcome$}{}",
            marked(exchange.verdict, verdict),
            row[1],
            row[2],
            row[3],
            among_several(run, exchange),
        );
        writeln!(out, "{}", line.trim_end())?;
        for reason in &exchange.reasons {
            writeln!(out, "      {FAINT}because{FAINT:#} {reason}")?;
        }
        finding::write(&exchange.findings, run.captures.get(exchange.capture), detail, out)?;
    }
    Ok(())
}

/// One line for the members of a kind that are not shown.
fn remainder(run: &Run, kind: &Alike<'_>, shown: usize, out: &mut dyn Write) -> io::Result<()> {
    let (hidden, Some(first)) = (&kind.members[shown..], kind.members.first()) else { return Ok(()) };
    if hidden.is_empty() {
        return Ok(());
    }
    let outcomes: Vec<String> = hidden.iter().map(|exchange| exchange.outcome_in_words()).collect();
    let outcomes = tally(outcomes.iter().map(String::as_str));
    let outcomes: Vec<String> =
        outcomes.into_iter().map(|(outcome, count)| format!("{count} {outcome}")).collect();
    writeln!(
        out,
        "  {}  {}{} {} ({}) in {}",
        marked(first.verdict, 0),
        if shown > 0 { "and " } else { "" },
        hidden.len(),
        if shown > 0 { "more like these" } else { "exchanges" },
        outcomes.join(", "),
        run.captures.get(first.capture).map_or("", |capture| &capture.path),
    )
}

/// Exchanges of one capture that say the same: verdict, reasons and shown findings are equal.
struct Alike<'a> {
    /// All of them, in order.
    members: Vec<&'a JudgedExchange>,
}

impl<'a> Alike<'a> {
    /// The exchanges sorted into kinds, each where its first member stands.
    fn sort(exchanges: &[&'a JudgedExchange], detail: Detail) -> Vec<Self> {
        let mut kinds: Vec<Self> = Vec::new();
        for &exchange in exchanges {
            match kinds.iter_mut().find(|kind| kind.takes(exchange, detail)) {
                Some(kind) => kind.members.push(exchange),
                None => kinds.push(Self { members: vec![exchange] }),
            }
        }
        kinds
    }

    /// The members to show one by one.
    fn shown(&self, detail: Detail) -> &[&'a JudgedExchange] {
        let conforming = self.members.first().is_some_and(|first| conforming(first));
        match detail {
            Detail::Full => &self.members,
            Detail::Brief if self.members.len() <= SHOWN => &self.members,
            Detail::Brief if conforming => &[],
            Detail::Brief => &self.members[..EXAMPLES],
        }
    }

    fn takes(&self, exchange: &JudgedExchange, detail: Detail) -> bool {
        self.members.first().is_some_and(|first| {
            first.verdict == exchange.verdict
                && first.capture == exchange.capture
                && first.reasons == exchange.reasons
                && finding::shown(&first.findings, detail)
                    .map(|finding| (finding.rule.id, &finding.at))
                    .eq(finding::shown(&exchange.findings, detail)
                        .map(|finding| (finding.rule.id, &finding.at)))
        })
    }
}

fn conforming(exchange: &JudgedExchange) -> bool {
    exchange.verdict == Verdict::Pass
        && exchange.findings.iter().all(|finding| finding.severity == Severity::Note)
}
