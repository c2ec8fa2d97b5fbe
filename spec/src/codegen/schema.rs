//! The JSON Schema of a type, as text.

use crate::codegen::types::Plan;
use crate::codegen::types::Planned;
use crate::export::json_schema::self_contained;

/// The schema, with everything that it refers to in its place.
pub(crate) fn text(plan: &Plan<'_>, planned: &Planned<'_>) -> String {
    self_contained(plan.operation, planned.schema)
}
