//! A media type: what it is without its parameters, and these by their names.

use crate::carry::fields::unquoted;

/// A media type as a field has it: `text/xml; charset=utf-8` (RFC 9110, §8.3.1). Names have no letter case.
#[derive(Clone, Copy, Debug)]
pub struct MediaType<'a> {
    essence: &'a str,
    parameters: &'a str,
}

impl<'a> MediaType<'a> {
    /// Reads the value of a field; `None` where it says nothing.
    pub fn read(value: &'a str) -> Option<Self> {
        let (essence, parameters) = value.split_once(';').unwrap_or((value, ""));
        let essence = essence.trim();
        (!essence.is_empty()).then_some(Self { essence, parameters })
    }

    /// Type and subtype, as written.
    pub fn essence(self) -> &'a str {
        self.essence
    }

    /// Whether type and subtype are these.
    pub fn is(self, essence: &str) -> bool {
        self.essence.eq_ignore_ascii_case(essence)
    }

    /// Whether it is that of HTML forms (WHATWG URL, §5).
    pub fn is_form(self) -> bool {
        self.is("application/x-www-form-urlencoded")
    }

    /// The value of the first parameter of a name, without quotes (RFC 9110, §5.6.6). Backslashes are kept.
    pub fn parameter(self, name: &str) -> Option<&'a str> {
        let (mut quoted, mut escaped) = (false, false);
        // A semicolon in quotes is part of a value.
        let mut parts = self.parameters.split(|sign| {
            quoted ^= sign == '"' && !escaped;
            escaped = quoted && sign == '\\' && !escaped;
            sign == ';' && !quoted
        });
        parts.find_map(|part| {
            let (known, value) = part.split_once('=')?;
            known.trim().eq_ignore_ascii_case(name).then(|| unquoted(value.trim()))
        })
    }
}
