//! `signoff operations`: what `check` looks for, service by service, and where that is written.

use std::io;
use std::io::Write;

use signoff_spec::model::operation::Operation;
use signoff_validator::report::target;

use crate::cli::catalog;
use crate::cli::catalog::Sources;
use crate::cli::error::CliError;
use crate::cli::exit::Exit;
use crate::cli::output;

/// Lists the operations that `check` knows, by service, with their documents and how to find them in a capture.
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
    output::answer(|out| {
        let mut services = operations.chunk_by(|one, two| one.service() == two.service());
        services.try_for_each(|operations| service(operations, out))
    })
}

/// The operations of a service, below the files and documents that describe them.
fn service(operations: &[Operation], out: &mut dyn Write) -> io::Result<()> {
    let Some(first) = operations.first() else { return Ok(()) };
    writeln!(out, "{}", first.service())?;
    let specs = operations.iter().map(|operation| operation.source.path.clone());
    let documents = operations.iter().flat_map(|operation| &operation.documents);
    let documents = documents.map(|document| format!("{} ({})", document.name, document.title));
    for spec in unique(specs) {
        writeln!(out, "  spec      {spec}")?;
    }
    for document in unique(documents) {
        writeln!(out, "  document  {document}")?;
    }
    operations.iter().try_for_each(|operation| one(operation, out))?;
    writeln!(out)
}

/// Each text once, in the order of its first.
fn unique(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut unique = Vec::new();
    for text in texts {
        if !unique.contains(&text) {
            unique.push(text);
        }
    }
    unique
}

fn one(operation: &Operation, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "  {}: {}", operation.id, operation.title)?;
    for binding in &operation.bindings {
        writeln!(out, "    binding   {}: {}", binding.name, target::of(binding))?;
    }
    let outcomes: Vec<&str> = operation.outcomes.iter().map(|outcome| outcome.name.as_str()).collect();
    writeln!(out, "    outcomes  {}", outcomes.join(", "))
}
