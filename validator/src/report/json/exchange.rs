//! A judged exchange and its findings, as the JSON report writes them.

use serde::Serialize;

use crate::exchange::Place;
use crate::finding;
use crate::verdict::JudgedExchange;
use crate::verdict::Run;

/// One row of `exchanges`.
#[derive(Serialize)]
pub(super) struct Exchange<'a> {
    capture: &'a str,
    request_at: u64,
    response_at: Option<u64>,
    message_at: Option<[Option<u64>; 2]>,
    operation: &'a str,
    binding: &'a str,
    outcome: Option<&'a str>,
    outcome_guessed: bool,
    verdict: &'static str,
    findings: Vec<Finding<'a>>,
    reasons: Vec<&'static str>,
    reason_ids: Vec<&'static str>,
}

/// One row of `findings`, of an exchange or of a session.
#[derive(Serialize)]
pub(super) struct Finding<'a> {
    rule: &'static str,
    severity: &'static str,
    r#in: &'static str,
    at: String,
    message: &'a str,
    basis: &'static str,
    source: Option<Source<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<&'a str>,
    offset: u64,
}

#[derive(Serialize)]
struct Source<'a> {
    document: &'a str,
    line: u32,
}

impl<'a> Exchange<'a> {
    /// The row of `judged`, which is an exchange of `run`.
    pub(super) fn new(run: &'a Run, judged: &'a JudgedExchange) -> Self {
        Self {
            capture: run.captures.get(judged.capture).map_or("", |capture| &capture.path),
            request_at: judged.request_at.index,
            response_at: judged.response_at.map(|place| place.index),
            message_at: messages(judged.request_at, judged.response_at),
            operation: &judged.operation,
            binding: &judged.binding,
            outcome: judged.outcome.as_deref(),
            outcome_guessed: judged.guessed,
            verdict: judged.verdict.name(),
            findings: judged.findings.iter().map(Finding::new).collect(),
            reasons: judged.reasons.iter().map(|reason| reason.text).collect(),
            reason_ids: judged.reasons.iter().map(|reason| reason.id).collect(),
        }
    }
}

impl<'a> Finding<'a> {
    /// The row of a finding.
    pub(super) fn new(finding: &'a finding::Finding) -> Self {
        let line = finding.basis.line();
        Self {
            rule: finding.rule.id,
            severity: finding.severity.name(),
            r#in: finding.side.name(),
            at: finding.at.to_string(),
            message: finding.message.as_str(),
            basis: finding.basis.name(),
            source: line.map(|line| Source { document: &finding.document, line }),
            edition: finding.edition.as_deref(),
            offset: finding.place.offset,
        }
    }
}

/// Positions of the two messages within their entry, where the capture counts messages.
fn messages(request: Place, response: Option<Place>) -> Option<[Option<u64>; 2]> {
    let response = response.and_then(|place| place.message);
    (request.message.is_some() || response.is_some()).then_some([request.message, response])
}
