//! Named ways to break a document, for those who want to see that somebody notices.

use serde_json::Value;

/// A way in which an answer, or its effect, differs from the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Drift {
    /// The answer says success, and nothing has ended.
    Survives,
    /// The caller's own session ends, although it has to survive.
    CallerDies,
    /// The token ends with the sign-in, although it has to survive.
    TokenDies,
    /// A member that has to be there is not.
    MissingMember,
    /// A member is text that should not be.
    WrongType,
    /// A text is another one than documented.
    WrongValue,
    /// The answer names another session than the request.
    WrongSession,
    /// The status is one that no document knows.
    Status,
    /// The body says of itself that it is plain text.
    MediaType,
    /// The message breaks off in the middle.
    Truncated,
    /// The number of a reply is not that of its request.
    Correlation,
    /// The root element has another name.
    WrongRoot,
    /// A failure travels as a SOAP fault.
    SoapFault,
    /// The answer to SOAP has no envelope.
    NoEnvelope,
}

/// A drift, and what there is to say of it.
struct Row {
    drift: Drift,
    name: &'static str,
    about: &'static str,
    rule: &'static str,
    services: &'static [&'static str],
}

const EVERY: &[&str] = &["alphapoint", "rocketchat", "openchamp", "inforouter", "crafter"];

const ROWS: &[Row] = &[
    Row {
        drift: Drift::Survives,
        name: "survives",
        about: "a logout says success and ends nothing",
        rule: "session.alive",
        services: EVERY,
    },
    Row {
        drift: Drift::CallerDies,
        name: "caller-dies",
        about: "ending a session of somebody else signs the caller out too",
        rule: "session.revoked",
        services: &["rocketchat"],
    },
    Row {
        drift: Drift::TokenDies,
        name: "token-dies",
        about: "the token ends with the sign-in",
        rule: "session.revoked",
        services: &["openchamp"],
    },
    Row {
        drift: Drift::MissingMember,
        name: "missing-member",
        about: "a member of the answer is missing",
        rule: "body.missing-member",
        services: &["alphapoint", "rocketchat", "crafter"],
    },
    Row {
        drift: Drift::WrongType,
        name: "wrong-type",
        about: "a boolean is written as text",
        rule: "body.type-mismatch",
        services: &["alphapoint", "rocketchat"],
    },
    Row {
        drift: Drift::WrongValue,
        name: "wrong-value",
        about: "a text is another one than documented",
        rule: "body.wrong-value",
        services: &["openchamp", "crafter"],
    },
    Row {
        drift: Drift::WrongSession,
        name: "wrong-session",
        about: "the answer names another session than the request",
        rule: "consistency.echo",
        services: &["rocketchat"],
    },
    Row {
        drift: Drift::Status,
        name: "status",
        // Only where a document gives the statuses.
        about: "the status is 299",
        rule: "status.undeclared",
        services: &["crafter"],
    },
    Row {
        drift: Drift::MediaType,
        name: "media-type",
        about: "the body is labelled text/plain",
        rule: "response.media-type",
        services: &["crafter"],
    },
    Row {
        drift: Drift::Truncated,
        name: "truncated",
        about: "the message breaks off in the middle",
        rule: "body.malformed",
        services: &["rocketchat", "openchamp", "inforouter", "crafter"],
    },
    Row {
        drift: Drift::Correlation,
        name: "correlation",
        about: "the reply has another number than its request",
        rule: "envelope.correlation",
        services: &["alphapoint"],
    },
    Row {
        drift: Drift::WrongRoot,
        name: "wrong-root",
        about: "the element is called `answer`",
        rule: "body.wrong-root",
        services: &["inforouter"],
    },
    Row {
        drift: Drift::SoapFault,
        name: "soap-fault",
        about: "a SOAP call is answered with a fault",
        rule: "envelope.soap-fault",
        services: &["inforouter"],
    },
    Row {
        drift: Drift::NoEnvelope,
        name: "no-envelope",
        about: "a SOAP call is answered without an envelope",
        rule: "envelope.missing",
        services: &["inforouter"],
    },
];

impl Drift {
    /// Every drift.
    pub const ALL: &'static [Self] = &[
        Self::Survives,
        Self::CallerDies,
        Self::TokenDies,
        Self::MissingMember,
        Self::WrongType,
        Self::WrongValue,
        Self::WrongSession,
        Self::Status,
        Self::MediaType,
        Self::Truncated,
        Self::Correlation,
        Self::WrongRoot,
        Self::SoapFault,
        Self::NoEnvelope,
    ];

    /// Its name in configurations: `wrong-session`.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// What it does, in words.
    pub fn about(self) -> &'static str {
        self.row().about
    }

    /// The rule of `signoff check` that it breaks.
    pub fn rule(self) -> &'static str {
        self.row().rule
    }

    /// Whether a service, by its name, knows it.
    pub fn concerns(self, service: &str) -> bool {
        self.row().services.contains(&service)
    }

    fn row(self) -> &'static Row {
        ROWS.iter().find(|row| row.drift == self).expect("there is a row for every drift")
    }
}

/// The message with a change made to it; as it was, where it is no JSON object.
pub(crate) fn edited(text: &str, change: impl FnOnce(&mut serde_json::Map<String, Value>)) -> String {
    match serde_json::from_str(text) {
        Ok(Value::Object(mut members)) => {
            change(&mut members);
            Value::Object(members).to_string()
        }
        _ => text.to_owned(),
    }
}

/// A member as text: `true` as `"true"`.
pub(crate) fn as_text(members: &mut serde_json::Map<String, Value>, name: &str) {
    if let Some(value) = members.get_mut(name) {
        *value = Value::String(value.to_string());
    }
}

/// The text without its last third.
pub(crate) fn truncated(text: &str) -> &str {
    text.get(..text.floor_char_boundary(text.len() * 2 / 3)).unwrap_or_default()
}
