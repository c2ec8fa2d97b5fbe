//! Codes of text that is not JSON. The reader stops at the first.

use crate::diagnostic::Code;
use crate::text::Syntax;

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

codes! {
    UNEXPECTED_END: Error, "syntax.unexpected-end",
        "The file is a complete JSON text",
        "The text ends inside an object, an array or a string. Close what is open.";

    UNEXPECTED: Error, "syntax.unexpected-character",
        "The file is JSON",
        "RFC 8259 does not allow this character here. Member names are strings in double quotes.";

    TRAILING_DATA: Error, "syntax.trailing-data",
        "The file holds one JSON value",
        "Something follows the closing brace of the spec. One file describes one operation.";

    BYTE_ORDER_MARK: Error, "syntax.byte-order-mark",
        "The file has no byte order mark",
        "RFC 8259 §8.1 forbids a byte order mark. Save the file as UTF-8 without one.";

    TOO_DEEP: Error, "syntax.too-deep",
        "The file nests at most 128 objects and arrays",
        "No spec needs such a depth, and readers that recurse would not survive it.";

    BAD_ESCAPE: Error, "syntax.bad-escape",
        "Strings use only the escapes of JSON",
        "JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX; surrogates come in pairs.";

    CONTROL_CHARACTER: Error, "syntax.control-character",
        "Strings hold no unescaped control characters",
        "Write a line break as \\n and a tab as \\t.";

    BAD_NUMBER: Error, "syntax.bad-number",
        "Numbers are written as JSON writes them",
        "No leading zeros, no plus sign, digits on both sides of the point.";

    TRAILING_COMMA: Error, "syntax.trailing-comma",
        "No comma stands before a closing bracket",
        "JSON has no trailing commas. Remove it.";

    COMMENT: Error, "syntax.comment",
        "The file holds no comments",
        "JSON has none. What is worth saying goes into `notes`, with its basis.";
}
