//! How methods, paths, names and URIs are written.

use crate::path::is_rest;
use crate::path::variable;

/// Whether a text is a token (RFC 9110, section 5.6.2).
pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
}

/// Whether a text is a method in upper case.
pub(crate) fn is_method(text: &str) -> bool {
    is_token(text) && !text.bytes().any(|b| b.is_ascii_lowercase())
}

/// What is wrong with a path; `None` if nothing is.
pub(crate) fn path_fault(path: &str) -> Option<String> {
    let Some(rest) = path.strip_prefix('/') else { return Some("it does not start with a slash".to_owned()) };
    if path.contains(['?', '#']) {
        return Some("it has a query or a fragment".to_owned());
    }
    if path.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Some("it has white space".to_owned());
    }
    let segments: Vec<&str> = rest.split('/').collect();
    // One empty segment at the end is the slash that some paths end with.
    let full = segments.len() - usize::from(segments.last() == Some(&""));
    let segments = &segments[..full];
    segments.iter().enumerate().find_map(|(index, segment)| {
        let earlier = segments[..index].iter().filter_map(|segment| variable(segment));
        let twice = variable(segment).filter(|name| earlier.into_iter().any(|other| other == *name));
        twice
            .map(|name| format!("the variable `{name}` stands there twice"))
            .or_else(|| segment_fault(segment, index + 1 == full))
    })
}

fn segment_fault(segment: &str, is_last: bool) -> Option<String> {
    if segment.is_empty() {
        return Some("it has an empty segment".to_owned());
    }
    if !segment.contains(['{', '}']) {
        return None;
    }
    match variable(segment) {
        None => Some(format!("`{segment}` is neither a variable nor plain text")),
        Some(_) if is_rest(segment) && !is_last => Some(format!("`{segment}` is not at the end")),
        Some(_) => None,
    }
}

/// Whether a text is `type/subtype`.
pub(crate) fn is_media_type(text: &str) -> bool {
    text.split_once('/').is_some_and(|(kind, subtype)| is_token(kind) && is_token(subtype))
}

/// Whether a text is an absolute URI (RFC 3986, section 4.3), as far as its scheme and its characters show.
pub(crate) fn is_absolute_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
        && !rest.is_empty()
        && rest.bytes().all(|b| b.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&b))
}

/// Whether a text is an NCName (Namespaces in XML, section 3).
pub(crate) fn is_nc_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '\u{b7}'))
}
