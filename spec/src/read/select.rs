//! Tests that tell messages apart.

use crate::model::select::HEADER;
use crate::model::select::Predicate;
use crate::model::select::Select;
use crate::model::select::Test;
use crate::read::fields::Fields;
use crate::read::fields::Keys;
use crate::text::Node;

pub(crate) const KEYS: Keys = Keys { object: "select", required: &[], optional: &["status", "all"] };
pub(crate) const TEST: Keys = Keys { object: "test", required: &["at"], optional: PREDICATES };
const PREDICATES: &[&str] = &["equals", "one_of", "prefix", "suffix", "contains", "present", "absent"];

/// Reads the tests.
pub(crate) fn select(fields: &mut Fields<'_, '_>) -> Select {
    Select { status: statuses(fields, "status"), all: fields.list("all", &TEST, test), span: fields.span() }
}

/// Reads a list of HTTP statuses.
pub(crate) fn statuses(fields: &mut Fields<'_, '_>, key: &str) -> Vec<u16> {
    let items = fields.items(key);
    // The range makes the conversion exact.
    items.iter().filter_map(|item| fields.number(item, 100..=599)).map(|status| status as u16).collect()
}

fn test(fields: &mut Fields<'_, '_>) -> Test {
    let predicate = match fields.one_of(PREDICATES) {
        Some("equals") => fields.get("equals").cloned().map(Predicate::Equals),
        Some("one_of") => Some(Predicate::OneOf(fields.items("one_of").to_vec())),
        Some("prefix") => Some(Predicate::Prefix(fields.text("prefix"))),
        Some("suffix") => Some(Predicate::Suffix(fields.text("suffix"))),
        Some("contains") => Some(Predicate::Contains(fields.text("contains"))),
        Some("absent") => on(fields, "absent").then_some(Predicate::Absent),
        Some("present") => on(fields, "present").then_some(Predicate::Present),
        _ => None,
    };
    Test { at: place(fields), predicate: predicate.unwrap_or(Predicate::Present), span: fields.span() }
}

/// A member by its JSON pointer, or a header by its name.
fn place(fields: &mut Fields<'_, '_>) -> String {
    let header = fields.get("at").and_then(Node::as_str).and_then(|at| at.strip_prefix(HEADER));
    match header {
        Some(name) if !name.is_empty() => format!("{HEADER}{}", name.to_ascii_lowercase()),
        _ => fields.pointer("at"),
    }
}

/// A key that only says something when it is `true`.
fn on(fields: &mut Fields<'_, '_>, key: &'static str) -> bool {
    let Some(node) = fields.get(key) else { return false };
    match node.as_bool() {
        Some(true) => true,
        _ => fields.only_true(node, key),
    }
}

/// A select without tests, where none could be read.
pub(crate) fn nothing() -> Select {
    Select::default()
}
