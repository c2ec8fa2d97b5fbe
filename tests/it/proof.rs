//! Generated types, their schemas and the spec files say the same of every message.

mod canonical;
pub(crate) mod element;
pub(crate) mod instance;
pub(crate) mod random;
pub(crate) mod schema;
pub(crate) mod text;

use jsonschema::Validator;
use jsonschema::canonical::Containment;
use jsonschema::canonicalize;
use jsonschema::validator_for;
use serde_json::Value;
use signoff::__private::AnyMessage;
use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::parse;

use crate::operations::alphapoint;
use crate::operations::crafter;
use crate::operations::every_shape;
use crate::operations::harbor;
use crate::operations::inforouter;
use crate::operations::openchamp;
use crate::operations::rocketchat;
use crate::proof::canonical::canonical;
use crate::proof::instance::any;
use crate::proof::instance::fitting;
use crate::proof::instance::mutated;
use crate::proof::random::Random;
use crate::proof::text::spelled;

/// Every operation: the text of its spec file, and its types.
fn operations() -> [(&'static str, &'static [AnyMessage]); 7] {
    [
        (alphapoint::SPEC.text(), alphapoint::__MESSAGES),
        (crafter::SPEC.text(), crafter::__MESSAGES),
        (inforouter::SPEC.text(), inforouter::__MESSAGES),
        (openchamp::SPEC.text(), openchamp::__MESSAGES),
        (rocketchat::SPEC.text(), rocketchat::__MESSAGES),
        (harbor::SPEC.text(), harbor::__MESSAGES),
        (every_shape::SPEC.text(), every_shape::__MESSAGES),
    ]
}

/// A generated type, with the schema that its spec file gives it.
struct Subject {
    message: &'static AnyMessage,
    file: Node,
    schema: Value,
}

fn subjects() -> Vec<Subject> {
    let of_operation = |(text, messages): (&str, &'static [AnyMessage])| {
        let plain: Value = serde_json::from_str(text).unwrap();
        let file = parse(text, Limits::default()).unwrap();
        let subject = move |message: &'static AnyMessage| {
            let schema = schema::at(&plain, message.pointer);
            Subject { message, file: file.clone(), schema }
        };
        messages.iter().map(subject).collect::<Vec<_>>()
    };
    operations().into_iter().flat_map(of_operation).collect()
}

/// Whether every value of the one is a value of the other; anything but a yes is a failure.
fn is_covered(outer: &Value, inner: &Value) -> bool {
    let outer = canonicalize(outer).unwrap();
    let inner = canonicalize(inner).unwrap();
    outer.covers(&inner).unwrap() == Containment::Yes
}

#[test]
fn schemas_of_types_are_those_of_the_spec_files() {
    let subjects = subjects();
    assert!(subjects.len() > 40, "{}", subjects.len());
    for Subject { message, schema, .. } in &subjects {
        let constant: Value = serde_json::from_str(message.schema).unwrap();
        let derived: Value = serde_json::from_str(&(message.schemars)()).unwrap();
        for other in [&constant, &derived] {
            assert!(is_covered(schema, other), "{}: {schema} does not cover {other}", message.name);
            assert!(is_covered(other, schema), "{}: {other} does not cover {schema}", message.name);
        }
    }
}

/// What became of the instances of a type.
#[derive(Default)]
struct Tally {
    valid: usize,
    invalid: usize,
    /// Valid, but with an integer that has no place in 64 bits.
    beyond: usize,
}

const INSTANCES: usize = 10_000;

#[test]
fn a_type_takes_exactly_what_its_schema_allows_and_writes_it_in_canonical_form() {
    let mut disagreements = Vec::new();
    for (index, subject) in subjects().iter().enumerate() {
        let validator = validator_for(&subject.schema).unwrap();
        let mut random = Random::new(index as u64 + 1);
        let mut tally = Tally::default();
        for _ in 0..INSTANCES {
            let value = instance(subject, &mut random);
            let text = spelled(&value, &mut random);
            if let Some(disagreement) = compare(subject, &validator, &text, &mut tally) {
                disagreements.push(disagreement);
                break;
            }
        }
        let name = subject.message.name;
        let anything_fits = subject.schema.as_object().is_some_and(serde_json::Map::is_empty);
        assert!(tally.beyond < INSTANCES / 4, "{name}: too many beyond 64 bits");
        if disagreements.is_empty() && !anything_fits {
            assert!(tally.valid > INSTANCES / 5, "{name}: {} valid", tally.valid);
            assert!(tally.invalid > INSTANCES / 5, "{name}: {} invalid", tally.invalid);
        }
    }
    assert!(disagreements.is_empty(), "\n{}\n", disagreements.join("\n"));
}

fn instance(subject: &Subject, random: &mut Random) -> Value {
    match random.below(20) {
        0..=3 => any(random, 3),
        4..=11 => fitting(&subject.schema, random),
        _ => mutated(fitting(&subject.schema, random), random),
    }
}

/// Holds one instance against schema and type; gives what they disagree on.
fn compare(subject: &Subject, validator: &Validator, text: &str, tally: &mut Tally) -> Option<String> {
    let name = subject.message.name;
    let value: Value = serde_json::from_str(text).unwrap();
    let transcoded = (subject.message.transcode)(text.as_bytes());
    match (validator.is_valid(&value), transcoded) {
        (true, Ok(written)) => {
            tally.valid += 1;
            let schema = subject.file.at(subject.message.pointer).unwrap();
            let node = parse(text, Limits::default()).unwrap();
            let wanted = canonical(&subject.file, schema, &node);
            (written != wanted).then(|| format!("{name}: {text} is written as {written}, not as {wanted}"))
        }
        (false, Err(_)) => {
            tally.invalid += 1;
            None
        }
        (true, Err(_)) if has_huge_number(&value) => {
            tally.beyond += 1;
            None
        }
        (true, Err(misfit)) => Some(format!("{name}: {text} is valid, but refused: {misfit}")),
        (false, Ok(_)) => Some(format!("{name}: {text} is invalid, but taken")),
    }
}

fn has_huge_number(value: &Value) -> bool {
    match value {
        Value::Number(number) => {
            number.as_i64().is_none() && number.as_f64().is_some_and(|value| value.abs() > 9e15)
        }
        Value::Array(items) => items.iter().any(has_huge_number),
        Value::Object(members) => members.values().any(has_huge_number),
        _ => false,
    }
}
