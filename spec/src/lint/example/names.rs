//! What examples refer to.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::example::EXAMPLE_EMPTY;
use crate::diagnostic::codes::example::EXAMPLE_OF_SILENCE;
use crate::diagnostic::codes::example::EXAMPLE_UNKNOWN_BINDING;
use crate::diagnostic::codes::example::EXAMPLE_UNKNOWN_OUTCOME;
use crate::diagnostic::codes::example::EXAMPLE_UNKNOWN_RULE;
use crate::diagnostic::codes::example::EXAMPLE_WIRE_PART;
use crate::diagnostic::codes::example::EXAMPLE_WIRE_WITHOUT_BINDING;
use crate::lint::example::reading::outcome;
use crate::lint::example::reading::pointer;
use crate::lint::file::File;
use crate::model::binding::Protocol;
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
pub(crate) fn targets(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for example in &file.operation.examples {
        let at = pointer(example);
        if let ExampleOf::Outcome(name) = &example.of {
            let span = file.at(&format!("{at}/outcome"));
            match outcome(file, example) {
                None => {
                    let names = file.operation.outcomes.iter().map(|outcome| outcome.name.as_str());
                    let message = format!("there is no outcome `{name}`");
                    found.push(
                        Diagnostic::new(&EXAMPLE_UNKNOWN_OUTCOME, span, message).instead_of(name, names),
                    );
                }
                Some(outcome) if outcome.class == Class::Silence => {
                    found.push(Diagnostic::new(&EXAMPLE_OF_SILENCE, span, format!("`{name}` sends nothing")));
                }
                Some(_) => {}
            }
        }
        if let Some(name) = example.binding.as_deref().filter(|name| file.operation.binding(name).is_none()) {
            let names = file.operation.bindings.iter().map(|binding| binding.name.as_str());
            let span = file.at(&format!("{at}/binding"));
            let message = format!("there is no binding `{name}`");
            found.push(Diagnostic::new(&EXAMPLE_UNKNOWN_BINDING, span, message).instead_of(name, names));
        }
    }
}

/// Examples show something, and what travels has a binding.
pub(crate) fn forms(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for example in &file.operation.examples {
        let at = pointer(example);
        if example.value.is_none() && example.wire.is_none() {
            let message = format!("`{}` shows neither a value nor a wire form", example.name);
            found.push(Diagnostic::new(&EXAMPLE_EMPTY, file.key(&at), message));
        }
        if example.wire.is_some() && example.binding.is_none() {
            let mut names = file.operation.bindings.iter().map(|binding| binding.name.as_str());
            let span = file.key(&format!("{at}/wire"));
            let message = "nothing tells how the wire form is read";
            let mut diagnostic = Diagnostic::new(&EXAMPLE_WIRE_WITHOUT_BINDING, span, message);
            diagnostic.help = names.next_back().map(|name| format!("add `\"binding\": \"{name}\"`"));
            found.push(diagnostic);
        }
    }
}

/// Wire forms have the parts that their message has.
pub(crate) fn parts(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for example in &file.operation.examples {
        let binding = example.binding.as_deref().and_then(|name| file.operation.binding(name));
        let (what, foreign): (_, &[&str]) = match (binding.map(|binding| &binding.protocol), &example.of) {
            (Some(Protocol::WsJson(_)), _) => {
                ("a WebSocket message", &["method", "target", "status", "headers"])
            }
            (_, ExampleOf::Request) => ("a request", &["status"]),
            (_, ExampleOf::Outcome(_)) => ("a response", &["method", "target"]),
        };
        let at = format!("{}/wire", pointer(example));
        for key in foreign.iter().filter(|key| file.node(&format!("{at}/{key}")).is_some()) {
            let span = file.key(&format!("{at}/{key}"));
            found.push(Diagnostic::new(&EXAMPLE_WIRE_PART, span, format!("{what} has no `{key}`")));
        }
    }
}

/// Rejected examples name rules.
pub(crate) fn rules(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for example in &file.operation.examples {
        let Some(rule) = example.reject.as_deref().filter(|rule| !is_rule(rule)) else { continue };
        let span = file.at(&format!("{}/reject", pointer(example)));
        let message = format!("there is no rule `{rule}` about bodies or envelopes");
        found.push(Diagnostic::new(&EXAMPLE_UNKNOWN_RULE, span, message).instead_of(rule, every_rule()));
    }
}

/// Whether `reject` may name the rule.
pub(crate) fn is_rule(rule: &str) -> bool {
    every_rule().any(|other| other == rule)
}

fn every_rule() -> impl Iterator<Item = &'static str> {
    MismatchKind::ALL.into_iter().map(MismatchKind::rule).chain(WIRE_RULES.iter().copied())
}
