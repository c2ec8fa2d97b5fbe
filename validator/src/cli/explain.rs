//! `signoff explain`: what a rule asks and why, for rules on traffic and on spec files alike; and what a reason says.

use std::io;
use std::io::Write;

use signoff_spec::diagnostic;
use signoff_spec::diagnostic::codes;
use signoff_validator::reason;
use signoff_validator::rule;

use crate::cli::error::CliError;
use crate::cli::exit::Exit;
use crate::cli::output;

const EXAMPLES: &str = "\
Examples:
  signoff explain                      every rule, with one line each
  signoff explain session.alive        a rule that `check` applies to traffic
  signoff explain body.not-captured    a reason that `check` gives for a verdict
  signoff explain schema.bad-pattern   a rule that `lint` applies to spec files";

/// Explains a rule of `check` or `lint`, or a reason of `check`; without one, lists them all.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Id of the rule or reason, as reports and diagnostics show it.
    rule: Option<String>,
}

/// Characters of a line at most, unless a single word is longer.
const WIDTH: usize = 96;

/// What is to be known of every reason.
const REASON: &str = "`check` gives it as the reason of a verdict: why an exchange is inconclusive, or what is said of a \
    credential rests on. Nothing breaks the document by it. A capture that shows more may decide what is inconclusive.";

/// A rule of either kind, or a reason.
struct Explained {
    id: &'static str,
    by: &'static str,
    title: &'static str,
    explanation: &'static str,
}

/// Prints the explanation, or the list.
///
/// # Errors
/// An id that no rule has.
pub(super) fn run(args: &Args) -> Result<Exit, CliError> {
    let Some(id) = &args.rule else {
        return output::answer(list);
    };
    let Some(rule) = all().find(|rule| rule.id == id) else {
        let help = "`signoff explain` lists all rules";
        return Err(CliError::unknown("rule", id, all().map(|rule| rule.id), help));
    };
    output::answer(|out| explain(&rule, out))
}

fn all() -> impl Iterator<Item = Explained> {
    let traffic = rule::all().map(|rule| Explained {
        id: rule.id,
        by: "check",
        title: rule.title,
        explanation: rule.explanation,
    });
    let files = codes::all().map(|code| Explained {
        id: code.id,
        by: match code.severity {
            diagnostic::Severity::Error => "lint, an error",
            diagnostic::Severity::Warning => "lint, a warning",
        },
        title: code.title,
        explanation: code.explanation,
    });
    let reasons = reason::all().map(|reason| Explained {
        id: reason.id,
        by: "check, a reason",
        title: reason.text,
        explanation: REASON,
    });
    traffic.chain(reasons).chain(files)
}

fn list(out: &mut dyn Write) -> io::Result<()> {
    let width = all().map(|rule| rule.id.len()).max().unwrap_or(0);
    let mut group = "";
    for rule in all() {
        let of = match rule.by {
            "check" => "Rules of `signoff check`:",
            "check, a reason" => "Reasons of `signoff check`:",
            _ => "Rules of `signoff lint`:",
        };
        if of != group {
            writeln!(out, "{}{of}", if group.is_empty() { "" } else { "\n" })?;
            group = of;
        }
        writeln!(out, "  {:width$}  {}", rule.id, rule.title)?;
    }
    Ok(())
}

fn explain(rule: &Explained, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{} ({})\n", rule.id, rule.by)?;
    write!(out, "{}\n{}", wrapped(&format!("{}.", rule.title)), wrapped(rule.explanation))
}

/// The text in indented lines, with a final line break.
fn wrapped(text: &str) -> String {
    let (mut lines, mut column) = (String::new(), 0);
    for word in text.split_whitespace() {
        let width = word.chars().count();
        let fits = column > 0 && column + 1 + width <= WIDTH;
        lines.push_str(match column {
            0 => "  ",
            _ if fits => " ",
            _ => "\n  ",
        });
        column = if fits { column + 1 } else { 2 } + width;
        lines.push_str(word);
    }
    lines.push('\n');
    lines
}
