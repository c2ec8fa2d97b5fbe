//! The report for programs: one JSON document of a stable form (`report.schema.json` describes it).

mod exchange;
mod session;
mod summary;

use std::io;
use std::io::Write;

use serde::Serialize;

use crate::report::Context;
use crate::report::Reporter;
use crate::verdict::Run;

/// Version of the form: grows when a reader of the old form would misread the new one.
const VERSION: u32 = 1;

/// `--format json`.
pub(super) struct Json;

impl Reporter for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn write(&self, run: &Run, _: &Context<'_>, out: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *out, &Document::new(run))?;
        out.write_all(b"\n")
    }
}

#[derive(Serialize)]
struct Document<'a> {
    report: u32,
    captures: Vec<summary::Capture<'a>>,
    exchanges: Vec<exchange::Exchange<'a>>,
    sessions: Vec<session::Session<'a>>,
    coverage: Vec<summary::Coverage<'a>>,
    summary: summary::Summary,
}

impl<'a> Document<'a> {
    fn new(run: &'a Run) -> Self {
        Self {
            report: VERSION,
            captures: run.captures.iter().map(summary::Capture::new).collect(),
            exchanges: run.exchanges.iter().map(|judged| exchange::Exchange::new(run, judged)).collect(),
            sessions: run.sessions.iter().map(session::Session::new).collect(),
            coverage: run.coverage.iter().map(summary::Coverage::new).collect(),
            summary: summary::Summary::new(run),
        }
    }
}
