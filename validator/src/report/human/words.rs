//! How the report says things: numbers with their nouns, places, and verdicts by word, symbol and color.

use anstyle::AnsiColor;
use anstyle::Style;

use crate::exchange::Place;
use crate::finding::Severity;
use crate::verdict::JudgedCapture;
use crate::verdict::JudgedExchange;
use crate::verdict::Run;
use crate::verdict::Verdict;

/// Names of things: operations, captures.
pub(super) const STRONG: Style = Style::new().bold();
/// What guides the eye and says nothing itself.
pub(super) const FAINT: Style = Style::new().dimmed();

/// `1 session`, `3 sessions`.
pub(super) fn count(number: u64, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// Each different text with the number of its occurrences, the most frequent first.
pub(super) fn tally<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<(&'a str, u64)> {
    let mut tally: Vec<(&str, u64)> = Vec::new();
    for text in texts {
        match tally.iter_mut().find(|(known, _)| *known == text) {
            Some((_, count)) => *count += 1,
            None => tally.push((text, 1)),
        }
    }
    tally.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    tally
}

/// The capture of an exchange, where there are several; the heading names a single one already.
pub(super) fn among_several(run: &Run, exchange: &JudgedExchange) -> String {
    match run.captures.get(exchange.capture) {
        Some(capture) if run.captures.len() > 1 => format!("  {FAINT}{}{FAINT:#}", capture.path),
        _ => String::new(),
    }
}

/// Where an exchange stands: `entry 4`, `packet 16→18`, `entry 1, messages 2→3`.
pub(super) fn place_of(run: &Run, exchange: &JudgedExchange) -> String {
    let response = exchange.response_at.unwrap_or(exchange.request_at);
    places(run.captures.get(exchange.capture), exchange.request_at, response)
}

/// One place: `entry 4`, `packet 16`, `entry 1, message 3`.
pub(super) fn place(capture: Option<&JudgedCapture>, place: Place) -> String {
    places(capture, place, place)
}

/// Places in the words of the capture's format.
fn places(capture: Option<&JudgedCapture>, first: Place, last: Place) -> String {
    let unit = if capture.is_some_and(|capture| capture.format == "har") { "entry" } else { "packet" };
    let entry = match (first.index, last.index) {
        (first, last) if first == last => format!("{unit} {first}"),
        (first, last) => format!("{unit} {first}→{last}"),
    };
    match (first.message, last.message) {
        (Some(first), Some(last)) if first != last => format!("{entry}, messages {first}→{last}"),
        (Some(only), _) | (None, Some(only)) => format!("{entry}, message {only}"),
        (None, None) => entry,
    }
}

/// The color of a verdict.
pub(super) fn color_of(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Pass => AnsiColor::Green.on_default(),
        Verdict::Inconclusive => AnsiColor::Yellow.on_default(),
        Verdict::Fail => AnsiColor::Red.on_default().bold(),
    }
}

/// The color of a severity.
pub(super) fn color_of_severity(severity: Severity) -> Style {
    match severity {
        Severity::Note => AnsiColor::Cyan.on_default(),
        Severity::Warning => AnsiColor::Yellow.on_default(),
        Severity::Error => AnsiColor::Red.on_default(),
    }
    .bold()
}

/// A verdict in a column of this width. Its color is never the only bearer of the meaning: it may be missing where the
/// report is read.
pub(super) fn marked(verdict: Verdict, width: usize) -> String {
    let symbol = match verdict {
        Verdict::Pass => '✓',
        Verdict::Inconclusive => '?',
        Verdict::Fail => '✗',
    };
    let color = color_of(verdict);
    format!("{color}{symbol} {:width$}{color:#}", verdict.name())
}
