//! Whether a message of an outcome's type selects the outcome, whatever its fields hold.
//!
//! Then what was encoded need not be looked at again. Unknown members are another matter: who writes any, looks.

use crate::disjoint::Shape;
use crate::disjoint::disjoint;
use crate::model::binding::Protocol;
use crate::model::operation::Operation;
use crate::model::outcome::Class;
use crate::model::outcome::Outcome;
use crate::model::schema::Schema;
use crate::model::select::At;
use crate::model::select::Predicate;
use crate::model::select::Select;
use crate::model::select::Test;
use crate::plan::Known;

/// Whether every test of the outcome's `select` follows from its schema, and that of no outcome before it can hold.
/// Its status is one that the `select` asks for in any case, where there is a status.
pub(crate) fn implied(operation: &Operation, outcome: &Outcome) -> bool {
    let Some(schema) = &outcome.schema else { return false };
    let answers = operation.outcomes.iter().filter(|other| other.class != Class::Silence);
    let mut earlier = answers.take_while(|other| !std::ptr::eq(*other, outcome));
    let framed = operation.bindings.iter().any(|binding| matches!(binding.protocol, Protocol::WsJson(_)));
    (outcome.select.status.is_empty() || !framed)
        && outcome.select.any_of.is_empty()
        && outcome.select.all.iter().all(|test| follows(operation, schema, test))
        && earlier.all(|earlier| is_excluded(operation, outcome, schema, &earlier.select))
}

fn follows(operation: &Operation, schema: &Schema, test: &Test) -> bool {
    let at = match &test.at {
        At::Member(at) => at,
        // What a test of a header asks for is sent, and nothing else is.
        At::Header(_) => return matches!(test.predicate, Predicate::Equals(_) | Predicate::Absent),
        _ => return false,
    };
    operation.plan.known(schema.form, at).passes(&test.predicate)
}

/// Whether a `select` holds for no message of an outcome, beside what excludes the two of any messages: a test asks
/// for what is never sent.
fn is_excluded(operation: &Operation, outcome: &Outcome, schema: &Schema, select: &Select) -> bool {
    let is_sent = |test: &Test| match &test.at {
        At::Member(at) => !matches!(operation.plan.known(schema.form, at), Known::Absent),
        _ => outcome.select.all.iter().any(|own| own.at == test.at),
    };
    let asks = |test: &Test| !matches!(test.predicate, Predicate::Absent) && !is_sent(test);
    select.all.iter().any(asks)
        || disjoint(operation, Shape::outcome(outcome), Shape::select(select)).is_proved()
}
