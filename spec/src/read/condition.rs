//! Conditions under which an outcome is the answer, and which of several wins.

use crate::model::condition::Condition;
use crate::model::condition::Precedence;
use crate::model::condition::When;
use crate::read::fields::Fields;
use crate::read::fields::Keys;

/// The outermost condition, which has a basis.
pub(crate) const WHEN: Keys = Keys { object: "when", required: &["basis"], optional: WITH_IS };
/// A condition inside another, which shares the basis of that one unless it has its own.
pub(crate) const CONDITION: Keys = Keys {
    object: "condition",
    required: &[],
    optional: &["credential", "header", "member", "request", "hidden", "all", "any", "is", "basis"],
};
pub(crate) const PRECEDENCE: Keys =
    Keys { object: "precedence", required: &["rank", "basis"], optional: &[] };

const WITH_IS: &[&str] = &["credential", "header", "member", "request", "hidden", "all", "any", "is"];
const KINDS: &[&str] = &["credential", "header", "member", "request", "hidden", "all", "any"];

/// Reads `when`.
pub(crate) fn when(fields: &mut Fields<'_, '_>) -> When {
    When { condition: condition(fields), basis: fields.basis() }
}

/// Reads `precedence`.
pub(crate) fn precedence(fields: &mut Fields<'_, '_>) -> Precedence {
    Precedence {
        rank: fields.integer("rank", 1..=u64::from(u32::MAX)).map_or(u32::MAX, |rank| rank as u32),
        basis: fields.basis(),
    }
}

fn condition(fields: &mut Fields<'_, '_>) -> Condition {
    let kind = fields.one_of(KINDS);
    if let Some(kind @ ("request" | "hidden" | "all" | "any")) = kind {
        fields.without_effect(&["is"], &format!("`{kind}`"));
    }
    match kind {
        Some("credential") => {
            let name = fields.text("credential");
            fields.one_of(&["is"]);
            match fields.word("is", &[("absent", false), ("dead", true)]) {
                Some(true) => Condition::CredentialDead(name),
                _ => Condition::CredentialAbsent(name),
            }
        }
        Some("header") => {
            absent(fields);
            Condition::HeaderAbsent(fields.text("header"))
        }
        Some("member") => {
            absent(fields);
            Condition::MemberAbsent(fields.pointer("member"))
        }
        Some("request") => {
            fields.word("request", &[("unreadable", ())]);
            Condition::RequestUnreadable
        }
        Some("all") => Condition::All(fields.list("all", &CONDITION, part)),
        Some("any") => Condition::Any(fields.list("any", &CONDITION, part)),
        _ => Condition::Hidden(fields.text("hidden")),
    }
}

fn part(fields: &mut Fields<'_, '_>) -> Condition {
    let condition = condition(fields);
    match fields.get("basis") {
        Some(_) => Condition::Based(Box::new(condition), fields.basis()),
        None => condition,
    }
}

/// `is`, where it can only be `absent`.
fn absent(fields: &mut Fields<'_, '_>) {
    fields.one_of(&["is"]);
    fields.word("is", &[("absent", ())]);
}
