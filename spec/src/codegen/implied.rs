//! Whether a message of an outcome's type selects the outcome, whatever its fields hold.
//!
//! Then what was encoded need not be looked at again. Unknown members are another matter: who writes any, looks.

use crate::model::operation::Operation;
use crate::model::outcome::Outcome;
use crate::model::schema::Schema;
use crate::model::select::HEADER;
use crate::model::select::Predicate;
use crate::model::select::Test;
use crate::text::Node;
use crate::text::steps;

/// Whether every test of the outcome's `select` follows from its schema. Its status is one that the `select` asks for
/// in any case.
pub(crate) fn implied(operation: &Operation, outcome: &Outcome) -> bool {
    let Some(schema) = &outcome.schema else { return false };
    outcome.select.all.iter().all(|test| follows(operation, schema, test))
}

fn follows(operation: &Operation, schema: &Schema, test: &Test) -> bool {
    if test.at.starts_with(HEADER) {
        // What a test of a header asks for is sent, and nothing else is.
        return matches!(test.predicate, Predicate::Equals(_) | Predicate::Absent);
    }
    let mut place = operation.resolve(schema);
    for step in steps(&test.at) {
        let Some(property) = place.property(&step) else {
            return matches!(test.predicate, Predicate::Absent);
        };
        if !place.required.contains(&step) {
            return false;
        }
        place = operation.resolve(&property.schema);
    }
    match test.predicate {
        Predicate::Present => true,
        Predicate::Absent => false,
        _ => {
            stated(place).is_some_and(|values| values.into_iter().all(|value| holds(&test.predicate, value)))
        }
    }
}

/// The values that a schema admits, where it lists them all.
fn stated(schema: &Schema) -> Option<Vec<&Node>> {
    match (&schema.constant, &schema.values) {
        (Some(constant), _) => Some(vec![constant]),
        (None, Some(values)) if !schema.open_enum => Some(values.iter().collect()),
        _ => None,
    }
}

fn holds(predicate: &Predicate, value: &Node) -> bool {
    let text = value.as_str().unwrap_or_default();
    let is_text = value.as_str().is_some();
    match predicate {
        Predicate::Equals(wanted) => value.same(wanted),
        Predicate::OneOf(wanted) => wanted.iter().any(|wanted| value.same(wanted)),
        Predicate::Prefix(part) => is_text && text.starts_with(part.as_str()),
        Predicate::Suffix(part) => is_text && text.ends_with(part.as_str()),
        Predicate::Contains(part) => is_text && text.contains(part.as_str()),
        Predicate::Present => true,
        Predicate::Absent => false,
    }
}
