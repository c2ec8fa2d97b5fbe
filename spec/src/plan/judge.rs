//! What does not fit an outcome, and whether the document gives it to another one.

use crate::model::operation::Operation;
use crate::model::outcome::Outcome;
use crate::model::plan::Form;
use crate::model::plan::Plan;
use crate::model::select::Pointer;
use crate::plan::Mismatch;
use crate::plan::MismatchKind;
use crate::view::View;

/// A mismatch, together with the sibling outcome that the value rather belongs to.
#[derive(Clone, Debug)]
pub struct Judged<'a> {
    /// What does not fit.
    pub mismatch: Mismatch,
    /// The outcome of the same operation whose schema has the value, or the member, at this place.
    pub foreign: Option<Foreign<'a>>,
}

/// The outcome that a value or a member belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Foreign<'a> {
    /// The owner.
    pub outcome: &'a Outcome,
    /// Whether the message as a whole is one of the owner's.
    pub entirely: bool,
}

/// The mismatches of a message against the outcome's own schema.
pub(super) fn judge<'a, 'v>(
    operation: &'a Operation,
    outcome: &'a Outcome,
    message: impl View<'v>,
) -> Vec<Judged<'a>> {
    let Some(schema) = &outcome.schema else { return Vec::new() };
    let judged = |mismatch: Mismatch| {
        let foreign = owner(operation, outcome, &mismatch, message);
        Judged { mismatch, foreign }
    };
    operation.explain(schema, &outcome.basis, message).into_iter().map(judged).collect()
}

/// The sibling of `outcome` that owns what `mismatch` is about.
fn owner<'a, 'v>(
    operation: &'a Operation,
    outcome: &Outcome,
    mismatch: &Mismatch,
    message: impl View<'v>,
) -> Option<Foreign<'a>> {
    if !matches!(mismatch.kind, MismatchKind::ExtraMember | MismatchKind::Value | MismatchKind::Pattern) {
        return None;
    }
    let pointer = Pointer::of(&mismatch.at);
    let siblings = operation.answers().filter(|sibling| sibling.name != outcome.name);
    // The message is looked through only for places that a sibling knows, and those are few.
    let owners = siblings.filter_map(|sibling| {
        let schema = sibling.schema.as_ref()?;
        let form = form_at(&operation.plan, schema.form, &pointer)?;
        let owns =
            is_specific(operation.plan.form(form)) && operation.plan.fits(form, pointer.find(message)?);
        owns.then(|| Foreign { outcome: sibling, entirely: operation.fits(schema, message) })
    });
    owners.max_by_key(|owner| owner.entirely)
}

/// The form at a pointer below another, by index.
fn form_at(plan: &Plan, form: u32, pointer: &Pointer) -> Option<u32> {
    pointer.steps.iter().try_fold(form, |form, step| Some(plan.form(form).member(step)?.form))
}

/// Whether a form does not merely admit a value but states it: as its constant, in its list or by its pattern.
fn is_specific(form: &Form) -> bool {
    !form.constants.is_empty() || form.pattern.is_some() || !form.required.is_empty()
}
