//! Stage 4, [`Run`] to bytes: the trait of a report format, and the table of formats.

mod human;
mod json;
pub mod target;

use std::io;
use std::io::Write;

use signoff_spec::model::operation::Operation;

use crate::verdict::Run;

/// Every report format; the first is the one for people, and the default.
pub static REPORTERS: &[&dyn Reporter] = &[&human::HumanReport, &json::JsonReport];

/// The reporter of a format by its name, such as `json`.
pub fn reporter_named(name: &str) -> Option<&'static dyn Reporter> {
    REPORTERS.iter().copied().find(|reporter| reporter.name() == name)
}

/// How much a report for people says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// What has to be known: long runs of like exchanges are counted, notes are left out.
    #[default]
    Brief,
    /// Every exchange, every note, and every outcome that was not seen.
    Full,
}

/// What a reporter may need beside the run.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// How much to say. Formats for programs always say everything.
    pub detail: Detail,
    /// The operations that were looked for.
    pub operations: &'a [Operation],
}

/// A report format: implemented once per file below `report/`, called by the command line.
///
/// What it writes may hold terminal styles (SGR sequences); who calls it removes them where they do not belong.
pub trait Reporter: Sync {
    /// The name that `--format` takes.
    fn name(&self) -> &'static str;

    /// Writes the whole report.
    ///
    /// # Errors
    /// Those of `out`.
    fn write(&self, run: &Run, context: &Context<'_>, out: &mut dyn Write) -> io::Result<()>;
}
