//! The report for people: exchanges grouped by operation, what is wrong below each, and a last line that counts.

mod finding;
mod group;
mod overview;
mod session;
mod words;

use std::io;
use std::io::Write;

use crate::report::Context;
use crate::report::Reporter;
use crate::verdict::Run;

/// `--format human`.
pub(super) struct HumanReport;

impl Reporter for HumanReport {
    fn name(&self) -> &'static str {
        "human"
    }

    fn write(&self, run: &Run, context: &Context<'_>, out: &mut dyn Write) -> io::Result<()> {
        overview::heading(run, out)?;
        for group in group::all(run) {
            group.write(run, context.detail, out)?;
        }
        overview::absence(run, context, out)?;
        overview::totals(run, out)
    }
}
