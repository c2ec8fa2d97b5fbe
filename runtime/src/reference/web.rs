//! What HTTP services have in common: small answers, headers, cookies, SOAP faults.

use http::Response;
use http::StatusCode;
use http::header::CONTENT_TYPE;
use http::header::HeaderName;
use http::header::HeaderValue;
use http::header::SET_COOKIE;
use serde_json::Value;

use crate::binding::http::TEXT_XML;
use crate::codec::xml::envelope;
use crate::codec::xml::escaped;

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

/// A SOAP fault (W3C Note SOAP 1.1, §4.4), with status 500 as §6.2 asks.
pub(crate) fn fault(code: &str, text: &str) -> Response<Vec<u8>> {
    let content = format!(
        "<soap:Fault><faultcode>{code}</faultcode><faultstring>{}</faultstring><detail /></soap:Fault>",
        escaped(text)
    );
    response(StatusCode::INTERNAL_SERVER_ERROR, TEXT_XML, envelope(&content))
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

/// The same answer, labelled as plain text.
pub(crate) fn as_plain_text(mut response: Response<Vec<u8>>) -> Response<Vec<u8>> {
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    response
}

/// The body as a JSON object; none where it is anything else.
pub(crate) fn json_body(body: &[u8]) -> serde_json::Map<String, Value> {
    serde_json::from_slice(body).unwrap_or_default()
}
