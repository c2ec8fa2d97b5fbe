//! Examples to messages, and to the rules that they break.

use crate::lint::file::File;
use crate::model::basis::Basis;
use crate::model::example::Example;
use crate::model::example::ExampleOf;
use crate::model::outcome::Outcome;
use crate::model::schema::Schema;
use crate::view::Tree;
use crate::wire::Decoded;
use crate::wire::WireError;
use crate::wire::decode_example;

/// The outcome that an example is of.
pub(crate) fn outcome<'a>(file: &File<'a>, example: &Example) -> Option<&'a Outcome> {
    match &example.of {
        ExampleOf::Outcome(name) => file.operation.outcome(name),
        ExampleOf::Request => None,
    }
}

/// The schema that an example has to fit, with the basis of what it says.
pub(crate) fn schema<'a>(file: &File<'a>, example: &Example) -> Option<(&'a Schema, &'a Basis)> {
    if example.of == ExampleOf::Request {
        return Some((&file.operation.request.schema, &file.operation.request.basis));
    }
    let outcome = outcome(file, example)?;
    Some((outcome.schema.as_ref()?, &outcome.basis))
}

/// The wire form of an example, decoded; `None` if it has none, or no binding of the operation.
pub(crate) fn decoded(file: &File<'_>, example: &Example) -> Option<Result<Decoded, WireError>> {
    let wire = example.wire.as_ref()?;
    let binding = file.operation.binding(example.binding.as_deref()?)?;
    Some(decode_example(file.operation, binding, &example.of, wire))
}

/// The rules that an example breaks, in its value or on the wire.
pub(crate) fn broken_rules(file: &File<'_>, example: &Example) -> Vec<&'static str> {
    let Some((schema, basis)) = schema(file, example) else { return Vec::new() };
    let misfits = |message: Tree<'_>| {
        let mismatches = file.operation.explain(schema, basis, message).into_iter();
        mismatches.map(|mismatch| mismatch.kind.rule()).collect::<Vec<_>>()
    };
    let mut broken = Vec::new();
    if let Some(value) = &example.value {
        broken.extend(misfits(Tree::json(value)));
    }
    match decoded(file, example) {
        None => {}
        Some(Ok(decoded)) => {
            broken.extend(decoded.oddities.iter().map(|oddity| oddity.kind.rule()));
            broken.extend(misfits(Tree::of(&decoded.message)));
        }
        Some(Err(error)) => broken.push(error.rule()),
    }
    broken
}
