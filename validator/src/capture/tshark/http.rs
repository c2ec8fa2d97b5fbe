//! HTTP/1 messages of a packet: targets, headers and bodies out of the fields that tshark shows.

use signoff_spec::carry::HeaderFields;

use crate::capture::coding;
use crate::capture::coding::dechunk;
use crate::capture::coding::decompress;
use crate::capture::coding::hex;
use crate::capture::coding::is_colon_hex;
use crate::capture::tshark::field::Fields;
use crate::capture::tshark::field::HEADERS;
use crate::capture::tshark::packet::Packet;
use crate::capture::tshark::packet::Seen;
use crate::exchange::Body;
use crate::exchange::Headers;
use crate::reason;

/// What was learned from the packets so far, for captures that show chosen fields only.
#[derive(Default)]
pub(crate) struct Learned {
    bodies: bool,
    cookies: bool,
}

impl Learned {
    /// Takes note of what `message` shows.
    pub(crate) fn learn(&mut self, message: &Fields<'_>) {
        self.bodies |= message.has("http.file_data");
        self.cookies |= message.has("http.cookie") || message.has("http.set_cookie");
    }
}

/// The method, if `message` is a request: a request URI alone does not make it one.
pub(crate) fn method(message: &Fields<'_>) -> Option<String> {
    message.text("http.request.method")
}

/// The status code, if `message` is a response.
pub(crate) fn status(message: &Fields<'_>) -> Option<u16> {
    message.text("http.response.code")?.parse().ok()
}

/// The target of a request with these header fields, absolute where the host is known.
pub(crate) fn target(message: &Fields<'_>, fields: &[(String, String)], secure: bool) -> String {
    if let Some(full) = message.text("http.request.full_uri") {
        return full;
    }
    let uri = message.text("http.request.uri").unwrap_or_default();
    match fields.field("host") {
        Some(host) if uri.starts_with('/') => {
            format!("{}://{host}{uri}", if secure { "https" } else { "http" })
        }
        _ => uri,
    }
}

/// The headers of a request or response, whose lines stand in the field `lines`.
pub(crate) fn headers(seen: &Seen<'_>, lines: &str, learned: &Learned) -> Headers {
    let chosen = seen.packet.chosen && !seen.fields.has(lines);
    let cookies_shown = !chosen || learned.cookies && !is_withheld("http.cookie", seen);
    let complete = !chosen && !seen.packet.is_short();
    Headers { fields: header_fields(seen.fields, lines), complete, cookies_shown }
}

/// The header fields of a message, whose lines stand in the field `lines`; where they are not shown, those that have a
/// field of their own.
pub(crate) fn header_fields(message: &Fields<'_>, lines: &str) -> Vec<(String, String)> {
    let fields: Vec<_> = message.texts(lines).iter().filter_map(|line| field(line)).collect();
    if fields.is_empty() { named(message) } else { fields }
}

fn named(message: &Fields<'_>) -> Vec<(String, String)> {
    let all =
        HEADERS.iter().flat_map(|(field, name)| message.texts(field).into_iter().map(|value| (*name, value)));
    all.map(|(name, text)| (name.to_owned(), value(&text).unwrap_or(&text).to_owned())).collect()
}

/// Name and value of a header line.
fn field(line: &str) -> Option<(String, String)> {
    let (name, value) = line.trim_end_matches(['\r', '\n']).split_once(':')?;
    Some((name.to_owned(), value.trim().to_owned()))
}

/// The value of a header whose field is shown as its bytes: these are the whole line.
fn value(text: &str) -> Option<&str> {
    let line = text.strip_suffix("\r\n")?;
    Some(line.split_once(':')?.1.trim())
}

/// The body of a message whose first line starts with `start_line`.
pub(crate) fn body(seen: &mut Seen<'_>, headers: &Headers, start_line: &str, learned: &Learned) -> Body {
    // Also where it is not needed: the next message is looked for behind this one.
    let on_wire = if needs_wire(seen, headers) { seen.wire.http(start_line, decoded) } else { None };
    if let Some((bytes, offset)) = seen.fields.raw_bytes("http.file_data") {
        return coding::body(bytes, offset, "");
    }
    let offset = seen.fields.offset("http.file_data").unwrap_or(seen.packet.at.offset);
    match (seen.fields.text("http.file_data").filter(|text| !text.is_empty()), on_wire) {
        (Some(text), _) if is_hex(seen.packet, &text, headers) => match hex(&text) {
            Some(bytes) => coding::body(bytes, offset, ""),
            None => Body::NotCaptured(&reason::BODY_SHOWN_DAMAGED),
        },
        (_, Some((bytes, offset))) => coding::body(bytes, offset, ""),
        // Up to version 4.0 every byte that is not ASCII is shown as this character.
        (Some(text), None) if text.contains(char::REPLACEMENT_CHARACTER) => {
            Body::NotCaptured(&reason::BODY_SHOWN_DAMAGED)
        }
        (Some(text), None) => coding::body(text.into_bytes(), offset, ""),
        (None, None) => absent(seen, headers, learned),
    }
}

/// The body after `head`, decoded from its codings; `None` if it is not all there.
fn decoded(head: &[u8], rest: &[u8]) -> Option<Vec<u8>> {
    let head = String::from_utf8_lossy(head);
    let fields: Vec<_> = head.lines().filter_map(field).collect();
    let body = if fields.field("transfer-encoding").is_some_and(|codings| codings.ends_with("chunked")) {
        dechunk(rest)?
    } else if let Some(length) = fields.field("content-length") {
        rest.get(..length.parse().ok()?)?.to_vec()
    } else if head.starts_with("HTTP/") {
        // A response without a length ends with its connection, a request without one has no body.
        rest.to_vec()
    } else {
        Vec::new()
    };
    decompress(fields.field("content-encoding").unwrap_or_default(), body).ok()
}

/// Why no body is shown.
fn absent(seen: &Seen<'_>, headers: &Headers, learned: &Learned) -> Body {
    let expected = headers
        .content_length()
        .map_or(headers.fields.field("transfer-encoding").is_some(), |length| length > 0);
    let hidden = seen.packet.chosen && (!learned.bodies || is_withheld("http.file_data", seen));
    if seen.packet.is_short() {
        Body::NotCaptured(&reason::BODY_CUT_SHORT)
    } else if expected || hidden {
        Body::NotCaptured(&reason::BODY_NOT_HELD)
    } else {
        Body::Empty
    }
}

/// Whether a field of the packet may be that of the message: several share it, and it does not say whose it is.
fn is_withheld(field: &str, seen: &Seen<'_>) -> bool {
    seen.packet.chosen && seen.packet.below.has(field) && !seen.fields.has(field)
}

/// Whether the shown body may be missing or damaged although the bytes are there.
fn needs_wire(seen: &Seen<'_>, headers: &Headers) -> bool {
    if seen.packet.messages.len() > 1 {
        return true;
    }
    let Some(text) = seen.fields.text("http.file_data") else {
        return headers.content_length() != Some(0) && !seen.packet.chosen;
    };
    let plain = headers.fields.field("content-encoding").is_none()
        && headers.fields.field("transfer-encoding").is_none();
    let cut = plain && headers.content_length().is_some_and(|length| length != text.len() as u64);
    cut || text.contains(char::REPLACEMENT_CHARACTER)
}

/// Whether the body is shown as hex, as it is since version 4.2.
fn is_hex(packet: &Packet<'_>, text: &str, headers: &Headers) -> bool {
    if !is_colon_hex(text) {
        return false;
    }
    // No message of ours is three or more pairs of digits with colons between them as plain text.
    if text.len() >= "00:00:00".len() {
        return true;
    }
    // The same change brought a second time field. Without either, the length must tell.
    if packet.below.has("frame.time") || packet.below.has("frame.time_utc") {
        return packet.below.has("frame.time_utc");
    }
    headers.content_length().is_none_or(|length| length != text.len() as u64)
}
