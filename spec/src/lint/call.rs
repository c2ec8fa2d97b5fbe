//! Rules about calls.

mod credentials;
mod matches;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::effect::CALL_PROVES_NOTHING;
use crate::diagnostic::codes::effect::CALL_PUBLIC_PROVES;
use crate::diagnostic::codes::effect::CALL_SESSIONS_POINTER;
use crate::diagnostic::codes::effect::CALL_VERDICT_AMBIGUOUS;
use crate::disjoint::Disjoint;
use crate::disjoint::Shape;
use crate::disjoint::disjoint;
use crate::lint::Rule;
use crate::lint::file::File;
use crate::text::join;
use crate::text::steps;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[
    matches::protocols,
    matches::requests,
    matches::reachable,
    credentials::proved,
    credentials::established,
    proofs,
    verdicts,
    sessions,
];

/// Public calls prove nothing, and others prove by an answer.
fn proofs(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for call in file.operation.calls.iter().filter(|call| !call.proves.is_empty()) {
        let at = join("/calls", &call.name);
        if call.public {
            let span = file.key(&format!("{at}/proves"));
            let message = format!("`{}` is public, and proves nothing", call.name);
            found.push(
                Diagnostic::new(&CALL_PUBLIC_PROVES, span, message).help("remove `public` or `proves`"),
            );
        } else if call.accepted.is_none() && call.refused.is_none() {
            let span = file.key(&format!("{at}/proves"));
            let message = format!("`{}` does not tell which answers prove anything", call.name);
            found.push(
                Diagnostic::new(&CALL_PROVES_NOTHING, span, message).help("add `accepted` or `refused`"),
            );
        }
    }
}

/// No answer both accepts and refuses.
fn verdicts(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for call in &file.operation.calls {
        let (Some(accepted), Some(refused)) = (&call.accepted, &call.refused) else { continue };
        let proof = disjoint(file.operation, Shape::select(accepted), Shape::select(refused));
        if matches!(proof, Disjoint::Unknown { .. }) {
            let span = file.key(&format!("{}/refused", join("/calls", &call.name)));
            let message = format!("an answer may both accept and refuse `{}`", call.name);
            found.push(Diagnostic::new(&CALL_VERDICT_AMBIGUOUS, span, message));
        }
    }
}

/// Ids of sessions are in a list, and belong to a credential.
fn sessions(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for call in &file.operation.calls {
        let Some(sessions) = &call.sessions else { continue };
        let span = file.at(&format!("{}/sessions", join("/calls", &call.name)));
        if !steps(&sessions.ids).any(|step| step == "*") {
            let message = "the pointer has no `*` for the items of a list";
            found.push(Diagnostic::new(&CALL_SESSIONS_POINTER, span, message));
        } else if call.proves.is_empty() {
            let message = format!("`{}` proves no credential that the sessions could belong to", call.name);
            found.push(Diagnostic::new(&CALL_SESSIONS_POINTER, span, message));
        }
    }
}
