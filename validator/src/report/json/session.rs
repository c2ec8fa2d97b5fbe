//! A credential whose end or survival was promised, as the JSON report writes it.

use serde::Serialize;

use crate::report::json::exchange::Finding;
use crate::verdict::Expected;
use crate::verdict::JudgedSession;

/// One row of `sessions`.
#[derive(Serialize)]
pub(super) struct Session<'a> {
    ended_by: usize,
    operation: &'a str,
    credential: &'a str,
    expected: &'static str,
    used_again_at: Vec<u64>,
    verdict: &'static str,
    reason: &'static str,
    reason_id: &'static str,
    findings: Vec<Finding<'a>>,
}

impl<'a> Session<'a> {
    /// The row of a judged session.
    pub(super) fn new(judged: &'a JudgedSession) -> Self {
        Self {
            ended_by: judged.ended_by,
            operation: &judged.operation,
            credential: &judged.credential,
            expected: match judged.expected {
                Expected::Ended => "ended",
                Expected::Retained => "retained",
            },
            used_again_at: judged.used_again_at.iter().map(|place| place.index).collect(),
            verdict: judged.verdict.name(),
            reason: judged.reason.text,
            reason_id: judged.reason.id,
            findings: judged.findings.iter().map(Finding::new).collect(),
        }
    }
}
