//! An exchange on one line, its doubts and findings below.

use std::io;
use std::io::Write;

use crate::report::Detail;
use crate::report::human::finding;
use crate::report::human::words::FAINT;
use crate::report::human::words::among_several;
use crate::report::human::words::marked;
use crate::report::human::words::place_of;
use crate::verdict::JudgedExchange;
use crate::verdict::Run;

/// Widths of the columns in characters, so that the lines of a group stand below each other.
pub(super) struct Columns {
    verdict: usize,
    place: usize,
    binding: usize,
    outcome: usize,
}

impl Columns {
    /// The widths that the exchanges need.
    pub(super) fn of(run: &Run, exchanges: &[&JudgedExchange]) -> Self {
        let widest = |text: &dyn Fn(&JudgedExchange) -> String| {
            exchanges.iter().map(|exchange| text(exchange).chars().count()).max().unwrap_or(0)
        };
        Self {
            verdict: widest(&|exchange| exchange.verdict.name().to_owned()),
            place: widest(&|exchange| place_of(run, exchange)),
            binding: widest(&|exchange| exchange.binding.to_string()),
            outcome: widest(&|exchange| outcome(exchange).to_owned()),
        }
    }

    /// Writes the line of an exchange and everything below it.
    pub(super) fn write(
        &self,
        run: &Run,
        exchange: &JudgedExchange,
        detail: Detail,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let (place, binding, outcome_width) = (self.place, self.binding, self.outcome);
        let line = format!(
            "  {}  {:place$}  {:binding$}  {:outcome_width$}{}",
            marked(exchange.verdict, self.verdict),
            place_of(run, exchange),
            exchange.binding,
            outcome(exchange),
            among_several(run, exchange),
        );
        writeln!(out, "{}", line.trim_end())?;
        for reason in &exchange.reasons {
            writeln!(out, "      {FAINT}because{FAINT:#} {reason}")?;
        }
        finding::write(&exchange.findings, run.captures.get(exchange.capture), detail, out)
    }
}

fn outcome(exchange: &JudgedExchange) -> &str {
    exchange.outcome.as_deref().unwrap_or("no outcome")
}
