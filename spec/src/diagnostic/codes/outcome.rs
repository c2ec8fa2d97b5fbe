//! Codes of outcome diagnostics: selection, status, code, editions, conditions.

codes! {
    NO_SUCCESS: Error, "outcome.no-success",
        "One outcome at least is of class `success`",
        "An operation that cannot succeed has been described in part only.";

    NOT_DISTINGUISHABLE: Error, "outcome.not-distinguishable",
        "No message can be of two outcomes",
        "Whoever decodes a reply has to know which outcome it is. Two outcomes are told apart where their \
            `select` or their required constants ask for different things at one place. Add such a test.";

    SELECT_EMPTY: Error, "outcome.select-empty",
        "The `select` of a success or a fault tests something",
        "Without a test every message is this outcome, and those below it are never found.";

    SELECT_CONTRADICTS_SCHEMA: Error, "outcome.select-contradicts-schema",
        "A message that `select` picks can fit the schema",
        "The test and the schema exclude each other, so that every message of this outcome is reported as \
            broken.";

    SELECT_UNKNOWN_MEMBER: Error, "outcome.select-unknown-member",
        "A test looks at a member that the schema has",
        "The schema has no member there, so that the test never holds. Correct the pointer, or add the \
            member.";

    SELECT_WRONG_SIDE: Error, "select.wrong-side",
        "A test looks at what the message can have",
        "`query:`, `form:` and `element:` are places of requests, `status`, `set_cookie:` and `location:` of \
            responses, and messages of a WebSocket have nothing but their members. Anywhere else the test never \
            holds, or always.";

    SELECT_CLEARED: Error, "select.cleared-without-cookie",
        "`cleared` is asked of a cookie that a response sets",
        "Nothing else can be taken away so. Write `set_cookie:NAME`, or ask for `absent`.";

    SELECT_STATUS: Error, "outcome.select-status",
        "Every status that `select` asks for is one of `status`",
        "The two disagree about which statuses carry the outcome.";

    STATUS_WITHOUT_HTTP: Error, "outcome.status-without-http",
        "A status is only given where a binding has one",
        "WebSocket messages have no status, so that the test never holds and the fact is never checked.";

    SCHEMA_MISSING: Error, "outcome.schema-missing",
        "A success and a fault have a schema",
        "The schema is what the message is checked against. Where an \
            answer has no body, write `\"content\": \"none\"`; an outcome that is no answer at all is of class \
            `silence`.";

    BODY_NOT_ALLOWED: Error, "outcome.body-not-allowed",
        "An answer whose status forbids a body has none",
        "Responses with status 204, 205 or 304 end after their headers (RFC 9110, section 15), so that no \
            message of this outcome could ever be read. Write `\"content\": \"none\"`.";

    SILENCE_WITH_MESSAGE: Error, "outcome.silence-with-message",
        "An outcome of class `silence` has neither message nor status",
        "Silence means that nothing is sent, so there is nothing to select, to check or to carry a code.";

    CODE_REPEATED: Error, "outcome.code-repeated",
        "The codes of outcomes differ",
        "A code is what callers match on; two outcomes of one code cannot be told apart by it.";

    CODE_NOT_IN_SCHEMA: Warning, "outcome.code-not-in-schema",
        "The code of an outcome stands in a constant of its schema",
        "A code that no constant of the message shows cannot have come from it.";

    EDITION_REPEATS_OUTCOME: Error, "outcome.edition-repeats-outcome",
        "An edition differs from its outcome",
        "An edition is another form of the outcome. This one has the same schema and the same status, so it \
            is never found.";

    EDITION_NOT_DISTINGUISHABLE: Error, "outcome.edition-not-distinguishable",
        "An edition cannot be taken for another outcome",
        "A message of the edition may also be one of the other outcome, so that a report would name the \
            wrong one.";

    EDITION_DOCUMENTED: Error, "outcome.edition-documented",
        "The basis of an edition is not the document",
        "What the document says is the outcome itself; an edition is what servers were seen to do beside it. \
            Use `observed` or `inferred`, or make it the outcome.";

    RANK_REPEATED: Warning, "outcome.rank-repeated",
        "Faults whose conditions a request shows have different ranks",
        "When the conditions of both hold, neither is the documented answer. Give one the lower rank.";

    UNKNOWN_CREDENTIAL: Error, "outcome.unknown-credential",
        "A condition or `shows` names a credential of the operation",
        "Nothing of that name is declared in `credentials`.";

    UNKNOWN_HEADER: Error, "outcome.unknown-header",
        "A condition names a header that a binding declares",
        "The condition could never be evaluated: no binding has such a header.";

    UNKNOWN_MEMBER: Error, "outcome.unknown-member",
        "A condition names a member of the request",
        "The request schema has no such member, so the condition would always hold.";

    SHOWS_CONTRADICTS_WHEN: Error, "outcome.shows-contradicts-when",
        "An outcome does not show a credential live that its condition asks to be absent or dead",
        "The two facts exclude each other; one of them is wrong.";

    SHOWS_REPEATED: Error, "outcome.shows-repeated",
        "`shows` has one entry for a credential",
        "Two entries either say the same thing twice or contradict each other.";

    BENIGN_SUCCESS: Warning, "outcome.benign-success",
        "Only a fault is marked as benign",
        "The mark lets a client that cleans up take a fault for done; for any other class it says nothing.";
}
