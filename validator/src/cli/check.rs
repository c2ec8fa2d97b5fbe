//! `signoff check`: captures and options to a report and an exit code.

use std::fs::File;
use std::io;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use signoff_validator::capture::CaptureError;
use signoff_validator::capture::READERS;
use signoff_validator::capture::reader_named;
use signoff_validator::check::Options;
use signoff_validator::pipeline::Pipeline;
use signoff_validator::report::Context;
use signoff_validator::report::Detail;
use signoff_validator::report::REPORTERS;
use signoff_validator::report::reporter_named;
use signoff_validator::verdict::JudgedCapture;
use signoff_validator::verdict::Run;

use crate::cli::catalog;
use crate::cli::catalog::Sources;
use crate::cli::error;
use crate::cli::error::CliError;
use crate::cli::exit::Exit;
use crate::cli::inputs;
use crate::cli::inputs::Given;
use crate::cli::inputs::Reader;
use crate::cli::inputs::Unusable;
use crate::cli::output;
use crate::cli::output::Color;
use crate::cli::progress::Progress;

const EXAMPLES: &str = "\
Examples:
  signoff check session.har
  tshark -r trace.pcapng -T json | signoff check
  signoff check captures/ --format json --output report.json
  signoff check session.har --spec my_system.logout.json --only my_system.logout

Exit codes:
  0  something was checked and nothing breaks its document
  1  an exchange or a session breaks its document
  2  the arguments or a spec file are wrong
  3  a capture could not be read to its end; what was read is reported
  4  nothing of the operations was found, or nothing that could be judged";

/// Judges captures: HAR files and tshark JSON, plain or compressed with gzip or zstd.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Captures, folders of captures, or `-` for standard input (the default when it is a pipe).
    #[arg(value_name = "CAPTURE")]
    captures: Vec<PathBuf>,

    /// Format of the captures; recognized from their first bytes if not given.
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(READERS.iter().map(|row| row.name())))]
    capture_format: Option<String>,

    /// Form of the report.
    #[arg(long, value_name = "NAME", default_value = REPORTERS[0].name(),
          value_parser = PossibleValuesParser::new(REPORTERS.iter().map(|row| row.name())))]
    format: String,

    /// Write the report to a file, which is replaced only when the report is complete.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Members that the document does not know are errors, not notes.
    #[arg(long)]
    strict: bool,

    /// Accept forms that servers of other versions are known to give, with a note.
    #[arg(long)]
    editions: bool,

    #[command(flatten)]
    sources: Sources,

    /// Exit with 0 whatever the verdict is; errors keep their codes 2 and 3.
    #[arg(long)]
    exit_zero: bool,

    /// When to color the report.
    #[arg(long, value_enum, value_name = "WHEN", default_value_t)]
    color: Color,

    /// Never show a progress bar.
    #[arg(long)]
    no_progress: bool,

    /// Show every exchange and every note, and the outcomes that were not seen.
    #[arg(long, short)]
    verbose: bool,
}

/// Checks the captures and writes the report.
///
/// # Errors
/// What keeps the run from starting or its report from being written. A capture that cannot be read is part of the run.
pub(super) fn run(args: &Args) -> Result<Exit, CliError> {
    let operations = catalog::operations(&args.sources)?;
    let format = args.capture_format.as_deref().and_then(reader_named);
    let inputs = inputs::follow(&args.captures, format)?;
    let mut pipeline =
        Pipeline::new(operations.clone(), Options { strict: args.strict, editions: args.editions });
    let progress = if args.no_progress { Progress::hidden() } else { Progress::new(size(&inputs.found)) };
    for input in &inputs.found {
        read(&mut pipeline, input, format, &progress);
    }
    progress.finish();
    let run = pipeline.finish();
    if inputs.skipped > 0 {
        error::print_note(&format!("files passed over because they are no captures: {}", inputs.skipped));
    }
    complain(&run, &inputs.found);
    let detail = if args.verbose { Detail::Full } else { Detail::Brief };
    write(args, &run, &Context { detail, operations: &operations })?;
    let exit = Exit::of(&run);
    Ok(if args.exit_zero { exit.without_verdict() } else { exit })
}

/// Bytes to read in all, where the files tell.
fn size(inputs: &[Given]) -> Option<u64> {
    let size = |input: &Given| match input {
        Given::File(path) => path.metadata().ok().filter(|file| file.is_file()).map(|file| file.len()),
        Given::Stdin => None,
        Given::Unusable(..) => Some(0),
    };
    inputs.iter().map(size).sum()
}

fn read(pipeline: &mut Pipeline, input: &Given, format: Option<Reader>, progress: &Progress) {
    let name = name(input);
    let stream: Box<dyn Read> = match input {
        Given::Stdin => Box::new(progress.count("standard input", io::stdin())),
        Given::File(path) => match File::open(path) {
            Ok(file) => Box::new(progress.count(&name, file)),
            Err(error) => Box::new(Refused(Some(error))),
        },
        Given::Unusable(_, why) => Box::new(Refused(Some(why.into()))),
    };
    pipeline.read(&name, format, stream);
}

/// A stream that could not be opened: its only answer is why, so that the run records it like any unreadable capture.
struct Refused(Option<io::Error>);

impl Read for Refused {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

impl From<&Unusable> for io::Error {
    fn from(why: &Unusable) -> Self {
        match why {
            Unusable::EmptyFolder => Self::new(io::ErrorKind::NotFound, "no capture in this folder"),
            Unusable::Unlisted(kind) => (*kind).into(),
        }
    }
}

fn name(input: &Given) -> String {
    match input {
        Given::Stdin => "-".to_owned(),
        Given::File(path) | Given::Unusable(path, _) => path.display().to_string(),
    }
}

/// Says of every capture that was not read to its end what happened, and what to do.
fn complain(run: &Run, inputs: &[Given]) {
    for (capture, input) in run.captures.iter().zip(inputs) {
        if let Some(what) = capture.error.as_deref().filter(|_| !capture.complete) {
            let name = if *input == Given::Stdin { "standard input" } else { &capture.path };
            error::print_text(&format!("{name}: {what}"), help(capture, what, input));
        }
    }
}

fn help(capture: &JudgedCapture, what: &str, input: &Given) -> &'static str {
    match input {
        Given::Unusable(_, Unusable::EmptyFolder) => {
            "captures are called *.har, *.json, *.ndjson or *.ek, with .gz or .zst if compressed; or name the file itself"
        }
        Given::Unusable(_, Unusable::Unlisted(_)) => "check the permissions of the folder",
        Given::File(path) if !Path::new(path).exists() => "check the path; nothing is there",
        _ if what == CaptureError::Empty.to_string() => {
            "record and save again: the file or the pipe holds nothing"
        }
        _ if what == CaptureError::Packets.to_string() => {
            "for example: tshark -r FILE -T json | signoff check"
        }
        _ if capture.exchanges > 0 => {
            "everything that could be read is in the report; save the recording again to judge the rest"
        }
        _ => "save a HAR file in the browser (network tab), or convert packets: tshark -r FILE -T json",
    }
}

fn write(args: &Args, run: &Run, context: &Context<'_>) -> Result<(), CliError> {
    let reporter = reporter_named(&args.format).unwrap_or(REPORTERS[0]);
    match &args.output {
        Some(path) => output::to_file(path, args.color, |out| reporter.write(run, context, out)),
        None => output::to_stdout(args.color, |out| reporter.write(run, context, out)),
    }
}
