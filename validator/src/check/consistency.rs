//! What must agree: answer and request, answer and state of the session.

use signoff_spec::model::basis::Basis;
use signoff_spec::model::effect::Law;
use signoff_spec::model::effect::Liveness;
use signoff_spec::model::effect::Relation;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Class;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::text::Node;
use signoff_spec::text::Value;

use crate::check::Broken;
use crate::check::Check;
use crate::check::Notes;
use crate::check::Subject;
use crate::check::condition::holds;
use crate::evidence::Evidence;
use crate::finding::Severity;
use crate::finding::Side;
use crate::matched::Answered;
use crate::matched::Presence;

/// Judges an answer beside its request and what went before.
pub(super) struct Consistency;

impl Check for Consistency {
    fn check(&self, subject: &Subject<'_>, notes: &mut Notes) {
        let Some(outcome) = subject.outcome() else { return };
        check_echo(subject, outcome, notes);
        check_exclusion(subject, outcome, notes);
        let contradiction = if outcome.class == Class::Success { refusal_due(subject) } else { None };
        let contradictions = [
            contradiction,
            state_contradicted(subject, outcome),
            session_contradicted(subject, outcome),
            not_earned(subject, outcome),
        ];
        // What the document says counts more than what is inferred.
        let contradiction =
            contradictions.into_iter().flatten().min_by_key(|(basis, _)| basis.line().is_none());
        match contradiction {
            Some(_) if subject.exchange.ambiguous => {
                notes.doubt("the reply cannot be told from that to another request");
            }
            Some((basis, message)) => notes.push(subject.finding(Broken {
                rule: "consistency.wrong-outcome",
                severity: Severity::of(basis),
                side: Side::Response,
                at: String::new(),
                message,
                basis,
            })),
            None => doubt_hidden_credentials(subject, outcome, notes),
        }
    }
}

/// A success of a request that should have been refused.
fn refusal_due<'a>(subject: &Subject<'a>) -> Option<(&'a Basis, Evidence)> {
    let faults = subject.operation().outcomes.iter().filter(|outcome| outcome.class == Class::Fault);
    let conditional = faults.filter_map(|outcome| outcome.when.as_ref().map(|when| (outcome, when)));
    let due = conditional.filter(|(_, when)| holds(&when.condition, subject) == Some(true));
    let due = due.map(|(outcome, when)| (outcome, when.basis_of(|part| holds(part, subject) == Some(true))));
    // Of several, what the document says counts more than what is inferred.
    let (outcome, basis) = due.min_by_key(|(_, basis)| basis.line().is_none())?;
    let text = format!("it succeeded, but the request has to be answered with `{}`", outcome.name);
    Some((basis, subject.redactor.redact(&text)))
}

/// An outcome that shows a credential to be good or not, against what the capture shows of it.
fn state_contradicted<'a>(subject: &Subject<'a>, outcome: &'a Outcome) -> Option<(&'a Basis, Evidence)> {
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
        Some((&shows.basis, subject.redactor.redact(&text)))
    })
}

/// An outcome that says whether the session named in the request exists, against what the capture shows of it.
///
/// That an ended session is not found is a law of its own; that a listed one is, contradicts the fault.
fn session_contradicted<'a>(subject: &Subject<'a>, outcome: &'a Outcome) -> Option<(&'a Basis, Evidence)> {
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
    Some((basis, subject.redactor.redact(&text)))
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
/// that it is given under no other one is inferred from it.
fn not_earned<'a>(subject: &Subject<'a>, outcome: &'a Outcome) -> Option<(&'a Basis, Evidence)> {
    let when = outcome.when.as_ref().filter(|_| outcome.class == Class::Fault)?;
    (holds(&when.condition, subject) == Some(false)).then(|| {
        let text = format!("`{}` cannot be the outcome: the request gives no cause for it", outcome.name);
        (&Basis::Inferred, subject.redactor.redact(&text))
    })
}

/// A success that rests on a credential which the capture does not show cannot be called right.
fn doubt_hidden_credentials(subject: &Subject<'_>, outcome: &Outcome, notes: &mut Notes) {
    let hidden = |name: &str| *subject.exchange.credential(name) == Presence::Unknown;
    let mut shows = outcome.shows.iter().filter(|shows| shows.state == Liveness::Live);
    if shows.any(|shows| hidden(&shows.credential)) {
        notes.doubt("the capture does not show the credential of the request");
    }
}

/// Members that contradict the outcome by being there at all. Empty ones say nothing and contradict nothing.
fn check_exclusion(subject: &Subject<'_>, outcome: &Outcome, notes: &mut Notes) {
    let Answered::Seen(answer) = &subject.exchange.response else { return };
    let Some(decoded) = answer.content.decoded() else { return };
    for law in &outcome.laws {
        let Relation::Excludes { response } = &law.relation else { continue };
        let empty = |node: &Node| node.value == Value::Null || node.as_str() == Some("");
        let known = notes
            .findings
            .iter()
            .any(|finding| finding.at == *response && finding.severity == Severity::Error);
        if known || decoded.message.node.at(response).is_none_or(empty) {
            continue;
        }
        notes.push(subject.finding(Broken {
            rule: "consistency.foreign-member",
            severity: Severity::of(&law.basis),
            side: Side::Response,
            at: response.clone(),
            message:
                subject.redactor.redact(&format!("`{response}` contradicts the outcome `{}`", outcome.name)),
            basis: &law.basis,
        }));
    }
}

fn check_echo(subject: &Subject<'_>, outcome: &Outcome, notes: &mut Notes) {
    let Answered::Seen(answer) = &subject.exchange.response else { return };
    let (Some(asked), Some(answered)) =
        (subject.exchange.request.content.decoded(), answer.content.decoded())
    else {
        return;
    };
    for law in &outcome.laws {
        let Relation::Echo { request, response } = &law.relation else { continue };
        let (Some(asked), Some(answered)) =
            (asked.message.node.at(request), answered.message.node.at(response))
        else {
            continue;
        };
        if asked.same(answered) {
            continue;
        }
        notes.push(subject.finding(Broken {
            rule: "consistency.echo",
            severity: Severity::of(&law.basis),
            side: Side::Response,
            at: response.clone(),
            message:
                subject.redactor.redact(&format!("`{response}` does not repeat `{request}` of the request")),
            basis: &law.basis,
        }));
    }
}
