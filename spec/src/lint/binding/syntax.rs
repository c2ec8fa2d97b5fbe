//! How methods, paths, names and URIs are written.

use crate::path::Segment;
use crate::path::Template;

/// Whether a text is a token (RFC 9110, section 5.6.2).
pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
}

/// Whether a text is a method in upper case.
pub(crate) fn is_method(text: &str) -> bool {
    is_token(text) && !text.bytes().any(|b| b.is_ascii_lowercase())
}

/// What is wrong with a path; `None` if nothing is.
pub(crate) fn path_fault(path: &Template) -> Option<String> {
    let text = path.as_str();
    if !text.starts_with('/') {
        return Some("it does not start with a slash".to_owned());
    }
    if text.contains(['?', '#']) {
        return Some("it has a query or a fragment".to_owned());
    }
    if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Some("it has white space".to_owned());
    }
    // One empty segment at the end is the slash that some paths end with.
    let full = path.segments().len() - usize::from(text.ends_with('/'));
    let segments = &path.segments()[..full];
    segments.iter().enumerate().find_map(|(index, segment)| {
        let earlier = |name: &&str| segments[..index].iter().any(|other| other.variable() == Some(*name));
        let twice = segment.variable().filter(earlier);
        twice
            .map(|name| format!("the variable `{name}` stands there twice"))
            .or_else(|| segment_fault(segment, index + 1 == full))
    })
}

fn segment_fault(segment: &Segment, is_last: bool) -> Option<String> {
    match segment {
        Segment::Literal(text) if text.is_empty() => Some("it has an empty segment".to_owned()),
        Segment::Literal(text) if text.contains(['{', '}']) => {
            Some(format!("`{text}` is neither a variable nor plain text"))
        }
        Segment::Rest(name) if !is_last => Some(format!("`{{{name}+}}` is not at the end")),
        Segment::Literal(_) | Segment::One(_) | Segment::Rest(_) => None,
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
