//! The exit codes: what a script learns without reading the report.

use std::process::ExitCode;

use signoff_validator::verdict::Run;
use signoff_validator::verdict::Verdict;

/// How the process ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exit(u8);

impl Exit {
    /// Something was checked, and nothing of it breaks its document.
    pub(super) const PASS: Self = Self(0);
    /// An exchange or a session breaks its document.
    pub(super) const FAIL: Self = Self(1);
    /// The arguments or a spec file are wrong; nothing was checked.
    pub(super) const USAGE: Self = Self(2);
    /// A capture could not be read, or not to its end; what was read is reported all the same.
    pub(super) const INCOMPLETE: Self = Self(3);
    /// Nothing of the operations was found, or nothing that could be judged.
    pub(super) const NOTHING: Self = Self(4);

    /// The exit code of a run.
    ///
    /// An incomplete run wins over everything that was found in it: what is missing could hold anything, and a script
    /// must not take its findings, or their absence, for all there are.
    pub(super) fn of(run: &Run) -> Self {
        let summary = run.summary();
        if summary.incomplete_captures > 0 {
            Self::INCOMPLETE
        } else if summary.verdict == Verdict::Fail {
            Self::FAIL
        } else if summary.pass == 0 {
            Self::NOTHING
        } else {
            Self::PASS
        }
    }

    /// The same for a run that only reports: verdicts no longer count, errors still do.
    pub(super) fn without_verdict(self) -> Self {
        if self == Self::FAIL || self == Self::NOTHING { Self::PASS } else { self }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.0)
    }
}
