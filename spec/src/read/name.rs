//! Names that become modules, types and parts of addresses.

use crate::diagnostic::codes::structure;
use crate::read::fields::Fields;
use crate::text::Node;

/// Whether a text is a name: lower case, digits and underscores, a letter first.
pub(crate) fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// Says which keys of the object behind `key` are no names.
pub(crate) fn check(fields: &mut Fields<'_, '_>, key: &str) {
    let members = fields.get(key).map(Node::members).unwrap_or_default();
    for member in members.iter().filter(|member| !is_name(&member.key)) {
        let message = format!("`{}` in `{key}` is not a name", member.key);
        fields.report(&structure::BAD_NAME, member.key_span, message, None);
    }
}
