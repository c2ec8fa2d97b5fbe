//! Whether a message of an outcome's type selects the outcome, whatever its fields hold.
//!
//! Then what was encoded need not be looked at again. Unknown members are another matter: who writes any, looks.

use crate::disjoint::Shape;
use crate::disjoint::disjoint;
use crate::model::binding::Protocol;
use crate::model::kind::Kind;
use crate::model::operation::Operation;
use crate::model::outcome::Class;
use crate::model::outcome::Outcome;
use crate::model::schema::Additional;
use crate::model::schema::Schema;
use crate::model::select::At;
use crate::model::select::Pointer;
use crate::model::select::Predicate;
use crate::model::select::Select;
use crate::model::select::Test;
use crate::text::Node;
use crate::view::Tree;

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

/// What is known of a place in every message of a schema.
enum Place<'a> {
    /// It is always there, and one of these.
    Listed(Vec<&'a Node>),
    /// It is always there.
    Present,
    /// It is never there, unless as an unknown member.
    Absent,
    /// Nothing.
    Open,
}

fn place<'a>(operation: &'a Operation, schema: &'a Schema, pointer: &Pointer) -> Place<'a> {
    let mut place = operation.resolve(schema);
    for step in pointer.steps.iter() {
        if !is_struct(place) {
            return Place::Open;
        }
        let Some(property) = place.property(step) else { return Place::Absent };
        if !place.required.iter().any(|name| name == step) {
            return Place::Open;
        }
        place = operation.resolve(&property.schema);
    }
    match (&place.constant, &place.values) {
        (Some(constant), _) => Place::Listed(vec![constant]),
        (None, Some(values)) if !place.open_enum => Place::Listed(values.iter().collect()),
        _ => Place::Present,
    }
}

/// Whether every value is an object whose unknown members are known to be such.
fn is_struct(schema: &Schema) -> bool {
    let described = !schema.properties.is_empty() || !matches!(schema.additional, Additional::Open);
    schema.kinds == [Kind::Object] && described && schema.constant.is_none() && schema.values.is_none()
}

fn follows(operation: &Operation, schema: &Schema, test: &Test) -> bool {
    let at = match &test.at {
        At::Member(at) => at,
        // What a test of a header asks for is sent, and nothing else is.
        At::Header(_) => return matches!(test.predicate, Predicate::Equals(_) | Predicate::Absent),
        _ => return false,
    };
    match (place(operation, schema, at), &test.predicate) {
        (Place::Absent, predicate) => matches!(predicate, Predicate::Absent),
        (Place::Present | Place::Listed(_), Predicate::Present) => true,
        (Place::Listed(values), predicate) => {
            values.into_iter().all(|value| predicate.holds(Some(Tree::json(value))))
        }
        (Place::Present | Place::Open, _) => false,
    }
}

/// Whether a `select` holds for no message of an outcome, beside what excludes the two of any messages: a test asks
/// for what is never sent.
fn is_excluded(operation: &Operation, outcome: &Outcome, schema: &Schema, select: &Select) -> bool {
    let is_sent = |test: &Test| match &test.at {
        At::Member(at) => !matches!(place(operation, schema, at), Place::Absent),
        _ => outcome.select.all.iter().any(|own| own.at == test.at),
    };
    let asks = |test: &Test| !matches!(test.predicate, Predicate::Absent) && !is_sent(test);
    select.all.iter().any(asks)
        || disjoint(operation, Shape::outcome(outcome), Shape::select(select)).is_proved()
}
