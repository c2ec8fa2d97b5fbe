//! Laws: relations between messages.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::effect::LAW_BINDING_DEPENDENT;
use crate::diagnostic::codes::effect::LAW_EXCLUDED_MEMBER;
use crate::diagnostic::codes::effect::LAW_SINGLE_BINDING;
use crate::diagnostic::codes::effect::LAW_UNKNOWN_MEMBER;
use crate::diagnostic::codes::effect::LAW_UNKNOWN_OUTCOME;
use crate::lint::file::File;
use crate::lint::members::Lookup;
use crate::lint::members::lookup;
use crate::lint::members::unknown;
use crate::model::binding::HeaderParameter;
use crate::model::binding::Protocol;
use crate::model::condition::Condition;
use crate::model::effect::Relation;
use crate::model::outcome::Outcome;
use crate::text::join;

/// Every relation with its outcome and the pointer to its law.
fn relations<'a>(file: &File<'a>) -> Vec<(String, &'a Outcome, &'a Relation)> {
    let mut all = Vec::new();
    for outcome in &file.operation.outcomes {
        let at = format!("{}/laws", join("/outcomes", &outcome.name));
        let laws = outcome.laws.iter().enumerate();
        all.extend(laws.map(|(index, law)| (format!("{at}/{index}"), outcome, &law.relation)));
    }
    all
}

/// Echoes relate members that there are.
pub(crate) fn echoes(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let operation = file.operation;
    for (at, outcome, relation) in relations(file) {
        let Relation::Echo { request, response } = relation else { continue };
        let sides = [
            ("request", request, Some(&operation.request.schema)),
            ("response", response, outcome.schema.as_ref()),
        ];
        for (side, pointer, schema) in sides {
            let Some(schema) = schema else { continue };
            let span = file.at(&format!("{at}/echo/{side}"));
            let of = (&*format!("the {side}"), schema);
            found.extend(unknown(operation, of, pointer, &LAW_UNKNOWN_MEMBER, span));
        }
    }
}

/// What a law excludes is no member that the schema describes.
pub(crate) fn exclusions(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, outcome, relation) in relations(file) {
        let (Relation::Excludes { response }, Some(schema)) = (relation, &outcome.schema) else { continue };
        if matches!(lookup(file.operation, schema, response), Lookup::Known) {
            let message = format!("the schema of `{}` has the member `{response}`", outcome.name);
            found.push(Diagnostic::new(&LAW_EXCLUDED_MEMBER, file.at(&format!("{at}/excludes")), message));
        }
    }
}

/// What follows an outcome is an outcome.
pub(crate) fn sequels(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, _, relation) in relations(file) {
        let Relation::Then { outcome } = relation else { continue };
        if file.operation.outcome(outcome).is_none() {
            let names = file.operation.outcomes.iter().map(|outcome| outcome.name.as_str());
            let span = file.at(&format!("{at}/then"));
            let message = format!("there is no outcome `{outcome}`");
            found.push(Diagnostic::new(&LAW_UNKNOWN_OUTCOME, span, message).instead_of(outcome, names));
        }
    }
}

/// Laws about all bindings need several, and an outcome that depends on none of them.
pub(crate) fn bindings(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let bindings = &file.operation.bindings;
    for (at, outcome, relation) in relations(file) {
        if *relation != Relation::SameInAllBindings {
            continue;
        }
        let span = file.key(&format!("{at}/same_in_all_bindings"));
        if bindings.len() == 1 {
            found.push(Diagnostic::new(&LAW_SINGLE_BINDING, span, "there is one binding only"));
        }
        if let Some(binding) = bindings.iter().find(|binding| !can_show(outcome, &binding.protocol)) {
            let message =
                format!("what `{}` depends on is not in the binding `{}`", outcome.name, binding.name);
            found.push(Diagnostic::new(&LAW_BINDING_DEPENDENT, span, message));
        }
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
