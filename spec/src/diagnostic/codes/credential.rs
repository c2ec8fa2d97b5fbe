//! Codes of credential diagnostics.

use crate::diagnostic::Code;
use crate::diagnostic::Severity;

/// Every code of this subject.
pub static CODES: &[&Code] = &[
    &WITHOUT_PARTS,
    &IDENTIFYING_PART,
    &CONNECTION_WITH_PARTS,
    &CONNECTION_WITHOUT_WEBSOCKET,
    &CARRIER_REPEATED,
    &BAD_CARRIER_NAME,
    &LIFETIME_ZERO,
    &IDENTIFYING_NOT_SECRET,
    &UNUSED,
];

/// A bearer credential has a part.
pub static WITHOUT_PARTS: Code = Code {
    id: "credential.without-parts",
    severity: Severity::Error,
    title: "A bearer credential has a part",
    explanation: "A value that travels has to travel somewhere. Add a part, or make the scope \
        `connection`.",
};

/// Exactly one part of a bearer credential identifies it.
pub static IDENTIFYING_PART: Code = Code {
    id: "credential.identifying-part",
    severity: Severity::Error,
    title: "Exactly one part of a bearer credential identifies it",
    explanation: "Uses of one credential are gathered by the value of this part, so there has to be one, \
        and one only.",
};

/// A credential of scope `connection` has no parts.
pub static CONNECTION_WITH_PARTS: Code = Code {
    id: "credential.connection-with-parts",
    severity: Severity::Error,
    title: "A credential of scope `connection` has no parts",
    explanation: "It is a state of the connection and has no value that could travel.",
};

/// A credential of scope `connection` has a WebSocket binding.
pub static CONNECTION_WITHOUT_WEBSOCKET: Code = Code {
    id: "credential.connection-without-websocket",
    severity: Severity::Error,
    title: "A credential of scope `connection` has a WebSocket binding",
    explanation: "HTTP connections are shared and reused; nothing about the caller can be concluded from \
        them.",
};

/// A place carries one part of one credential.
pub static CARRIER_REPEATED: Code = Code {
    id: "credential.carrier-repeated",
    severity: Severity::Error,
    title: "A place carries one part of one credential",
    explanation: "The same value cannot be two different things.",
};

/// The name of a header or a cookie is a token of RFC 9110.
pub static BAD_CARRIER_NAME: Code = Code {
    id: "credential.bad-carrier-name",
    severity: Severity::Error,
    title: "The name of a header or a cookie is a token of RFC 9110",
    explanation: "No message can carry a field of this name.",
};

/// A credential lives longer than no time.
pub static LIFETIME_ZERO: Code = Code {
    id: "credential.lifetime-zero",
    severity: Severity::Error,
    title: "A credential lives longer than no time",
    explanation: "One that has ended before it is used proves nothing. Leave the lifetime out where it is \
        not known.",
};

/// The part that identifies a credential is secret.
pub static IDENTIFYING_NOT_SECRET: Code = Code {
    id: "credential.identifying-not-secret",
    severity: Severity::Warning,
    title: "The part that identifies a credential is secret",
    explanation: "Whoever holds the value holds the credential, so reports must mask it. Add `\"secret\": \
        true`.",
};

/// Some outcome or call says something about every credential.
pub static UNUSED: Code = Code {
    id: "credential.unused",
    severity: Severity::Warning,
    title: "Some outcome or call says something about every credential",
    explanation: "Nothing shows, ends, proves or issues it, so the file could do without it.",
};
