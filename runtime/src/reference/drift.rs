//! Named ways to break a document, for those who want to see that somebody notices.

use serde_json::Map;
use serde_json::Value;

use crate::reference::tokens;

/// The table of drifts: the variant, its name, the rule that it breaks, the services that know it, and what it does.
macro_rules! drifts {
    ($($drift:ident $name:literal breaks $rule:literal of $services:tt: $about:literal;)*) => {
        /// A way in which an answer, or its effect, differs from the document.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Drift {
            $(#[doc = concat!("`", $name, "`: ", $about, ".")] $drift,)*
        }

        impl Drift {
            /// Every drift.
            pub const ALL: &'static [Self] = &[$(Self::$drift,)*];

            fn row(self) -> Row {
                match self {
                    $(Self::$drift => Row { name: $name, about: $about, rule: $rule, services: &$services },)*
                }
            }
        }
    };
}

/// What there is to say of a drift.
struct Row {
    name: &'static str,
    about: &'static str,
    rule: &'static str,
    services: &'static [&'static str],
}

drifts! {
    Survives "survives" breaks "session.alive" of ["alphapoint", "rocketchat", "openchamp", "inforouter", "crafter"]:
        "a logout says success and ends nothing";
    CallerDies "caller-dies" breaks "session.revoked" of ["rocketchat"]:
        "ending a session of somebody else signs the caller out too";
    TokenDies "token-dies" breaks "session.revoked" of ["openchamp"]:
        "the token ends with the sign-in";
    MissingMember "missing-member" breaks "body.missing-member" of ["alphapoint", "rocketchat", "crafter"]:
        "a member of the answer is missing";
    WrongType "wrong-type" breaks "body.type-mismatch" of ["alphapoint", "rocketchat"]:
        "a boolean is written as text";
    WrongValue "wrong-value" breaks "body.wrong-value" of ["openchamp", "crafter"]:
        "a text is another one than documented";
    WrongSession "wrong-session" breaks "consistency.echo" of ["rocketchat"]:
        "the answer names another session than the request";
    // Only where a document gives the statuses.
    Status "status" breaks "status.undeclared" of ["crafter"]:
        "the status is 299";
    MediaType "media-type" breaks "response.media-type" of ["crafter"]:
        "the body is labelled text/plain";
    Truncated "truncated" breaks "body.malformed" of ["rocketchat", "openchamp", "inforouter", "crafter"]:
        "the message breaks off in the middle";
    Correlation "correlation" breaks "envelope.correlation" of ["alphapoint"]:
        "the reply has another number than its request";
    WrongRoot "wrong-root" breaks "body.wrong-root" of ["inforouter"]:
        "the element is called `answer`";
    SoapFault "soap-fault" breaks "envelope.soap-fault" of ["inforouter"]:
        "a SOAP call is answered with a fault";
    NoEnvelope "no-envelope" breaks "envelope.missing" of ["inforouter"]:
        "a SOAP call is answered without an envelope";
}

impl Drift {
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

    /// What it makes of the text of an answer.
    pub(crate) fn text(self, text: &str) -> String {
        match self {
            Self::Truncated => text[..text.floor_char_boundary(text.len() * 2 / 3)].to_owned(),
            Self::WrongRoot => text.replace("<root ", "<answer "),
            Self::NoEnvelope => {
                let start = text.find("<root").unwrap_or_default();
                let end = text[start..].find("/>").map_or(text.len(), |length| start + length + 2);
                text[start..end].to_owned()
            }
            Self::MissingMember
            | Self::WrongType
            | Self::WrongValue
            | Self::WrongSession
            | Self::Correlation => self.object(text),
            _ => text.to_owned(),
        }
    }

    /// What it makes of a JSON object; what is none stays as it was.
    fn object(self, text: &str) -> String {
        let Ok(mut members) = serde_json::from_str::<Map<String, Value>>(text) else {
            return text.to_owned();
        };
        // AlphaPoint's payload is JSON text in its frame.
        if let Some(Value::String(payload)) = members.get_mut("o") {
            *payload = self.object(payload);
        }
        for (name, value) in &mut members {
            match (self, name.as_str()) {
                (Self::WrongType, "result" | "success") => *value = value.to_string().into(),
                (Self::WrongValue, "type") => *value = "loggedOut".into(),
                (Self::WrongValue, "message") => *value = "Done".into(),
                (Self::WrongSession, "sessionId") => *value = tokens::meteor_id().into(),
                (Self::Correlation, "i") => *value = (value.as_i64().unwrap_or_default() + 1).into(),
                _ => {}
            }
        }
        if self == Self::MissingMember {
            members.retain(|name, _| !["detail", "message", "sessionId"].contains(&name.as_str()));
        }
        Value::Object(members).to_string()
    }
}
