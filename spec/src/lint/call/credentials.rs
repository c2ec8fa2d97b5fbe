//! What calls prove and issue.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::effect::CALL_MISSING_PART;
use crate::diagnostic::codes::effect::CALL_UNKNOWN_CREDENTIAL;
use crate::diagnostic::codes::effect::CALL_UNKNOWN_PART;
use crate::lint::file::File;
use crate::model::call::Establishes;
use crate::model::credential::Credential;
use crate::text::join;

/// What is proved is a credential.
pub(crate) fn proved(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for call in &file.operation.calls {
        for (index, name) in call.proves.iter().enumerate() {
            let at = format!("{}/proves/{index}", join("/calls", &call.name));
            file.credential(name, &CALL_UNKNOWN_CREDENTIAL, &at, found);
        }
    }
}

/// What is issued is a credential with its parts.
pub(crate) fn established(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for call in &file.operation.calls {
        for (index, issued) in call.establishes.iter().enumerate() {
            let at = format!("{}/establishes/{index}", join("/calls", &call.name));
            let (code, place) = (&CALL_UNKNOWN_CREDENTIAL, format!("{at}/credential"));
            if let Some(credential) = file.credential(&issued.credential, code, &place, found) {
                parts(file, credential, issued, &at, found);
            }
        }
    }
}

fn parts(
    file: &File<'_>,
    credential: &Credential,
    issued: &Establishes,
    at: &str,
    found: &mut Vec<Diagnostic>,
) {
    let names = || credential.parts.iter().map(|part| part.name.as_str());
    for (name, _) in &issued.values {
        if !names().any(|other| other == name) {
            let span = file.key(&join(&format!("{at}/values"), name));
            let message = format!("`{}` has no part `{name}`", credential.name);
            found.push(Diagnostic::new(&CALL_UNKNOWN_PART, span, message).instead_of(name, names()));
        }
    }
    for part in credential.parts.iter().filter(|part| part.identifies) {
        if !issued.values.iter().any(|(name, _)| *name == part.name) {
            let message = format!("the value of `{}` of `{}` is not told", part.name, credential.name);
            found.push(Diagnostic::new(&CALL_MISSING_PART, file.at(at), message));
        }
    }
}
