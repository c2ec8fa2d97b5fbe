//! Symbols and colors: never the only bearer of a meaning, since both may be missing where the report is read.

use anstyle::AnsiColor;
use anstyle::Style;

use crate::finding::Severity;
use crate::verdict::Verdict;

/// Names of things: operations, captures.
pub(super) const STRONG: Style = Style::new().bold();
/// What guides the eye and says nothing itself.
pub(super) const FAINT: Style = Style::new().dimmed();

/// The color of a verdict.
pub(super) fn verdict(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Pass => AnsiColor::Green.on_default(),
        Verdict::Inconclusive => AnsiColor::Yellow.on_default(),
        Verdict::Fail => AnsiColor::Red.on_default().bold(),
    }
}

/// The color of a severity.
pub(super) fn severity(severity: Severity) -> Style {
    match severity {
        Severity::Note => AnsiColor::Cyan.on_default(),
        Severity::Warning => AnsiColor::Yellow.on_default(),
        Severity::Error => AnsiColor::Red.on_default(),
    }
    .bold()
}

/// The symbol of a verdict, one column wide.
pub(super) fn symbol(verdict: Verdict) -> char {
    match verdict {
        Verdict::Pass => '✓',
        Verdict::Inconclusive => '?',
        Verdict::Fail => '✗',
    }
}
