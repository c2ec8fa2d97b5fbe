//! Whether the examples show everything, each thing once.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::example::EXAMPLE_OUTCOME_MISSING;
use crate::diagnostic::codes::example::EXAMPLE_REPEATED;
use crate::diagnostic::codes::example::EXAMPLE_REQUEST_MISSING;
use crate::lint::example::reading::pointer;
use crate::lint::file::File;
use crate::model::example::Example;
use crate::model::example::ExampleOf;
use crate::model::example::Wire;
use crate::text::join;

/// No two examples show the same.
pub(crate) fn distinct(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let examples = &file.operation.examples;
    for (index, example) in examples.iter().enumerate() {
        if let Some(other) = examples[..index].iter().find(|other| same(other, example)) {
            let message = format!("`{}` shows the same as `{}`", example.name, other.name);
            found.push(Diagnostic::new(&EXAMPLE_REPEATED, file.key(&pointer(example)), message));
        }
    }
}

fn same(one: &Example, two: &Example) -> bool {
    let values = match (&one.value, &two.value) {
        (Some(one), Some(two)) => one.same(two),
        (None, None) => true,
        _ => false,
    };
    let wires = match (&one.wire, &two.wire) {
        (Some(one), Some(two)) => same_wire(one, two),
        (None, None) => true,
        _ => false,
    };
    one.of == two.of && one.binding == two.binding && values && wires
}

fn same_wire(one: &Wire, two: &Wire) -> bool {
    (&one.method, &one.target, one.status) == (&two.method, &two.target, two.status)
        && one.headers == two.headers
        && one.body == two.body
}

/// The request and every outcome with a message are shown.
pub(crate) fn complete(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let shown = |of: &ExampleOf| {
        file.operation.examples.iter().any(|example| example.reject.is_none() && example.of == *of)
    };
    if !shown(&ExampleOf::Request) {
        let message = "no good example shows the request";
        found.push(Diagnostic::new(&EXAMPLE_REQUEST_MISSING, file.key("/request"), message));
    }
    for outcome in file.operation.answers() {
        if !shown(&ExampleOf::Outcome(outcome.name.clone())) {
            let span = file.key(&join("/outcomes", &outcome.name));
            let message = format!("no good example shows `{}`", outcome.name);
            found.push(Diagnostic::new(&EXAMPLE_OUTCOME_MISSING, span, message));
        }
    }
}
