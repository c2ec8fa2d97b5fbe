//! What outcomes of each class have to have.

use crate::diagnostic::codes::outcome;
use crate::lint::file::File;
use crate::lint::part::Part;
use crate::model::binding::Binding;
use crate::model::binding::Carries;
use crate::model::binding::Protocol;
use crate::model::outcome::Class;
use crate::model::outcome::Outcome;

/// An operation can succeed.
pub(crate) fn success(file: &mut File<'_>) {
    let is_success = |outcome: &Outcome| match outcome.class {
        Class::Success => true,
        Class::Silence => !outcome.effects.is_empty(),
        Class::Fault => false,
    };
    if !file.operation.outcomes.iter().any(is_success) {
        file.key(&outcome::NO_SUCCESS, "/outcomes", "no outcome is of class `success`");
    }
}

/// Answers have a test and a schema; silence has neither.
pub(crate) fn messages(this: &Part<'_, Outcome>, file: &mut File<'_>) {
    if this.class == Class::Silence {
        for key in ["select", "content", "schema", "status", "code", "editions"] {
            let at = format!("{this}/{key}");
            if file.node(&at).is_some() {
                let message = format!("`{key}` of an outcome that sends nothing");
                file.key(&outcome::SILENCE_WITH_MESSAGE, at, message);
            }
        }
        return;
    }
    if this.select.is_empty() {
        let message = format!("the `select` of `{}` tests nothing", this.name);
        file.key(&outcome::SELECT_EMPTY, format!("{this}/select"), message).help(
            "test a member that no other outcome has with this value, or the status where there is one",
        );
    }
    if this.schema.is_none() {
        file.key(&outcome::SCHEMA_MISSING, this.to_string(), format!("`{}` has no schema", this.name))
            .help("write what its message is, or `\"content\": \"none\"` where it has no body");
    }
}

/// Statuses that a response with a body cannot have (RFC 9110, §15.3.5, §15.3.6, §15.4.5).
const WITHOUT_BODY: [u16; 3] = [204, 205, 304];

/// What is sent without a body asks for none.
pub(crate) fn bodies(this: &Part<'_, Outcome>, file: &mut File<'_>) {
    let codes = this.status.iter().flat_map(|status| &status.codes).chain(this.select.status.iter());
    let Some(code) = codes.copied().find(|code| WITHOUT_BODY.contains(code)) else { return };
    let without = |binding: &Binding| match &binding.protocol {
        Protocol::Http(http) => http.response == Carries::None,
        Protocol::Soap11(_) | Protocol::WsJson(_) => false,
    };
    let has_none = match this.content {
        Some(content) => content == Carries::None,
        None => file.operation.bindings.iter().all(without),
    };
    if !has_none {
        let message = format!("`{}` has a body, and an answer with status {code} cannot have one", this.name);
        file.key(&outcome::BODY_NOT_ALLOWED, this.to_string(), message).help("write `\"content\": \"none\"`");
    }
}

/// Only faults are benign.
pub(crate) fn benign(this: &Part<'_, Outcome>, file: &mut File<'_>) {
    if this.benign.is_some() && this.class != Class::Fault {
        let message = format!("`{}` is of class `{}`", this.name, this.class.name());
        file.key(&outcome::BENIGN_SUCCESS, format!("{this}/benign"), message).help("remove `benign`");
    }
}
