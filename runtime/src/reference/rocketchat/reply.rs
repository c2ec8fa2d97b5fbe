//! What Rocket.Chat answers, as it is, on demand and broken.

use http::Response;
use http::StatusCode;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::reference::directory::User;
use crate::reference::drift::Drift;
use crate::reference::drift::as_text;
use crate::reference::drift::edited;
use crate::reference::rocketchat::sessions_logout::Authorization;
use crate::reference::rocketchat::sessions_logout::Http;
use crate::reference::rocketchat::sessions_logout::NoPermission;
use crate::reference::rocketchat::sessions_logout::OutcomeName;
use crate::reference::rocketchat::sessions_logout::Reply;
use crate::reference::rocketchat::sessions_logout::SessionNotFound;
use crate::reference::rocketchat::sessions_logout::Success;
use crate::reference::rocketchat::sessions_logout::TotpInvalid;
use crate::reference::rocketchat::sessions_logout::TotpInvalidDetails;
use crate::reference::rocketchat::sessions_logout::TotpInvalidDetailsMethod;
use crate::reference::rocketchat::sessions_logout::TotpRequired;
use crate::reference::rocketchat::sessions_logout::TotpRequiredDetails;
use crate::reference::rocketchat::sessions_logout::TotpRequiredDetailsAvailableMethodsItem;
use crate::reference::rocketchat::sessions_logout::TotpRequiredDetailsMethod;
use crate::reference::tokens;
use crate::reference::web;

/// The reply with an outcome, for whoever asks for it. A new outcome of the spec has to be answered here.
pub(super) fn on_demand(outcome: OutcomeName, session: &str) -> Reply {
    match outcome {
        OutcomeName::Success => Success::new(session).into(),
        OutcomeName::Authorization => Authorization::new().into(),
        OutcomeName::NoPermission => NoPermission::new().into(),
        OutcomeName::SessionNotFound => SessionNotFound::new().into(),
        OutcomeName::TotpRequired => {
            let details = TotpRequiredDetails::new(
                TotpRequiredDetailsMethod::Totp,
                false,
                vec![TotpRequiredDetailsAvailableMethodsItem::Totp],
            );
            TotpRequired::new(details).into()
        }
        OutcomeName::TotpInvalid => totp_invalid().into(),
    }
}

/// The document asks for a second factor always: who has set none up has no method to give a code by.
pub(super) fn totp_required(user: &User) -> TotpRequired {
    let methods = user.has_second_factor().then_some(TotpRequiredDetailsAvailableMethodsItem::Totp);
    let methods: Vec<_> = methods.into_iter().collect();
    TotpRequired::new(TotpRequiredDetails::new(TotpRequiredDetailsMethod::Totp, false, methods))
}

pub(super) fn totp_invalid() -> TotpInvalid {
    TotpInvalid::new(TotpInvalidDetails::new(TotpInvalidDetailsMethod::Totp, false))
}

pub(super) fn unauthorized() -> Response<Vec<u8>> {
    Http::encode_reply(&Authorization::new().into())
        .unwrap_or_else(|_| web::json(StatusCode::UNAUTHORIZED, &Value::Null))
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

pub(super) fn drifted(response: Response<Vec<u8>>, drift: Option<Drift>) -> Response<Vec<u8>> {
    let Some(drift) = drift else { return response };
    let change = |members: &mut Map<String, Value>| match drift {
        Drift::MissingMember => {
            members.remove("sessionId");
        }
        Drift::WrongType => as_text(members, "success"),
        Drift::WrongSession if members.contains_key("sessionId") => {
            members.insert("sessionId".to_owned(), tokens::meteor_id().into());
        }
        _ => {}
    };
    match drift {
        Drift::MissingMember | Drift::WrongType | Drift::WrongSession => {
            web::with_text(response, |text| edited(text, change))
        }
        _ => web::drifted(response, drift),
    }
}
