//! What must agree: answer and request, answer and state of the session.

use std::borrow::Cow;

use signoff_spec::carry::HeaderFields;
use signoff_spec::carry::Raw;
use signoff_spec::model::basis::Basis;
use signoff_spec::model::condition::Condition;
use signoff_spec::model::constant::Constant;
use signoff_spec::model::credential::Credential;
use signoff_spec::model::credential::Scope;
use signoff_spec::model::effect::Effect;
use signoff_spec::model::effect::Fate;
use signoff_spec::model::effect::Law;
use signoff_spec::model::effect::Liveness;
use signoff_spec::model::effect::Relation;
use signoff_spec::model::effect::Whose;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Class;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::model::select::At;
use signoff_spec::model::select::Predicate;
use signoff_spec::model::select::Test;
use signoff_spec::plan::Seen;
use signoff_spec::text::Node;
use signoff_spec::text::Span;
use signoff_spec::text::Value;

use crate::check::Check;
use crate::check::Notes;
use crate::check::Subject;
use crate::check::condition::holds;
use crate::finding::Severity;
use crate::finding::Side;
use crate::finding::Spot;
use crate::matched::Answered;
use crate::matched::Presence;
use crate::reason;
use crate::rule::consistency;
use crate::rule::response;

/// Judges an answer beside its request and what went before.
pub(super) struct Consistency;

impl Check for Consistency {
    fn check(&self, subject: &Subject<'_>, notes: &mut Notes<'_>) {
        let Some(recognized) = subject.recognized() else { return };
        check_laws(subject, recognized, notes);
        let Some(outcome) = subject.proven() else { return };
        let contradiction = if outcome.class == Class::Success { refusal_due(subject) } else { None };
        let contradictions = [
            contradiction,
            state_contradicted(subject, outcome),
            session_contradicted(subject, outcome),
            out_of_turn(subject, outcome),
            not_earned(subject, outcome),
            against_sequel(subject, outcome),
        ];
        // What the document says counts more than what is inferred.
        let contradiction =
            contradictions.into_iter().flatten().min_by_key(|(basis, _)| basis.cited().is_none());
        match contradiction {
            Some(_) if subject.exchange.ambiguous => {
                notes.doubt(&reason::OUTCOME_AMBIGUOUS);
            }
            Some((basis, text)) => {
                notes.add(consistency::WRONG_OUTCOME.broken(Side::Response, basis).says(text));
            }
            None => {
                doubt_credentials(subject, outcome, notes);
                note_benign(subject, outcome, notes);
            }
        }
    }
}

/// A success of a request that should have been refused. Of several faults that are due, the documented one counts more
/// than what is inferred.
fn refusal_due<'a>(subject: &Subject<'a>) -> Option<(&'a Basis, String)> {
    if let Some((outcome, basis)) =
        due(subject).min_by_key(|(outcome, basis)| (basis.cited().is_none(), rank(outcome)))
    {
        let text = format!("it succeeded, but the request has to be answered with `{}`", outcome.name);
        return Some((basis, text));
    }
    let credential = required(subject).find(|credential| is_absent(subject, credential))?;
    let text = format!("it succeeded, but the request does not carry the credential `{}`", credential.name);
    Some((&credential.basis, text))
}

/// The faults that the request has earned, each with where its condition comes from.
fn due<'a>(subject: &Subject<'a>) -> impl Iterator<Item = (&'a Outcome, &'a Basis)> {
    let faults = subject.operation().outcomes.iter().filter(|outcome| outcome.class == Class::Fault);
    let conditional = faults.filter_map(|outcome| outcome.when.as_ref().map(|when| (outcome, when)));
    let earned = conditional.filter(|(_, when)| holds(&when.condition, subject) == Some(true));
    earned.map(|(outcome, when)| (outcome, when.basis_of(|part| holds(part, subject) == Some(true))))
}

/// Which of several faults goes first: the lowest.
fn rank(outcome: &Outcome) -> u32 {
    outcome.precedence.as_ref().map_or(u32::MAX, |precedence| precedence.rank)
}

/// The credentials without which the document knows no success.
fn required<'a>(subject: &Subject<'a>) -> impl Iterator<Item = &'a Credential> {
    subject.operation().credentials.iter().filter(|credential| credential.required)
}

/// Whether a request certainly lacks a credential; a connection lacks its own while nobody has signed in on it.
fn is_absent(subject: &Subject<'_>, credential: &Credential) -> bool {
    match (subject.exchange.credential(&credential.name), credential.scope) {
        (Presence::Absent(_), _) => true,
        (Presence::Present { .. }, Scope::Connection) => {
            subject.state(&credential.name) == Some(Liveness::Dead)
        }
        (Presence::Present { .. }, Scope::Bearer) | (Presence::Ambiguous { .. } | Presence::Unknown, _) => {
            false
        }
    }
}

/// A fault that has to yield to another one whose condition holds.
fn out_of_turn<'a>(subject: &Subject<'a>, outcome: &'a Outcome) -> Option<(&'a Basis, String)> {
    let when = outcome.when.as_ref().filter(|_| outcome.class == Class::Fault)?;
    let (due, _) = due(subject).min_by_key(|(outcome, _)| rank(outcome))?;
    let (first, second) = (due.precedence.as_ref()?, outcome.precedence.as_ref()?);
    (first.rank < second.rank && holds(&when.condition, subject) != Some(false)).then(|| {
        let text = format!("`{}` cannot be the outcome: the request has earned `{}`", outcome.name, due.name);
        (&first.basis, format!("{text}, which goes first"))
    })
}

/// An outcome that shows a credential to be good or not, against what the capture shows of it.
fn state_contradicted<'a>(subject: &Subject<'a>, outcome: &'a Outcome) -> Option<(&'a Basis, String)> {
    outcome.shows.iter().find_map(|shows| {
        let presence = subject.exchange.credential(&shows.credential);
        let known = subject.state(&shows.credential);
        let text = match (shows.state, presence, known) {
            (Liveness::Live, Presence::Absent(_), _) => "is not in the request",
            (Liveness::Live, Presence::Present { .. }, Some(Liveness::Dead)) => {
                "had ended, or was never good"
            }
            (Liveness::Dead, Presence::Present { .. }, Some(Liveness::Live)) => {
                "was good before, and nothing in the capture ended it"
            }
            _ => return None,
        };
        let text =
            format!("`{}` cannot be the outcome: the credential `{}` {text}", outcome.name, shows.credential);
        Some((&shows.basis, text))
    })
}

/// An outcome that says whether the session named in the request exists, against what the capture shows of it.
///
/// That an ended session is not found is a law of its own; that a listed one is, contradicts the fault.
fn session_contradicted<'a>(subject: &Subject<'a>, outcome: &'a Outcome) -> Option<(&'a Basis, String)> {
    let (law, gone) = gone(subject.operation())?;
    let cause = gone.when.as_ref().map_or(&gone.basis, |when| &when.basis);
    let (basis, text) = match (outcome.class, subject.before.session?) {
        (Class::Success, Liveness::Dead) => (&law.basis, "had been ended"),
        (Class::Fault, Liveness::Live) if outcome.name == gone.name => {
            (cause, "was listed before, and nothing in the capture ended it")
        }
        _ => return None,
    };
    let text = format!("`{}` cannot be the outcome: the session that the request names {text}", outcome.name);
    Some((basis, text))
}

/// The fault that a request gets whose session has been ended, and the law that says so.
fn gone(operation: &Operation) -> Option<(&Law, &Outcome)> {
    let successes = operation.outcomes.iter().filter(|outcome| outcome.class == Class::Success);
    successes.flat_map(|outcome| &outcome.laws).find_map(|law| {
        let Relation::Then { outcome: name } = &law.relation else { return None };
        let mut faults = operation.outcomes.iter().filter(|outcome| outcome.class == Class::Fault);
        Some((law, faults.find(|outcome| outcome.name == *name)?))
    })
}

/// A fault whose condition the request does not meet. That a fault is given under its condition the document says;
/// that it is given under no other one is inferred from it, unless the fault itself says of a credential in the request
/// that there is none.
fn not_earned<'a>(subject: &Subject<'a>, outcome: &'a Outcome) -> Option<(&'a Basis, String)> {
    let when = outcome.when.as_ref().filter(|_| outcome.class == Class::Fault)?;
    (holds(&when.condition, subject) == Some(false)).then(|| {
        let text = format!("`{}` cannot be the outcome: the request gives no cause for it", outcome.name);
        let basis = match when.condition {
            Condition::CredentialAbsent(_) => &when.basis,
            _ => &Basis::Inferred,
        };
        (basis, text)
    })
}

/// An outcome that rests on a credential of which the capture does not show what the server looked at cannot be called
/// right: a success on one that is hidden, any on one of several.
fn doubt_credentials(subject: &Subject<'_>, outcome: &Outcome, notes: &mut Notes<'_>) {
    let shown = outcome.shows.iter().map(|shows| (&shows.credential, shows.state == Liveness::Live));
    let needed = required(subject).filter(|_| outcome.class == Class::Success);
    for (name, good) in shown.chain(needed.map(|credential| (&credential.name, true))) {
        match subject.exchange.credential(name) {
            Presence::Unknown if good => notes.doubt(&reason::CREDENTIAL_NOT_SHOWN),
            Presence::Ambiguous { .. } => notes.doubt(&reason::CREDENTIAL_AMBIGUOUS),
            _ => {}
        }
    }
}

/// A benign fault says that there was nothing left to end. A request without the credential had nothing to begin with.
fn note_benign(subject: &Subject<'_>, outcome: &Outcome, notes: &mut Notes<'_>) {
    let Some(benign) = &outcome.benign else { return };
    let dead = outcome.shows.iter().filter(|shows| shows.state == Liveness::Dead);
    let mut presences = dead.map(|shows| subject.exchange.credential(&shows.credential));
    let sound = notes.findings.iter().all(|finding| finding.severity != Severity::Error);
    let possible = holds(&benign.condition, subject) != Some(false);
    if sound && possible && presences.all(|presence| matches!(presence, Presence::Present { .. })) {
        notes.add(
            response::BENIGN
                .broken(Side::Response, &benign.basis)
                .severity(Severity::Note)
                .says("there was nothing left to end; a client that only cleans up may take this for done"),
        );
    }
}

/// Laws that tie members of the answer to the request, or rule them out.
fn check_laws(subject: &Subject<'_>, outcome: &Outcome, notes: &mut Notes<'_>) {
    let Answered::Seen(answer) = &subject.exchange.response else { return };
    let message = answer.content.decoded().map(|decoded| &decoded.message);
    let seen = Seen::response(answer.status, &answer.headers.fields, message);
    let holds = |at: &At, predicate: Predicate| {
        Test { at: at.clone(), predicate, place: 0, span: Span::default() }.holds(seen)
    };
    for law in &outcome.laws {
        match &law.relation {
            Relation::Echo { request, response } => {
                let Some(asked) = asked_at(subject, request) else { continue };
                let repeats = Predicate::Equals(Constant::of(&asked));
                if holds(response, Predicate::Present) && !holds(response, repeats) {
                    let text = format!("`{response}` does not repeat `{request}` of the request");
                    let broken = consistency::ECHO.broken(Side::Response, &law.basis);
                    notes.add(broken.at(spot(response)).says(text));
                }
            }
            Relation::Excludes { response } => {
                let at = spot(response);
                let known =
                    notes.findings.iter().any(|known| known.at == at && known.severity == Severity::Error);
                // What is empty says nothing and contradicts nothing.
                let empty = Predicate::OneOf(Cow::Borrowed(NOTHING));
                if !known && holds(response, Predicate::Present) && !holds(response, empty) {
                    let text = format!("`{response}` contradicts the outcome `{}`", outcome.name);
                    notes.add(
                        consistency::FOREIGN_MEMBER.broken(Side::Response, &law.basis).at(at).says(text),
                    );
                }
            }
            Relation::Then { .. } | Relation::SameInAllBindings => {}
        }
    }
}

/// Values that say nothing.
const NOTHING: &[Constant] = &[Constant::Null, Constant::Text(Cow::Borrowed(""))];

/// What stands in a place of the request.
fn asked_at(subject: &Subject<'_>, at: &At) -> Option<Node> {
    let (asked, http) = (&subject.exchange.request, subject.exchange.request.http.as_ref());
    let text = |text: &str| Node { value: Value::String(text.to_owned()), span: Span::default() };
    match at {
        At::Member(pointer) => pointer.node(&asked.content.decoded()?.message.node).cloned(),
        At::Header(name) => http?.headers.fields.field(name).map(text),
        At::Query(name) => {
            let query = http?.query.as_deref().unwrap_or_default();
            Raw::Bytes(query.as_bytes()).parameters(name).next().map(|value| text(&value))
        }
        _ => None,
    }
}

/// Where a finding about a place of a response stands.
fn spot(at: &At) -> Spot {
    match at.header() {
        Some(name) => Spot::Header(name.to_owned()),
        None => Spot::Member(at.to_string()),
    }
}

/// An answer to a credential that the operation itself has ended, where a law says what that has to be.
fn against_sequel<'a>(subject: &Subject<'a>, outcome: &'a Outcome) -> Option<(&'a Basis, String)> {
    let operation = subject.operation();
    let credentials = operation.credentials.iter().zip(&subject.before.ended);
    let ended: Vec<&str> =
        credentials.filter(|(_, ended)| **ended).map(|(credential, _)| credential.name.as_str()).collect();
    let ends = |effect: &Effect| {
        let of_caller = effect.fate == Fate::Ends && effect.subject == Whose::Caller;
        of_caller && ended.contains(&effect.credential.as_str())
    };
    let successes = operation.outcomes.iter().filter(|outcome| outcome.effects.iter().any(ends));
    let (law, sequel) = successes.flat_map(|outcome| &outcome.laws).find_map(|law| match &law.relation {
        Relation::Then { outcome } => Some((law, outcome)),
        _ => None,
    })?;
    // A fault that the request has earned, or may have, can go first.
    let excused = outcome.class == Class::Fault
        && outcome.when.as_ref().is_some_and(|when| holds(&when.condition, subject) != Some(false));
    (*sequel != outcome.name && !excused).then(|| {
        let text = format!("`{}` cannot be the outcome: the credential had been ended", outcome.name);
        (&law.basis, format!("{text}, which has to be answered with `{sequel}`"))
    })
}
