//! Codes of examples, and citations of the document.

use crate::diagnostic::Code;
use crate::diagnostic::Severity;

/// Every code of this subject.
pub static CODES: &[&Code] = &[
    &BASIS_LINE_OUT_OF_RANGE,
    &BASIS_LINES_UNORDERED,
    &EXAMPLE_EMPTY,
    &EXAMPLE_UNKNOWN_OUTCOME,
    &EXAMPLE_UNKNOWN_BINDING,
    &EXAMPLE_UNKNOWN_RULE,
    &EXAMPLE_OF_SILENCE,
    &EXAMPLE_WIRE_WITHOUT_BINDING,
    &EXAMPLE_WIRE_PART,
    &EXAMPLE_WIRE_UNREADABLE,
    &EXAMPLE_WIRE_VALUE,
    &EXAMPLE_WIRE_REQUEST,
    &EXAMPLE_WIRE_STATUS,
    &EXAMPLE_VALUE_MISMATCH,
    &EXAMPLE_OTHER_OUTCOME,
    &EXAMPLE_REJECT_ACCEPTED,
    &EXAMPLE_REJECT_OTHER_RULE,
    &EXAMPLE_REPEATED,
    &EXAMPLE_REQUEST_MISSING,
    &EXAMPLE_OUTCOME_MISSING,
];

/// A cited line exists.
pub static BASIS_LINE_OUT_OF_RANGE: Code = Code {
    id: "basis.line-out-of-range",
    severity: Severity::Error,
    title: "A cited line exists",
    explanation: "The document has fewer lines. Correct the citation, or `lines` of `document`.",
};

/// Cited lines ascend and do not overlap.
pub static BASIS_LINES_UNORDERED: Code = Code {
    id: "basis.lines-unordered",
    severity: Severity::Warning,
    title: "Cited lines ascend and do not overlap",
    explanation: "A citation that is out of order is usually a misprint.",
};

/// An example shows a value or a wire form.
pub static EXAMPLE_EMPTY: Code = Code {
    id: "example.empty",
    severity: Severity::Error,
    title: "An example shows a value or a wire form",
    explanation: "Without either there is nothing to see and nothing to check.",
};

/// An example names an outcome of the operation.
pub static EXAMPLE_UNKNOWN_OUTCOME: Code = Code {
    id: "example.unknown-outcome",
    severity: Severity::Error,
    title: "An example names an outcome of the operation",
    explanation: "Nothing of that name is declared in `outcomes`.",
};

/// An example names a binding of the operation.
pub static EXAMPLE_UNKNOWN_BINDING: Code = Code {
    id: "example.unknown-binding",
    severity: Severity::Error,
    title: "An example names a binding of the operation",
    explanation: "Nothing of that name is declared in `bindings`.",
};

/// `reject` names a rule about bodies or envelopes.
pub static EXAMPLE_UNKNOWN_RULE: Code = Code {
    id: "example.unknown-rule",
    severity: Severity::Error,
    title: "`reject` names a rule about bodies or envelopes",
    explanation: "No check has a rule of that name.",
};

/// No example shows an outcome of class `silence`.
pub static EXAMPLE_OF_SILENCE: Code = Code {
    id: "example.of-silence",
    severity: Severity::Error,
    title: "No example shows an outcome of class `silence`",
    explanation: "Nothing is sent, so there is nothing to show.",
};

/// An example with a wire form names its binding.
pub static EXAMPLE_WIRE_WITHOUT_BINDING: Code = Code {
    id: "example.wire-without-binding",
    severity: Severity::Error,
    title: "An example with a wire form names its binding",
    explanation: "The binding tells how the wire form is read.",
};

/// A wire form has the parts that its message has.
pub static EXAMPLE_WIRE_PART: Code = Code {
    id: "example.wire-part",
    severity: Severity::Error,
    title: "A wire form has the parts that its message has",
    explanation: "A request has no status, a response neither method nor target, and a WebSocket message none \
        of them and no headers. Nothing reads such a part.",
};

/// The wire form of a good example can be decoded.
pub static EXAMPLE_WIRE_UNREADABLE: Code = Code {
    id: "example.wire-unreadable",
    severity: Severity::Error,
    title: "The wire form of a good example can be decoded",
    explanation: "The example says that this is how the message travels, but the binding reads it \
        otherwise. If it is meant to be broken, add `reject`.",
};

/// The wire form of a good example holds its value.
pub static EXAMPLE_WIRE_VALUE: Code = Code {
    id: "example.wire-value",
    severity: Severity::Error,
    title: "The wire form of a good example holds its value",
    explanation: "Both forms show one message, so they have to agree.",
};

/// The wire form of a request has the method and the path of its binding.
pub static EXAMPLE_WIRE_REQUEST: Code = Code {
    id: "example.wire-request",
    severity: Severity::Error,
    title: "The wire form of a request has the method and the path of its binding",
    explanation: "A request of another method or path is not this operation.",
};

/// The wire form of a good example has a status of its outcome.
pub static EXAMPLE_WIRE_STATUS: Code = Code {
    id: "example.wire-status",
    severity: Severity::Error,
    title: "The wire form of a good example has a status of its outcome",
    explanation: "The example and the outcome disagree about the HTTP status.",
};

/// A good example fits the schema.
pub static EXAMPLE_VALUE_MISMATCH: Code = Code {
    id: "example.value-mismatch",
    severity: Severity::Error,
    title: "A good example fits the schema",
    explanation: "A reader trusts the example more than the schema; one of the two is wrong. If it is \
        meant to be broken, add `reject`.",
};

/// A good example is of the outcome that it names.
pub static EXAMPLE_OTHER_OUTCOME: Code = Code {
    id: "example.other-outcome",
    severity: Severity::Error,
    title: "A good example is of the outcome that it names",
    explanation: "By the `select` of the outcomes it is another one, or none.",
};

/// An example with `reject` breaks a rule.
pub static EXAMPLE_REJECT_ACCEPTED: Code = Code {
    id: "example.reject-accepted",
    severity: Severity::Error,
    title: "An example with `reject` breaks a rule",
    explanation: "Nothing is wrong with the message. Make it break the rule, or remove `reject`.",
};

/// An example with `reject` breaks the rule that it names.
pub static EXAMPLE_REJECT_OTHER_RULE: Code = Code {
    id: "example.reject-other-rule",
    severity: Severity::Error,
    title: "An example with `reject` breaks the rule that it names",
    explanation: "The message is refused, but for another reason.",
};

/// Examples differ.
pub static EXAMPLE_REPEATED: Code = Code {
    id: "example.repeated",
    severity: Severity::Warning,
    title: "Examples differ",
    explanation: "Two examples of the same message show no more than one.",
};

/// There is a good example of the request.
pub static EXAMPLE_REQUEST_MISSING: Code = Code {
    id: "example.request-missing",
    severity: Severity::Warning,
    title: "There is a good example of the request",
    explanation: "Tests, documents and handlers are fed from the examples.",
};

/// There is a good example of every outcome that has a message.
pub static EXAMPLE_OUTCOME_MISSING: Code = Code {
    id: "example.outcome-missing",
    severity: Severity::Warning,
    title: "There is a good example of every outcome that has a message",
    explanation: "Tests, documents and handlers are fed from the examples.",
};
