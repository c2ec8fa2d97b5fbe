//! Examples without `reject`: they fit, they travel as they show, and they are what they say.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::example::EXAMPLE_OTHER_OUTCOME;
use crate::diagnostic::codes::example::EXAMPLE_VALUE_MISMATCH;
use crate::diagnostic::codes::example::EXAMPLE_WIRE_REQUEST;
use crate::diagnostic::codes::example::EXAMPLE_WIRE_STATUS;
use crate::diagnostic::codes::example::EXAMPLE_WIRE_UNREADABLE;
use crate::diagnostic::codes::example::EXAMPLE_WIRE_VALUE;
use crate::lint::example::reading::decoded;
use crate::lint::example::reading::outcome;
use crate::lint::example::reading::pointer;
use crate::lint::example::reading::schema;
use crate::lint::file::File;
use crate::message::Message;
use crate::model::example::Example;
use crate::model::example::ExampleOf;
use crate::plan::Seen;
use crate::view::Tree;
use crate::view::same;
use crate::wire::Decoded;
use crate::wire::Target;

/// The good examples with the pointer to each.
fn good<'a>(file: &File<'a>) -> impl Iterator<Item = (String, &'a Example)> {
    let good = file.operation.examples.iter().filter(|example| example.reject.is_none());
    good.map(|example| (pointer(example), example))
}

/// Values fit the schema.
pub(crate) fn values(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, example) in good(file) {
        let (Some(value), Some((schema, basis))) = (&example.value, schema(file, example)) else { continue };
        for mismatch in file.operation.misfits(schema, basis, Tree::json(value)) {
            let place = match mismatch.at.as_str() {
                "" => "the value".to_owned(),
                at => format!("`{at}`"),
            };
            let message = format!("{place} does not fit the schema, which asks for {}", mismatch.expected);
            let span = file.at(&format!("{at}/value{}", mismatch.at));
            found.push(Diagnostic::new(&EXAMPLE_VALUE_MISMATCH, span, message));
        }
    }
}

/// Wire forms can be decoded, to the value.
pub(crate) fn wires(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, example) in good(file) {
        let Some(decoded) = decoded(file, example) else { continue };
        let span = file.at(&format!("{at}/wire/body"));
        let message = match decoded {
            Ok(Decoded { message, oddities }) if oddities.is_empty() => message,
            Ok(Decoded { oddities, .. }) => {
                found.extend(oddities.iter().map(|oddity| {
                    let what = format!("the wire form is odd: {}", oddity.what);
                    Diagnostic::new(&EXAMPLE_WIRE_UNREADABLE, span, what)
                }));
                continue;
            }
            Err(error) => {
                let what = format!("the wire form holds no message: {error}");
                found.push(Diagnostic::new(&EXAMPLE_WIRE_UNREADABLE, span, what));
                continue;
            }
        };
        let agrees = example.value.as_ref().is_none_or(|value| same(Tree::json(value), Tree::of(&message)));
        let fits = example.value.is_some()
            || schema(file, example)
                .is_none_or(|(schema, _)| file.operation.fits(schema, Tree::of(&message)));
        if !agrees {
            let help = format!("the wire form holds {}", message.node.to_json());
            let what = "the wire form holds another value than `value`";
            found.push(Diagnostic::new(&EXAMPLE_WIRE_VALUE, span, what).help(help));
        } else if !fits {
            let what = "the message on the wire does not fit the schema";
            found.push(Diagnostic::new(&EXAMPLE_VALUE_MISMATCH, span, what));
        }
    }
}

/// Examples are of the outcome that they name.
pub(crate) fn outcomes(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    // A test that every message passes is a mistake of its own, and hides what the others are.
    if file.operation.answers().any(|outcome| outcome.select.is_empty()) {
        return;
    }
    for (at, example) in good(file) {
        let Some(outcome) = outcome(file, example).filter(|outcome| outcome.schema.is_some()) else {
            continue;
        };
        let on_wire = decoded(file, example).and_then(Result::ok).map(|decoded| decoded.message);
        let value = example.value.clone().map(Message::json);
        let Some(message) = on_wire.or(value) else { continue };
        let status = example.wire.as_ref().and_then(|wire| wire.status);
        let status = status.or_else(|| outcome.select.status.first().copied());
        let headers = example.wire.as_ref().map_or(&[][..], |wire| &wire.headers);
        let seen = file.operation.classify(Seen::response(status, headers, Some(&message))).outcome;
        if seen.is_none_or(|seen| seen.name != outcome.name) {
            let seen = seen.map_or("no outcome".to_owned(), |seen| format!("`{}`", seen.name));
            let message = format!("by its content the message is {seen}, not `{}`", outcome.name);
            found.push(Diagnostic::new(&EXAMPLE_OTHER_OUTCOME, file.at(&format!("{at}/outcome")), message));
        }
    }
}

/// Requests have the method and the path of their binding.
pub(crate) fn requests(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, example) in good(file).filter(|(_, example)| example.of == ExampleOf::Request) {
        let Some(wire) = &example.wire else { continue };
        let Some(binding) = example.binding.as_deref().and_then(|name| file.operation.binding(name)) else {
            continue;
        };
        let (Some(method), Some(path)) = (binding.method(), binding.path()) else { continue };
        if let Some(written) = wire.method.as_deref().filter(|written| *written != method) {
            let message = format!("the method is {written}; `{}` has {method}", binding.name);
            found.push(Diagnostic::new(
                &EXAMPLE_WIRE_REQUEST,
                file.at(&format!("{at}/wire/method")),
                message,
            ));
        }
        if let Some(target) =
            wire.target.as_deref().filter(|target| !path.matches(Target::split(target).path))
        {
            let message = format!("the path of `{target}` is not `{path}` below some prefix");
            found.push(Diagnostic::new(
                &EXAMPLE_WIRE_REQUEST,
                file.at(&format!("{at}/wire/target")),
                message,
            ));
        }
    }
}

/// Responses have a status of their outcome.
pub(crate) fn statuses(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (at, example) in good(file) {
        let Some(outcome) = outcome(file, example) else { continue };
        let Some(status) = example.wire.as_ref().and_then(|wire| wire.status) else { continue };
        let documented = outcome.status.as_ref().map_or(&*outcome.select.status, |statuses| &statuses.codes);
        if !documented.is_empty() && !documented.contains(&status) {
            let message = format!("`{}` does not have the status {status}", outcome.name);
            found.push(Diagnostic::new(&EXAMPLE_WIRE_STATUS, file.at(&format!("{at}/wire/status")), message));
        }
    }
}
