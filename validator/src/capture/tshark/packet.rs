//! A packet of any tshark flavor to one view: fields of the lower layers, and the messages in order.

use crate::capture::clock::epoch_ms;
use crate::capture::json::Json;
use crate::capture::tshark::field::Fields;
use crate::capture::tshark::field::Spelling;
use crate::capture::tshark::field::known;
use crate::exchange::Place;

/// A packet.
pub(crate) struct Packet<'a> {
    /// Where it stands.
    pub(crate) at: Place,
    /// Fields of frame, addresses, TCP and reassembly; of a `-e` capture all.
    pub(crate) below: Fields<'a>,
    /// The messages that the packet completes, in order.
    pub(crate) messages: Vec<Message<'a>>,
    /// Whether the capture holds chosen fields only (`-e`).
    pub(crate) chosen: bool,
    /// Whether the messages travel in TLS.
    pub(crate) secure: bool,
    /// Whether tshark says that the packet is not whole.
    short: bool,
}

/// A message of the application.
pub(crate) enum Message<'a> {
    /// An HTTP/1 request or response.
    Http(Fields<'a>),
    /// A WebSocket frame.
    WebSocket(Fields<'a>),
    /// An HTTP/2 frame.
    Http2(Fields<'a>),
}

impl<'a> Packet<'a> {
    /// Reads the `layers` object of the packet at `position` in the capture.
    pub(crate) fn new(layers: Json<'a>, position: u64, offset: u64, spelling: Spelling) -> Self {
        let at = Place { index: position, message: None, offset };
        let below = Fields::default();
        let mut packet = Self { at, below, messages: Vec::new(), chosen: false, secure: false, short: false };
        for (key, value) in layers.members() {
            packet.layer(key, value, spelling);
        }
        packet.at.index = packet.below.number("frame.number").unwrap_or(position);
        packet.split_chosen();
        packet
    }

    /// When it was captured, in milliseconds since the Unix epoch.
    pub(crate) fn time_ms(&self) -> Option<f64> {
        epoch_ms(&self.below.text("frame.time_epoch")?)
    }

    /// Name of the connection, the same in both directions; `None` if the packet does not show it.
    pub(crate) fn stream(&self) -> Option<String> {
        if let Some(stream) = self.below.text("tcp.stream") {
            return Some(stream);
        }
        let (from, to) = (self.sender()?, self.receiver()?);
        Some(if from < to { format!("{from} {to}") } else { format!("{to} {from}") })
    }

    /// Address and port of the sender, as shown.
    pub(crate) fn sender(&self) -> Option<String> {
        self.endpoint("ip.src", "ipv6.src", "tcp.srcport")
    }

    fn receiver(&self) -> Option<String> {
        self.endpoint("ip.dst", "ipv6.dst", "tcp.dstport")
    }

    fn endpoint(&self, ip: &str, ipv6: &str, port: &str) -> Option<String> {
        // Bytes first: as text, those of two ports may look the same.
        let shown = |name| {
            let bytes = self.below.raw_bytes(name).map(|(bytes, _)| format!("{bytes:?}"));
            bytes.or_else(|| self.below.text(name))
        };
        Some(format!("{} {}", shown(ip).or_else(|| shown(ipv6))?, shown(port)?))
    }

    /// Whether bytes of the packet are missing because of the capture's snap length.
    pub(crate) fn is_short(&self) -> bool {
        let lengths = self.below.number("frame.cap_len").zip(self.below.number("frame.len"));
        self.short || lengths.is_some_and(|(captured, length)| captured < length)
    }

    fn layer(&mut self, key: &str, value: Json<'a>, spelling: Spelling) {
        match key {
            "frame" | "ip" | "ipv6" | "tcp" | "tcp.segments" => self.below.collect(key, value, spelling),
            "tls" => self.secure = true,
            "tls.segments" => self.below.collect("tls", value, spelling),
            "http" => self.messages.extend(
                value
                    .each()
                    .filter(|layer| layer.is_object())
                    .map(|layer| Message::Http(http(layer, spelling))),
            ),
            "websocket" => self.messages.extend(
                value
                    .each()
                    .filter(|layer| layer.is_object())
                    .map(|layer| Message::WebSocket(collected(key, layer, spelling))),
            ),
            "http2" => value.each().for_each(|layer| self.http2(layer, spelling)),
            "_ws.short" | "_ws.short_raw" | "_ws_short" => self.short = true,
            "data" => self.amend_frame(|frame| frame.collect("data", value, spelling)),
            _ => self.loose_field(key, value, spelling),
        }
    }

    /// A field that stands among the layers: of `-e` captures all, of others what reassembly adds.
    fn loose_field(&mut self, key: &str, value: Json<'a>, spelling: Spelling) {
        let layer = key.split(['.', '_']).next().unwrap_or_default();
        let name = known(layer, key.strip_suffix("_raw").unwrap_or(key), spelling);
        match name {
            Some("websocket.payload.continue") => {
                self.amend_frame(|frame| frame.add(layer, key, value, spelling));
            }
            Some(name) => {
                let added = name.contains(".reassembled.");
                let doubled = key
                    .strip_prefix(layer)
                    .is_some_and(|key| key.get(1..).is_some_and(|key| key.starts_with(layer)));
                self.chosen |= !added && (spelling == Spelling::Dots || !doubled);
                self.below.add(layer, key, value, spelling);
            }
            None => {}
        }
    }

    /// Layers that belong to a WebSocket frame follow it.
    fn amend_frame(&mut self, amend: impl FnOnce(&mut Fields<'a>)) {
        if let Some(Message::WebSocket(frame)) = self.messages.last_mut() {
            amend(frame);
        }
    }

    /// A layer may hold several frames of several streams.
    fn http2(&mut self, layer: Json<'a>, spelling: Spelling) {
        let streams: Vec<Json<'a>> = layer
            .members()
            .filter(|(key, _)| *key == "http2.stream")
            .flat_map(|(_, stream)| stream.each())
            .filter(|stream| stream.is_object())
            .collect();
        let frames = if streams.is_empty() { vec![layer] } else { streams };
        let frames = frames.into_iter().filter(|frame| frame.is_object());
        self.messages.extend(frames.map(|frame| Message::Http2(collected("http2", frame, spelling))));
    }

    /// With chosen fields there are no layers: the messages of a packet share one list per field.
    fn split_chosen(&mut self) {
        if !self.chosen || !self.messages.is_empty() {
            return;
        }
        let count = |name| self.below.texts(name).len();
        let (requests, responses) = (count("http.request.method"), count("http.response.code"));
        let (http, frames) =
            (requests.max(responses), count("websocket.opcode").max(count("websocket.payload.text")));
        self.messages.extend(self.below.split(http).into_iter().map(Message::Http));
        self.messages.extend(self.below.split(frames).into_iter().map(Message::WebSocket));
    }
}

fn http(layer: Json<'_>, spelling: Spelling) -> Fields<'_> {
    let mut fields = collected("http", layer, spelling);
    for (key, value) in layer.members().filter(|(_, value)| value.is_object()) {
        fields.add_start_line(key, value.offset());
    }
    fields
}

fn collected<'a>(layer: &str, value: Json<'a>, spelling: Spelling) -> Fields<'a> {
    let mut fields = Fields::default();
    fields.collect(layer, value, spelling);
    fields
}
