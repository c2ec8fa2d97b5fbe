//! Codes of JSON that is not a spec file: keys, kinds, closed vocabularies.

codes! {
    WRONG_KIND: Error, "structure.wrong-kind",
        "Every value has the kind that its key asks for",
        "A string, number, boolean, array or object stands where another kind is needed.";

    UNKNOWN_KEY: Error, "structure.unknown-key",
        "Every key is one of the format",
        "Unknown keys are refused, so that a misspelled one is never silently without effect.";

    UNKNOWN_KEYWORD: Error, "structure.unknown-keyword",
        "Schemas use only the keywords of the subset",
        "JSON Schema ignores what it does not know, so `requird` would pass there. Here it does not: schemas \
            are a closed subset that means the same in draft-07 and 2020-12.";

    DUPLICATE_KEY: Error, "structure.duplicate-key",
        "No key stands twice in an object",
        "Readers of JSON disagree on which of the two counts.";

    MISSING_KEY: Error, "structure.missing-key",
        "Every needed key is there",
        "Every object of the format has keys without which it says too little; a fact needs its `basis`.";

    UNKNOWN_WORD: Error, "structure.unknown-word",
        "Closed vocabularies hold only their own words",
        "Some values are names from a fixed list, such as the class of an outcome.";

    BAD_VERSION: Error, "structure.unsupported-version",
        "The file is of a version of the format that is supported",
        "`signoff` gives the version of the format, which is 1.";

    BAD_BASIS: Error, "structure.bad-basis",
        "A basis is a document of the file with lines or a section, `inferred` or `observed`",
        "Lines are counted from 1: `doc:5`, `doc:22-30`, `doc:22-30,51`. Of a document that gives no `lines`, a \
            section is cited: `rfc:4.2`.";

    BAD_NAME: Error, "structure.bad-name",
        "Names are lower case, with digits and underscores",
        "Names become names of modules and types, and part of addresses. The id of an operation is \
            `<service>.<operation>`.";

    BAD_POINTER: Error, "structure.bad-pointer",
        "Places are JSON pointers",
        "RFC 6901: empty for the whole value, else every step starts with a slash; `~` is `~0`, `/` is `~1`.";

    BAD_PATTERN: Error, "structure.bad-pattern",
        "A pattern is a regular expression",
        "Without look-around and back-references, so that it means the same everywhere and takes linear \
            time.";

    BAD_REFERENCE: Error, "structure.bad-reference",
        "A `$ref` is `#/$defs/NAME`, with no constraint beside it",
        "Specs stand alone. Beside `$ref` only `description` and `x-basis` have one meaning in every draft.";

    BAD_INTEGER: Error, "structure.bad-integer",
        "Counts and codes are whole numbers in range",
        "Statuses are from 100 to 599; counts and lines are not negative.";

    EMPTY: Error, "structure.empty",
        "What has to say something is not empty",
        "An empty title, list or set of outcomes says nothing.";

    NOT_EXACTLY_ONE: Error, "structure.not-exactly-one",
        "Of alternative keys exactly one is there",
        "Some objects are one of several things; which one shows by the key they have.";

    DUPLICATE_OPERATION: Error, "structure.duplicate-operation",
        "Every operation is described once",
        "Two spec files have the same `operation`. Rename one, or leave the built-in ones out.";
}
