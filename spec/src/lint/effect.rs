//! Rules about effects and laws.

mod audit;
mod laws;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::effect::EFFECT_CLOSE_MEANINGLESS;
use crate::diagnostic::codes::effect::EFFECT_CONNECTION_SUBJECT;
use crate::diagnostic::codes::effect::EFFECT_CONTRADICTORY;
use crate::diagnostic::codes::effect::EFFECT_ENDS_ON_FAULT;
use crate::diagnostic::codes::effect::EFFECT_RETAINED_GRACE;
use crate::diagnostic::codes::effect::EFFECT_UNKNOWN_CREDENTIAL;
use crate::diagnostic::codes::effect::EFFECT_UNKNOWN_MEMBER;
use crate::lint::Rule;
use crate::lint::file::File;
use crate::lint::members::unknown;
use crate::model::credential::Scope;
use crate::model::effect::Effect;
use crate::model::effect::Fate;
use crate::model::effect::Subject;
use crate::model::outcome::Class;
use crate::model::outcome::Outcome;
use crate::text::join;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[
    credentials,
    subjects,
    fates,
    closes,
    repeated,
    audit::promised,
    audit::provable,
    audit::linked,
    laws::echoes,
    laws::exclusions,
    laws::sequels,
    laws::bindings,
];

/// Every effect with its outcome and the pointer to it.
fn effects<'a>(file: &File<'a>) -> Vec<(String, &'a Outcome, &'a Effect)> {
    let mut all = Vec::new();
    for outcome in &file.operation.outcomes {
        let at = format!("{}/effects", join("/outcomes", &outcome.name));
        let effects = outcome.effects.iter().enumerate();
        all.extend(effects.map(|(index, effect)| (format!("{at}/{index}"), outcome, effect)));
    }
    all
}

/// Effects concern credentials of the operation.
fn credentials(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, _, effect) in effects(file) {
        let at = format!("{at}/credential");
        file.credential(&effect.credential, &EFFECT_UNKNOWN_CREDENTIAL, &at, found);
    }
}

/// Other sessions are named by members of the request, and are no connections.
fn subjects(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, _, effect) in effects(file) {
        let Subject::SessionNamedBy(pointer) = &effect.subject else { continue };
        let credential = file.operation.credential(&effect.credential);
        if credential.is_some_and(|credential| credential.scope == Scope::Connection) {
            let span = file.at(&format!("{at}/subject"));
            let message = format!("`{}` is a connection; only the caller's own is known", effect.credential);
            found.push(Diagnostic::new(&EFFECT_CONNECTION_SUBJECT, span, message));
        }
        let span = file.at(&format!("{at}/subject/session_named_by"));
        let request = ("the request", &file.operation.request.schema);
        found.extend(unknown(file.operation, request, pointer, &EFFECT_UNKNOWN_MEMBER, span));
    }
}

/// Faults end nothing, and what is retained needs no grace.
fn fates(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, outcome, effect) in effects(file) {
        if effect.fate == Fate::Ends && outcome.class == Class::Fault {
            let span = file.at(&format!("{at}/fate"));
            let message = format!("the fault `{}` ends `{}`", outcome.name, effect.credential);
            found.push(Diagnostic::new(&EFFECT_ENDS_ON_FAULT, span, message));
        }
        if effect.fate == Fate::Retained && effect.grace_ms > 0 {
            let span = file.at(&format!("{at}/grace_ms"));
            let message = "a grace time for what is retained";
            found.push(Diagnostic::new(&EFFECT_RETAINED_GRACE, span, message).help("remove `grace_ms`"));
        }
    }
}

/// Only what ends with its connection is shown by the close of the connection.
fn closes(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, _, effect) in effects(file).into_iter().filter(|(.., effect)| effect.shown_by_close) {
        let credential = file.operation.credential(&effect.credential);
        let is_connection = credential.is_none_or(|credential| credential.scope == Scope::Connection);
        if effect.fate == Fate::Retained || !is_connection {
            let span = file.key(&format!("{at}/shown_by_close"));
            let message = format!("a closed connection does not show that `{}` has ended", effect.credential);
            found.push(
                Diagnostic::new(&EFFECT_CLOSE_MEANINGLESS, span, message).help("remove `shown_by_close`"),
            );
        }
    }
}

/// An outcome does one thing to one credential of one subject.
fn repeated(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for outcome in &file.operation.outcomes {
        for (index, effect) in outcome.effects.iter().enumerate() {
            let same =
                |other: &&Effect| other.credential == effect.credential && other.subject == effect.subject;
            if let Some(other) = outcome.effects[..index].iter().find(same) {
                let fate = if other.fate == effect.fate { "the same already" } else { "the opposite" };
                let at = format!("{}/effects/{index}", join("/outcomes", &outcome.name));
                let message =
                    format!("another effect on `{}` of this subject says {fate}", effect.credential);
                found.push(Diagnostic::new(&EFFECT_CONTRADICTORY, file.at(&at), message));
            }
        }
    }
}
