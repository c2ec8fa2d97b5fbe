//! The HTTP binding: path, query, headers, cookies and body, and the status of an outcome.
//! This file has the parts of HTTP that other bindings share: SOAP, and what reads and writes types.

mod decode;
mod encode;

pub(crate) use self::decode::decode_message;
pub(crate) use self::decode::decode_request;
pub(crate) use self::decode::decode_response;
pub(crate) use self::encode::encode_own;
pub(crate) use self::encode::encode_request;
pub(crate) use self::encode::encode_response;
pub(crate) use self::encode::xml_text;

use http::HeaderMap;
use http::Method;
use http::Request;
use http::Response;
use http::StatusCode;
use http::Uri;
use http::header::CONTENT_TYPE;
use http::header::HeaderName;
use http::header::HeaderValue;
use signoff_spec::carry::LOCATION;
use signoff_spec::carry::SET_COOKIE;
use signoff_spec::carry::is_named;
use signoff_spec::model::credential::Carrier;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Class;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::model::select::At;
use signoff_spec::model::select::Predicate;

use crate::binding::EncodeError;
use crate::codec::Unwritable;
use crate::codec::form;

/// Media type of XML bodies, as ASMX names it.
pub(crate) const TEXT_XML: &str = "text/xml; charset=utf-8";

/// Media type of JSON bodies.
pub(crate) const APPLICATION_JSON: &str = "application/json";

/// Bytes that a target may have: what the type [`Uri`] takes.
const MAX_TARGET: usize = 65_534;

/// A request with its headers and its body: text, and what it is if nothing else is asked for.
pub(crate) fn request(
    method: &str,
    target: &str,
    headers: HeaderMap,
    body: Option<(String, &'static str)>,
    media_type: Option<&str>,
) -> Result<Request<Vec<u8>>, EncodeError> {
    let mut request = Request::new(Vec::new());
    *request.method_mut() = Method::from_bytes(method.as_bytes())
        .map_err(|_| EncodeError::Unspecified("method that HTTP admits"))?;
    if target.len() > MAX_TARGET {
        return Err(Unwritable::new("", "path and query are longer than 65,534 bytes").into());
    }
    *request.uri_mut() =
        target.parse::<Uri>().map_err(|_| EncodeError::Unspecified("path that HTTP admits"))?;
    *request.headers_mut() = headers;
    if let Some((text, usual)) = body {
        request.headers_mut().insert(CONTENT_TYPE, content_type(media_type, usual)?);
        *request.body_mut() = text.into_bytes();
    }
    Ok(request)
}

/// A response with its status and its body.
pub(crate) fn response(
    status: StatusCode,
    body: Option<(String, &'static str)>,
    media_type: Option<&str>,
) -> Result<Response<Vec<u8>>, EncodeError> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    if let Some((text, usual)) = body {
        response.headers_mut().insert(CONTENT_TYPE, content_type(media_type, usual)?);
        *response.body_mut() = text.into_bytes();
    }
    Ok(response)
}

/// The headers that tell an outcome from its siblings.
pub(crate) fn selecting(operation: &Operation, outcome: &Outcome) -> Vec<(String, String)> {
    let (mut headers, mut address, mut query) = (Vec::new(), None, Vec::new());
    for test in outcome.select.all.iter() {
        let equal = match &test.predicate {
            Predicate::Equals(value) => value.as_str(),
            _ => None,
        };
        match (&test.at, equal) {
            (At::Header(name), Some(value)) => headers.push((name.to_string(), value.to_owned())),
            (At::SetCookie(name), Some(value)) => {
                headers.push((SET_COOKIE.to_string(), format!("{name}={value}")))
            }
            (At::SetCookie(name), None) if test.predicate == Predicate::Cleared => {
                let cleared = named(operation, name).map(|name| format!("{name}=; Max-Age=0"));
                headers.extend(cleared.map(|line| (SET_COOKIE.to_string(), line)));
            }
            (At::LocationPath, Some(path)) => address = Some(path),
            (At::LocationQuery(name), Some(value)) => query.push((name.to_string(), value.to_owned())),
            _ => {}
        }
    }
    let query = form::encode_pairs(&query);
    if address.is_some() || !query.is_empty() {
        let mark = if query.is_empty() { "" } else { "?" };
        headers.push((LOCATION.to_string(), format!("{}{mark}{query}", address.unwrap_or_default())));
    }
    headers
}

/// The name of a cookie, or of one that carries a credential where there is only a pattern for it.
fn named<'a>(operation: &'a Operation, pattern: &'a str) -> Option<&'a str> {
    if !pattern.contains('*') {
        return Some(pattern);
    }
    let parts = operation.credentials.iter().flat_map(|credential| &credential.parts);
    parts.flat_map(|part| &part.carriers).find_map(|carrier| match carrier {
        Carrier::Cookie(name) if is_named(name, pattern) => Some(name.as_str()),
        _ => None,
    })
}

/// A response with further headers.
pub(crate) fn with_headers(
    mut response: Response<Vec<u8>>,
    headers: &[(String, String)],
) -> Result<Response<Vec<u8>>, EncodeError> {
    for (name, value) in headers {
        let name = HeaderName::from_bytes(name.as_bytes());
        let (Ok(name), Ok(value)) = (name, HeaderValue::from_str(value)) else {
            return Err(EncodeError::Unspecified("header that HTTP admits"));
        };
        response.headers_mut().append(name, value);
    }
    Ok(response)
}

/// The status that carries an outcome: the first that is known; 200 for a success of which none is.
pub(crate) fn status(outcome: &Outcome) -> Result<StatusCode, EncodeError> {
    let known = outcome.status.iter().flat_map(|status| &status.codes).chain(outcome.select.status.iter());
    // Where a `select` asks for a status, no other can carry the outcome.
    let mut fitting =
        known.filter(|code| outcome.select.status.is_empty() || outcome.select.status.contains(code));
    match fitting.next() {
        Some(code) => {
            StatusCode::from_u16(*code).map_err(|_| EncodeError::Unspecified("status that HTTP admits"))
        }
        None if outcome.class == Class::Success => Ok(StatusCode::OK),
        None => Err(EncodeError::Unspecified("status of the fault")),
    }
}

/// The media type that is asked for, else the usual one; with the charset where XML has one by custom.
fn content_type(asked: Option<&str>, usual: &'static str) -> Result<HeaderValue, EncodeError> {
    match asked {
        Some(asked) if !usual.starts_with(asked) => {
            HeaderValue::from_str(asked).map_err(|_| EncodeError::Unspecified("media type that HTTP admits"))
        }
        _ => Ok(HeaderValue::from_static(usual)),
    }
}
