//! Codes of examples, and citations of the document.

codes! {
    BASIS_LINE_OUT_OF_RANGE: Error, "basis.line-out-of-range",
        "A cited line exists",
        "The document has fewer lines. Correct the citation, or `lines` of `document`.";

    BASIS_LINES_UNORDERED: Warning, "basis.lines-unordered",
        "Cited lines ascend and do not overlap",
        "A citation that is out of order is usually a misprint.";

    EXAMPLE_EMPTY: Error, "example.empty",
        "An example shows a value or a wire form",
        "Without either there is nothing to see and nothing to check.";

    EXAMPLE_UNKNOWN_OUTCOME: Error, "example.unknown-outcome",
        "An example names an outcome of the operation",
        "Nothing of that name is declared in `outcomes`.";

    EXAMPLE_UNKNOWN_BINDING: Error, "example.unknown-binding",
        "An example names a binding of the operation",
        "Nothing of that name is declared in `bindings`.";

    EXAMPLE_UNKNOWN_RULE: Error, "example.unknown-rule",
        "`reject` names a rule about bodies or envelopes",
        "No check has a rule of that name.";

    EXAMPLE_OF_SILENCE: Error, "example.of-silence",
        "No example shows an outcome of class `silence`",
        "Nothing is sent, so there is nothing to show.";

    EXAMPLE_WIRE_WITHOUT_BINDING: Error, "example.wire-without-binding",
        "An example with a wire form names its binding",
        "The binding tells how the wire form is read.";

    EXAMPLE_WIRE_PART: Error, "example.wire-part",
        "A wire form has the parts that its message has",
        "A request has no status, a response neither method nor target, and a WebSocket message none of them \
            and no headers. Nothing reads such a part.";

    EXAMPLE_WIRE_UNREADABLE: Error, "example.wire-unreadable",
        "The wire form of a good example can be decoded",
        "The example says that this is how the message travels, but the binding reads it otherwise. If it is \
            meant to be broken, add `reject`.";

    EXAMPLE_WIRE_VALUE: Error, "example.wire-value",
        "The wire form of a good example holds its value",
        "Both forms show one message, so they have to agree.";

    EXAMPLE_WIRE_REQUEST: Error, "example.wire-request",
        "The wire form of a request has the method and the path of its binding",
        "A request of another method or path is not this operation.";

    EXAMPLE_WIRE_STATUS: Error, "example.wire-status",
        "The wire form of a good example has a status of its outcome",
        "The example and the outcome disagree about the HTTP status.";

    EXAMPLE_VALUE_MISMATCH: Error, "example.value-mismatch",
        "A good example fits the schema",
        "A reader trusts the example more than the schema; one of the two is wrong. If it is meant to be \
            broken, add `reject`.";

    EXAMPLE_OTHER_OUTCOME: Error, "example.other-outcome",
        "A good example is of the outcome that it names",
        "By the `select` of the outcomes it is another one, or none.";

    EXAMPLE_REJECT_ACCEPTED: Error, "example.reject-accepted",
        "An example with `reject` breaks a rule",
        "Nothing is wrong with the message. Make it break the rule, or remove `reject`.";

    EXAMPLE_REJECT_OTHER_RULE: Error, "example.reject-other-rule",
        "An example with `reject` breaks the rule that it names",
        "The message is refused, but for another reason.";

    EXAMPLE_REPEATED: Warning, "example.repeated",
        "Examples differ",
        "Two examples of the same message show no more than one.";

    EXAMPLE_REQUEST_MISSING: Warning, "example.request-missing",
        "There is a good example of the request",
        "Tests, documents and handlers are fed from the examples.";

    EXAMPLE_OUTCOME_MISSING: Warning, "example.outcome-missing",
        "There is a good example of every outcome that has a message",
        "Tests, documents and handlers are fed from the examples.";
}
