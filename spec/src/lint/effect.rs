//! Rules about effects.

mod laws;

use crate::diagnostic::codes::effect;
use crate::lint::Rule;
use crate::lint::file::File;
use crate::lint::part::Part;
use crate::model::binding::Protocol;
use crate::model::credential::Scope;
use crate::model::effect::Effect;
use crate::model::effect::Fate;
use crate::model::effect::Whose;
use crate::model::outcome::Class;
use crate::model::outcome::Outcome;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[
    Rule::Effect(credentials),
    Rule::Effect(subjects),
    Rule::Effect(fates),
    Rule::Effect(closes),
    Rule::Outcome(repeated),
    Rule::Outcome(promised),
    Rule::Effect(provable),
    Rule::Effect(linked),
    Rule::Effect(silent),
    Rule::Law(laws::echoes),
    Rule::Law(laws::exclusions),
    Rule::Law(laws::sequels),
    Rule::Law(laws::bindings),
];

/// Effects concern credentials of the operation.
fn credentials(_: &Outcome, this: &Part<'_, Effect>, file: &mut File<'_>) {
    file.credential(&effect::EFFECT_UNKNOWN_CREDENTIAL, format!("{this}/credential"), &this.credential);
}

/// Other sessions are named by members of the request, and are no connections.
fn subjects(_: &Outcome, this: &Part<'_, Effect>, file: &mut File<'_>) {
    let Whose::SessionNamedBy(pointer) = &this.subject else { return };
    let credential = file.operation.credential(&this.credential);
    if credential.is_some_and(|credential| credential.scope == Scope::Connection) {
        let message = format!("`{}` is a connection; only the caller's own is known", this.credential);
        file.value(&effect::EFFECT_CONNECTION_SUBJECT, format!("{this}/subject"), message);
    }
    let at = format!("{this}/subject/session_named_by");
    let request = ("the request", &file.operation.request.schema);
    file.member(&effect::EFFECT_UNKNOWN_MEMBER, at, request, pointer);
}

/// Faults end nothing, and what is retained needs no grace.
fn fates(outcome: &Outcome, this: &Part<'_, Effect>, file: &mut File<'_>) {
    if this.fate == Fate::Ends && outcome.class == Class::Fault {
        let message = format!("the fault `{}` ends `{}`", outcome.name, this.credential);
        file.value(&effect::EFFECT_ENDS_ON_FAULT, format!("{this}/fate"), message);
    }
    if this.fate == Fate::Retained && this.grace_ms > 0 {
        let message = "a grace time for what is retained";
        file.value(&effect::EFFECT_RETAINED_GRACE, format!("{this}/grace_ms"), message)
            .help("remove `grace_ms`");
    }
}

/// Only what ends with its connection is shown by the close of the connection.
fn closes(_: &Outcome, this: &Part<'_, Effect>, file: &mut File<'_>) {
    let credential = file.operation.credential(&this.credential);
    let is_connection = credential.is_none_or(|credential| credential.scope == Scope::Connection);
    if this.shown_by_close && (this.fate == Fate::Retained || !is_connection) {
        let message = format!("a closed connection does not show that `{}` has ended", this.credential);
        file.key(&effect::EFFECT_CLOSE_MEANINGLESS, format!("{this}/shown_by_close"), message)
            .help("remove `shown_by_close`");
    }
}

/// An outcome does one thing to one credential of one subject.
fn repeated(outcome: &Part<'_, Outcome>, file: &mut File<'_>) {
    for (index, this) in outcome.list("effects", &outcome.effects).iter().enumerate() {
        let same = |other: &&Effect| other.credential == this.credential && other.subject == this.subject;
        if let Some(other) = outcome.effects[..index].iter().find(same) {
            let fate = if other.fate == this.fate { "the same already" } else { "the opposite" };
            let message = format!("another effect on `{}` of this subject says {fate}", this.credential);
            file.value(&effect::EFFECT_CONTRADICTORY, this.to_string(), message);
        }
    }
}

/// A success does something to a credential.
fn promised(outcome: &Part<'_, Outcome>, file: &mut File<'_>) {
    if outcome.class == Class::Success && outcome.effects.is_empty() {
        let message = format!("the success `{}` has no effect, so that nothing is audited", outcome.name);
        file.key(&effect::EFFECT_SUCCESS_MISSING, outcome.to_string(), message);
    }
}

/// What ends could be seen to live on.
fn provable(_: &Outcome, this: &Part<'_, Effect>, file: &mut File<'_>) {
    let (operation, name) = (file.operation, &this.credential);
    let proved = operation.calls.iter().any(|call| call.proves(name));
    let mut shows = operation.outcomes.iter().flat_map(|outcome| &outcome.shows);
    let shown = shows.any(|shows| shows.credential == *name);
    if this.fate == Fate::Ends && operation.credential(name).is_some() && !proved && !shown {
        let message = format!("no traffic could show that `{name}` still works");
        file.value(&effect::EFFECT_UNPROVABLE, format!("{this}/credential"), message);
    }
}

/// Other credentials than the caller's are tied to it by some call.
fn linked(_: &Outcome, this: &Part<'_, Effect>, file: &mut File<'_>) {
    if this.fate == Fate::Ends {
        tied(&this.credential, &this.subject, &format!("{this}/subject"), file);
    }
}

/// Says where no call tells which credentials are of a subject.
pub(crate) fn tied(name: &str, subject: &Whose, at: &str, file: &mut File<'_>) {
    let operation = file.operation;
    let kind =
        |name: &str| operation.credential(name).map_or(name.to_owned(), |known| known.kind().to_owned());
    let wanted = kind(name);
    let calls = || operation.calls.iter();
    let mut issued =
        calls().flat_map(|call| &call.establishes).filter(|issued| kind(&issued.credential) == wanted);
    match subject {
        Whose::SessionNamedBy(_) if !calls().any(|call| call.sessions.is_some() && call.proves(name)) => {
            let message = format!("no call tells which `{name}` a session belongs to");
            file.value(&effect::EFFECT_SESSION_UNLINKED, at, message)
                .help("add a call with `proves` and `sessions`");
        }
        Whose::User | Whose::Others
            if !issued.any(|issued| issued.user.is_some() || issued.from.is_some()) =>
        {
            let message = format!("no call tells whose a `{name}` is");
            file.value(&effect::EFFECT_USER_UNTIED, at, message)
                .help("add `user` to what a call `establishes`");
        }
        Whose::IssuedWith if issued.next().is_none() => {
            let message = format!("no call issues a `{name}`");
            file.value(&effect::EFFECT_ISSUE_UNTIED, at, message).help("add a call that `establishes` it");
        }
        _ => {}
    }
}

/// Silence that does something is seen where connections are.
fn silent(outcome: &Outcome, this: &Part<'_, Effect>, file: &mut File<'_>) {
    let mut bindings = file.operation.bindings.iter();
    let shown = bindings.any(|binding| matches!(binding.protocol, Protocol::WsJson(_)));
    if outcome.class == Class::Silence && !shown {
        let message = format!("no traffic shows the silence of `{}`", outcome.name);
        file.value(&effect::EFFECT_ON_SILENCE, this.to_string(), message);
    }
}
