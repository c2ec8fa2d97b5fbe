//! One promise of a success, and the evidence for and against it.

use std::sync::Arc;

use signoff_spec::model::credential::Credential;
use signoff_spec::model::effect::Effect;
use signoff_spec::model::effect::Fate;
use signoff_spec::model::operation::Operation;

use crate::check::audit::state::Id;
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
    operation: Arc<Operation>,
    since: Moment,
    doubts: Doubts,
    /// Whether something else has ended the credential since, or may have: that it is refused shows nothing then.
    ended_otherwise: bool,
}

/// What may be another reason for what is seen of a credential.
#[derive(Clone, Copy)]
pub(super) struct Doubts {
    /// Whether a refusal may have another cause: the same exchange ended a session that cannot be told.
    pub(super) doubtful: bool,
    /// The user whose only credential this has to be, so that the promise is about it.
    pub(super) user: Option<Id>,
    /// How long it lives by itself.
    pub(super) life: Life,
}

/// How long a credential lives when nothing ends it, and when that began.
#[derive(Clone, Copy)]
pub(super) struct Life {
    /// From each use to the end, in milliseconds.
    pub(super) lifetime_ms: Option<f64>,
    /// The last use that was accepted, in milliseconds since the Unix epoch.
    pub(super) accepted_ms: Option<f64>,
}

/// Whether a credential may be over at a moment by its lifetime.
pub(super) fn is_over(lifetime_ms: Option<f64>, accepted_ms: Option<f64>, moment: &Moment) -> bool {
    match (lifetime_ms, accepted_ms, moment.started_ms) {
        (Some(lifetime), Some(accepted), Some(now)) => now >= accepted + lifetime,
        _ => false,
    }
}

impl Row {
    pub(super) fn new(
        index: usize,
        exchange: &MatchedExchange,
        effect: &Effect,
        number: Option<usize>,
        doubts: Doubts,
    ) -> Self {
        let reason = number.map_or(&reason::NOT_TIED, |_| &reason::NOT_USED);
        let number = number.map_or_else(|| "?".to_owned(), |number| number.to_string());
        let credential = exchange.operation.credential(&effect.credential);
        let kind = credential.map_or(effect.credential.as_str(), Credential::kind);
        let session = JudgedSession {
            ended_by: index,
            operation: Arc::from(exchange.operation.id.as_str()),
            credential: format!("{kind}#{number}"),
            expected: match effect.fate {
                Fate::Ends => Expected::Ended,
                Fate::Retained => Expected::Retained,
            },
            used_again_at: Vec::new(),
            verdict: Verdict::Inconclusive,
            reason,
            findings: Vec::new(),
        };
        Self {
            session,
            effect: effect.clone(),
            operation: Arc::clone(&exchange.operation),
            since: exchange.moment,
            doubts,
            ended_otherwise: false,
        }
    }

    pub(super) fn judged(self) -> JudgedSession {
        self.session
    }

    pub(super) fn index(&self) -> usize {
        self.session.ended_by
    }

    pub(super) fn user(&self) -> Option<Id> {
        self.doubts.user
    }

    pub(super) fn is_of_nobody_known(&self) -> bool {
        self.effect.fate == Fate::Ends && self.session.credential.ends_with('?')
    }

    /// Nothing ties the promise to the credential, after all.
    pub(super) fn untie(&mut self) {
        self.session.credential = format!("{}#?", self.effect.credential);
        self.undecide(&reason::NOT_TIED);
    }

    /// The session that the same exchange ended may have been that of this credential.
    pub(super) fn doubt(&mut self) {
        self.doubts.doubtful = true;
        if self.effect.fate == Fate::Retained && !self.session.used_again_at.is_empty() {
            self.undecide(&reason::REFUSED_IN_DOUBT);
        }
    }

    /// Something else has ended the credential, or may have.
    pub(super) fn ended_otherwise(&mut self) {
        self.ended_otherwise = true;
    }

    fn undecide(&mut self, reason: &'static Reason) {
        self.session.verdict = Verdict::Inconclusive;
        self.session.reason = reason;
        self.session.used_again_at.clear();
        self.session.findings.clear();
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
        let life = self.doubts.life;
        if accepted {
            self.doubts.life.accepted_ms = moment.started_ms.or(life.accepted_ms);
        } else if is_over(life.lifetime_ms, life.accepted_ms, moment) {
            self.wait(&reason::MAY_HAVE_EXPIRED);
            return;
        }
        match (self.effect.fate, accepted) {
            (_, false) if self.ended_otherwise => self.wait(&reason::ENDED_OTHERWISE),
            (Fate::Ends, true) => self.broken(&session::ALIVE, moment.request_at),
            (Fate::Ends, false) => self.kept(&reason::REFUSED),
            (Fate::Retained, true) => self.kept(&reason::ACCEPTED),
            (Fate::Retained, false) if self.doubts.doubtful => self.wait(&reason::REFUSED_IN_DOUBT),
            (Fate::Retained, false) => self.broken(&session::REVOKED, moment.request_at),
        }
    }

    /// A use of one of several credentials, of which this is one.
    pub(super) fn maybe_used(&mut self, moment: &Moment) {
        if self.is_later(true, moment) {
            self.wait(&reason::USED_AMONG_SEVERAL);
        }
    }

    /// A use that proves nothing.
    fn wait(&mut self, reason: &'static Reason) {
        if self.session.verdict == Verdict::Inconclusive {
            self.session.reason = reason;
        }
    }

    fn kept(&mut self, reason: &'static Reason) {
        if self.session.verdict == Verdict::Inconclusive {
            self.session.verdict = Verdict::Pass;
            self.session.reason = reason;
        }
    }

    fn broken(&mut self, rule: &'static Rule, place: Place) {
        // Several operations of a service may show the same use.
        if self.session.used_again_at.contains(&place) {
            return;
        }
        let (reason, message) = match self.effect.fate {
            Fate::Ends => (&reason::ACCEPTED, "the credential was accepted again after it had been ended"),
            Fate::Retained => (&reason::REFUSED, "the credential was refused although it has to survive"),
        };
        if self.session.used_again_at.is_empty() {
            let broken = rule.broken(Side::Session, &self.effect.basis).says(message);
            self.session.findings.push(broken.finding(&Redactor::default(), &self.operation, [place; 2]));
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
