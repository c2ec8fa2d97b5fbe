//! The short forms of tests.

use crate::expand::tree::append;
use crate::expand::tree::array;
use crate::expand::tree::change;
use crate::expand::tree::get;
use crate::expand::tree::items;
use crate::expand::tree::object;
use crate::expand::tree::string;
use crate::expand::tree::take;
use crate::text::Member;
use crate::text::Node;
use crate::text::Value;

/// The members of a test.
const TEST: [&str; 9] =
    ["at", "equals", "one_of", "prefix", "suffix", "contains", "present", "absent", "cleared"];

/// Puts the long form in place of each short one: a status for those of a list, one test for those of a list.
pub(super) fn expand(select: &mut Node) {
    if let Some(codes) = codes(select) {
        *select = object([("status", Some(codes))], select.span);
        return;
    }
    // One test beside the others, with what it asks.
    if select.member("at").is_some() {
        let span = select.span;
        let test: Vec<Member> = TEST.iter().filter_map(|key| take(select, key)).collect();
        append(select, "all", vec![Node { value: Value::Object(test), span }], span);
    }
    if let Some(element) = take(select, "element") {
        let span = element.node.span;
        let test =
            object([("at", Some(string("element:local", span))), ("equals", Some(element.node))], span);
        append(select, "all", vec![test], span);
    }
    if let Some(status) = get(select, "status")
        && let Some(list) = codes(status)
    {
        *status = list;
    }
    for test in items(select, "all") {
        change(test, "at", pointer);
    }
    items(select, "any_of").for_each(expand);
}

/// The statuses that a number stands for; what is a list already, unless it is empty or one of something else. `None` for
/// everything else.
pub(super) fn codes(node: &Node) -> Option<Node> {
    match &node.value {
        Value::Number(_) => Some(array(vec![node.clone()], node.span)),
        Value::Array(items) if !items.is_empty() && items.iter().all(is_scalar) => Some(node.clone()),
        _ => None,
    }
}

fn is_scalar(node: &Node) -> bool {
    !matches!(node.value, Value::Array(_) | Value::Object(_))
}

/// A name of a member, without a slash or a colon: the pointer to it.
pub(super) fn pointer(node: &mut Node) {
    if let Value::String(text) = &mut node.value
        && !text.is_empty()
        && !text.contains(['/', ':'])
    {
        text.insert(0, '/');
    }
}
