//! The names that XML admits, without a colon (Namespaces in XML 1.0, `NCName`).

/// Whether a text is the name of an element or an attribute.
pub(crate) fn is_name(text: &str) -> bool {
    let letters = text.bytes().all(|b| b.is_ascii_alphabetic()) && !text.is_empty();
    letters || text.starts_with(is_start) && text.chars().all(|c| is_start(c) || is_inner(c))
}

fn is_start(c: char) -> bool {
    matches!(
        c,
        'A'..='Z'
            | '_'
            | 'a'..='z'
            | '\u{c0}'..='\u{d6}'
            | '\u{d8}'..='\u{f6}'
            | '\u{f8}'..='\u{2ff}'
            | '\u{370}'..='\u{37d}'
            | '\u{37f}'..='\u{1fff}'
            | '\u{200c}'..='\u{200d}'
            | '\u{2070}'..='\u{218f}'
            | '\u{2c00}'..='\u{2fef}'
            | '\u{3001}'..='\u{d7ff}'
            | '\u{f900}'..='\u{fdcf}'
            | '\u{fdf0}'..='\u{fffd}'
            | '\u{10000}'..='\u{effff}'
    )
}

fn is_inner(c: char) -> bool {
    matches!(c, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
}
