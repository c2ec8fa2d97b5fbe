//! Codes of text that is not JSON. The reader stops at the first.

use crate::diagnostic::Code;
use crate::diagnostic::Severity::Error;
use crate::text::Syntax;

/// Every code of this subject.
pub static CODES: &[&Code] = &[
    &UNEXPECTED_END,
    &UNEXPECTED,
    &TRAILING_DATA,
    &BYTE_ORDER_MARK,
    &TOO_DEEP,
    &BAD_ESCAPE,
    &CONTROL_CHARACTER,
    &BAD_NUMBER,
    &TRAILING_COMMA,
    &COMMENT,
];

/// The code of a syntax error.
pub fn code(syntax: Syntax) -> &'static Code {
    match syntax {
        Syntax::UnexpectedEnd => &UNEXPECTED_END,
        Syntax::Unexpected => &UNEXPECTED,
        Syntax::TrailingData => &TRAILING_DATA,
        Syntax::ByteOrderMark => &BYTE_ORDER_MARK,
        Syntax::TooDeep => &TOO_DEEP,
        Syntax::BadEscape => &BAD_ESCAPE,
        Syntax::ControlCharacter => &CONTROL_CHARACTER,
        Syntax::BadNumber => &BAD_NUMBER,
        Syntax::TrailingComma => &TRAILING_COMMA,
        Syntax::Comment => &COMMENT,
    }
}

/// The text ends inside a value.
pub static UNEXPECTED_END: Code = Code {
    id: "syntax.unexpected-end",
    severity: Error,
    title: "The file is a complete JSON text",
    explanation: "The text ends inside an object, an array or a string. Close what is open.",
};

/// A character stands where none of its kind may.
pub static UNEXPECTED: Code = Code {
    id: "syntax.unexpected-character",
    severity: Error,
    title: "The file is JSON",
    explanation: "RFC 8259 does not allow this character here. Member names are strings in double quotes.",
};

/// Something follows the value.
pub static TRAILING_DATA: Code = Code {
    id: "syntax.trailing-data",
    severity: Error,
    title: "The file holds one JSON value",
    explanation: "Something follows the closing brace of the spec. One file describes one operation.",
};

/// A byte order mark stands before the value.
pub static BYTE_ORDER_MARK: Code = Code {
    id: "syntax.byte-order-mark",
    severity: Error,
    title: "The file has no byte order mark",
    explanation: "RFC 8259 §8.1 forbids a byte order mark. Save the file as UTF-8 without one.",
};

/// Objects and arrays are nested too deep.
pub static TOO_DEEP: Code = Code {
    id: "syntax.too-deep",
    severity: Error,
    title: "The file nests at most 128 objects and arrays",
    explanation: "No spec needs such a depth, and readers that recurse would not survive it.",
};

/// An escape sequence is not one of JSON's.
pub static BAD_ESCAPE: Code = Code {
    id: "syntax.bad-escape",
    severity: Error,
    title: "Strings use only the escapes of JSON",
    explanation: "JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX; surrogates come in pairs.",
};

/// A control character stands in a string.
pub static CONTROL_CHARACTER: Code = Code {
    id: "syntax.control-character",
    severity: Error,
    title: "Strings hold no unescaped control characters",
    explanation: "Write a line break as \\n and a tab as \\t.",
};

/// A number is malformed.
pub static BAD_NUMBER: Code = Code {
    id: "syntax.bad-number",
    severity: Error,
    title: "Numbers are written as JSON writes them",
    explanation: "No leading zeros, no plus sign, digits on both sides of the point.",
};

/// A comma stands before a closing bracket.
pub static TRAILING_COMMA: Code = Code {
    id: "syntax.trailing-comma",
    severity: Error,
    title: "No comma stands before a closing bracket",
    explanation: "JSON has no trailing commas. Remove it.",
};

/// A comment.
pub static COMMENT: Code = Code {
    id: "syntax.comment",
    severity: Error,
    title: "The file holds no comments",
    explanation: "JSON has none. What is worth saying goes into `notes`, with its basis.",
};
