//! Codes of JSON that is not a spec file: keys, kinds, closed vocabularies.

use crate::diagnostic::Code;
use crate::diagnostic::Severity::Error;

/// Every code of this subject.
pub static CODES: &[&Code] = &[
    &WRONG_KIND,
    &UNKNOWN_KEY,
    &UNKNOWN_KEYWORD,
    &DUPLICATE_KEY,
    &MISSING_KEY,
    &UNKNOWN_WORD,
    &BAD_VERSION,
    &BAD_BASIS,
    &BAD_NAME,
    &BAD_POINTER,
    &BAD_PATTERN,
    &BAD_REFERENCE,
    &BAD_INTEGER,
    &EMPTY,
    &NOT_EXACTLY_ONE,
    &DUPLICATE_OPERATION,
];

/// A value has the wrong kind.
pub static WRONG_KIND: Code = Code {
    id: "structure.wrong-kind",
    severity: Error,
    title: "Every value has the kind that its key asks for",
    explanation: "A string, number, boolean, array or object stands where another kind is needed.",
};

/// A key that nothing knows.
pub static UNKNOWN_KEY: Code = Code {
    id: "structure.unknown-key",
    severity: Error,
    title: "Every key is one of the format",
    explanation: "Unknown keys are refused, so that a misspelled one is never silently without effect.",
};

/// A schema keyword that is not in the subset.
pub static UNKNOWN_KEYWORD: Code = Code {
    id: "structure.unknown-keyword",
    severity: Error,
    title: "Schemas use only the keywords of the subset",
    explanation: "JSON Schema ignores what it does not know, so `requird` would pass there. Here it does \
        not: schemas are a closed subset that means the same in draft-07 and 2020-12.",
};

/// A key stands twice in one object.
pub static DUPLICATE_KEY: Code = Code {
    id: "structure.duplicate-key",
    severity: Error,
    title: "No key stands twice in an object",
    explanation: "Readers of JSON disagree on which of the two counts.",
};

/// A key is needed and absent.
pub static MISSING_KEY: Code = Code {
    id: "structure.missing-key",
    severity: Error,
    title: "Every needed key is there",
    explanation: "Every object of the format has keys without which it says too little; a fact needs its \
        `basis`.",
};

/// A word of a closed vocabulary is unknown.
pub static UNKNOWN_WORD: Code = Code {
    id: "structure.unknown-word",
    severity: Error,
    title: "Closed vocabularies hold only their own words",
    explanation: "Some values are names from a fixed list, such as the class of an outcome.",
};

/// The version of the format is unknown.
pub static BAD_VERSION: Code = Code {
    id: "structure.unsupported-version",
    severity: Error,
    title: "The file is of a version of the format that is supported",
    explanation: "`signoff` gives the version of the format, which is 1.",
};

/// A basis cannot be read.
pub static BAD_BASIS: Code = Code {
    id: "structure.bad-basis",
    severity: Error,
    title: "A basis is `doc:LINES`, `inferred` or `observed`",
    explanation: "Lines are counted from 1: `doc:5`, `doc:22-30`, `doc:22-30,51`.",
};

/// A name is not written as names are.
pub static BAD_NAME: Code = Code {
    id: "structure.bad-name",
    severity: Error,
    title: "Names are lower case, with digits and underscores",
    explanation: "Names become names of modules and types, and part of addresses. The id of an operation \
        is `<service>.<operation>`.",
};

/// A JSON pointer is malformed.
pub static BAD_POINTER: Code = Code {
    id: "structure.bad-pointer",
    severity: Error,
    title: "Places are JSON pointers",
    explanation: "RFC 6901: empty for the whole value, else every step starts with a slash; `~` is `~0`, \
        `/` is `~1`.",
};

/// A pattern is no regular expression.
pub static BAD_PATTERN: Code = Code {
    id: "structure.bad-pattern",
    severity: Error,
    title: "A pattern is a regular expression",
    explanation: "Without look-around and back-references, so that it means the same everywhere and \
        takes linear time.",
};

/// A reference does not point to a definition.
pub static BAD_REFERENCE: Code = Code {
    id: "structure.bad-reference",
    severity: Error,
    title: "A `$ref` is `#/$defs/NAME`, with no constraint beside it",
    explanation: "Specs stand alone. Beside `$ref` only `description` and `x-basis` have one meaning in \
        every draft.",
};

/// An integer is out of range.
pub static BAD_INTEGER: Code = Code {
    id: "structure.bad-integer",
    severity: Error,
    title: "Counts and codes are whole numbers in range",
    explanation: "Statuses are from 100 to 599; counts and lines are not negative.",
};

/// Something is empty that must not be.
pub static EMPTY: Code = Code {
    id: "structure.empty",
    severity: Error,
    title: "What has to say something is not empty",
    explanation: "An empty title, list or set of outcomes says nothing.",
};

/// Not exactly one of several keys.
pub static NOT_EXACTLY_ONE: Code = Code {
    id: "structure.not-exactly-one",
    severity: Error,
    title: "Of alternative keys exactly one is there",
    explanation: "Some objects are one of several things; which one shows by the key they have.",
};

/// Two files describe one operation.
pub static DUPLICATE_OPERATION: Code = Code {
    id: "structure.duplicate-operation",
    severity: Error,
    title: "Every operation is described once",
    explanation: "Two spec files have the same `operation`. Rename one, or leave the built-in ones out.",
};
