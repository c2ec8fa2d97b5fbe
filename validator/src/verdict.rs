//! What every run becomes: judged exchanges and sessions, coverage, and a summary.

use std::sync::Arc;

use crate::exchange::Place;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::reason::Reason;

/// What is said of an exchange, a session or a run; the worst wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// Everything was checked and fits.
    #[default]
    Pass,
    /// The capture does not show enough to say.
    Inconclusive,
    /// Something breaks the document.
    Fail,
}

impl Verdict {
    /// As reports write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Inconclusive => "inconclusive",
            Self::Fail => "fail",
        }
    }

    /// The verdict that findings and reasons for doubt give.
    pub fn of(findings: &[Finding], reasons: &[&'static Reason]) -> Self {
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            Self::Fail
        } else if reasons.is_empty() {
            Self::Pass
        } else {
            Self::Inconclusive
        }
    }
}

/// A judged exchange of one of the operations.
#[derive(Clone, Debug)]
pub struct JudgedExchange {
    /// Index into [`Run::captures`].
    pub capture: usize,
    /// Place of the request.
    pub request_at: Place,
    /// Place of the response, if there is one.
    pub response_at: Option<Place>,
    /// Id of the operation.
    pub operation: Arc<str>,
    /// Name of the binding.
    pub binding: Arc<str>,
    /// Name of the outcome, if one was recognized.
    pub outcome: Option<Arc<str>>,
    /// Whether the answer does not prove that outcome, and it only explains what is wrong.
    pub guessed: bool,
    /// What is said of it.
    pub verdict: Verdict,
    /// Why it is inconclusive; empty if it is not.
    pub reasons: Vec<&'static Reason>,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
}

impl JudgedExchange {
    /// The outcome as people read it: `success`, `success (guessed)` or `no outcome`.
    pub fn outcome_in_words(&self) -> String {
        match &self.outcome {
            Some(outcome) if self.guessed => format!("{outcome} (guessed)"),
            Some(outcome) => outcome.to_string(),
            None => "no outcome".to_owned(),
        }
    }
}

/// A credential whose end, or survival, a successful exchange promised.
#[derive(Clone, Debug)]
pub struct JudgedSession {
    /// Index into [`Run::exchanges`] of the exchange that promised it.
    pub ended_by: usize,
    /// Id of the operation.
    pub operation: Arc<str>,
    /// Name of the credential and a running number, never its value: `ticket#1`.
    pub credential: String,
    /// Whether it had to end, or to survive.
    pub expected: Expected,
    /// Places of every later use that went against the promise.
    pub used_again_at: Vec<Place>,
    /// What is said of it.
    pub verdict: Verdict,
    /// What the verdict rests on.
    pub reason: &'static Reason,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

/// What a success promised of a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing accepts it any more.
    Ended,
    /// It is as good as before.
    Retained,
}

/// A capture that was read.
#[derive(Clone, Debug)]
pub struct JudgedCapture {
    /// As given; `-` for standard input.
    pub path: String,
    /// Name of the format; empty if it was not recognized.
    pub format: &'static str,
    /// HTTP exchanges and WebSocket connections in it.
    pub exchanges: u64,
    /// How many exchanges of the operations it holds.
    pub matched: u64,
    /// What had to be judged and could not be read: the first [`UNJUDGED`] of it.
    pub unjudged: Vec<Unjudged>,
    /// How much of that there is in all.
    pub unjudged_count: u64,
    /// Whether it was read to its end.
    pub complete: bool,
    /// Why not, if not; with its causes, one after the other.
    pub error: Option<String>,
}

/// Things of one capture that are listed as not judged; more are only counted.
pub const UNJUDGED: usize = 20;

/// Something that had to be judged and could not be read.
#[derive(Clone, Debug)]
pub struct Unjudged {
    /// Where it stands.
    pub at: Place,
    /// Why, as a short phrase.
    pub reason: String,
}

/// How often an outcome was seen.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// Id of the operation.
    pub operation: Arc<str>,
    /// Name of the outcome.
    pub outcome: Arc<str>,
    /// Exchanges that ended so.
    pub observed: u64,
}

/// Everything that a run found out.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// The captures, in the order given.
    pub captures: Vec<JudgedCapture>,
    /// The exchanges, in the order in which they were judged.
    pub exchanges: Vec<JudgedExchange>,
    /// The credentials, in the order in which their end was promised.
    pub sessions: Vec<JudgedSession>,
    /// Every outcome of every operation that was looked for.
    pub coverage: Vec<Coverage>,
}

/// A run in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Judged exchanges.
    pub exchanges: u64,
    /// Of these, passed.
    pub pass: u64,
    /// Of these, failed.
    pub fail: u64,
    /// Of these, inconclusive.
    pub inconclusive: u64,
    /// Failed sessions.
    pub failed_sessions: u64,
    /// What had to be judged and could not be read, in all captures.
    pub unjudged: u64,
    /// Captures that were not read to their end.
    pub incomplete_captures: u64,
    /// The worst of exchanges and sessions; a session of which nothing more is shown takes no part.
    pub verdict: Verdict,
}

impl Run {
    /// The run in numbers. Without any exchange the verdict is inconclusive: nothing was checked.
    pub fn summary(&self) -> Summary {
        let count =
            |verdict| self.exchanges.iter().filter(|exchange| exchange.verdict == verdict).count() as u64;
        let failed = self.sessions.iter().filter(|session| session.verdict == Verdict::Fail).count() as u64;
        let exchanges = self.exchanges.len() as u64;
        let unjudged: u64 = self.captures.iter().map(|capture| capture.unjudged_count).sum();
        let worst =
            self.exchanges.iter().map(|exchange| exchange.verdict).max().unwrap_or(Verdict::Inconclusive);
        let worst = if unjudged > 0 { worst.max(Verdict::Inconclusive) } else { worst };
        Summary {
            exchanges,
            pass: count(Verdict::Pass),
            fail: count(Verdict::Fail),
            inconclusive: count(Verdict::Inconclusive),
            failed_sessions: failed,
            unjudged,
            incomplete_captures: self.captures.iter().filter(|capture| !capture.complete).count() as u64,
            verdict: if failed > 0 { Verdict::Fail } else { worst },
        }
    }
}
