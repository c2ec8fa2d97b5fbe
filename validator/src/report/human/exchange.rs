//! An exchange on one line, its doubts and findings below.

use std::io;
use std::io::Write;

use crate::report::Detail;
use crate::report::human::finding;
use crate::report::human::place;
use crate::report::human::style;
use crate::report::human::style::FAINT;
use crate::verdict::JudgedCapture;
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
            outcome: widest(&JudgedExchange::outcome_in_words),
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
        let color = style::verdict(exchange.verdict);
        let (verdict, place, binding, outcome_width) = (self.verdict, self.place, self.binding, self.outcome);
        let line = format!(
            "  {color}{} {:verdict$}{color:#}  {:place$}  {:binding$}  {:outcome_width$}",
            style::symbol(exchange.verdict),
            exchange.verdict.name(),
            place_of(run, exchange),
            exchange.binding,
            exchange.outcome_in_words(),
        );
        // The heading names a single capture already.
        match capture(run, exchange) {
            Some(capture) if run.captures.len() > 1 => {
                writeln!(out, "{line}  {FAINT}{}{FAINT:#}", capture.path)?
            }
            _ => writeln!(out, "{}", line.trim_end())?,
        }
        for reason in &exchange.reasons {
            writeln!(out, "      {FAINT}because{FAINT:#} {reason}")?;
        }
        finding::write(&exchange.findings, capture(run, exchange), detail, out)
    }
}

/// The capture of an exchange.
pub(super) fn capture<'a>(run: &'a Run, exchange: &JudgedExchange) -> Option<&'a JudgedCapture> {
    run.captures.get(exchange.capture)
}

/// Where an exchange stands, in the words of its capture's format.
pub(super) fn place_of(run: &Run, exchange: &JudgedExchange) -> String {
    let format = capture(run, exchange).map_or("", |capture| capture.format);
    place::of_exchange(format, exchange.request_at, exchange.response_at)
}
