//! What examples refer to: messages, bindings, and the rules that they break.

use crate::diagnostic::codes::example;
use crate::diagnostic::suggest::list;
use crate::lint::example::reading::broken_rules;
use crate::lint::example::reading::schema;
use crate::lint::file::File;
use crate::lint::part::Part;
use crate::model::binding::Protocol;
use crate::model::example::Example;
use crate::model::example::ExampleOf;
use crate::model::outcome::Class;
use crate::plan::MismatchKind;

/// Rules that decoding breaks, beside those of the content.
const WIRE_RULES: &[&str] = &[
    "body.empty",
    "body.malformed",
    "envelope.layer-encoding",
    "envelope.missing",
    "envelope.namespace",
    "envelope.soap-fault",
    "envelope.soap-version",
];

/// Examples are of the request or of an outcome that is sent, and use bindings that there are.
pub(crate) fn targets(this: &Part<'_, Example>, file: &mut File<'_>) {
    if let ExampleOf::Outcome(name) = &this.of {
        let at = format!("{this}/outcome");
        let outcome = file.outcome(&example::EXAMPLE_UNKNOWN_OUTCOME, &at, name);
        if outcome.is_some_and(|outcome| outcome.class == Class::Silence) {
            file.value(&example::EXAMPLE_OF_SILENCE, at, format!("`{name}` sends nothing"));
        }
    }
    if let Some(name) = &this.binding {
        let (code, at) = (&example::EXAMPLE_UNKNOWN_BINDING, format!("{this}/binding"));
        let names = file.operation.bindings.iter().map(|binding| binding.name.as_str());
        file.refers(code, at, ("binding", name), names);
    }
}

/// Examples show something, and what travels has a binding.
pub(crate) fn forms(this: &Part<'_, Example>, file: &mut File<'_>) {
    if this.value.is_none() && this.wire.is_none() {
        let message = format!("`{}` shows neither a value nor a wire form", this.name);
        file.key(&example::EXAMPLE_EMPTY, this.to_string(), message);
    }
    if this.wire.is_some() && this.binding.is_none() {
        let binding = file.operation.bindings.last();
        let (code, message) =
            (&example::EXAMPLE_WIRE_WITHOUT_BINDING, "nothing tells how the wire form is read");
        file.key(code, format!("{this}/wire"), message).help =
            binding.map(|binding| format!("add `\"binding\": \"{}\"`", binding.name));
    }
}

/// Wire forms have the parts that their message has.
pub(crate) fn parts(this: &Part<'_, Example>, file: &mut File<'_>) {
    let binding = this.binding.as_deref().and_then(|name| file.operation.binding(name));
    let (what, foreign): (_, &[&str]) = match (binding.map(|binding| &binding.protocol), &this.of) {
        (Some(Protocol::WsJson(_)), _) => ("a WebSocket message", &["method", "target", "status", "headers"]),
        (_, ExampleOf::Request) => ("a request", &["status"]),
        (_, ExampleOf::Outcome(_)) => ("a response", &["method", "target"]),
    };
    for key in foreign {
        let at = format!("{this}/wire/{key}");
        if file.node(&at).is_some() {
            file.key(&example::EXAMPLE_WIRE_PART, at, format!("{what} has no `{key}`"));
        }
    }
}

/// Rejected examples name rules, and break the one that they name.
pub(crate) fn rules(this: &Part<'_, Example>, file: &mut File<'_>) {
    let Some(rule) = this.reject.as_deref() else { return };
    let at = format!("{this}/reject");
    let rules = || MismatchKind::ALL.into_iter().map(MismatchKind::rule).chain(WIRE_RULES.iter().copied());
    if !rules().any(|other| other == rule) {
        let message = format!("there is no rule `{rule}` about bodies or envelopes");
        file.value(&example::EXAMPLE_UNKNOWN_RULE, at, message).instead_of(rule, rules());
        return;
    }
    if schema(file, this).is_none() || (this.value.is_none() && this.wire.is_none()) {
        return;
    }
    let mut broken = broken_rules(file, this);
    if broken.is_empty() {
        let message = format!("nothing is wrong with `{}`", this.name);
        file.value(&example::EXAMPLE_REJECT_ACCEPTED, at, message);
    } else if !broken.contains(&rule) {
        broken.dedup();
        let message = format!("`{}` breaks {}, not `{rule}`", this.name, list(&broken));
        file.value(&example::EXAMPLE_REJECT_OTHER_RULE, at, message);
    }
}
