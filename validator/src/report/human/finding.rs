//! A finding: what is wrong, where in the capture, where in the message, and which fact of which document it breaks.

use std::io;
use std::io::Write;

use signoff_spec::model::basis::Basis;

use crate::finding::Excerpt;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::finding::Spot;
use crate::report::Detail;
use crate::report::human::words::FAINT;
use crate::report::human::words::color_of_severity;
use crate::report::human::words::place;
use crate::rule::response;
use crate::verdict::JudgedCapture;

/// Characters of a message that are shown before the marked ones.
const BEFORE: usize = 60;
/// Characters of a message that are shown in all.
const WINDOW: usize = 100;

/// The findings that a report of this detail shows; the note on an edition always, as it says why something was accepted.
pub(super) fn shown(findings: &[Finding], detail: Detail) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(move |finding| {
        detail == Detail::Full || finding.severity > Severity::Note || *finding.rule == response::EDITION
    })
}

/// Writes every finding to be shown.
pub(super) fn write(
    findings: &[Finding],
    capture: Option<&JudgedCapture>,
    detail: Detail,
    out: &mut dyn Write,
) -> io::Result<()> {
    shown(findings, detail).try_for_each(|finding| one(finding, capture, out))
}

fn one(finding: &Finding, capture: Option<&JudgedCapture>, out: &mut dyn Write) -> io::Result<()> {
    let color = color_of_severity(finding.severity);
    let (severity, rule) = (finding.severity.name(), finding.rule.id);
    writeln!(out, "      {color}{severity}{color:#}[{rule}]: {}", finding.message)?;
    let at = place(capture, finding.place);
    writeln!(out, "        {FAINT}-->{FAINT:#} {at}, byte {}: {}", finding.place.offset, part(finding))?;
    if let Some(excerpt) = &finding.excerpt {
        frame(excerpt, color, out)?;
    }
    writeln!(out, "        {FAINT}={FAINT:#} {}", source(finding))?;
    match &finding.edition {
        Some(edition) => {
            writeln!(out, "        {FAINT}={FAINT:#} this form is known of other versions: {edition}")
        }
        None => Ok(()),
    }
}

/// Which part of which message.
fn part(finding: &Finding) -> String {
    let side = finding.side.name();
    match &finding.at {
        Spot::Member(pointer) if pointer.is_empty() => format!("the {side} as a whole"),
        Spot::Header(name) => format!("{side}, header {name}"),
        spot => format!("{side}, {spot}"),
    }
}

/// What the broken fact rests on.
fn source(finding: &Finding) -> String {
    match &finding.basis {
        Basis::Doc(cited) => format!("{}, {}", finding.document, cited.place),
        Basis::Inferred => format!("not stated in {}: inferred from it", finding.document),
        Basis::Observed => format!("not stated in {}: observed on servers", finding.document),
    }
}

/// The message around the marked characters, and the marks below it.
fn frame(excerpt: &Excerpt, color: anstyle::Style, out: &mut dyn Write) -> io::Result<()> {
    let line: Vec<char> = excerpt.line.as_str().chars().collect();
    let start = excerpt.start.min(line.len());
    let from = if line.len() <= WINDOW { 0 } else { start.saturating_sub(BEFORE) };
    let to = line.len().min(from + WINDOW);
    let (left, right) = (if from > 0 { "…" } else { "" }, if to < line.len() { "…" } else { "" });
    let text: String = line[from..to].iter().collect();
    let marks = excerpt.length.clamp(1, to.saturating_sub(start).max(1));
    let indent = left.chars().count() + start - from;
    writeln!(out, "        {FAINT}|{FAINT:#}")?;
    writeln!(out, "        {FAINT}|{FAINT:#} {left}{text}{right}")?;
    writeln!(out, "        {FAINT}|{FAINT:#} {:indent$}{color}{}{color:#}", "", "^".repeat(marks))
}
