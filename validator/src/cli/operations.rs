//! `signoff operations`: what `check` looks for, and where that is written.

use std::io;
use std::io::Write;

use signoff_spec::model::operation::Operation;
use signoff_validator::report::target;

use crate::cli::catalog;
use crate::cli::catalog::Sources;
use crate::cli::error::CliError;
use crate::cli::exit::Exit;
use crate::cli::output;

/// Lists the operations that `check` knows, with their documents and how to find them in a capture.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    sources: Sources,
}

/// Prints the list.
///
/// # Errors
/// Those of the spec files.
pub(super) fn run(args: &Args) -> Result<Exit, CliError> {
    let operations = catalog::operations(&args.sources)?;
    output::answer(|out| operations.iter().try_for_each(|operation| one(operation, out)))
}

fn one(operation: &Operation, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}: {}", operation.id, operation.title)?;
    writeln!(out, "  spec      {}", operation.source.path)?;
    for document in &operation.documents {
        writeln!(out, "  document  {} ({})", document.name, document.title)?;
    }
    for binding in &operation.bindings {
        writeln!(out, "  binding   {}: {}", binding.name, target::of(binding))?;
    }
    let outcomes: Vec<&str> = operation.outcomes.iter().map(|outcome| outcome.name.as_str()).collect();
    writeln!(out, "  outcomes  {}\n", outcomes.join(", "))
}
