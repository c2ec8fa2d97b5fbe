//! The command line: what can be asked, and who answers. Only this folder and `main.rs` touch terminal and exit code.

mod catalog;
mod check;
mod error;
mod exit;
mod explain;
mod export;
mod inputs;
mod lint;
mod new;
mod operations;
mod output;
mod progress;
#[cfg(feature = "serve")]
mod serve;

use std::process::ExitCode;

use clap::Parser;
use clap::Subcommand;

use crate::cli::exit::Exit;

/// Checks captured logout traffic against the documents that describe it.
///
/// Reads recorded traffic (HAR files of browsers and proxies, tshark JSON), finds the sign-out calls of the systems it
/// knows, and says exchange by exchange whether they do what the documents say, and whether the session that was
/// ended stayed ended.
#[derive(Debug, Parser)]
#[command(name = "signoff", version, after_help = EXAMPLES, max_term_width = 110, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  signoff check session.har                         judge a browser's recording
  tshark -r trace.pcapng -T json | signoff check    judge a packet capture
  signoff check captures/ --format json --output report.json
  signoff explain body.wrong-value                  what a rule asks, and why
  signoff new my_system.logout                      a spec file to start from
  signoff lint my_system.logout.json                is this spec file right?
  signoff export --kind json-schema --out schemas   every message as JSON Schema
  signoff serve                                     five servers to test a client against";

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Args),
    New(new::Args),
    Lint(lint::Args),
    Explain(explain::Args),
    Operations(operations::Args),
    Export(export::Args),
    #[cfg(feature = "serve")]
    Serve(serve::Args),
}

/// Does what the arguments ask for, prints what went wrong, and says how the process ends.
pub(crate) fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(message) => {
            // Help and version come this way too. A closed stream is no reason to complain on it.
            let _ = message.print();
            return if message.use_stderr() { Exit::USAGE } else { Exit::PASS }.into();
        }
    };
    let done = match &cli.command {
        Command::Check(args) => check::run(args),
        Command::New(args) => new::run(args),
        Command::Lint(args) => lint::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Operations(args) => operations::run(args),
        Command::Export(args) => export::run(args),
        #[cfg(feature = "serve")]
        Command::Serve(args) => serve::run(args),
    };
    match done {
        Ok(exit) => exit.into(),
        Err(error) => {
            error.print();
            Exit::USAGE.into()
        }
    }
}
