//! Whether two claims about one place can both be true.

use crate::disjoint::Disjoint;
use crate::disjoint::claim::Claim;
use crate::disjoint::claim::Says;
use crate::message::Lexical;
use crate::model::kind::Kind;
use crate::text::Node;
use crate::text::Value;
use crate::view::Tree;
use crate::view::same;

/// The proof that no value is what both claims say; `None` if one may be.
///
/// `textual` says that scalars may be written as text, so that kinds prove nothing.
pub(crate) fn conflict(one: &Claim<'_>, two: &Claim<'_>, textual: bool) -> Option<Disjoint> {
    let excluded = excludes(&one.says, &two.says, textual) || excludes(&two.says, &one.says, textual);
    excluded.then(|| Disjoint::Proved { place: place(&one.at), one: words(&one.says), two: words(&two.says) })
}

/// Half of the table of pairs; the other half is the same with the claims exchanged.
fn excludes(one: &Says<'_>, two: &Says<'_>, textual: bool) -> bool {
    match (one, two) {
        (Says::Absent, Says::Present) => true,
        (Says::Values(one), Says::Values(two)) => {
            let lexical = if textual { Lexical::Text } else { Lexical::Json };
            let view = |node| Tree::written(node, lexical);
            !one.iter().any(|a| two.iter().any(|b| same(view(a), view(b))))
        }
        (Says::Values(values), Says::Prefix(_) | Says::Suffix(_) | Says::Contains(_)) => {
            !values.iter().any(|value| text(value, textual).is_some_and(|text| fits(&text, two)))
        }
        // A pattern constrains strings only.
        (Says::Values(values), Says::Pattern(pattern)) => {
            !values.iter().any(|value| text(value, textual).is_none_or(|text| pattern.is_match(&text)))
        }
        (Says::Values(values), Says::Kinds(kinds)) => {
            !textual && !values.iter().any(|value| kinds.iter().any(|kind| kind.admits(value.value.kind())))
        }
        (Says::Prefix(one), Says::Prefix(two)) => !one.starts_with(two) && !two.starts_with(one),
        (Says::Suffix(one), Says::Suffix(two)) => !one.ends_with(two) && !two.ends_with(one),
        (Says::Prefix(_) | Says::Suffix(_) | Says::Contains(_), Says::Kinds(kinds)) => {
            !textual && !kinds.contains(&Kind::String)
        }
        (Says::Kinds(one), Says::Kinds(two)) => {
            !textual && !one.iter().any(|a| two.iter().any(|b| a.admits(b.name()) || b.admits(a.name())))
        }
        _ => false,
    }
}

fn fits(text: &str, says: &Says<'_>) -> bool {
    match says {
        Says::Prefix(part) => text.starts_with(part),
        Says::Suffix(part) => text.ends_with(part),
        Says::Contains(part) => text.contains(part),
        _ => true,
    }
}

/// The text of a value that is a string, or that is written as one.
fn text(node: &Node, textual: bool) -> Option<String> {
    match &node.value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) if textual => Some(node.to_json()),
        _ => None,
    }
}

fn place(at: &str) -> String {
    if at.is_empty() { "the message".to_owned() } else { format!("`{at}`") }
}

/// A claim as a verb with its object.
fn words(says: &Says<'_>) -> String {
    match says {
        Says::Values(values) => {
            let values: Vec<String> = values.iter().map(|value| format!("`{}`", value.to_json())).collect();
            format!("is {}", values.join(" or "))
        }
        Says::Prefix(part) => format!("starts with `{part}`"),
        Says::Suffix(part) => format!("ends with `{part}`"),
        Says::Contains(part) => format!("contains `{part}`"),
        Says::Pattern(pattern) => format!("matches `{}`", pattern.text),
        Says::Kinds(kinds) => {
            let kinds: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
            format!("is of kind {}", kinds.join(" or "))
        }
        Says::Present => "is there".to_owned(),
        Says::Absent => "is absent".to_owned(),
    }
}
