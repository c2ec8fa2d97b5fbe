//! Bodies of HAR entries: text, base64, form parameters, and telling "empty" from "not in the capture".

use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::GeneralPurpose;
use base64::engine::GeneralPurposeConfig;
use signoff_spec::carry::HeaderFields;
use signoff_spec::carry::Raw;

use crate::capture::coding;
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

/// How bytes in gzip (RFC 1952, §2.3.1) and zstd (RFC 8878, §3.1.1) begin.
const MAGIC: [&[u8]; 2] = [&[0x1F, 0x8B], &[0x28, 0xB5, 0x2F, 0xFD]];

/// The body of a request.
pub(crate) fn of_request(request: Json<'_>, headers: &Headers, dialect: &Dialect) -> Body {
    let data = request.member("postData");
    let codings = headers.fields.field("content-encoding").unwrap_or_default();
    if let Some(body) = data.and_then(|data| shown(data, codings)) {
        return body;
    }
    let parameters = data.map(|data| parameters(data, dialect)).unwrap_or_default();
    if !parameters.is_empty() {
        return Body::Params(parameters);
    }
    let length = headers.content_length().map(|length| length as f64);
    let size = length.or_else(|| request.number("bodySize"));
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
    let codings = headers.fields.field("content-encoding").unwrap_or_default();
    if let Some(body) = content.and_then(|content| shown(content, codings)) {
        return body;
    }
    if content.is_some_and(|content| content.text("_file").is_some()) {
        return Body::NotCaptured(&reason::BODY_ELSEWHERE);
    }
    if method == "HEAD" || matches!(status, 204 | 304) {
        return Body::Empty;
    }
    // In order of trust: `bodySize` counts the headers in captures of Firefox, and -1 means unknown everywhere.
    let length = headers.content_length().map(|length| length as f64);
    let size = length
        .or_else(|| content?.number("size").filter(|size| *size >= 0.0))
        .or_else(|| response.number("bodySize").filter(|size| *size == 0.0));
    let blank = content.is_some_and(|content| content.text("text").is_some());
    // What went over the wire and is not shown could not be decoded by whoever recorded it.
    let on_wire = response.number("bodySize").is_some_and(|size| size > 0.0);
    if length.is_none() && !blank && on_wire {
        return Body::NotCaptured(&reason::BODY_NOT_HELD);
    }
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
    let binary = message.number("opcode") == Some(2.0);
    bytes(data, text, binary, "")
}

/// The body that `holder` shows as text, if there is one and it is not empty.
fn shown(holder: Json<'_>, codings: &str) -> Option<Body> {
    let value = holder.member("text")?;
    let text = value.as_text().filter(|text| !text.is_empty())?;
    let encoding = holder.text("encoding").unwrap_or_default();
    Some(bytes(value, text, encoding.eq_ignore_ascii_case("base64"), codings))
}

fn bytes(value: Json<'_>, text: &str, base64: bool, codings: &str) -> Body {
    let bytes = if base64 {
        let packed: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
        BASE64.decode(packed).ok()
    } else {
        Some(text.as_bytes().to_vec())
    };
    let Some(bytes) = bytes else { return Body::NotCaptured(&reason::BODY_NOT_BASE64) };
    // A HAR holds decoded bodies, but some generators write the bytes of the wire, in base64 as a rule.
    // After the opening quote.
    let offset = value.offset() + 1;
    if base64 && MAGIC.iter().any(|magic| bytes.starts_with(magic)) {
        return coding::body(bytes, offset, codings);
    }
    // The other codings do not show by their first bytes, but no text is in one.
    let coded = base64 && !codings.is_empty() && std::str::from_utf8(&bytes).is_err();
    let unfolded = if coded { coding::decompress(codings, bytes.clone()).ok() } else { None };
    coding::body(unfolded.unwrap_or(bytes), offset, "")
}

fn parameters(data: Json<'_>, dialect: &Dialect) -> Vec<(String, String)> {
    let text = |parameter: Json<'_>, key| parameter.member(key).and_then(Json::as_scalar).map(str::to_owned);
    let pairs = data.list("params");
    let pairs = pairs.filter_map(|one| Some((text(one, "name")?, text(one, "value").unwrap_or_default())));
    if dialect.creator != "WebInspector" {
        return pairs.collect();
    }
    // DevTools copies names and values as they stand in the body; the others decode them.
    let pairs: Vec<String> = pairs.map(|(name, value)| format!("{name}={value}")).collect();
    let body = pairs.join("&");
    Raw::Bytes(body.as_bytes()).pairs().map(|(name, value)| (name.into(), value.into())).collect()
}
