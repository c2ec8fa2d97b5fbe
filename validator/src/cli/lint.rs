//! `signoff lint`: spec files to diagnostics.

use std::path::PathBuf;

use signoff_spec::catalog::Catalog;
use signoff_spec::diagnostic::Severity;
use signoff_spec::diagnostic::render_all;

use crate::cli::catalog::spec_files;
use crate::cli::catalog::text;
use crate::cli::error::CliError;
use crate::cli::exit::Exit;
use crate::cli::output;

const EXAMPLES: &str = "\
Examples:
  signoff lint my-system.logout.json
  signoff lint spec/operations/

Exit codes: 0 no errors (there may be warnings), 2 errors, or a file that cannot be read.";

/// Says what is wrong with spec files: every mistake with its place, and what to do about it.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Spec files, or folders of them.
    #[arg(value_name = "FILE|DIR", required = true)]
    paths: Vec<PathBuf>,
}

/// Prints the diagnostics of every file and counts them.
///
/// # Errors
/// A path that cannot be read.
pub(super) fn run(args: &Args) -> Result<Exit, CliError> {
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
    let count = |severity| {
        linted
            .iter()
            .flat_map(|file| &file.diagnostics)
            .filter(|found| found.code.severity == severity)
            .count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let done = output::answer(|out| {
        for file in linted.iter().filter(|file| !file.diagnostics.is_empty()) {
            writeln!(out, "{}", render_all(&file.diagnostics, &file.source))?;
        }
        writeln!(
            out,
            "{} checked: {}, {}",
            number(linted.len(), "file"),
            number(errors, "error"),
            number(warnings, "warning")
        )
    })?;
    Ok(if errors > 0 { Exit::USAGE } else { done })
}

fn number(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
