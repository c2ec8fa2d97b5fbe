//! Why a text is not JSON, and where it stops being it.

use std::fmt;

use crate::text::Span;

/// Why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// The text ends inside a value.
    UnexpectedEnd,
    /// A byte stands where no token of JSON may start, or not this one.
    Unexpected,
    /// Something follows the value.
    TrailingData,
    /// The text starts with a byte order mark.
    ByteOrderMark,
    /// Objects and arrays are nested deeper than the limit.
    TooDeep,
    /// An escape sequence is unknown, or a surrogate stands alone.
    BadEscape,
    /// A control character stands unescaped in a string.
    ControlCharacter,
    /// A number is not written as JSON writes numbers.
    BadNumber,
    /// A comma stands before a closing bracket.
    TrailingComma,
    /// A comment; JSON has none.
    Comment,
}

impl fmt::Display for Syntax {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::UnexpectedEnd => "unexpected end of the text",
            Self::Unexpected => "unexpected character",
            Self::TrailingData => "data after the end of the value",
            Self::ByteOrderMark => "byte order mark before the value",
            Self::TooDeep => "nested too deep",
            Self::BadEscape => "bad escape sequence",
            Self::ControlCharacter => "unescaped control character in a string",
            Self::BadNumber => "malformed number",
            Self::TrailingComma => "trailing comma",
            Self::Comment => "comments are not part of JSON",
        })
    }
}

/// A text that is not JSON, and where it stops being it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// What is wrong.
    pub syntax: Syntax,
    /// The offending bytes.
    pub span: Span,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} at byte {}", self.syntax, self.span.start)
    }
}

impl std::error::Error for SyntaxError {}
