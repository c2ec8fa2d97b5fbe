//! Stage 3, exchanges to findings: the trait of a check, the table of checks, and what a check may look at.

mod audit;
mod body;
mod condition;
mod consistency;
mod envelope;
mod excerpt;
mod payload;
mod request;
mod response;

pub use self::audit::Audit;
pub use self::audit::Before;

use signoff_spec::model::basis::Basis;
use signoff_spec::model::effect::Liveness;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Class;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::plan::Classified;
use signoff_spec::plan::Judged;
use signoff_spec::plan::Mismatch;
use signoff_spec::plan::MismatchKind;
use signoff_spec::plan::Recognition;
use signoff_spec::plan::Seen;

use crate::check::condition::holds;
use crate::check::request::is_of_another_method;
use crate::check::response::other_media_type;
use crate::evidence::Redactor;
use crate::finding::Broken;
use crate::finding::Finding;
use crate::finding::Severity;
use crate::finding::Side;
use crate::matched::Answered;
use crate::matched::Content;
use crate::matched::MatchedExchange;
use crate::matched::Presence;
use crate::reason::OUTCOME_GUESSED;
use crate::reason::OUTCOME_UNKNOWN;
use crate::reason::REPLY_CONNECTION_ENDS;
use crate::reason::Reason;
use crate::rule::response::UNDOCUMENTED;
use crate::verdict::Verdict;

/// Judges a group of rules: implemented once per subject below `check/`, called by [`judge`].
pub trait Check: Sync {
    /// Looks at an exchange and says what is wrong with it, and what cannot be said.
    fn check(&self, subject: &Subject<'_>, notes: &mut Notes<'_>);
}

/// Every check, in the order of its findings.
pub static CHECKS: &[&dyn Check] = &[
    &request::Request,
    &payload::Payload,
    &response::Response,
    &envelope::Envelope,
    &body::Body,
    &consistency::Consistency,
];

/// What is said of an answer that is none of the outcomes.
const NO_OUTCOME: &str = "the answer is none of the documented outcomes";

/// How strict a run is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Members that the document does not know are errors.
    pub strict: bool,
    /// Forms that were observed in other server versions are accepted, with a note.
    pub editions: bool,
}

/// An exchange and everything that is known of it.
pub struct Subject<'a> {
    /// The exchange.
    pub exchange: &'a MatchedExchange,
    /// What its response is, if there is one.
    pub classified: Option<Classified<'a>>,
    /// The outcome, if the answer proves it.
    proven: Option<&'a Outcome>,
    /// What the capture showed before of the credentials and of the session that the request names.
    pub before: &'a Before,
    /// How strict to be.
    pub options: Options,
    /// Takes the secrets of the exchange out of everything.
    pub redactor: Redactor,
}

/// What checks say of one exchange.
pub struct Notes<'a> {
    subject: &'a Subject<'a>,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// What could not be judged.
    pub reasons: Vec<&'static Reason>,
}

/// Judges an exchange.
pub fn judge<'a>(subject: &'a Subject<'a>) -> Notes<'a> {
    let mut notes = Notes { subject, findings: Vec::new(), reasons: Vec::new() };
    for check in CHECKS {
        check.check(subject, &mut notes);
    }
    // Whatever the checks looked at: an answer that proves no outcome never passes.
    let unproven = subject.classified.is_some() && subject.proven().is_none();
    if unproven && Verdict::of(&notes.findings, &notes.reasons) == Verdict::Pass {
        if subject.outcome().is_none() {
            notes.add(UNDOCUMENTED.broken(Side::Response, &subject.answer_basis()).says(NO_OUTCOME));
            notes.doubt(&OUTCOME_UNKNOWN);
        } else {
            notes.doubt(&OUTCOME_GUESSED);
        }
    }
    notes
}

impl<'a> Subject<'a> {
    /// Prepares an exchange for judgment.
    pub fn new(exchange: &'a MatchedExchange, before: &'a Before, options: Options) -> Self {
        let mut redactor = Redactor::default();
        for credential in &exchange.credentials {
            if let Presence::Present { secrets, .. } | Presence::Ambiguous { secrets, .. } =
                &credential.presence
            {
                secrets.iter().for_each(|secret| redactor.learn(secret));
            }
        }
        let classified = match &exchange.response {
            Answered::Seen(answer) => {
                let message = answer.content.decoded().map(|decoded| &decoded.message);
                Some(exchange.operation.classify(Seen::response(
                    answer.status,
                    &answer.headers.fields,
                    message,
                )))
            }
            Answered::Missing | Answered::NotCaptured(_) => None,
        };
        let mut subject = Self { exchange, classified, proven: None, before, options, redactor };
        subject.proven =
            subject.recognized().filter(|_| !subject.is_contradicted()).or_else(|| subject.silence());
        subject
    }

    /// The operation.
    pub fn operation(&self) -> &'a Operation {
        &self.exchange.operation
    }

    /// The outcome, if one was recognized.
    pub fn outcome(&self) -> Option<&'a Outcome> {
        self.classified.as_ref().and_then(|classified| classified.outcome)
    }

    /// The outcome, if the answer proves it: its `select` holds or a form of another version fits, the request has the
    /// method of its binding, and nothing in the answer speaks against it. Any other outcome explains what is wrong,
    /// and says nothing of credentials.
    pub fn proven(&self) -> Option<&'a Outcome> {
        self.proven
    }

    /// The outcome, if its `select` holds or a form of another version fits, whatever else the answer says.
    pub(crate) fn recognized(&self) -> Option<&'a Outcome> {
        let classified = self.classified.as_ref()?;
        let recognized = matches!(classified.recognition, Recognition::Selected | Recognition::Edition);
        classified.outcome.filter(|_| recognized && !is_of_another_method(self.exchange))
    }

    /// The silence that is the end of the request, if nothing was answered where that does something.
    fn silence(&self) -> Option<&'a Outcome> {
        let is_over = match &self.exchange.response {
            Answered::Missing => true,
            Answered::NotCaptured(reason) => **reason == REPLY_CONNECTION_ENDS,
            Answered::Seen(_) => false,
        };
        let mut silences = self.operation().outcomes.iter().filter(|outcome| {
            let due = outcome.when.as_ref().is_none_or(|when| holds(&when.condition, self) == Some(true));
            outcome.class == Class::Silence && !outcome.effects.is_empty() && due
        });
        silences.next().filter(|_| is_over)
    }

    /// Whether an answer speaks against the outcome that its `select` takes it for: it holds no message, is of another
    /// media type than the document says, or breaks what the document says of the outcome. Members that no outcome
    /// knows speak neither for nor against.
    fn is_contradicted(&self) -> bool {
        let (Answered::Seen(answer), Some(classified)) = (&self.exchange.response, &self.classified) else {
            return false;
        };
        let against = |judged: &Judged<'_>| {
            let broken = judged.foreign.is_some() || !judged.mismatch.kind.is_tolerable();
            broken && Severity::of(&judged.mismatch.basis) == Severity::Error
        };
        let other_type = other_media_type(self.exchange.binding(), answer);
        matches!(answer.content, Content::Unreadable(_))
            || other_type.is_some_and(|other| Severity::of(other.basis) == Severity::Error)
            || (classified.edition.is_none() && classified.mismatches.iter().any(against))
    }

    /// What the capture showed before of the credential called `name`.
    pub fn state(&self, name: &str) -> Option<Liveness> {
        let index = self.operation().credentials.iter().position(|credential| credential.name == name)?;
        self.before.credentials.get(index).copied().flatten()
    }

    /// Whether the answer is a documented fault whose condition the request meets: it has earned it.
    pub(crate) fn has_earned_its_fault(&self) -> bool {
        let when = self
            .proven()
            .filter(|outcome| outcome.class == Class::Fault)
            .and_then(|outcome| outcome.when.as_ref());
        when.is_some_and(|when| holds(&when.condition, self) == Some(true))
    }

    /// Whether something absent from the request counts against it: only if the answer is known, is no success
    /// (which is then itself at fault), and was not earned by the absence.
    pub(crate) fn minds_absence(&self) -> bool {
        self.proven().is_some_and(|outcome| outcome.class != Class::Success) && !self.has_earned_its_fault()
    }

    /// How bad a mismatch is: what documents rarely rule out is worth a note, unless the run is strict.
    pub(crate) fn severity(&self, mismatch: &Mismatch) -> Severity {
        match mismatch.kind {
            MismatchKind::ExtraMember if self.options.strict => Severity::Error,
            MismatchKind::ExtraMember => Severity::Note,
            MismatchKind::UnknownValue => Severity::Warning,
            _ => Severity::of(&mismatch.basis),
        }
    }

    /// The basis of "there is a documented answer": that of every outcome that is one.
    pub(crate) fn answer_basis(&self) -> Basis {
        Basis::of_all(self.operation().answers().map(|outcome| &outcome.basis))
    }
}

impl Notes<'_> {
    /// Adds a finding: without the secrets of the exchange, and at its place in the capture.
    pub(crate) fn add(&mut self, broken: Broken) {
        let moment = &self.subject.exchange.moment;
        let places = [moment.request_at, moment.response_at.unwrap_or(moment.request_at)];
        self.findings.push(broken.finding(&self.subject.redactor, self.subject.operation(), places));
    }

    /// Adds a reason why something could not be judged.
    pub(crate) fn doubt(&mut self, reason: &'static Reason) {
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }
}
