//! Whether what an outcome promises can be audited.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::effect::EFFECT_SESSION_UNLINKED;
use crate::diagnostic::codes::effect::EFFECT_SUCCESS_MISSING;
use crate::diagnostic::codes::effect::EFFECT_UNPROVABLE;
use crate::lint::effect::effects;
use crate::lint::file::File;
use crate::model::effect::Fate;
use crate::model::effect::Subject;
use crate::model::outcome::Class;
use crate::text::join;

/// A success does something to a credential.
pub(crate) fn promised(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for outcome in &file.operation.outcomes {
        if outcome.class == Class::Success && outcome.effects.is_empty() {
            let span = file.key(&join("/outcomes", &outcome.name));
            let message = format!("the success `{}` has no effect, so that nothing is audited", outcome.name);
            found.push(Diagnostic::new(&EFFECT_SUCCESS_MISSING, span, message));
        }
    }
}

/// What ends could be seen to live on.
pub(crate) fn provable(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let operation = file.operation;
    for (at, _, effect) in effects(file).into_iter().filter(|(.., effect)| effect.fate == Fate::Ends) {
        let name = &effect.credential;
        let proved = operation.calls.iter().any(|call| call.proves.contains(name));
        let shown = operation
            .outcomes
            .iter()
            .flat_map(|outcome| &outcome.shows)
            .any(|shows| shows.credential == *name);
        if operation.credential(name).is_some() && !proved && !shown {
            let message = format!("no traffic could show that `{name}` still works");
            found.push(Diagnostic::new(&EFFECT_UNPROVABLE, file.at(&format!("{at}/credential")), message));
        }
    }
}

/// Sessions that are ended by name are listed by some call.
pub(crate) fn linked(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, _, effect) in effects(file) {
        let lists = file
            .operation
            .calls
            .iter()
            .any(|call| call.sessions.is_some() && call.proves.contains(&effect.credential));
        let named = matches!(effect.subject, Subject::SessionNamedBy(_));
        if named && effect.fate == Fate::Ends && !lists {
            let message = format!("no call tells which `{}` a session belongs to", effect.credential);
            let help = "add a call with `proves` and `sessions`";
            let span = file.at(&format!("{at}/subject"));
            found.push(Diagnostic::new(&EFFECT_SESSION_UNLINKED, span, message).help(help));
        }
    }
}
