//! A packet of any tshark flavor to one view: fields of the lower layers, and the messages in order.

use crate::capture::clock::epoch_ms;
use crate::capture::json::Json;
use crate::capture::tshark::field::Fields;
use crate::capture::tshark::field::known;
use crate::capture::tshark::wire::Wire;
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

/// A message of the application: an HTTP/1 request or response, or a frame.
pub(crate) struct Message<'a> {
    /// Whose message it is.
    pub(crate) protocol: Protocol,
    /// What is shown of it.
    pub(crate) fields: Fields<'a>,
}

/// A protocol of the application.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Protocol {
    /// HTTP/1.
    Http,
    /// HTTP/2.
    Http2,
    /// WebSocket.
    WebSocket,
}

/// A message beside the packet that completes it, and the bytes of that packet.
pub(crate) struct Seen<'a> {
    /// The packet.
    pub(crate) packet: &'a Packet<'a>,
    /// What is shown of the message.
    pub(crate) fields: &'a Fields<'a>,
    /// The bytes of the packet, from which each message takes its own.
    pub(crate) wire: &'a mut Wire,
}

impl<'a> Packet<'a> {
    /// Reads the `layers` object of the packet at this place, counted by packets.
    pub(crate) fn new(layers: Json<'a>, at: Place) -> Self {
        let below = Fields::default();
        let mut packet = Self { at, below, messages: Vec::new(), chosen: false, secure: false, short: false };
        for (key, value) in layers.members() {
            packet.layer(key, value);
        }
        packet.at.index = packet.below.number("frame.number").unwrap_or(at.index);
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

    fn layer(&mut self, key: &str, value: Json<'a>) {
        match key {
            "frame" | "ip" | "ipv6" | "tcp" | "tcp.segments" => self.below.collect(key, value),
            "tls" => self.secure = true,
            "tls.segments" => self.below.collect("tls", value),
            "http" => self.message(Protocol::Http, key, value),
            "websocket" => self.message(Protocol::WebSocket, key, value),
            "http2" => value.each().for_each(|layer| self.http2(layer)),
            "_ws.short" | "_ws.short_raw" | "_ws_short" => self.short = true,
            "data" => self.amend_frame(|frame| frame.collect("data", value)),
            _ => self.loose_field(key, value),
        }
    }

    /// Adds the message that `layer` shows, or each of several.
    fn message(&mut self, protocol: Protocol, key: &str, layer: Json<'a>) {
        for layer in layer.each().filter(|layer| layer.is_object()) {
            let mut fields = Fields::default();
            fields.collect(key, layer);
            if protocol == Protocol::Http {
                let lines = layer.members().filter(|(_, value)| value.is_object());
                lines.for_each(|(line, value)| fields.add_start_line(line, value.offset()));
            }
            self.messages.push(Message { protocol, fields });
        }
    }

    /// A field that stands among the layers: of `-e` captures all, of others what reassembly adds.
    fn loose_field(&mut self, key: &str, value: Json<'a>) {
        let layer = key.split(['.', '_']).next().unwrap_or_default();
        let name = known(layer, key.strip_suffix("_raw").unwrap_or(key));
        match name {
            Some("websocket.payload.continue") => {
                self.amend_frame(|frame| frame.add(layer, key, value));
            }
            Some(name) => {
                let added = name.contains(".reassembled.");
                let inner = key.strip_prefix(layer).and_then(|key| key.strip_prefix('_'));
                // EK writes the layer in front of its fields, and of chosen fields only the name.
                self.chosen |= !added && !inner.is_some_and(|key| key.starts_with(layer));
                self.below.add(layer, key, value);
            }
            None => {}
        }
    }

    /// Layers that belong to a WebSocket frame follow it.
    fn amend_frame(&mut self, amend: impl FnOnce(&mut Fields<'a>)) {
        if let Some(Message { protocol: Protocol::WebSocket, fields }) = self.messages.last_mut() {
            amend(fields);
        }
    }

    /// A layer may hold several frames of several streams.
    fn http2(&mut self, layer: Json<'a>) {
        let mut streams = layer.members().filter(|(key, _)| *key == "http2.stream").peekable();
        if streams.peek().is_none() {
            self.message(Protocol::Http2, "http2", layer);
        }
        streams.for_each(|(_, stream)| self.message(Protocol::Http2, "http2", stream));
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
        for (protocol, count) in [(Protocol::Http, http), (Protocol::WebSocket, frames)] {
            let messages = self.below.split(count).into_iter();
            self.messages.extend(messages.map(|fields| Message { protocol, fields }));
        }
    }
}
