//! Codes of effects, laws and calls: what happens to credentials.

use crate::diagnostic::Code;
use crate::diagnostic::Severity;

/// Every code of this subject.
pub static CODES: &[&Code] = &[
    &EFFECT_UNKNOWN_CREDENTIAL,
    &EFFECT_CONTRADICTORY,
    &EFFECT_ENDS_ON_FAULT,
    &EFFECT_SUCCESS_MISSING,
    &EFFECT_UNKNOWN_MEMBER,
    &EFFECT_CONNECTION_SUBJECT,
    &EFFECT_RETAINED_GRACE,
    &EFFECT_CLOSE_MEANINGLESS,
    &EFFECT_UNPROVABLE,
    &EFFECT_SESSION_UNLINKED,
    &LAW_UNKNOWN_MEMBER,
    &LAW_EXCLUDED_MEMBER,
    &LAW_UNKNOWN_OUTCOME,
    &LAW_SINGLE_BINDING,
    &LAW_BINDING_DEPENDENT,
    &CALL_UNKNOWN_CREDENTIAL,
    &CALL_UNKNOWN_PART,
    &CALL_MISSING_PART,
    &CALL_PROTOCOL_MISMATCH,
    &CALL_BAD_REQUEST,
    &CALL_UNREACHABLE,
    &CALL_PUBLIC_PROVES,
    &CALL_VERDICT_AMBIGUOUS,
    &CALL_PROVES_NOTHING,
    &CALL_SESSIONS_POINTER,
];

/// An effect names a credential of the operation.
pub static EFFECT_UNKNOWN_CREDENTIAL: Code = Code {
    id: "effect.unknown-credential",
    severity: Severity::Error,
    title: "An effect names a credential of the operation",
    explanation: "Nothing of that name is declared in `credentials`.",
};

/// An outcome has one effect on a credential of one subject.
pub static EFFECT_CONTRADICTORY: Code = Code {
    id: "effect.contradictory",
    severity: Severity::Error,
    title: "An outcome has one effect on a credential of one subject",
    explanation: "It cannot both end and stay, and saying the same twice says nothing.",
};

/// A fault ends no credential.
pub static EFFECT_ENDS_ON_FAULT: Code = Code {
    id: "effect.ends-on-fault",
    severity: Severity::Warning,
    title: "A fault ends no credential",
    explanation: "A declared error usually leaves everything as it was. If the service really ends \
        something here, the outcome may be a success by another name.",
};

/// A success has an effect.
pub static EFFECT_SUCCESS_MISSING: Code = Code {
    id: "effect.success-missing",
    severity: Severity::Warning,
    title: "A success has an effect",
    explanation: "Without one, nothing is audited after the operation. Say what ends, or that all is \
        `retained`.",
};

/// `session_named_by` points to a member of the request.
pub static EFFECT_UNKNOWN_MEMBER: Code = Code {
    id: "effect.unknown-member",
    severity: Severity::Error,
    title: "`session_named_by` points to a member of the request",
    explanation: "The session would be named by a value that no request has.",
};

/// An effect on a connection concerns the caller.
pub static EFFECT_CONNECTION_SUBJECT: Code = Code {
    id: "effect.connection-subject",
    severity: Severity::Error,
    title: "An effect on a connection concerns the caller",
    explanation: "Another connection cannot be named by a member of a request, and no traffic shows which \
        it was.",
};

/// Only an effect that ends something has a grace time.
pub static EFFECT_RETAINED_GRACE: Code = Code {
    id: "effect.retained-grace",
    severity: Severity::Warning,
    title: "Only an effect that ends something has a grace time",
    explanation: "What is retained is good before, during and after it.",
};

/// Only the end of a connection is shown by its close.
pub static EFFECT_CLOSE_MEANINGLESS: Code = Code {
    id: "effect.close-meaningless",
    severity: Severity::Warning,
    title: "Only the end of a connection is shown by its close",
    explanation: "`shown_by_close` reads the close of the connection as the end of a credential of that \
        connection. For any other credential, and for what is retained, a close shows nothing.",
};

/// What an outcome ends can be seen to be dead.
pub static EFFECT_UNPROVABLE: Code = Code {
    id: "effect.unprovable",
    severity: Severity::Warning,
    title: "What an outcome ends can be seen to be dead",
    explanation: "No call proves the credential and no outcome shows it, so an audit could never notice \
        that it still works. Add a call that proves it.",
};

/// A call tells which session belongs to which credential.
pub static EFFECT_SESSION_UNLINKED: Code = Code {
    id: "effect.session-unlinked",
    severity: Severity::Warning,
    title: "A call tells which session belongs to which credential",
    explanation: "The effect names a session by its id; without a call that lists `sessions` for the \
        credential, no traffic says whose it is.",
};

/// An echo relates members that both messages have.
pub static LAW_UNKNOWN_MEMBER: Code = Code {
    id: "law.unknown-member",
    severity: Severity::Error,
    title: "An echo relates members that both messages have",
    explanation: "The law would compare a value with nothing.",
};

/// The schema of an outcome does not describe what a law excludes.
pub static LAW_EXCLUDED_MEMBER: Code = Code {
    id: "law.excluded-member",
    severity: Severity::Error,
    title: "The schema of an outcome does not describe what a law excludes",
    explanation: "The schema says what the member looks like, the law that there is none. Remove one of \
        the two.",
};

/// `then` names an outcome of the operation.
pub static LAW_UNKNOWN_OUTCOME: Code = Code {
    id: "law.unknown-outcome",
    severity: Severity::Error,
    title: "`then` names an outcome of the operation",
    explanation: "Nothing of that name is declared in `outcomes`.",
};

/// A law about all bindings needs several.
pub static LAW_SINGLE_BINDING: Code = Code {
    id: "law.single-binding",
    severity: Severity::Warning,
    title: "A law about all bindings needs several",
    explanation: "With one binding it always holds.",
};

/// A law about all bindings concerns an outcome that each of them can have.
pub static LAW_BINDING_DEPENDENT: Code = Code {
    id: "law.binding-dependent",
    severity: Severity::Warning,
    title: "A law about all bindings concerns an outcome that each of them can have",
    explanation: "The outcome is told by a status, or given for want of a header, which one of the bindings \
        does not have: there it cannot be the same. Say it of the message alone, or leave the law out.",
};

/// A call proves and establishes credentials of the operation.
pub static CALL_UNKNOWN_CREDENTIAL: Code = Code {
    id: "call.unknown-credential",
    severity: Severity::Error,
    title: "A call proves and establishes credentials of the operation",
    explanation: "Nothing of that name is declared in `credentials`.",
};

/// A call gives values to parts of the credential.
pub static CALL_UNKNOWN_PART: Code = Code {
    id: "call.unknown-part",
    severity: Severity::Error,
    title: "A call gives values to parts of the credential",
    explanation: "The credential has no part of that name.",
};

/// A call that establishes a bearer credential tells where its identifying part is.
pub static CALL_MISSING_PART: Code = Code {
    id: "call.missing-part",
    severity: Severity::Error,
    title: "A call that establishes a bearer credential tells where its identifying part is",
    explanation: "Without that value the new credential cannot be recognized when it is used.",
};

/// A call travels like one of the bindings.
pub static CALL_PROTOCOL_MISMATCH: Code = Code {
    id: "call.protocol-mismatch",
    severity: Severity::Error,
    title: "A call travels like one of the bindings",
    explanation: "A call over HTTP needs a binding over HTTP or SOAP, a call over WebSocket one over \
        WebSocket; otherwise it is never looked for.",
};

/// The method and the path of a call are well-formed.
pub static CALL_BAD_REQUEST: Code = Code {
    id: "call.bad-request",
    severity: Severity::Error,
    title: "The method and the path of a call are well-formed",
    explanation: "They follow the rules of bindings: an upper-case method, a path of non-empty segments \
        that starts with a slash.",
};

/// No earlier call takes everything that a call matches.
pub static CALL_UNREACHABLE: Code = Code {
    id: "call.unreachable",
    severity: Severity::Error,
    title: "No earlier call takes everything that a call matches",
    explanation: "The first call that matches counts. Move the special one up.",
};

/// A public call proves nothing.
pub static CALL_PUBLIC_PROVES: Code = Code {
    id: "call.public-proves",
    severity: Severity::Error,
    title: "A public call proves nothing",
    explanation: "It is answered with and without a credential, so an answer shows neither that one is \
        good nor that it is not.",
};

/// A response cannot both accept and refuse a call.
pub static CALL_VERDICT_AMBIGUOUS: Code = Code {
    id: "call.verdict-ambiguous",
    severity: Severity::Error,
    title: "A response cannot both accept and refuse a call",
    explanation: "One answer would show the credential live and dead at once. Let `accepted` and `refused` \
        ask for different things at one place.",
};

/// A call that proves a credential tells how an answer shows it.
pub static CALL_PROVES_NOTHING: Code = Code {
    id: "call.proves-nothing",
    severity: Severity::Warning,
    title: "A call that proves a credential tells how an answer shows it",
    explanation: "With neither `accepted` nor `refused` no answer is ever conclusive.",
};

/// `sessions` points into a list and belongs to a call that proves a credential.
pub static CALL_SESSIONS_POINTER: Code = Code {
    id: "call.sessions-pointer",
    severity: Severity::Error,
    title: "`sessions` points into a list and belongs to a call that proves a credential",
    explanation: "The pointer has a `*` for every item, and the ids belong to the credential that the call \
        proves.",
};
