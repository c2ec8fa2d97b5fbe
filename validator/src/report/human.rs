//! The report for people: exchanges grouped by operation, what is wrong below each, and a last line that counts.

mod absence;
mod exchange;
mod finding;
mod fold;
mod group;
mod heading;
mod place;
mod session;
mod style;
mod totals;
mod words;

use std::io;
use std::io::Write;

use crate::report::Context;
use crate::report::Reporter;
use crate::verdict::Run;

/// `--format human`.
pub(super) struct Human;

impl Reporter for Human {
    fn name(&self) -> &'static str {
        "human"
    }

    fn write(&self, run: &Run, context: &Context<'_>, out: &mut dyn Write) -> io::Result<()> {
        heading::write(run, out)?;
        for group in group::all(run) {
            group.write(run, context.detail, out)?;
        }
        absence::write(run, context, out)?;
        totals::write(run, out)
    }
}
