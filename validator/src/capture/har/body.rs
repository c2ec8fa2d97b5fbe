//! Bodies of HAR entries: text, base64, form parameters, and telling "empty" from "not in the capture".

use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::GeneralPurpose;
use base64::engine::GeneralPurposeConfig;
use signoff_spec::carry::HeaderFields;
use signoff_spec::carry::Raw;

use crate::capture::coding::decompress;
use crate::capture::har::Dialect;
use crate::capture::json::Json;
use crate::exchange::Body;
use crate::exchange::Headers;
use crate::reason;

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The body of a request.
pub(crate) fn of_request(request: Json<'_>, headers: &Headers, dialect: &Dialect) -> Body {
    let data = request.member("postData");
    if let Some(body) = data.and_then(|data| text_body(data, "text")) {
        return body;
    }
    let parameters = data.map(|data| parameters(data, dialect)).unwrap_or_default();
    if !parameters.is_empty() {
        return Body::Params(parameters);
    }
    let length = headers.content_length().map(|length| length as f64);
    let size = length.or_else(|| request.member("bodySize")?.as_number());
    let chunked = headers.fields.field("transfer-encoding").is_some();
    if size.is_some_and(|size| size > 0.0) || chunked {
        Body::NotCaptured(&reason::BODY_NOT_HELD)
    } else {
        Body::Empty
    }
}

/// The body of a response with this status to a request with this method.
pub(crate) fn of_response(response: Json<'_>, headers: &Headers, method: &str, status: u16) -> Body {
    let content = response.member("content");
    if let Some(body) = content.and_then(|content| text_body(content, "text")) {
        return inflated(body, headers);
    }
    if content.and_then(|content| content.member("_file")?.as_text()).is_some() {
        return Body::NotCaptured(&reason::BODY_ELSEWHERE);
    }
    if method == "HEAD" || matches!(status, 204 | 304) {
        return Body::Empty;
    }
    // In order of trust: `bodySize` counts the headers in captures of Firefox, and -1 means unknown everywhere.
    let length = headers.content_length().map(|length| length as f64);
    let size = length
        .or_else(|| content?.member("size")?.as_number().filter(|size| *size >= 0.0))
        .or_else(|| response.member("bodySize")?.as_number().filter(|size| *size == 0.0));
    let blank = content.and_then(|content| content.member("text")?.as_text()).is_some();
    match size {
        Some(size) if size > 0.0 => Body::NotCaptured(&reason::BODY_NOT_HELD),
        None if !blank => Body::NotCaptured(&reason::BODY_NOT_HELD),
        _ => Body::Empty,
    }
}

/// The data of a WebSocket message.
pub(crate) fn of_message(message: Json<'_>) -> Body {
    let Some(data) = message.member("data") else {
        return Body::NotCaptured(&reason::MESSAGE_NOT_HELD);
    };
    let Some(text) = data.as_text() else { return Body::NotCaptured(&reason::MESSAGE_NOT_TEXT) };
    let binary = message.member("opcode").and_then(Json::as_number) == Some(2.0);
    if text.is_empty() { Body::Empty } else { bytes(data, text, binary) }
}

/// The text member `key` of `holder`, if it is there and not empty.
fn text_body(holder: Json<'_>, key: &str) -> Option<Body> {
    let value = holder.member(key)?;
    let text = value.as_text().filter(|text| !text.is_empty())?;
    let encoding = holder.member("encoding").and_then(Json::as_text).unwrap_or_default();
    Some(bytes(value, text, encoding.eq_ignore_ascii_case("base64")))
}

fn bytes(value: Json<'_>, text: &str, base64: bool) -> Body {
    // After the opening quote.
    let offset = value.offset() + 1;
    if !base64 {
        return Body::Bytes { bytes: text.as_bytes().to_vec(), offset };
    }
    let packed: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    match BASE64.decode(packed) {
        Ok(bytes) if bytes.is_empty() => Body::Empty,
        Ok(bytes) => Body::Bytes { bytes, offset },
        Err(_) => Body::NotCaptured(&reason::BODY_NOT_BASE64),
    }
}

/// A HAR holds decoded bodies, but some generators write the bytes of the wire.
fn inflated(body: Body, headers: &Headers) -> Body {
    let Body::Bytes { bytes, offset } = body else { return body };
    let coding = headers.fields.field("content-encoding").unwrap_or_default();
    if !bytes.starts_with(&[0x1F, 0x8B]) || !coding.to_ascii_lowercase().contains("gzip") {
        return Body::Bytes { bytes, offset };
    }
    match decompress("gzip", bytes) {
        Ok(bytes) => Body::Bytes { bytes, offset },
        Err(reason) => Body::NotCaptured(reason),
    }
}

fn parameters(data: Json<'_>, dialect: &Dialect) -> Vec<(String, String)> {
    let text = |parameter: Json<'_>, key| parameter.member(key).and_then(Json::as_scalar).map(str::to_owned);
    let pairs = data.member("params").into_iter().flat_map(Json::items);
    let pairs = pairs.filter_map(|one| Some((text(one, "name")?, text(one, "value").unwrap_or_default())));
    if dialect.creator != "WebInspector" {
        return pairs.collect();
    }
    // DevTools copies names and values as they stand in the body; the others decode them.
    let pairs: Vec<String> = pairs.map(|(name, value)| format!("{name}={value}")).collect();
    let body = pairs.join("&");
    Raw::Bytes(body.as_bytes()).pairs().map(|(name, value)| (name.into(), value.into())).collect()
}
