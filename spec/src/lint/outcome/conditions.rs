//! `when`, `precedence` and `shows`.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::outcome::RANK_REPEATED;
use crate::diagnostic::codes::outcome::SHOWS_CONTRADICTS_WHEN;
use crate::diagnostic::codes::outcome::SHOWS_REPEATED;
use crate::diagnostic::codes::outcome::UNKNOWN_CREDENTIAL;
use crate::diagnostic::codes::outcome::UNKNOWN_HEADER;
use crate::diagnostic::codes::outcome::UNKNOWN_MEMBER;
use crate::lint::file::File;
use crate::lint::members::unknown;
use crate::model::binding::Protocol;
use crate::model::condition::Condition;
use crate::model::effect::Liveness;
use crate::model::outcome::Outcome;
use crate::text::join;

/// Conditions and `shows` name what there is.
pub(crate) fn names(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for outcome in &file.operation.outcomes {
        let at = join("/outcomes", &outcome.name);
        for (key, when) in [("when", &outcome.when), ("benign", &outcome.benign)] {
            if let Some(when) = when {
                parts(file, &when.condition, &format!("{at}/{key}"), found);
            }
        }
        for (index, shows) in outcome.shows.iter().enumerate() {
            let at = format!("{at}/shows/{index}/credential");
            file.credential(&shows.credential, &UNKNOWN_CREDENTIAL, &at, found);
        }
    }
}

fn parts(file: &File<'_>, condition: &Condition, at: &str, found: &mut Vec<Diagnostic>) {
    match condition {
        Condition::CredentialAbsent(name) | Condition::CredentialDead(name) => {
            file.credential(name, &UNKNOWN_CREDENTIAL, &format!("{at}/credential"), found);
        }
        Condition::HeaderAbsent(name) => header(file, name, &format!("{at}/header"), found),
        Condition::MemberAbsent(pointer) => {
            let span = file.at(&format!("{at}/member"));
            let request = ("the request", &file.operation.request.schema);
            found.extend(unknown(file.operation, request, pointer, &UNKNOWN_MEMBER, span));
        }
        Condition::RequestUnreadable | Condition::Hidden(_) => {}
        Condition::Based(inner, _) => parts(file, inner, at, found),
        Condition::All(inner) | Condition::Any(inner) => {
            let key = if matches!(condition, Condition::All(_)) { "all" } else { "any" };
            for (index, part) in inner.iter().enumerate() {
                parts(file, part, &format!("{at}/{key}/{index}"), found);
            }
        }
    }
}

fn header(file: &File<'_>, name: &str, at: &str, found: &mut Vec<Diagnostic>) {
    let mut declared = Vec::new();
    for binding in &file.operation.bindings {
        if let Protocol::Http(http) = &binding.protocol {
            declared.extend(http.headers.iter().map(|header| header.name.as_str()));
        }
    }
    if !declared.iter().any(|other| other.eq_ignore_ascii_case(name)) {
        let message = format!("no binding declares the header `{name}`");
        found.push(Diagnostic::new(&UNKNOWN_HEADER, file.at(at), message).instead_of(name, declared));
    }
}

/// Outcomes whose conditions a request shows have different ranks.
pub(crate) fn ranks(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen: Vec<(u32, &str)> = Vec::new();
    for outcome in file.operation.outcomes.iter().filter(|outcome| is_visible(outcome)) {
        let Some(precedence) = &outcome.precedence else { continue };
        if let Some((rank, other)) = seen.iter().find(|(rank, _)| *rank == precedence.rank) {
            let at = format!("{}/precedence/rank", join("/outcomes", &outcome.name));
            let message = format!("`{other}` has the rank {rank} as well");
            found.push(Diagnostic::new(&RANK_REPEATED, file.at(&at), message));
        }
        seen.push((precedence.rank, &outcome.name));
    }
}

fn is_visible(outcome: &Outcome) -> bool {
    fn hides(condition: &Condition) -> bool {
        match condition {
            Condition::Hidden(_) => true,
            Condition::All(parts) | Condition::Any(parts) => parts.iter().any(hides),
            Condition::Based(inner, _) => hides(inner),
            _ => false,
        }
    }
    outcome.when.as_ref().is_some_and(|when| !hides(&when.condition))
}

/// What an outcome shows is said once and agrees with its condition.
pub(crate) fn shown(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for outcome in &file.operation.outcomes {
        let at = format!("{}/shows", join("/outcomes", &outcome.name));
        for (index, shows) in outcome.shows.iter().enumerate() {
            let name = &shows.credential;
            let span = file.at(&format!("{at}/{index}"));
            if outcome.shows[..index].iter().any(|other| other.credential == *name) {
                found.push(Diagnostic::new(&SHOWS_REPEATED, span, format!("`{name}` is listed already")));
            }
            let bad = outcome.when.as_ref().is_some_and(|when| needs_bad(&when.condition, name));
            if bad && shows.state == Liveness::Live {
                let message = format!("by its condition, `{}` is the answer to a bad `{name}`", outcome.name);
                found.push(Diagnostic::new(&SHOWS_CONTRADICTS_WHEN, span, message));
            }
        }
    }
}

/// Whether a condition only holds where the credential is absent or dead.
fn needs_bad(condition: &Condition, credential: &str) -> bool {
    match condition {
        Condition::CredentialAbsent(name) | Condition::CredentialDead(name) => name == credential,
        Condition::All(parts) => parts.iter().any(|part| needs_bad(part, credential)),
        Condition::Based(inner, _) => needs_bad(inner, credential),
        Condition::Any(parts) => !parts.is_empty() && parts.iter().all(|part| needs_bad(part, credential)),
        _ => false,
    }
}
