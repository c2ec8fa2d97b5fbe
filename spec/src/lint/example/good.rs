//! Examples without `reject`: they fit, they travel as they show, and they are what they say.

use crate::diagnostic::codes::example;
use crate::lint::example::reading::decoded;
use crate::lint::example::reading::outcome;
use crate::lint::example::reading::schema;
use crate::lint::file::File;
use crate::lint::part::Part;
use crate::message::Message;
use crate::model::example::Example;
use crate::model::example::ExampleOf;
use crate::plan::Seen;
use crate::view::Tree;
use crate::view::same;
use crate::wire::Target;

/// Values fit the schema.
pub(crate) fn values(this: &Part<'_, Example>, file: &mut File<'_>) {
    let Some(value) = this.value.as_ref().filter(|_| this.reject.is_none()) else { return };
    let Some((schema, basis)) = schema(file, this) else { return };
    for mismatch in file.operation.misfits(schema, basis, Tree::json(value)) {
        let place = match mismatch.at.as_str() {
            "" => "the value".to_owned(),
            at => format!("`{at}`"),
        };
        let message = format!("{place} does not fit the schema, which asks for {}", mismatch.expected);
        file.value(&example::EXAMPLE_VALUE_MISMATCH, format!("{this}/value{}", mismatch.at), message);
    }
}

/// Wire forms can be decoded, to the value.
pub(crate) fn wires(this: &Part<'_, Example>, file: &mut File<'_>) {
    let Some(decoded) = decoded(file, this).filter(|_| this.reject.is_none()) else { return };
    let at = format!("{this}/wire/body");
    let decoded = match decoded {
        Ok(decoded) => decoded,
        Err(error) => {
            let message = format!("the wire form holds no message: {error}");
            file.value(&example::EXAMPLE_WIRE_UNREADABLE, at, message);
            return;
        }
    };
    for oddity in &decoded.oddities {
        let message = format!("the wire form is odd: {}", oddity.what);
        file.value(&example::EXAMPLE_WIRE_UNREADABLE, &at, message);
    }
    if !decoded.oddities.is_empty() {
        return;
    }
    let shown = Tree::of(&decoded.message);
    match &this.value {
        Some(value) if !same(Tree::json(value), shown) => {
            let help = format!("the wire form holds {}", decoded.message.node.to_json());
            let message = "the wire form holds another value than `value`";
            file.value(&example::EXAMPLE_WIRE_VALUE, at, message).help(help);
        }
        None if schema(file, this).is_some_and(|(schema, _)| !file.operation.fits(schema, shown)) => {
            let message = "the message on the wire does not fit the schema";
            file.value(&example::EXAMPLE_VALUE_MISMATCH, at, message);
        }
        _ => {}
    }
}

/// Examples are of the outcome that they name.
pub(crate) fn outcomes(this: &Part<'_, Example>, file: &mut File<'_>) {
    // A test that every message passes is a mistake of its own, and hides what the others are.
    if this.reject.is_some() || file.operation.answers().any(|outcome| outcome.select.is_empty()) {
        return;
    }
    let outcome = outcome(file, this).filter(|outcome| outcome.schema.is_some());
    let on_wire = decoded(file, this).and_then(Result::ok).map(|decoded| decoded.message);
    let message = on_wire.or_else(|| this.value.clone().map(Message::json));
    let (Some(outcome), Some(message)) = (outcome, message) else { return };
    let status = this.wire.as_ref().and_then(|wire| wire.status);
    let status = status.or_else(|| outcome.select.status.first().copied());
    let headers = this.wire.as_ref().map_or(&[][..], |wire| &wire.headers);
    let seen = file.operation.classify(Seen::response(status, headers, Some(&message))).outcome;
    if seen.is_none_or(|seen| seen.name != outcome.name) {
        let seen = seen.map_or("no outcome".to_owned(), |seen| format!("`{}`", seen.name));
        let message = format!("by its content the message is {seen}, not `{}`", outcome.name);
        file.value(&example::EXAMPLE_OTHER_OUTCOME, format!("{this}/outcome"), message);
    }
}

/// Requests have the method and the path of their binding.
pub(crate) fn requests(this: &Part<'_, Example>, file: &mut File<'_>) {
    let Some(wire) = this.wire.as_ref().filter(|_| this.reject.is_none()) else { return };
    let binding = this.binding.as_deref().and_then(|name| file.operation.binding(name));
    let Some(binding) = binding.filter(|_| this.of == ExampleOf::Request) else { return };
    let (Some(method), Some(path)) = (binding.method(), binding.path()) else { return };
    if let Some(written) = wire.method.as_deref().filter(|written| *written != method) {
        let message = format!("the method is {written}; `{}` has {method}", binding.name);
        file.value(&example::EXAMPLE_WIRE_REQUEST, format!("{this}/wire/method"), message);
    }
    let elsewhere = |target: &&str| !path.matches(Target::split(target).path);
    if let Some(target) = wire.target.as_deref().filter(elsewhere) {
        let message = format!("the path of `{target}` is not `{path}` below some prefix");
        file.value(&example::EXAMPLE_WIRE_REQUEST, format!("{this}/wire/target"), message);
    }
}

/// Responses have a status of their outcome.
pub(crate) fn statuses(this: &Part<'_, Example>, file: &mut File<'_>) {
    let status = this.wire.as_ref().and_then(|wire| wire.status).filter(|_| this.reject.is_none());
    let (Some(outcome), Some(status)) = (outcome(file, this), status) else { return };
    let documented = outcome.status.as_ref().map_or(&*outcome.select.status, |statuses| &statuses.codes);
    if !documented.is_empty() && !documented.contains(&status) {
        let message = format!("`{}` does not have the status {status}", outcome.name);
        file.value(&example::EXAMPLE_WIRE_STATUS, format!("{this}/wire/status"), message);
    }
}
