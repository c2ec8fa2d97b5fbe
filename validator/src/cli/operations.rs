//! `signoff operations`: what `check` looks for, service by service, and where that is written.

use std::io;
use std::io::Write;

use signoff_spec::model::call::Call;
use signoff_spec::model::call::CallMatch;
use signoff_spec::model::call::SentMessage;
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

    /// Also print the calls beside each operation, and how they are made
    #[arg(long)]
    calls: bool,
}

/// Prints the list.
///
/// # Errors
/// Those of the spec files.
pub(super) fn run(args: &Args) -> Result<Exit, CliError> {
    let operations = catalog::operations(&args.sources)?;
    output::answer(|out| {
        let mut services = operations.chunk_by(|one, two| one.service() == two.service());
        services.try_for_each(|operations| service(operations, args.calls, out))
    })
}

/// The operations of a service, below the files and documents that describe them.
fn service(operations: &[Operation], calls: bool, out: &mut dyn Write) -> io::Result<()> {
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
    for operation in operations {
        one(operation, out)?;
        if calls {
            operation.calls.iter().try_for_each(|call| self::call(call, out))?;
        }
    }
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

/// A call: the ways to make it, and what is sent.
fn call(call: &Call, out: &mut dyn Write) -> io::Result<()> {
    let way = |way: &CallMatch| match way {
        CallMatch::Http { method, path, .. } => format!("{} {path}", method.as_deref().unwrap_or("any")),
        CallMatch::Ws { .. } => "a message".to_owned(),
    };
    let ways: Vec<String> = call.matches.iter().map(way).collect();
    writeln!(out, "    call      {}: {}", call.name, ways.join(", "))?;
    let Some(sent) = &call.sent else { return Ok(()) };
    for (name, value) in &sent.headers {
        writeln!(out, "      header  {name}: {value}")?;
    }
    let pairs = |pairs: &[(String, String)]| {
        let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("&")
    };
    match &sent.message {
        SentMessage::Nothing => Ok(()),
        SentMessage::Json(node) => writeln!(out, "      json    {}", node.to_json()),
        SentMessage::Form(fields) => writeln!(out, "      form    {}", pairs(fields)),
        SentMessage::Query(fields) => writeln!(out, "      query   {}", pairs(fields)),
        SentMessage::Xml(text) => writeln!(out, "      xml     {text}"),
    }
}
