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
    let mismatches = operation.explain(schema, &outcome.basis, message);
    if mismatches.is_empty() {
        return Vec::new();
    }
    let siblings: Vec<Foreign<'a>> = operation
        .answers()
        .filter(|sibling| sibling.name != outcome.name)
        .filter_map(|sibling| {
            let entirely = operation.fits(sibling.schema.as_ref()?, message);
            Some(Foreign { outcome: sibling, entirely })
        })
        .collect();
    let judged = |mismatch: Mismatch| {
        let foreign = owner(&operation.plan, &siblings, &mismatch, message);
        Judged { mismatch, foreign }
    };
    mismatches.into_iter().map(judged).collect()
}

/// The sibling that owns what a mismatch is about.
fn owner<'a, 'v>(
    plan: &Plan,
    siblings: &[Foreign<'a>],
    mismatch: &Mismatch,
    message: impl View<'v>,
) -> Option<Foreign<'a>> {
    if !matches!(mismatch.kind, MismatchKind::ExtraMember | MismatchKind::Value | MismatchKind::Pattern) {
        return None;
    }
    let pointer = Pointer::of(&mismatch.at);
    let owners = siblings.iter().filter(|sibling| {
        let form = sibling.outcome.schema.as_ref().and_then(|schema| form_at(plan, schema.form, &pointer));
        // Members are looked for only where a sibling names them: a message may have very many.
        form.filter(|form| is_specific(plan.form(*form)))
            .is_some_and(|form| pointer.find(message).is_some_and(|value| plan.fits(form, value)))
    });
    owners.max_by_key(|owner| owner.entirely).copied()
}

/// The form at a pointer below another, by index.
fn form_at(plan: &Plan, form: u32, pointer: &Pointer) -> Option<u32> {
    pointer.steps.iter().try_fold(form, |form, step| Some(plan.form(form).member(step)?.form))
}

/// Whether a form does not merely admit a value but states it: as its constant, in its list or by its pattern.
fn is_specific(form: &Form) -> bool {
    !form.constants.is_empty() || form.pattern.is_some() || !form.required.is_empty()
}
