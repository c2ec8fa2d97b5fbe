//! The outcome that a response comes nearest to when no `select` holds: by what fits and what does not.

use crate::classify::Classified;
use crate::classify::Judged;
use crate::classify::Recognition;
use crate::classify::answers;
use crate::classify::found;
use crate::classify::judge;
use crate::classify::nothing;
use crate::conform::MismatchKind;
use crate::message::Message;
use crate::model::operation::Operation;
use crate::model::outcome::Outcome;
use crate::model::schema::Schema;
use crate::text::Node;
use crate::text::Value;

/// Decides by score. A tie names no outcome, and keeps only what is wrong under every one of the tied.
pub(crate) fn nearest<'a>(
    operation: &'a Operation,
    status: Option<u16>,
    message: &Message,
) -> Classified<'a> {
    let scored: Vec<(i32, &Outcome, Vec<Judged<'_>>)> = answers(operation)
        .map(|outcome| {
            let judged = judge(operation, outcome, Some(message));
            (score(operation, outcome, &judged, message), outcome, judged)
        })
        .collect();
    let Some(best) = scored.iter().map(|(score, ..)| *score).max() else {
        return nothing(Recognition::Unknown, Vec::new());
    };
    let mut tied = scored.into_iter().filter(|(score, ..)| *score == best);
    let Some((_, outcome, mut common)) = tied.next() else {
        return nothing(Recognition::Unknown, Vec::new());
    };
    let mut alone = true;
    for (_, _, judged) in tied {
        alone = false;
        common.retain(|one| judged.iter().any(|other| alike(one, other)));
    }
    if alone {
        return found(operation, outcome, Recognition::Nearest, status, Some(message));
    }
    nothing(Recognition::Unknown, common)
}

fn alike(one: &Judged<'_>, other: &Judged<'_>) -> bool {
    one.mismatch.at == other.mismatch.at && one.mismatch.kind == other.mismatch.kind
}

/// What fits counts for an outcome, a stated string most of all; what does not counts against it.
fn score(operation: &Operation, outcome: &Outcome, judged: &[Judged<'_>], message: &Message) -> i32 {
    let Some(schema) = &outcome.schema else { return i32::MIN };
    let against: i32 = judged
        .iter()
        .map(|judged| match judged.mismatch.kind {
            MismatchKind::ExtraMember if judged.foreign.is_some() => 2,
            MismatchKind::ExtraMember | MismatchKind::UnknownValue => 0,
            _ => 3,
        })
        .sum();
    matched(operation, operation.resolve(schema), &message.node) - against
}

/// Points for every member that is there and fits.
fn matched(operation: &Operation, schema: &Schema, node: &Node) -> i32 {
    let points = schema.properties.iter().filter_map(|property| {
        let value = node.member(&property.name)?;
        let schema = operation.resolve(&property.schema);
        Some(match &schema.constant {
            Some(constant) if constant.same(value) && matches!(constant.value, Value::String(_)) => 2,
            Some(constant) => i32::from(constant.same(value)),
            None if schema.properties.is_empty() => 1,
            None => matched(operation, schema, value),
        })
    });
    points.sum()
}
