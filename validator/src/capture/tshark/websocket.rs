//! WebSocket frames of a connection to messages: unmasked, inflated, fragments joined, control frames apart.

use signoff_spec::carry::HeaderFields;

use crate::capture::Sink;
use crate::capture::coding;
use crate::capture::coding::hex;
use crate::capture::coding::is_colon_hex;
use crate::capture::tshark::field::Fields;
use crate::capture::tshark::inflate::Inflater;
use crate::capture::tshark::packet::Packet;
use crate::capture::tshark::packet::Seen;
use crate::capture::tshark::wire::Wire;
use crate::capture::tshark::wire::payload_length;
use crate::capture::window::LONGEST_ENTRY;
use crate::exchange::Body;
use crate::exchange::Closed;
use crate::exchange::Connection;
use crate::exchange::ConnectionId;
use crate::exchange::End;
use crate::exchange::Frame;
use crate::exchange::Headers;
use crate::exchange::HttpExchange;
use crate::exchange::Item;
use crate::exchange::Place;
use crate::exchange::Sender;
use crate::reason;

/// A WebSocket connection.
pub(crate) struct Frames {
    client: Direction,
    server: Direction,
    /// Place of the last packet.
    last: Place,
    /// Status code of the first close frame, and its place.
    close: Option<(Option<u16>, Place)>,
}

/// The messages of one side.
struct Direction {
    /// Whether a close frame has ended them.
    closed: bool,
    partial: Option<Partial>,
    inflater: Inflater,
}

/// A message whose last fragment is still to come.
struct Partial {
    compressed: bool,
    /// The fragments so far; `None` when the capture does not hold one of them.
    bytes: Option<Vec<u8>>,
    offset: u64,
    too_long: bool,
}

/// A frame as far as the packet shows it.
struct Piece {
    /// Its payload, unmasked, still compressed.
    bytes: Option<(Vec<u8>, u64)>,
    /// The text of the whole message, shown with its last fragment.
    text: Option<(String, u64)>,
}

impl Frames {
    /// The connection that the upgrade `request` asked for and `answer` granted, as far as they were seen.
    pub(crate) fn open(
        id: ConnectionId,
        first: Place,
        request: Option<Box<HttpExchange>>,
        answer: &Headers,
    ) -> (Self, Connection) {
        let extensions: Vec<&str> = answer.fields.lines("sec-websocket-extensions").collect();
        let extensions = extensions.join(",");
        let direction = |no_takeover| Direction {
            closed: false,
            partial: None,
            inflater: Inflater::new(extensions.contains(no_takeover)),
        };
        let socket = Self {
            client: direction("client_no_context_takeover"),
            server: direction("server_no_context_takeover"),
            last: first,
            close: None,
        };
        let from_start = request.is_some();
        let (at, url, headers) = match request {
            Some(request) => (request.at, Some(request.url), request.headers),
            None => (first, None, Headers { cookies_shown: true, ..Headers::default() }),
        };
        (socket, Connection { id, at, url, headers, from_start })
    }

    /// Takes the next frame.
    pub(crate) fn frame(&mut self, connection: ConnectionId, seen: Seen<'_>, sink: &mut dyn Sink) {
        let Seen { packet, fields, wire } = seen;
        self.last = packet.at;
        let piece = Piece::new(fields, wire);
        let sender = sender(fields);
        let side = if sender == Sender::Client { &mut self.client } else { &mut self.server };
        match fields.number("websocket.opcode") {
            Some(8) => {
                let code = fields.number("websocket.payload.close.status_code");
                let code = code.and_then(|code| u16::try_from(code).ok()).or_else(|| piece.status_code());
                self.close.get_or_insert((code, packet.at));
                side.closed = true;
            }
            Some(9..=15) => {}
            opcode => {
                let at = packet.at;
                sink.item(match side.join(packet, fields, opcode == Some(0), piece) {
                    None => return,
                    Some(Ok(body)) => Item::Frame(Frame { connection, at, sender, body }),
                    Some(Err(reason)) => Item::unreadable(at, Some(connection), reason),
                });
            }
        }
    }

    /// Whether both sides have sent a close frame: nothing may follow (RFC 6455 §5.5.1).
    pub(crate) fn is_closed(&self) -> bool {
        self.client.closed && self.server.closed
    }

    /// Hands over the end; `ended` says that TCP ended the connection.
    pub(crate) fn finish(self, connection: ConnectionId, ended: bool, sink: &mut dyn Sink) {
        let (end, at) = match self.close {
            Some((code, at)) => (End::CloseFrame(code), at),
            None if ended => (End::Disconnected, self.last),
            None => (End::NotShown, self.last),
        };
        sink.item(Item::Closed(Closed { connection, at, end }));
    }
}

impl Direction {
    /// Adds a fragment; the message once it is complete, or why it cannot be read.
    fn join(
        &mut self,
        packet: &Packet<'_>,
        fields: &Fields<'_>,
        continues: bool,
        piece: Piece,
    ) -> Option<Result<Body, &'static str>> {
        // RFC 7692 §6: the bit is set on the first fragment only.
        let compressed = fields.number("websocket.rsv").unwrap_or(0) & 4 != 0;
        let offset = piece.offset().unwrap_or(packet.at.offset);
        // A fragment that continues nothing belongs to a message whose beginning is lost.
        let bytes = (!continues).then(Vec::new);
        let mut message = match self.partial.take().filter(|_| continues) {
            Some(partial) => partial,
            None => Partial { compressed, bytes, offset, too_long: false },
        };
        message.add(piece.bytes.map(|(bytes, _)| bytes));
        if !fields.flag("websocket.fin") && fields.has("websocket.fin") {
            self.partial = Some(message);
            return None;
        }
        if message.too_long {
            return Some(Err("WebSocket message larger than 16 MiB, not checked"));
        }
        // Inflated also where tshark shows the text: later messages may refer back to this one.
        let bytes = if message.compressed { self.inflater.message(message.bytes) } else { message.bytes };
        let text =
            piece.text.filter(|(text, _)| bytes.is_none() || !text.contains(char::REPLACEMENT_CHARACTER));
        let text = text.map(|(text, offset)| (text.into_bytes(), offset));
        Some(Ok(match text.or_else(|| Some((bytes?, message.offset))) {
            Some((bytes, offset)) => coding::body(bytes, offset, ""),
            None if packet.is_short() => Body::NotCaptured(&reason::BODY_CUT_SHORT),
            None => Body::NotCaptured(&reason::MESSAGE_NOT_HELD),
        }))
    }
}

impl Partial {
    fn add(&mut self, fragment: Option<Vec<u8>>) {
        let (Some(bytes), Some(fragment)) = (&mut self.bytes, fragment) else {
            self.bytes = None;
            return;
        };
        if bytes.len() + fragment.len() > LONGEST_ENTRY {
            self.too_long = true;
            self.bytes = None;
        } else {
            bytes.extend(fragment);
        }
    }
}

impl Piece {
    fn new(fields: &Fields<'_>, wire: &mut Wire) -> Self {
        let length = payload_length(fields);
        let whole = |(bytes, _): &(Vec<u8>, u64)| length.is_none_or(|length| length == bytes.len() as u64);
        let mut text = fields.text("websocket.payload.text");
        let text_at = fields.offset("websocket.payload.text").unwrap_or_default();
        // The payload of 4.6 is hex and that of the last fragment its own; before, it is absent or blank.
        let shown = || {
            let payload = fields.text("websocket.payload").filter(|payload| is_colon_hex(payload))?;
            Some((hex(&payload)?, fields.offset("websocket.payload").unwrap_or_default()))
        };
        // Found by its header alone, so it comes last; asked first, because the next frame is looked for behind it.
        let on_wire = wire.frame(fields);
        let bytes = fields
            .raw_bytes("websocket.payload")
            .filter(whole)
            .or_else(|| shown().filter(whole))
            .or_else(|| fields.bytes("websocket.payload.continue").filter(whole))
            .or_else(|| fields.bytes("data.data").filter(whole))
            .or(on_wire)
            .or_else(|| (length == Some(0)).then(|| (Vec::new(), 0)));
        // A fragment that is not the last may show its own text, which is not that of the message.
        if !fields.flag("websocket.fin") && fields.has("websocket.fin") {
            text = None;
        }
        Self { bytes, text: text.filter(|text| !text.is_empty()).map(|text| (text, text_at)) }
    }

    fn offset(&self) -> Option<u64> {
        let text = self.text.as_ref().map(|(_, offset)| *offset);
        text.or_else(|| self.bytes.as_ref().map(|(_, offset)| *offset))
    }

    fn status_code(&self) -> Option<u16> {
        let (bytes, _) = self.bytes.as_ref()?;
        Some(u16::from_be_bytes(*bytes.first_chunk()?))
    }
}

/// RFC 6455 §5.1: a client masks every frame, a server none.
fn sender(fields: &Fields<'_>) -> Sender {
    if fields.flag("websocket.mask") { Sender::Client } else { Sender::Server }
}
