//! One promise of a success, and the evidence for and against it.

use std::sync::Arc;

use signoff_spec::model::effect::Effect;
use signoff_spec::model::effect::Fate;

use crate::evidence::Redactor;
use crate::exchange::Place;
use crate::finding::Severity;
use crate::finding::Side;
use crate::matched::MatchedExchange;
use crate::matched::Moment;
use crate::reason;
use crate::reason::Reason;
use crate::rule::Rule;
use crate::rule::session;
use crate::verdict::Expected;
use crate::verdict::JudgedSession;
use crate::verdict::Verdict;

/// Milliseconds by which the clocks of a capture may be off: a request that starts so little before the end of a
/// response was still sent after it.
const CLOCK_MS: f64 = 2.0;

/// A promise.
pub(super) struct Row {
    session: JudgedSession,
    effect: Effect,
    document: Arc<str>,
    since: Moment,
    known: bool,
    /// Whether a refusal may have another cause: the same exchange ended a session that cannot be told.
    doubtful: bool,
}

impl Row {
    pub(super) fn new(
        index: usize,
        exchange: &MatchedExchange,
        effect: &Effect,
        number: Option<usize>,
        doubtful: bool,
    ) -> Self {
        let number = number.map_or_else(|| "?".to_owned(), |number| number.to_string());
        let reason = match number.as_str() {
            "?" => &reason::NOT_TIED,
            _ => &reason::NOT_USED,
        };
        let session = JudgedSession {
            ended_by: index,
            operation: Arc::from(exchange.operation.id.as_str()),
            credential: format!("{}#{number}", effect.credential),
            expected: match effect.fate {
                Fate::Ends => Expected::Ended,
                Fate::Retained => Expected::Retained,
            },
            used_again_at: Vec::new(),
            verdict: Verdict::Inconclusive,
            reason,
            findings: Vec::new(),
        };
        let document = Arc::from(exchange.operation.document.name.as_str());
        let known = number != "?";
        Self { session, effect: effect.clone(), document, since: exchange.moment, known, doubtful }
    }

    pub(super) fn judged(self) -> JudgedSession {
        self.session
    }

    pub(super) fn is_of(&self, index: usize) -> bool {
        self.session.ended_by == index
    }

    pub(super) fn ends(&self, index: usize) -> bool {
        self.is_of(index) && self.effect.fate == Fate::Ends
    }

    pub(super) fn is_of_nobody_known(&self) -> bool {
        self.effect.fate == Fate::Ends && !self.known
    }

    /// The connection has ended.
    pub(super) fn closed(&mut self) {
        if self.effect.shown_by_close && self.session.verdict == Verdict::Inconclusive {
            self.session.verdict = Verdict::Pass;
            self.session.reason = &reason::CLOSED;
        }
    }

    /// Whether a use was accepted only because it was sent before the end of the credential was confirmed: it says
    /// nothing of what came after.
    pub(super) fn overtakes(&self, accepted: bool, moment: &Moment) -> bool {
        accepted && self.effect.fate == Fate::Ends && !self.is_later(accepted, moment)
    }

    /// A use of the credential.
    pub(super) fn used(&mut self, accepted: bool, moment: &Moment) {
        if !self.is_later(accepted, moment) {
            return;
        }
        match (self.effect.fate, accepted) {
            (Fate::Ends, true) => self.broken(&session::ALIVE, moment.request_at),
            (Fate::Ends, false) => self.kept(&reason::REFUSED),
            (Fate::Retained, true) => self.kept(&reason::ACCEPTED),
            (Fate::Retained, false) if self.doubtful => {
                self.session.reason = &reason::REFUSED_IN_DOUBT;
            }
            (Fate::Retained, false) => self.broken(&session::REVOKED, moment.request_at),
        }
    }

    fn kept(&mut self, reason: &'static Reason) {
        if self.session.verdict == Verdict::Inconclusive {
            self.session.verdict = Verdict::Pass;
            self.session.reason = reason;
        }
    }

    fn broken(&mut self, rule: &'static Rule, place: Place) {
        let (reason, message) = match self.effect.fate {
            Fate::Ends => (&reason::ACCEPTED, "the credential was accepted again after it had been ended"),
            Fate::Retained => (&reason::REFUSED, "the credential was refused although it has to survive"),
        };
        if self.session.used_again_at.is_empty() {
            let broken = rule.broken(Side::Session, &self.effect.basis).says(message);
            self.session.findings.push(broken.finding(&Redactor::default(), &self.document, [place; 2]));
        }
        self.session.used_again_at.push(place);
        self.session.reason = reason;
        let errors = self.session.findings.iter().any(|finding| finding.severity == Severity::Error);
        self.session.verdict = if errors { Verdict::Fail } else { Verdict::Pass };
    }

    /// Whether a use counts: one that breaks the promise if it was sent after the reply, and not within the time that
    /// the server needs; a refusal that keeps it also if it was merely sent after the request, as when both were
    /// pipelined.
    fn is_later(&self, accepted: bool, moment: &Moment) -> bool {
        let since = &self.since;
        let pipelined = self.effect.fate == Fate::Ends && !accepted;
        let (ended, place) = if pipelined {
            (since.started_ms, since.request_at)
        } else {
            (since.ended_ms, since.response_at.unwrap_or(since.request_at))
        };
        let order = (moment.request_at.index, moment.request_at.message).cmp(&(place.index, place.message));
        // In packets the order is exact, and in lists of entries what started after an end stands behind it.
        if !(order.is_gt() || (pipelined && order.is_eq())) {
            return false;
        }
        match (ended, moment.started_ms) {
            (Some(ended), Some(started)) if accepted && self.effect.grace_ms > 0 => {
                started >= ended + self.effect.grace_ms as f64
            }
            (Some(ended), Some(started)) => started + CLOCK_MS >= ended,
            _ => true,
        }
    }
}
