//! `when`, `precedence` and `shows`.

use crate::diagnostic::codes::outcome;
use crate::lint::file::File;
use crate::lint::part::Part;
use crate::model::condition::Condition;
use crate::model::effect::Liveness;
use crate::model::outcome::Outcome;

/// Conditions and `shows` name what there is.
pub(crate) fn names(this: &Part<'_, Outcome>, file: &mut File<'_>) {
    for (key, when) in [("when", &this.when), ("benign", &this.benign)] {
        if let Some(when) = when {
            parts(&when.condition, &format!("{this}/{key}"), file);
        }
    }
    for shows in this.list("shows", &this.shows) {
        file.credential(&outcome::UNKNOWN_CREDENTIAL, format!("{shows}/credential"), &shows.credential);
    }
}

fn parts(condition: &Condition, at: &str, file: &mut File<'_>) {
    match condition {
        Condition::CredentialAbsent(name) | Condition::CredentialDead(name) => {
            file.credential(&outcome::UNKNOWN_CREDENTIAL, format!("{at}/credential"), name);
        }
        Condition::HeaderAbsent(name) => header(name, &format!("{at}/header"), file),
        Condition::MemberAbsent(pointer) => {
            let request = ("the request", &file.operation.request.schema);
            file.member(&outcome::UNKNOWN_MEMBER, format!("{at}/member"), request, pointer);
        }
        Condition::RequestUnreadable | Condition::Hidden(_) => {}
        Condition::Based(inner, _) => parts(inner, at, file),
        Condition::All(inner) | Condition::Any(inner) => {
            let key = if matches!(condition, Condition::All(_)) { "all" } else { "any" };
            for (index, part) in inner.iter().enumerate() {
                parts(part, &format!("{at}/{key}/{index}"), file);
            }
        }
    }
}

fn header(name: &str, at: &str, file: &mut File<'_>) {
    let headers = file.http().into_iter().flat_map(|http| &http.is.headers);
    let declared: Vec<&str> = headers.map(|header| header.name.as_str()).collect();
    if !declared.iter().any(|other| other.eq_ignore_ascii_case(name)) {
        let message = format!("no binding declares the header `{name}`");
        file.value(&outcome::UNKNOWN_HEADER, at, message).instead_of(name, declared);
    }
}

/// Outcomes whose conditions a request shows have different ranks.
pub(crate) fn ranks(file: &mut File<'_>) {
    let mut seen: Vec<(u32, &str)> = Vec::new();
    for this in file.outcomes().into_iter().filter(|this| is_visible(this)) {
        let Some(precedence) = &this.is.precedence else { continue };
        if let Some((rank, other)) = seen.iter().find(|(rank, _)| *rank == precedence.rank) {
            let message = format!("`{other}` has the rank {rank} as well");
            file.value(&outcome::RANK_REPEATED, format!("{this}/precedence/rank"), message);
        }
        seen.push((precedence.rank, &this.is.name));
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
pub(crate) fn shown(this: &Part<'_, Outcome>, file: &mut File<'_>) {
    for (index, shows) in this.list("shows", &this.shows).iter().enumerate() {
        let name = &shows.credential;
        if this.shows[..index].iter().any(|other| other.credential == *name) {
            file.value(&outcome::SHOWS_REPEATED, shows.to_string(), format!("`{name}` is listed already"));
        }
        let bad = this.when.as_ref().is_some_and(|when| needs_bad(&when.condition, name));
        if bad && shows.state == Liveness::Live {
            let message = format!("by its condition, `{}` is the answer to a bad `{name}`", this.name);
            file.value(&outcome::SHOWS_CONTRADICTS_WHEN, shows.to_string(), message);
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
