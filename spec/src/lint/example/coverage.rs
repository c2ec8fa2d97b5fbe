//! Whether the examples show everything, each thing once.

use crate::diagnostic::codes::example;
use crate::lint::file::File;
use crate::model::example::Example;
use crate::model::example::ExampleOf;
use crate::model::example::Wire;
use crate::text::join;

/// No two examples show the same.
pub(crate) fn distinct(file: &mut File<'_>) {
    let examples = file.examples();
    for (index, this) in examples.iter().enumerate() {
        if let Some(other) = examples[..index].iter().find(|other| same(other, this)) {
            let message = format!("`{}` shows the same as `{}`", this.name, other.name);
            file.key(&example::EXAMPLE_REPEATED, this.to_string(), message);
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

/// The request and every outcome with a message are shown, where a file shows anything.
pub(crate) fn complete(file: &mut File<'_>) {
    let operation = file.operation;
    if operation.examples.is_empty() {
        return;
    }
    let shown =
        |of: &ExampleOf| operation.examples.iter().any(|this| this.reject.is_none() && this.of == *of);
    if !shown(&ExampleOf::Request) {
        file.key(&example::EXAMPLE_REQUEST_MISSING, "/request", "no good example shows the request");
    }
    for outcome in operation.answers() {
        if !shown(&ExampleOf::Outcome(outcome.name.clone())) {
            let message = format!("no good example shows `{}`", outcome.name);
            file.key(&example::EXAMPLE_OUTCOME_MISSING, join("/outcomes", &outcome.name), message);
        }
    }
}
