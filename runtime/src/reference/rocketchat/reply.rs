//! What Rocket.Chat answers to those whom it does not know, and to what it cannot use.

use http::Response;
use http::StatusCode;
use serde_json::json;

use crate::reference::directory::User;
use crate::reference::rocketchat::sessions_logout::Authorization;
use crate::reference::rocketchat::sessions_logout::Http;
use crate::reference::rocketchat::sessions_logout::TotpRequired;
use crate::reference::rocketchat::sessions_logout::TotpRequiredDetails;
use crate::reference::rocketchat::sessions_logout::TotpRequiredDetailsAvailableMethodsItem;
use crate::reference::rocketchat::sessions_logout::TotpRequiredDetailsMethod;
use crate::reference::web;

/// The document asks for a second factor always: who has set none up has no method to give a code by.
pub(super) fn totp_required(user: &User) -> TotpRequired {
    let methods = user.has_second_factor().then_some(TotpRequiredDetailsAvailableMethodsItem::Totp);
    let methods: Vec<_> = methods.into_iter().collect();
    TotpRequired::new(TotpRequiredDetails::new(TotpRequiredDetailsMethod::Totp, false, methods))
}

pub(super) fn unauthorized() -> Response<Vec<u8>> {
    Http::encode_reply(&Authorization::new().into())
        .unwrap_or_else(|_| web::json(StatusCode::UNAUTHORIZED, &serde_json::Value::Null))
}

/// A body that is no request, as the server's validator words it.
pub(super) fn invalid_params(body: &[u8]) -> Response<Vec<u8>> {
    let missing = !web::json_body(body).contains_key("sessionId");
    let what =
        if missing { "must have required property 'sessionId'" } else { "must be string at /sessionId" };
    let error = format!("{what} [invalid-params]");
    web::json(
        StatusCode::BAD_REQUEST,
        &json!({ "success": false, "error": error, "errorType": "invalid-params" }),
    )
}

pub(super) fn no_endpoint(path: &str) -> Response<Vec<u8>> {
    let known = ["sessions/logout", "login", "me", "sessions/list"];
    let is_known = path.strip_prefix("/api/v1/").is_some_and(|path| known.contains(&path));
    let status = if is_known { StatusCode::METHOD_NOT_ALLOWED } else { StatusCode::NOT_FOUND };
    web::json(status, &json!({ "status": "error", "message": "API endpoint does not exist." }))
}
