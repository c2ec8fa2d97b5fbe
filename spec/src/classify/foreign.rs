//! Whether what does not fit one outcome is what the document gives to another one.

use crate::classify::answers;
use crate::conform::Mismatch;
use crate::conform::MismatchKind;
use crate::conform::fits;
use crate::message::Message;
use crate::model::operation::Operation;
use crate::model::outcome::Outcome;
use crate::model::schema::Schema;
use crate::text::Node;
use crate::text::steps;

/// The outcome that a value or a member belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Foreign<'a> {
    /// The owner.
    pub outcome: &'a Outcome,
    /// Whether the message as a whole is one of the owner's.
    pub entirely: bool,
}

/// The sibling of `outcome` that owns what `mismatch` is about.
pub(crate) fn owner<'a>(
    operation: &'a Operation,
    outcome: &Outcome,
    mismatch: &Mismatch,
    message: &Message,
) -> Option<Foreign<'a>> {
    let value = message.node.at(&mismatch.at)?;
    let siblings = answers(operation).filter(|sibling| sibling.name != outcome.name);
    let owners = siblings.filter_map(|sibling| {
        let schema = sibling.schema.as_ref()?;
        let place = place(operation, schema, &mismatch.at)?;
        let can_be_owned =
            matches!(mismatch.kind, MismatchKind::ExtraMember | MismatchKind::Value | MismatchKind::Pattern);
        let owns = can_be_owned && states(operation, place, sibling, value, message);
        let entirely = fits(operation, schema, &sibling.basis, message);
        owns.then_some(Foreign { outcome: sibling, entirely })
    });
    owners.max_by_key(|owner| owner.entirely)
}

/// The schema at a pointer below another.
fn place<'a>(operation: &'a Operation, schema: &'a Schema, pointer: &str) -> Option<&'a Schema> {
    let mut schema = operation.resolve(schema);
    for step in steps(pointer) {
        schema = operation.resolve(&schema.property(&step)?.schema);
    }
    Some(schema)
}

/// Whether a schema does not merely admit the value but states it: as its constant, in its list or by its
/// pattern.
fn states(operation: &Operation, schema: &Schema, owner: &Outcome, value: &Node, message: &Message) -> bool {
    let specific = schema.constant.is_some() || schema.values.is_some() || schema.pattern.is_some();
    let specific = specific || !schema.required.is_empty();
    let part = Message { node: value.clone(), root: None, lexical: message.lexical };
    specific && fits(operation, schema, &owner.basis, &part)
}
