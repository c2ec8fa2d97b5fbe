//! Captures, coverage and the summary, as the JSON report writes them.

use serde::Serialize;

use crate::verdict;
use crate::verdict::JudgedCapture;
use crate::verdict::Run;

/// One row of `captures`.
#[derive(Serialize)]
pub(super) struct Capture<'a> {
    path: &'a str,
    format: &'a str,
    exchanges: u64,
    matched: u64,
    complete: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'a str>,
    #[serde(skip_serializing_if = "is_zero")]
    unjudged_count: u64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unjudged: Vec<Unjudged<'a>>,
}

/// Something that had to be judged and could not be read.
#[derive(Serialize)]
struct Unjudged<'a> {
    at: u64,
    offset: u64,
    reason: &'a str,
}

/// One row of `coverage`.
#[derive(Serialize)]
pub(super) struct Coverage<'a> {
    operation: &'a str,
    outcome: &'a str,
    observed: u64,
}

/// `summary`.
#[derive(Serialize)]
pub(super) struct Summary {
    exchanges: u64,
    pass: u64,
    fail: u64,
    inconclusive: u64,
    failed_sessions: u64,
    verdict: &'static str,
}

impl<'a> Capture<'a> {
    /// The row of a capture.
    pub(super) fn new(judged: &'a JudgedCapture) -> Self {
        Self {
            path: &judged.path,
            format: judged.format,
            exchanges: judged.exchanges,
            matched: judged.matched,
            complete: judged.complete,
            error: judged.error.as_deref().filter(|_| !judged.complete),
            unjudged_count: judged.unjudged_count,
            unjudged: judged.unjudged.iter().map(Unjudged::new).collect(),
        }
    }
}

impl<'a> Unjudged<'a> {
    fn new(unjudged: &'a verdict::Unjudged) -> Self {
        Self { at: unjudged.at.index, offset: unjudged.at.offset, reason: &unjudged.reason }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(count: &u64) -> bool {
    *count == 0
}

impl<'a> Coverage<'a> {
    /// The row of an outcome.
    pub(super) fn new(coverage: &'a verdict::Coverage) -> Self {
        Self { operation: &coverage.operation, outcome: &coverage.outcome, observed: coverage.observed }
    }
}

impl Summary {
    /// The run in numbers.
    pub(super) fn new(run: &Run) -> Self {
        let summary = run.summary();
        Self {
            exchanges: summary.exchanges,
            pass: summary.pass,
            fail: summary.fail,
            inconclusive: summary.inconclusive,
            failed_sessions: summary.failed_sessions,
            verdict: summary.verdict.name(),
        }
    }
}
