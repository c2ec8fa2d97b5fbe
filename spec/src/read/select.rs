//! Tests that tell messages apart.

use std::borrow::Cow;

use crate::model::constant::Constant;
use crate::model::select::At;
use crate::model::select::Pointer;
use crate::model::select::Predicate;
use crate::model::select::Select;
use crate::model::select::Test;
use crate::read::fields::Fields;
use crate::read::fields::Keys;
use crate::text::Node;

pub(crate) const KEYS: Keys = Keys { object: "select", required: &[], optional: &["status", "all"] };
pub(crate) const TEST: Keys = Keys { object: "test", required: &["at"], optional: PREDICATES };
/// What stands before the name of a header.
const HEADER: &str = "header:";
const PREDICATES: &[&str] = &["equals", "one_of", "prefix", "suffix", "contains", "present", "absent"];

/// Reads the tests.
pub(crate) fn select(fields: &mut Fields<'_, '_>) -> Select {
    let (status, all) = (statuses(fields, "status"), fields.list("all", &TEST, test));
    Select { status: status.into(), all: all.into(), span: fields.span() }
}

/// Reads a list of HTTP statuses.
pub(crate) fn statuses(fields: &mut Fields<'_, '_>, key: &str) -> Vec<u16> {
    let items = fields.items(key);
    // The range makes the conversion exact.
    items.iter().filter_map(|item| fields.number(item, 100..=599)).map(|status| status as u16).collect()
}

fn test(fields: &mut Fields<'_, '_>) -> Test {
    let predicate = match fields.one_of(PREDICATES) {
        Some("equals") => fields.get("equals").map(|node| Predicate::Equals(Constant::of(node))),
        Some("one_of") => Some(Predicate::OneOf(fields.items("one_of").iter().map(Constant::of).collect())),
        Some("prefix") => Some(Predicate::Prefix(Cow::Owned(fields.text("prefix")))),
        Some("suffix") => Some(Predicate::Suffix(Cow::Owned(fields.text("suffix")))),
        Some("contains") => Some(Predicate::Contains(Cow::Owned(fields.text("contains")))),
        Some("absent") => fields.only_true("absent").then_some(Predicate::Absent),
        Some("present") => fields.only_true("present").then_some(Predicate::Present),
        _ => None,
    };
    let predicate = predicate.unwrap_or(Predicate::Present);
    Test { at: place(fields), predicate, place: 0, span: fields.span() }
}

/// A member by its JSON pointer, or a header by its name.
fn place(fields: &mut Fields<'_, '_>) -> At {
    let header = fields.get("at").and_then(Node::as_str).and_then(|at| at.strip_prefix(HEADER));
    match header {
        Some(name) if !name.is_empty() => At::Header(Cow::Owned(name.to_ascii_lowercase())),
        _ => At::Member(Pointer::of(&fields.pointer("at"))),
    }
}
