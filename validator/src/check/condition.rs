//! Conditions of outcomes, as far as a capture shows them: true, false, or not to be known.

use signoff_spec::carry::HeaderFields;
use signoff_spec::model::condition::Condition;
use signoff_spec::model::effect::Liveness;

use crate::check::Subject;
use crate::matched::Content;
use crate::matched::Presence;

/// Whether a condition holds for the request; `None` if the capture does not show.
pub(crate) fn holds(condition: &Condition, subject: &Subject<'_>) -> Option<bool> {
    match condition {
        Condition::CredentialAbsent(name) => match subject.exchange.credential(name) {
            Presence::Present { .. } | Presence::Ambiguous { .. } => Some(false),
            Presence::Absent(_) => Some(true),
            Presence::Unknown => None,
        },
        Condition::CredentialDead(name) => subject.state(name).map(|state| state == Liveness::Dead),
        Condition::HeaderAbsent(name) => header_absent(name, subject),
        Condition::MemberAbsent(pointer) => {
            let decoded = subject.exchange.request.content.decoded()?;
            Some(decoded.message.node.at(pointer).is_none())
        }
        Condition::RequestUnreadable => match &subject.exchange.request.content {
            Content::Message(_) => Some(false),
            Content::Unreadable(_) => Some(true),
            Content::NotCaptured(_) => None,
        },
        Condition::Hidden(_) => None,
        Condition::All(conditions) => fold(conditions, subject, false),
        Condition::Any(conditions) => fold(conditions, subject, true),
        Condition::Based(condition, _) => holds(condition, subject),
    }
}

/// Kleene's conjunction and disjunction: `decisive` alone decides, whatever is unknown.
fn fold(conditions: &[Condition], subject: &Subject<'_>, decisive: bool) -> Option<bool> {
    let mut known = true;
    for condition in conditions {
        match holds(condition, subject) {
            Some(value) if value == decisive => return Some(decisive),
            Some(_) => {}
            None => known = false,
        }
    }
    known.then_some(!decisive)
}

fn header_absent(name: &str, subject: &Subject<'_>) -> Option<bool> {
    let headers = &subject.exchange.request.http.as_ref()?.headers;
    if headers.fields.field(name).is_some() {
        return Some(false);
    }
    headers.complete.then_some(true)
}
