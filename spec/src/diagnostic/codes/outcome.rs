//! Codes of outcome diagnostics: selection, status, code, editions, conditions.

use crate::diagnostic::Code;
use crate::diagnostic::Severity;

/// Every code of this subject.
pub static CODES: &[&Code] = &[
    &NO_SUCCESS,
    &NOT_DISTINGUISHABLE,
    &SELECT_EMPTY,
    &SELECT_CONTRADICTS_SCHEMA,
    &SELECT_UNKNOWN_MEMBER,
    &SELECT_STATUS,
    &STATUS_WITHOUT_HTTP,
    &SCHEMA_MISSING,
    &SILENCE_WITH_MESSAGE,
    &CODE_REPEATED,
    &CODE_NOT_IN_SCHEMA,
    &EDITION_REPEATS_OUTCOME,
    &EDITION_NOT_DISTINGUISHABLE,
    &EDITION_DOCUMENTED,
    &RANK_REPEATED,
    &UNKNOWN_CREDENTIAL,
    &UNKNOWN_HEADER,
    &UNKNOWN_MEMBER,
    &SHOWS_CONTRADICTS_WHEN,
    &SHOWS_REPEATED,
    &BENIGN_SUCCESS,
];

/// One outcome at least is of class `success`.
pub static NO_SUCCESS: Code = Code {
    id: "outcome.no-success",
    severity: Severity::Error,
    title: "One outcome at least is of class `success`",
    explanation: "An operation that cannot succeed has been described in part only.",
};

/// No message can be of two outcomes.
pub static NOT_DISTINGUISHABLE: Code = Code {
    id: "outcome.not-distinguishable",
    severity: Severity::Error,
    title: "No message can be of two outcomes",
    explanation: "Whoever decodes a reply has to know which outcome it is. Two outcomes are told apart \
        where their `select` or their required constants ask for different things at one place. \
        Add such a test.",
};

/// The `select` of a success or a fault tests something.
pub static SELECT_EMPTY: Code = Code {
    id: "outcome.select-empty",
    severity: Severity::Error,
    title: "The `select` of a success or a fault tests something",
    explanation: "Without a test every message is this outcome, and those below it are never found.",
};

/// A message that `select` picks can fit the schema.
pub static SELECT_CONTRADICTS_SCHEMA: Code = Code {
    id: "outcome.select-contradicts-schema",
    severity: Severity::Error,
    title: "A message that `select` picks can fit the schema",
    explanation: "The test and the schema exclude each other, so that every message of this outcome is \
        reported as broken.",
};

/// A test looks at a member that the schema has.
pub static SELECT_UNKNOWN_MEMBER: Code = Code {
    id: "outcome.select-unknown-member",
    severity: Severity::Error,
    title: "A test looks at a member that the schema has",
    explanation: "The schema has no member there, so that the test never holds. Correct the pointer, or \
        add the member.",
};

/// Every status that `select` asks for is one of `status`.
pub static SELECT_STATUS: Code = Code {
    id: "outcome.select-status",
    severity: Severity::Error,
    title: "Every status that `select` asks for is one of `status`",
    explanation: "The two disagree about which statuses carry the outcome.",
};

/// A status is only given where a binding has one.
pub static STATUS_WITHOUT_HTTP: Code = Code {
    id: "outcome.status-without-http",
    severity: Severity::Error,
    title: "A status is only given where a binding has one",
    explanation: "WebSocket messages have no status, so that the test never holds and the fact is never \
        checked.",
};

/// A success and a fault have a schema.
pub static SCHEMA_MISSING: Code = Code {
    id: "outcome.schema-missing",
    severity: Severity::Error,
    title: "A success and a fault have a schema",
    explanation: "The schema is what the message is checked against. An outcome without a message is of \
        class `silence`.",
};

/// An outcome of class `silence` has neither message nor status.
pub static SILENCE_WITH_MESSAGE: Code = Code {
    id: "outcome.silence-with-message",
    severity: Severity::Error,
    title: "An outcome of class `silence` has neither message nor status",
    explanation: "Silence means that nothing is sent, so there is nothing to select, to check or to carry \
        a code.",
};

/// The codes of outcomes differ.
pub static CODE_REPEATED: Code = Code {
    id: "outcome.code-repeated",
    severity: Severity::Error,
    title: "The codes of outcomes differ",
    explanation: "A code is what callers match on; two outcomes of one code cannot be told apart by it.",
};

/// The code of an outcome stands in a constant of its schema.
pub static CODE_NOT_IN_SCHEMA: Code = Code {
    id: "outcome.code-not-in-schema",
    severity: Severity::Warning,
    title: "The code of an outcome stands in a constant of its schema",
    explanation: "A code that no constant of the message shows cannot have come from it.",
};

/// An edition differs from its outcome.
pub static EDITION_REPEATS_OUTCOME: Code = Code {
    id: "outcome.edition-repeats-outcome",
    severity: Severity::Error,
    title: "An edition differs from its outcome",
    explanation: "An edition is another form of the outcome. This one has the same schema and the same \
        status, so it is never found.",
};

/// An edition cannot be taken for another outcome.
pub static EDITION_NOT_DISTINGUISHABLE: Code = Code {
    id: "outcome.edition-not-distinguishable",
    severity: Severity::Error,
    title: "An edition cannot be taken for another outcome",
    explanation: "A message of the edition may also be one of the other outcome, so that a report would \
        name the wrong one.",
};

/// The basis of an edition is not the document.
pub static EDITION_DOCUMENTED: Code = Code {
    id: "outcome.edition-documented",
    severity: Severity::Error,
    title: "The basis of an edition is not the document",
    explanation: "What the document says is the outcome itself; an edition is what servers were seen to do \
        beside it. Use `observed` or `inferred`, or make it the outcome.",
};

/// Faults whose conditions a request shows have different ranks.
pub static RANK_REPEATED: Code = Code {
    id: "outcome.rank-repeated",
    severity: Severity::Warning,
    title: "Faults whose conditions a request shows have different ranks",
    explanation: "When the conditions of both hold, neither is the documented answer. Give one the lower \
        rank.",
};

/// A condition or `shows` names a credential of the operation.
pub static UNKNOWN_CREDENTIAL: Code = Code {
    id: "outcome.unknown-credential",
    severity: Severity::Error,
    title: "A condition or `shows` names a credential of the operation",
    explanation: "Nothing of that name is declared in `credentials`.",
};

/// A condition names a header that a binding declares.
pub static UNKNOWN_HEADER: Code = Code {
    id: "outcome.unknown-header",
    severity: Severity::Error,
    title: "A condition names a header that a binding declares",
    explanation: "The condition could never be evaluated: no binding has such a header.",
};

/// A condition names a member of the request.
pub static UNKNOWN_MEMBER: Code = Code {
    id: "outcome.unknown-member",
    severity: Severity::Error,
    title: "A condition names a member of the request",
    explanation: "The request schema has no such member, so the condition would always hold.",
};

/// An outcome does not show a credential live that its condition asks to be absent or dead.
pub static SHOWS_CONTRADICTS_WHEN: Code = Code {
    id: "outcome.shows-contradicts-when",
    severity: Severity::Error,
    title: "An outcome does not show a credential live that its condition asks to be absent or dead",
    explanation: "The two facts exclude each other; one of them is wrong.",
};

/// `shows` has one entry for a credential.
pub static SHOWS_REPEATED: Code = Code {
    id: "outcome.shows-repeated",
    severity: Severity::Error,
    title: "`shows` has one entry for a credential",
    explanation: "Two entries either say the same thing twice or contradict each other.",
};

/// Only a fault is marked as benign.
pub static BENIGN_SUCCESS: Code = Code {
    id: "outcome.benign-success",
    severity: Severity::Warning,
    title: "Only a fault is marked as benign",
    explanation: "The mark lets a client that cleans up take a fault for done; for any other class it says \
        nothing.",
};
