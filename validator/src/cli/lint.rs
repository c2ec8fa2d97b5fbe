//! `signoff lint`: spec files to diagnostics, to their long form, or to the lines that they cite.

mod document;

use std::path::PathBuf;

use signoff_spec::catalog::Catalog;
use signoff_spec::catalog::Checked;
use signoff_spec::diagnostic::Severity;
use signoff_spec::diagnostic::render_all;
use signoff_spec::expand::expand;
use signoff_spec::export::layout;
use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::text::parse;

use crate::cli::catalog::spec_files;
use crate::cli::catalog::text;
use crate::cli::error::CliError;
use crate::cli::error::print_diagnostics;
use crate::cli::exit::Exit;
use crate::cli::lint::document::Document;
use crate::cli::output;

const EXAMPLES: &str = "\
Examples:
  signoff lint my_system.logout.json
  signoff lint spec/operations/
  signoff lint --expand my_system.logout.json           what the short forms stand for
  signoff lint --document manual.txt my_system.logout.json
  signoff lint --document doc=manual.txt --document faq=faq.txt my_system.logout.json

Exit codes: 0 no errors (there may be warnings), 2 errors, or a file that cannot be read.";

/// The members of an operation with which its long form begins, and those after them.
const ORDER: [&str; 13] = [
    "$schema",
    "signoff",
    "operation",
    "title",
    "description",
    "documents",
    "notes",
    "$defs",
    "request",
    "credentials",
    "bindings",
    "outcomes",
    "calls",
];

/// Says what is wrong with spec files: every mistake with its place, and what to do about it.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Spec files, or folders of them: of a folder the `*.json` files that say `"signoff"`.
    #[arg(value_name = "FILE|DIR", required = true)]
    paths: Vec<PathBuf>,

    /// Print the long form of every operation instead; mistakes go to standard error.
    #[arg(long, conflicts_with = "documents")]
    expand: bool,

    /// Text of the document that the file calls KEY (`doc` if left out): print the cited lines beside each fact, and say
    /// which do not exist or are empty; may be repeated.
    #[arg(long = "document", value_name = "[KEY=]FILE")]
    documents: Vec<String>,
}

/// Prints the diagnostics of every file and counts them.
///
/// # Errors
/// A path that cannot be read.
pub(super) fn run(args: &Args) -> Result<Exit, CliError> {
    let documents: Vec<Document> =
        args.documents.iter().map(|given| Document::read(given)).collect::<Result<_, _>>()?;
    let mut files = Vec::new();
    for path in &args.paths {
        files.extend(spec_files(path)?);
    }
    // One catalog for all, so that two files with one id are found out.
    let mut catalog = Catalog::empty();
    let mut linted = Vec::new();
    for file in &files {
        linted.push(catalog.add(&file.display().to_string(), &text(file)?));
    }
    let (mut errors, warnings) = (count(&linted, Severity::Error), count(&linted, Severity::Warning));
    let done = if args.expand {
        long_forms(&linted)
    } else {
        output::answer(|out| {
            for file in linted.iter().filter(|file| !file.diagnostics.is_empty()) {
                writeln!(out, "{}", render_all(&file.diagnostics, &file.source))?;
            }
            for file in &linted {
                errors += document::compare(&file.source, &documents, out)?;
            }
            writeln!(
                out,
                "{} checked: {}, {}",
                number(linted.len(), "file"),
                number(errors, "error"),
                number(warnings, "warning")
            )
        })
    }?;
    Ok(if errors > 0 { Exit::USAGE } else { done })
}

/// Prints the long form of every operation, and on standard error what is wrong with the files.
fn long_forms(linted: &[Checked]) -> Result<Exit, CliError> {
    linted.iter().for_each(print_diagnostics);
    output::answer(|out| {
        for root in linted.iter().filter_map(|file| parse(&file.source.text, Limits::default()).ok()) {
            for mut operation in expand(root).0 {
                in_order(&mut operation);
                out.write_all(layout::file(&operation).as_bytes())?;
            }
        }
        Ok(())
    })
}

/// Puts the members of an operation in the order in which files have them.
fn in_order(operation: &mut Node) {
    let order = |key: &str| ORDER.iter().position(|other| *other == key).unwrap_or(ORDER.len());
    if let Value::Object(members) = &mut operation.value {
        members.sort_by_key(|member| order(&member.key));
    }
}

fn count(linted: &[Checked], severity: Severity) -> usize {
    let found = linted.iter().flat_map(|file| &file.diagnostics);
    found.filter(|found| found.code.severity == severity).count()
}

fn number(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
