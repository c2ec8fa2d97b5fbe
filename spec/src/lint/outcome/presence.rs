//! What outcomes of each class have to have.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::outcome::BENIGN_SUCCESS;
use crate::diagnostic::codes::outcome::NO_SUCCESS;
use crate::diagnostic::codes::outcome::SCHEMA_MISSING;
use crate::diagnostic::codes::outcome::SELECT_EMPTY;
use crate::diagnostic::codes::outcome::SILENCE_WITH_MESSAGE;
use crate::lint::file::File;
use crate::model::outcome::Class;
use crate::text::join;

/// An operation can succeed.
pub(crate) fn success(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    if !file.operation.outcomes.iter().any(|outcome| outcome.class == Class::Success) {
        found.push(Diagnostic::new(&NO_SUCCESS, file.key("/outcomes"), "no outcome is of class `success`"));
    }
}

/// Answers have a test and a schema; silence has neither.
pub(crate) fn messages(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for outcome in &file.operation.outcomes {
        let at = join("/outcomes", &outcome.name);
        if outcome.class == Class::Silence {
            let extra = ["select", "schema", "status", "code", "editions"];
            for key in extra.into_iter().filter(|key| file.node(&format!("{at}/{key}")).is_some()) {
                let message = format!("`{key}` of an outcome that sends nothing");
                found.push(Diagnostic::new(&SILENCE_WITH_MESSAGE, file.key(&format!("{at}/{key}")), message));
            }
            continue;
        }
        if outcome.select.is_empty() {
            let message = format!("the `select` of `{}` tests nothing", outcome.name);
            let help = "test a member that no other outcome has with this value";
            found.push(Diagnostic::new(&SELECT_EMPTY, file.key(&format!("{at}/select")), message).help(help));
        }
        if outcome.schema.is_none() {
            let message = format!("`{}` has no schema", outcome.name);
            found.push(Diagnostic::new(&SCHEMA_MISSING, file.key(&at), message));
        }
    }
}

/// Only faults are benign.
pub(crate) fn benign(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for outcome in file
        .operation
        .outcomes
        .iter()
        .filter(|outcome| outcome.benign.is_some() && outcome.class != Class::Fault)
    {
        let span = file.key(&format!("{}/benign", join("/outcomes", &outcome.name)));
        let message = format!("`{}` is of class `{}`", outcome.name, outcome.class.name());
        found.push(Diagnostic::new(&BENIGN_SUCCESS, span, message).help("remove `benign`"));
    }
}
