//! A session of Rocket.Chat: JSON over HTTP.

use signoff::__private as __rt;
use signoff::__private::Constant::Boolean;
use signoff::__private::Constant::Text;
use signoff::__private::Secret;

use crate::typed::types::binding;
use crate::typed::types::body;
use crate::typed::types::outcome;
use crate::typed::types::outcomes;

body!(Request { ; session_id: String = "sessionId" member });
body!(Success { "success": Boolean(true); session_id: String = "sessionId" member });
body!(Authorization { "status": Text("error"), "message": Text(SIGNED_OUT); });
body!(AuthorizationBoth {
    "success": Boolean(false), "error": Text(SIGNED_OUT), "status": Text("error"), "message": Text(SIGNED_OUT);
});
body!(Authorization8 { "success": Boolean(false), "error": Text(SIGNED_OUT); });
body!(NoPermission { "success": Boolean(false), "error": Text(NO_PERMISSION); });
body!(NoPermission8 { "success": Boolean(false), "error": Text(FORBIDDEN); });
body!(SessionNotFound { "success": Boolean(false), "error": Text(NOT_FOUND); });
body!(TotpRequired {
    "success": Boolean(false), "error": Text(TOTP_REQUIRED), "errorType": Text("totp-required");
    details: Required = "details" member
});
body!(Required {
    ; method: String = "method" member, generated: bool = "codeGenerated" member,
    methods: Vec<String> = "availableMethods" member
});
body!(TotpInvalid {
    "success": Boolean(false), "error": Text(TOTP_INVALID), "errorType": Text("totp-invalid");
    details: Invalid = "details" member
});
body!(Invalid { ; method: String = "method" member, generated: bool = "codeGenerated" member });

pub(crate) const SIGNED_OUT: &str = "You must be logged in to do this.";
const NO_PERMISSION: &str =
    "User does not have the permissions required for this action [error-unauthorized]";
const FORBIDDEN: &str = "User does not have the permissions required for this action [error-forbidden]";
const NOT_FOUND: &str = "Session not found";
const TOTP_REQUIRED: &str = "TOTP Required [totp-required]";
const TOTP_INVALID: &str = "TOTP Invalid [totp-invalid]";

const OUTCOMES: &[__rt::OutcomeSpec] = &[
    outcome!("success", Success, &[200], []),
    outcome!(
        "authorization",
        Fault,
        &[401],
        ["between the change of the HTTP layer and 8.0", "8.0 and later"]
    ),
    outcome!("no_permission", Fault, &[403], ["8.0 and later"]),
    outcome!("session_not_found", Fault, &[404], []),
    outcome!("totp_required", Fault, &[400], []),
    outcome!("totp_invalid", Fault, &[400], []),
];

outcomes!(
    "rocketchat.sessions_logout",
    Success = (0, None),
    Authorization = (1, None),
    AuthorizationBoth = (1, Some(0)),
    Authorization8 = (1, Some(1)),
    NoPermission = (2, None),
    NoPermission8 = (2, Some(0)),
    SessionNotFound = (3, None),
    TotpRequired = (4, None),
    TotpInvalid = (5, None),
);

binding!(Http = "http": HttpBinding);

__rt::json_schema! { Request = "SessionsLogoutRequest", "signoff::rocketchat.sessions_logout.request" }

pub(crate) const MESSAGES: &[__rt::AnyMessage] =
    &[__rt::AnyMessage::of::<Request>("Request", "/request/schema")];

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Credentials {
    pub(crate) user_id: Option<String>,
    pub(crate) token: Option<Secret<String>>,
    pub(crate) x_2fa_code: Option<Secret<String>>,
}

impl __rt::Credentials for Credentials {
    fn to_metadata(&self) -> __rt::Metadata {
        let metadata = __rt::Metadata::new();
        let metadata = __rt::credential(metadata, "login", "user_id", &self.user_id);
        let metadata = __rt::credential(metadata, "login", "token", &self.token);
        __rt::header(metadata, "x-2fa-code", &self.x_2fa_code)
    }

    fn from_metadata(metadata: &__rt::Metadata) -> Self {
        Self {
            user_id: __rt::credential_of(metadata, "login", "user_id"),
            token: __rt::credential_of(metadata, "login", "token"),
            x_2fa_code: __rt::header_of(metadata, "x-2fa-code"),
        }
    }
}
