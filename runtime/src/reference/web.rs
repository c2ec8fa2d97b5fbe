//! What HTTP services have in common: small answers, cookies, what a drift does to a response.

use http::Response;
use http::StatusCode;
use http::header::CONTENT_TYPE;
use http::header::HeaderName;
use http::header::HeaderValue;
use http::header::SET_COOKIE;
use serde_json::Value;

use crate::reference::drift::Drift;
use crate::reference::drift::truncated;

/// An answer with a body of this media type.
pub(crate) fn response(
    status: StatusCode,
    media_type: &'static str,
    body: impl Into<Vec<u8>>,
) -> Response<Vec<u8>> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

/// An answer in JSON.
pub(crate) fn json(status: StatusCode, value: &Value) -> Response<Vec<u8>> {
    response(status, "application/json", value.to_string())
}

/// Adds a header whose value is text of ours.
pub(crate) fn with_header(
    mut response: Response<Vec<u8>>,
    name: HeaderName,
    value: impl TryInto<HeaderValue>,
) -> Response<Vec<u8>> {
    // What cannot stand in a header is left out: all of these are made of letters and digits.
    if let Ok(value) = value.try_into() {
        response.headers_mut().append(name, value);
    }
    response
}

/// Sets a cookie.
pub(crate) fn with_cookie(response: Response<Vec<u8>>, cookie: &str) -> Response<Vec<u8>> {
    with_header(response, SET_COOKIE, cookie)
}

/// The body as a JSON object; none where it is anything else.
pub(crate) fn json_body(body: &[u8]) -> serde_json::Map<String, Value> {
    serde_json::from_slice(body).unwrap_or_default()
}

/// What a drift that is the same in all services does to a response.
pub(crate) fn drifted(mut response: Response<Vec<u8>>, drift: Drift) -> Response<Vec<u8>> {
    match drift {
        Drift::Status => {
            *response.status_mut() = StatusCode::from_u16(299).expect("299 is a number of three digits");
        }
        Drift::MediaType => {
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
        }
        Drift::Truncated => return with_text(response, |text| truncated(text).to_owned()),
        _ => {}
    }
    response
}

/// A response with a change made to its text.
pub(crate) fn with_text(
    response: Response<Vec<u8>>,
    change: impl FnOnce(&str) -> String,
) -> Response<Vec<u8>> {
    response.map(|body| change(&String::from_utf8_lossy(&body)).into_bytes())
}
