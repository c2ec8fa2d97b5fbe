//! The outcome that a response comes nearest to when no `select` holds: by what fits and what does not.

use std::collections::HashSet;

use crate::model::constant::Constant;
use crate::model::operation::Operation;
use crate::model::outcome::Outcome;
use crate::model::plan::Form;
use crate::model::plan::Plan;
use crate::model::select::At;
use crate::model::select::Pointer;
use crate::model::select::Predicate;
use crate::plan::Fields;
use crate::plan::Judged;
use crate::plan::Mismatch;
use crate::plan::MismatchKind;
use crate::plan::Seen;
use crate::plan::judge::judge;
use crate::plan::test::beside;
use crate::view::View;
use crate::view::same;

/// Decides by score, among the outcomes that something speaks for. A tie names no outcome, and keeps only what is
/// wrong under every one of the tied; so do all outcomes where nothing speaks for any.
pub(super) fn nearest<'a, 'v, V: View<'v>>(
    operation: &'a Operation,
    seen: Seen<V, impl Fields>,
    message: V,
) -> (Option<&'a Outcome>, Vec<Judged<'a>>) {
    let mut scored: Vec<(Option<i32>, &Outcome, Vec<Judged<'_>>)> = operation
        .answers()
        .map(|outcome| {
            let judged = judge(operation, outcome, message);
            (score(operation, outcome, &judged, message), outcome, judged)
        })
        .collect();
    let best = scored.iter().filter_map(|(score, ..)| *score).max();
    scored.retain(|(score, ..)| *score == best);
    if let [(Some(_), outcome, mismatches)] = &mut *scored {
        if mismatches.iter().all(|judged| judged.mismatch.kind.is_tolerable()) {
            let failing = failing(operation, outcome, seen).filter(|failing| {
                mismatches.iter().all(|judged| judged.mismatch.at != failing.at || judged.foreign.is_none())
            });
            mismatches.extend(failing.map(|mismatch| Judged { mismatch, foreign: None }));
        }
        return (Some(outcome), std::mem::take(mismatches));
    }
    (None, common(scored.into_iter().map(|(.., judged)| judged)))
}

/// What is wrong in all of the lists.
fn common<'a>(mut lists: impl Iterator<Item = Vec<Judged<'a>>>) -> Vec<Judged<'a>> {
    let mut common = lists.next().unwrap_or_default();
    for judged in lists {
        let others: HashSet<_> = judged.iter().map(|other| place(&other.mismatch)).collect();
        common.retain(|one| others.contains(&place(&one.mismatch)));
    }
    common
}

fn place(mismatch: &Mismatch) -> (&str, MismatchKind) {
    (&mismatch.at, mismatch.kind)
}

/// What fits counts for an outcome, a stated string most of all; what does not counts against it. `None` if nothing
/// is evidence for it.
fn score<'v>(
    operation: &Operation,
    outcome: &Outcome,
    judged: &[Judged<'_>],
    message: impl View<'v>,
) -> Option<i32> {
    let form = operation.plan.form(outcome.schema.as_ref()?.form);
    let is_root = form.element.is_some() && message.root().is_some() && form.takes_root(message);
    if !is_root && !has_evidence(&operation.plan, form, message) {
        return None;
    }
    let against: i32 = judged
        .iter()
        .map(|judged| match judged.mismatch.kind {
            MismatchKind::ExtraMember if judged.foreign.is_some() => 2,
            MismatchKind::ExtraMember | MismatchKind::UnknownValue => 0,
            _ => 3,
        })
        .sum();
    Some(points(&operation.plan, form, message) - against)
}

/// Points for what is there as the form asks for it: two for a constant text, one for another constant, and one for a
/// member of any value that asks for no members itself.
fn points<'v>(plan: &Plan, form: &Form, value: impl View<'v>) -> i32 {
    let points = form.members.iter().filter_map(|member| {
        let value = value.member(&member.name)?;
        let form = plan.form(member.form);
        Some(match &*form.constants {
            [constant @ Constant::Text(_)] => 2 * i32::from(same(value, constant)),
            [constant] => i32::from(same(value, constant)),
            _ if form.members.is_empty() => 1,
            _ => points(plan, form, value),
        })
    });
    points.sum()
}

/// Whether something that the form asks for is there: a constant, a text of its pattern, a required member that may
/// have any value of its kind. That a value could be of a form that asks for nothing speaks for no outcome.
fn has_evidence<'v>(plan: &Plan, form: &Form, value: impl View<'v>) -> bool {
    states(form, value)
        || form.members.iter().any(|member| {
            let Some(value) = value.member(&member.name) else { return false };
            let form = plan.form(member.form);
            let fits = member.required && !is_stating(form) && form.limits.kinds.takes(form.kind_of(value));
            fits || states(form, value)
        })
}

/// Whether a form does not merely admit a value but states it.
fn states<'v>(form: &Form, value: impl View<'v>) -> bool {
    is_stating(form)
        && form.limits.kinds.takes(form.kind_of(value))
        && form.lists(value)
        && form.pattern.as_ref().is_none_or(|pattern| value.text().is_some_and(|text| pattern.is_match(text)))
}

/// Whether a form asks for a value, and not only for its kind.
fn is_stating(form: &Form) -> bool {
    !form.constants.is_empty() || form.pattern.is_some()
}

/// The test of an outcome that does not hold, where nothing else says why the message is not one of it.
fn failing<'v>(
    operation: &Operation,
    outcome: &Outcome,
    seen: Seen<impl View<'v>, impl Fields>,
) -> Option<Mismatch> {
    let statuses = &outcome.select.status;
    if !outcome.select.takes_status(seen.status) {
        // A status that the outcome does not declare is a mistake of its own.
        let declared = outcome
            .status
            .as_ref()
            .is_none_or(|known| seen.status.is_some_and(|status| known.codes.contains(&status)));
        let codes = statuses.iter().map(u16::to_string).collect::<Vec<_>>().join(" or ");
        return declared.then(|| mismatch(outcome, seen, "status".to_owned(), format!("the status {codes}")));
    }
    let test = outcome.select.all.iter().find(|test| !test.holds(seen))?;
    let mut mismatch = mismatch(outcome, seen, test.at.to_string(), test.predicate.describe());
    let value = test.at.member().and_then(|pointer| pointer.find(seen.message?));
    if let (Some(value), Some(pointer)) = (value, test.at.member()) {
        (mismatch.span, mismatch.found) = (value.span(), value.kind().name());
        mismatch.secret = is_secret(operation, outcome, pointer);
    }
    let is_there = value.is_some() || beside(&test.at, seen.fields, |_| true);
    match &test.predicate {
        Predicate::Absent => mismatch.kind = MismatchKind::ForbiddenMember,
        _ if is_there => {}
        _ => {
            mismatch.kind = MismatchKind::MissingMember;
            mismatch.expected = match &test.at {
                At::Member(pointer) => {
                    format!("the member `{}`", pointer.steps.last().map_or("", |step| step))
                }
                At::Header(name) => format!("the header `{name}`"),
                at => format!("a value at `{at}`"),
            };
        }
    }
    Some(mismatch)
}

/// Whether a value must never be printed: it is secret or inside what is, or the schema does not know it.
fn is_secret(operation: &Operation, outcome: &Outcome, pointer: &Pointer) -> bool {
    let plan = &operation.plan;
    let Some(schema) = &outcome.schema else { return true };
    let mut form = plan.form(schema.form);
    for step in pointer.steps.iter() {
        match form.member(step) {
            Some(member) if !form.secret => form = plan.form(member.form),
            _ => return true,
        }
    }
    form.secret
}

fn mismatch<'v>(
    outcome: &Outcome,
    seen: Seen<impl View<'v>, impl Fields>,
    at: String,
    expected: String,
) -> Mismatch {
    let span = seen.message.map(View::span).unwrap_or_default();
    let (kind, basis) = (MismatchKind::Value, outcome.basis.clone());
    Mismatch { kind, at, span, expected, found: "", secret: false, basis }
}
