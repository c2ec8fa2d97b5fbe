//! The fields of a packet that matter, and one view of them for every way in which tshark writes them.

use std::borrow::Cow;

use crate::capture::coding::hex;
use crate::capture::json::Json;

/// Objects inside one another that are looked into; dissections nest six or so.
const DEPTH: usize = 24;

/// Names of fields that are kept, beside those of [`HEADERS`]; every other one is passed over.
const NAMES: &[&str] = &[
    "frame.number",
    "frame.time",
    "frame.time_utc",
    "frame.time_epoch",
    "frame.len",
    "frame.cap_len",
    "ip.src",
    "ip.dst",
    "ipv6.src",
    "ipv6.dst",
    "tcp.srcport",
    "tcp.dstport",
    "tcp.stream",
    "tcp.flags.fin",
    "tcp.flags.reset",
    "tcp.payload",
    "tcp.reassembled.data",
    "tls.reassembled.data",
    "http.request.method",
    "http.request.uri",
    "http.request.full_uri",
    "http.request.line",
    "http.response.line",
    "http.response.code",
    "http.file_data",
    "websocket.fin",
    "websocket.rsv",
    "websocket.opcode",
    "websocket.mask",
    "websocket.payload_length",
    "websocket.payload_length_ext_16",
    "websocket.payload_length_ext_64",
    "websocket.masking_key",
    "websocket.payload",
    "websocket.payload.text",
    "websocket.payload.continue",
    "websocket.payload.close.status_code",
    "data.data",
    "http2.streamid",
    "http2.type",
    "http2.flags.end_stream",
    "http2.header.name",
    "http2.header.value",
    "http2.request.full_uri",
    "http2.data.data",
    "http2.body.reassembled.data",
];

/// Headers that have a field of their own, for captures that do not show header lines.
pub(crate) const HEADERS: &[(&str, &str)] = &[
    ("http.host", "Host"),
    ("http.cookie", "Cookie"),
    ("http.set_cookie", "Set-Cookie"),
    ("http.authorization", "Authorization"),
    ("http.content_type", "Content-Type"),
    ("http.content_encoding", "Content-Encoding"),
    ("http.content_length_header", "Content-Length"),
    ("http.transfer_encoding", "Transfer-Encoding"),
    ("http.location", "Location"),
    ("http.referer", "Referer"),
    ("http.upgrade", "Upgrade"),
    ("http.user_agent", "User-Agent"),
];

/// The fields of one layer, in order.
#[derive(Debug, Default)]
pub(crate) struct Fields<'a>(Vec<Field<'a>>);

#[derive(Clone, Debug)]
struct Field<'a> {
    name: &'static str,
    /// The value; hex digits of the bytes in the packet if `raw`.
    value: Cow<'a, str>,
    raw: bool,
    offset: u64,
}

impl<'a> Fields<'a> {
    /// The first value of the field `name` as text.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.texts(name).into_iter().next()
    }

    /// Every value of the field `name` as text; from the bytes of the packet only where no text is shown.
    pub(crate) fn texts(&self, name: &str) -> Vec<String> {
        let shown: Vec<String> =
            self.named(name, false).map(|field| field.value.clone().into_owned()).collect();
        if !shown.is_empty() {
            return shown;
        }
        let bytes = self.named(name, true).filter_map(|field| hex(&field.value));
        bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect()
    }

    /// The first value of the field `name` as a number; of bit fields and bytes in hex.
    pub(crate) fn number(&self, name: &str) -> Option<u64> {
        let decimal = self.named(name, false).find_map(|field| match field.value.strip_prefix("0x") {
            Some(digits) => u64::from_str_radix(digits, 16).ok(),
            None => field.value.parse().ok(),
        });
        decimal
            .or_else(|| self.named(name, true).find_map(|field| u64::from_str_radix(&field.value, 16).ok()))
    }

    /// Whether the flag `name` is set.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.0.iter().any(|field| field.name == name && matches!(&*field.value, "1" | "true" | "True"))
    }

    /// The bytes of the field `name` where the packet's own are shown, and where their text stands.
    pub(crate) fn raw_bytes(&self, name: &str) -> Option<(Vec<u8>, u64)> {
        let field = self.named(name, true).next()?;
        Some((hex(&field.value)?, field.offset))
    }

    /// The bytes of the field `name`, shown as hex, and where their text stands.
    pub(crate) fn bytes(&self, name: &str) -> Option<(Vec<u8>, u64)> {
        let shown = || self.named(name, false).find(|field| !field.value.is_empty());
        self.raw_bytes(name).or_else(|| shown().and_then(|field| Some((hex(&field.value)?, field.offset))))
    }

    /// Byte offset of the first value of the field `name` in the capture.
    pub(crate) fn offset(&self, name: &str) -> Option<u64> {
        self.0.iter().find(|field| field.name == name).map(|field| field.offset)
    }

    /// Whether the field `name` is there.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|field| field.name == name)
    }

    /// The fields of each of `count` messages that share these, as far as each has one of a kind.
    pub(crate) fn split(&self, count: usize) -> Vec<Fields<'a>> {
        if count == 1 {
            return vec![Self(self.0.clone())];
        }
        let mut messages: Vec<Fields<'a>> = (0..count).map(|_| Fields::default()).collect();
        for name in names() {
            let all: Vec<&Field<'a>> = self.0.iter().filter(|field| field.name == name).collect();
            if all.len() == count {
                messages.iter_mut().zip(all).for_each(|(message, field)| message.0.push(field.clone()));
            }
        }
        messages
    }

    /// Adds every known field in or below `value`, which belongs to the layer `layer`.
    pub(crate) fn collect(&mut self, layer: &str, value: Json<'a>) {
        self.collect_below(layer, value, DEPTH);
    }

    /// Adds the field `key`, if it is a known one, and what lies below it.
    pub(crate) fn add(&mut self, layer: &str, key: &str, value: Json<'a>) {
        self.add_at(layer, key, value, DEPTH);
    }

    /// Adds what a start line says, where its parts are not shown: with `-j` the line is all that is left of them.
    pub(crate) fn add_start_line(&mut self, line: &str, offset: u64) {
        let Some(line) = line.strip_suffix("\\r\\n") else { return };
        if self.has("http.request.method") || self.has("http.response.code") {
            return;
        }
        let mut words = line.split(' ');
        let (Some(first), Some(second), third) = (words.next(), words.next(), words.next()) else { return };
        let parts = if first.starts_with("HTTP/") {
            [Some(("http.response.code", second)), None]
        } else if third.is_some_and(|version| version.starts_with("HTTP/")) {
            [Some(("http.request.method", first)), Some(("http.request.uri", second))]
        } else {
            return;
        };
        let fields = parts.into_iter().flatten().map(|(name, value)| (name, Cow::Owned(value.to_owned())));
        self.0.extend(fields.map(|(name, value)| Field { name, value, raw: false, offset }));
    }

    fn collect_below(&mut self, layer: &str, value: Json<'a>, depth: usize) {
        if depth == 0 {
            return;
        }
        for (key, value) in value.each().flat_map(Json::members) {
            self.add_at(layer, key, value, depth);
        }
    }

    fn add_at(&mut self, layer: &str, key: &str, value: Json<'a>, depth: usize) {
        if let Some(name) = key.strip_suffix("_raw").and_then(|key| known(layer, key)) {
            // A field without bytes of its own was computed by tshark, and not by the sender.
            let shown = raw_values(value).filter(|hex| hex.as_text().is_some_and(|hex| !hex.is_empty()));
            self.0.extend(
                shown.filter_map(|value| Field::new(name, value)).map(|field| Field { raw: true, ..field }),
            );
            return;
        }
        if let Some(name) = known(layer, key) {
            self.0.extend(value.each().filter_map(|value| Field::new(name, value)));
        }
        self.collect_below(layer, value, depth - 1);
    }

    fn named<'b>(&'b self, name: &'b str, raw: bool) -> impl Iterator<Item = &'b Field<'a>> {
        self.0.iter().filter(move |field| field.name == name && field.raw == raw)
    }
}

impl<'a> Field<'a> {
    fn new(name: &'static str, value: Json<'a>) -> Option<Self> {
        // After the opening quote.
        let offset = value.offset() + u64::from(value.is_string());
        Some(Self { name, value: Cow::Borrowed(value.as_scalar()?), raw: false, offset })
    }
}

/// The known field that `key` names in a layer: `http.host`, as EK writes it `http_http_host`, and `http_host` where
/// fields were chosen or a tool has converted one form into another.
pub(crate) fn known(layer: &str, key: &str) -> Option<&'static str> {
    let inner = key.strip_prefix(layer).and_then(|key| key.strip_prefix('_'));
    let same = |name: &&str| inner.is_some_and(|key| underscored(name, key)) || underscored(name, key);
    names().find(same)
}

fn names() -> impl Iterator<Item = &'static str> {
    NAMES.iter().copied().chain(HEADERS.iter().map(|(name, _)| *name))
}

fn underscored(name: &str, key: &str) -> bool {
    let same = |(one, two)| one == two || (one == b'.' && two == b'_');
    name.len() == key.len() && name.bytes().zip(key.bytes()).all(same)
}

/// The hex digits of a raw field: `[hex, position, …]`, a list of those, or the digits alone.
fn raw_values(value: Json<'_>) -> impl Iterator<Item = Json<'_>> {
    let lists = value.items().filter(|item| item.is_array()).filter_map(|item| item.items().next());
    let single = value.each().next().filter(|item| !item.is_array());
    single.into_iter().chain(lists)
}
