//! A ticket of infoRouter: XML over HTTP and SOAP.

use signoff::__private as __rt;
use signoff::__private::Constant::Text;
use signoff::__private::Secret;

use crate::typed::types::binding;
use crate::typed::types::body;
use crate::typed::types::outcome;
use crate::typed::types::outcomes;

body!(Request { ; ticket: Option<Secret<String>> = "AuthenticationTicket" optional });
body!(Success { "success": Text("true"); });
body!(SuccessErrorCode { "success": Text("true"), "error": Text(""), "errorCode": Text("0"); });
body!(SuccessResponse { "success": Text("true"), "error": Text(""); });
body!(SessionInvalid {
    "success": Text("false"), "error": Text("[901] Session expired or Invalid ticket");
});
body!(SessionInvalidErrorCode {
    "success": Text("false"), "error": Text("Session expired or invalid ticket"), "errorCode": Text("4010");
});

const OUTCOMES: &[__rt::OutcomeSpec] = &[
    outcome!("success", Success, &[200], ["2026, with errorCode", "7.5"]),
    outcome!("session_invalid", Fault, &[200], ["2026, with errorCode"]),
];

outcomes!(
    "inforouter.logout",
    Success = (0, None),
    SuccessErrorCode = (0, Some(0)),
    SuccessResponse = (0, Some(1)),
    SessionInvalid = (1, None),
    SessionInvalidErrorCode = (1, Some(0)),
);

binding!(Get = "get": HttpBinding);
binding!(Soap = "soap": HttpBinding);

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Credentials {
    pub(crate) ticket: Option<Secret<String>>,
}

impl __rt::Credentials for Credentials {
    fn to_metadata(&self) -> __rt::Metadata {
        __rt::credential(__rt::Metadata::new(), "ticket", "ticket", &self.ticket)
    }

    fn from_metadata(metadata: &__rt::Metadata) -> Self {
        Self { ticket: __rt::credential_of(metadata, "ticket", "ticket") }
    }
}
