//! Laws: relations between messages.

use crate::diagnostic::codes::effect;
use crate::lint::file::File;
use crate::lint::members::Lookup;
use crate::lint::members::lookup;
use crate::lint::part::Part;
use crate::model::binding::HeaderParameter;
use crate::model::binding::Protocol;
use crate::model::condition::Condition;
use crate::model::effect::Relation;
use crate::model::outcome::Outcome;
use crate::model::select::At;

/// Echoes relate members that there are.
pub(crate) fn echoes(outcome: &Outcome, law: &Part<'_, Relation>, file: &mut File<'_>) {
    let Relation::Echo { request, response } = law.is else { return };
    let asked = matches!(request, At::Member(_) | At::Header(_) | At::Query(_));
    let sides = [
        ("request", request, Some(&file.operation.request.schema), asked),
        ("response", response, outcome.schema.as_ref(), !response.is_of_requests()),
    ];
    for (side, place, schema, is_there) in sides {
        let (at, whose) = (format!("{law}/echo/{side}"), format!("the {side}"));
        match (place.member(), schema) {
            (Some(pointer), Some(schema)) => {
                file.member(&effect::LAW_UNKNOWN_MEMBER, at, (&whose, schema), &pointer.text);
            }
            _ if !is_there => nowhere(file, &at, place, &whose),
            _ => {}
        }
    }
}

fn nowhere(file: &mut File<'_>, at: &str, place: &At, whose: &str) {
    let message = format!("{whose} has no place `{place}` that a law could compare");
    file.value(&effect::LAW_UNKNOWN_MEMBER, at, message);
}

/// What a law excludes is no member that the schema describes.
pub(crate) fn exclusions(outcome: &Outcome, law: &Part<'_, Relation>, file: &mut File<'_>) {
    let Relation::Excludes { response } = law.is else { return };
    if response.is_of_requests() {
        return nowhere(file, &format!("{law}/excludes"), response, "the response");
    }
    let (Some(pointer), Some(schema)) = (response.member(), &outcome.schema) else { return };
    if matches!(lookup(file.operation, schema, &pointer.text), Lookup::Known) {
        let message = format!("the schema of `{}` has the member `{response}`", outcome.name);
        file.value(&effect::LAW_EXCLUDED_MEMBER, format!("{law}/excludes"), message);
    }
}

/// What follows an outcome is an outcome.
pub(crate) fn sequels(_: &Outcome, law: &Part<'_, Relation>, file: &mut File<'_>) {
    let Relation::Then { outcome } = law.is else { return };
    file.outcome(&effect::LAW_UNKNOWN_OUTCOME, format!("{law}/then"), outcome);
}

/// Laws about all bindings need several, and an outcome that depends on none of them.
pub(crate) fn bindings(outcome: &Outcome, law: &Part<'_, Relation>, file: &mut File<'_>) {
    let bindings = &file.operation.bindings;
    if *law.is != Relation::SameInAllBindings {
        return;
    }
    let at = format!("{law}/same_in_all_bindings");
    if bindings.len() == 1 {
        file.key(&effect::LAW_SINGLE_BINDING, &at, "there is one binding only");
    }
    if let Some(binding) = bindings.iter().find(|binding| !can_show(outcome, &binding.protocol)) {
        let message = format!("what `{}` depends on is not in the binding `{}`", outcome.name, binding.name);
        file.key(&effect::LAW_BINDING_DEPENDENT, &at, message);
    }
}

/// Whether a binding has everything that an outcome depends on: a status, and the headers of its condition.
fn can_show(outcome: &Outcome, protocol: &Protocol) -> bool {
    let headers = match protocol {
        Protocol::Http(http) => http.headers.as_slice(),
        Protocol::Soap11(_) => &[],
        Protocol::WsJson(_) if outcome.select.status.is_empty() => &[],
        Protocol::WsJson(_) => return false,
    };
    outcome.when.as_ref().is_none_or(|when| can_test(&when.condition, headers))
}

fn can_test(condition: &Condition, headers: &[HeaderParameter]) -> bool {
    match condition {
        Condition::HeaderAbsent(name) => headers.iter().any(|header| header.name.eq_ignore_ascii_case(name)),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().all(|part| can_test(part, headers)),
        Condition::Based(inner, _) => can_test(inner, headers),
        _ => true,
    }
}
