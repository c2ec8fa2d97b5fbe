//! Diagnostics as text: message, `file:line:col`, the source line with a caret, help.

use std::fmt::Write;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::model::operation::SpecFile;
use crate::text::Span;
use crate::text::position;

/// Characters shown at most before and after the marked part of a long line.
const AROUND: usize = 80;

/// Several diagnostics, sorted by place, with an empty line between them.
pub fn render_all(diagnostics: &[Diagnostic], source: &SpecFile) -> String {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_key(|diagnostic| diagnostic.span);
    sorted.iter().map(|diagnostic| render(diagnostic, source)).collect::<Vec<_>>().join("\n")
}

/// One diagnostic as several lines of plain text, with a final line break.
pub fn render(diagnostic: &Diagnostic, source: &SpecFile) -> String {
    let place = position(&source.text, diagnostic.span.start);
    let word = match diagnostic.code.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let number = place.line.to_string();
    let margin = " ".repeat(number.len());
    let (line, carets) = marked(&source.text, diagnostic.span);
    let help = diagnostic.help.as_deref().unwrap_or(diagnostic.code.explanation);
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{word}[{}]: {}", diagnostic.code.id, diagnostic.message);
    let _ = writeln!(out, "{margin}--> {}:{}:{}", source.path, place.line, place.column);
    let _ = writeln!(out, "{margin} |");
    let _ = writeln!(out, "{number} | {}", line.trim_end());
    let _ = writeln!(out, "{margin} | {carets}");
    let _ = writeln!(out, "{margin} = help: {help}");
    out
}

/// The first line of a span, cut to what is around it, and the carets below.
fn marked(text: &str, span: Span) -> (String, String) {
    let start = floor(text, span.start);
    let end = floor(text, span.end).max(start);
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[start..].find(['\r', '\n']).map_or(text.len(), |at| start + at);
    let before: Vec<char> = text[line_start..start].chars().map(plain).collect();
    let inside: Vec<char> = text[start..end.min(line_end)].chars().map(plain).collect();
    let after: Vec<char> = text[end.min(line_end)..line_end].chars().map(plain).collect();
    let mut line = String::new();
    let skipped = before.len().saturating_sub(AROUND);
    if skipped > 0 {
        line.push('…');
    }
    line.extend(&before[skipped..]);
    let column = line.chars().count();
    let shown = inside.len().min(AROUND);
    line.extend(&inside[..shown]);
    if shown < inside.len() {
        line.push('…');
    } else {
        line.extend(after.iter().take(AROUND));
        if after.len() > AROUND {
            line.push('…');
        }
    }
    (line, format!("{}{}", " ".repeat(column), "^".repeat(shown.max(1))))
}

/// A character that takes one column and can be seen.
fn plain(c: char) -> char {
    if c == '\t' {
        ' '
    } else if c.is_control() || c == '\u{feff}' {
        '\u{fffd}'
    } else {
        c
    }
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}
