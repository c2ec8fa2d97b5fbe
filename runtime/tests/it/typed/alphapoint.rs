//! The session of a connection to AlphaPoint: JSON in the text of a member of a frame.

use signoff::__private as __rt;
use signoff::__private::Constant::Boolean;
use signoff::__private::Constant::Null;
use signoff::__private::Constant::Number;
use signoff::__private::Constant::Text;
use signoff::__private::Nullable;

use crate::typed::types::binding;
use crate::typed::types::body;
use crate::typed::types::outcome;
use crate::typed::types::outcomes;

body!(Request { ; });
body!(Success {
    "result": Boolean(true), "errormsg": Null, "errorcode": Number("0");
    detail: Nullable<String> = "detail" member
});
body!(NotAuthorized {
    "result": Boolean(false), "errormsg": Text("Not Authorized"), "errorcode": Number("20");
    detail: Option<Nullable<String>> = "detail" optional
});
body!(InvalidResponse {
    "result": Boolean(false), "errormsg": Text("Invalid Response"), "errorcode": Number("100");
    detail: Option<Nullable<String>> = "detail" optional
});
body!(InvalidRequest {
    "result": Boolean(false), "errormsg": Text("Invalid Request"), "errorcode": Number("100");
    detail: Nullable<String> = "detail" member
});
body!(OperationFailed {
    "result": Boolean(false), "errormsg": Text("Operation Failed"), "errorcode": Number("101");
    detail: Option<Nullable<String>> = "detail" optional
});
body!(ServerError {
    "result": Boolean(false), "errormsg": Text("Server Error"), "errorcode": Number("102");
    detail: Option<Nullable<String>> = "detail" optional
});
body!(ResourceNotFound {
    "result": Boolean(false), "errormsg": Text("Resource Not Found"), "errorcode": Number("104");
    detail: Option<Nullable<String>> = "detail" optional
});

const OUTCOMES: &[__rt::OutcomeSpec] = &[
    outcome!("success", Success, &[], []),
    outcome!("not_authorized", Fault, &[], []),
    outcome!("invalid_response", Fault, &[], ["gateways with the text Invalid Request"]),
    outcome!("operation_failed", Fault, &[], []),
    outcome!("server_error", Fault, &[], []),
    outcome!("resource_not_found", Fault, &[], []),
];

outcomes!(
    "alphapoint.logout",
    Success = (0, None),
    NotAuthorized = (1, None),
    InvalidResponse = (2, None),
    InvalidRequest = (2, Some(0)),
    OperationFailed = (3, None),
    ServerError = (4, None),
    ResourceNotFound = (5, None),
);

binding!(Ws = "ws": FrameBinding);

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Credentials {}

impl __rt::Credentials for Credentials {
    fn to_metadata(&self) -> __rt::Metadata {
        __rt::Metadata::new()
    }

    fn from_metadata(_: &__rt::Metadata) -> Self {
        Self {}
    }
}
