//! Tests that tell messages apart.

use std::borrow::Cow;

use crate::diagnostic::codes::structure;
use crate::model::constant::Constant;
use crate::model::select::At;
use crate::model::select::Pointer;
use crate::model::select::Predicate;
use crate::model::select::Select;
use crate::model::select::Test;
use crate::read::fields::Fields;
use crate::read::fields::Keys;
use crate::text::Node;
use crate::text::Value;

pub(crate) const KEYS: Keys =
    Keys { object: "select", required: &[], optional: &["status", "all", "any_of"] };
pub(crate) const TEST: Keys = Keys { object: "test", required: &["at"], optional: PREDICATES };
const PREDICATES: &[&str] =
    &["equals", "one_of", "prefix", "suffix", "contains", "present", "absent", "cleared"];

/// Reads the tests.
pub(crate) fn select(fields: &mut Fields<'_, '_>) -> Select {
    let (status, all) = (statuses(fields, "status"), fields.list("all", &TEST, test));
    let any_of = fields.list("any_of", &KEYS, select);
    Select { status: status.into(), all: all.into(), any_of: any_of.into(), span: fields.span() }
}

/// Reads a list of HTTP statuses.
pub(crate) fn statuses(fields: &mut Fields<'_, '_>, key: &str) -> Vec<u16> {
    if let Some(node) = fields.get(key).filter(|node| !matches!(node.value, Value::Array(_))) {
        fields.wrong_kind(node, "a status (`200`) or a list of them");
        return Vec::new();
    }
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
        Some("cleared") => fields.only_true("cleared").then_some(Predicate::Cleared),
        Some("present") => fields.only_true("present").then_some(Predicate::Present),
        _ => None,
    };
    let predicate = predicate.unwrap_or(Predicate::Present);
    Test { at: place(fields, "at"), predicate, place: 0, span: fields.span() }
}

/// What a place can be beside a member.
const PLACES: &str = "write `header:NAME`, of requests also `query:NAME`, `form:NAME`, `element:local`, `element:namespace`, \
     of responses `set_cookie:NAME`, `location:/`, `location:?NAME`";

/// A member by its JSON pointer, or a place outside the message by its kind and name.
pub(crate) fn place(fields: &mut Fields<'_, '_>, key: &str) -> At {
    let text = fields.get(key).and_then(Node::as_str).filter(|text| !text.starts_with('/'));
    match text.map(|text| (text, At::read(text))) {
        Some((_, Some(at))) => at,
        Some((text, None)) if text.contains(':') => {
            let span = fields.get(key).map_or_else(|| fields.span(), |node| node.span);
            let message = format!("`{text}` is neither a JSON pointer nor another place");
            fields.report(&structure::BAD_POINTER, span, message, Some(PLACES.to_owned()));
            At::Member(Pointer::default())
        }
        _ => At::Member(Pointer::of(&fields.pointer(key))),
    }
}
