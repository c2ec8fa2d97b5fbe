//! HTTP/2 frames to exchanges: header and data frames collected per stream until the response ends it.

use signoff_spec::carry::HeaderFields;
use std::collections::HashMap;

use crate::capture::Sink;
use crate::capture::coding::decompress;
use crate::capture::tshark::field::Fields;
use crate::capture::tshark::packet::Packet;
use crate::capture::window::LONGEST_ENTRY;
use crate::exchange::Body;
use crate::exchange::ConnectionId;
use crate::exchange::Headers;
use crate::exchange::HttpExchange;
use crate::exchange::Interest;
use crate::exchange::Item;
use crate::exchange::Response;
use crate::exchange::ResponseSeen;
use crate::exchange::Url;
use crate::reason;
use crate::reason::Reason;

/// Streams of one connection that may be open; RFC 9113 §6.5.2 recommends no more than 100.
const MOST_STREAMS: usize = 256;

const DATA: u64 = 0;
const HEADERS: u64 = 1;
const RESET: u64 = 3;

/// The streams of one connection that are not complete.
#[derive(Default)]
pub(crate) struct Streams(HashMap<u64, Stream>);

/// One request with its response, as far as its frames were seen.
struct Stream {
    /// The exchange; `None` if nobody wants it.
    exchange: Option<Box<HttpExchange>>,
    request: Content,
    answer: Option<Response>,
    response: Content,
}

/// The data frames of one side.
#[derive(Default)]
struct Content {
    bytes: Vec<u8>,
    offset: u64,
    /// Whether a part is missing or there is too much.
    broken: bool,
}

impl Streams {
    /// Takes the next frame of the connection; the number of exchanges that it starts.
    pub(crate) fn frame(
        &mut self,
        connection: ConnectionId,
        packet: &Packet<'_>,
        fields: &Fields<'_>,
        sink: &mut dyn Sink,
    ) -> u64 {
        let Some(id) = fields.number("http2.streamid").filter(|id| *id > 0) else { return 0 };
        let kind = fields.number("http2.type");
        let header = headers(fields);
        let mut started = 0;
        if kind == Some(HEADERS)
            && let Some(method) = pseudo(&header, ":method")
        {
            started = 1;
            self.make_room(sink);
            self.0.insert(id, request(connection, packet, fields, method, &header, sink));
        } else if let Some(stream) = self.0.get_mut(&id) {
            match kind {
                Some(HEADERS) => stream.respond(packet, &header),
                Some(DATA) => stream.data(packet, fields),
                _ => {}
            }
        }
        let ended = fields.flag("http2.flags.end_stream");
        let answered = self.0.get(&id).is_some_and(|stream| stream.answer.is_some());
        let exchange = if kind == Some(RESET) {
            self.0.remove(&id).and_then(|stream| stream.give_up(&reason::STREAM_RESET))
        } else if ended && answered {
            self.0.remove(&id).and_then(Stream::finish)
        } else {
            None
        };
        exchange.into_iter().for_each(|exchange| sink.item(Item::Http(exchange)));
        started
    }

    /// The exchanges of all streams whose response did not end, in no order.
    pub(crate) fn give_up(self, reason: &'static Reason) -> impl Iterator<Item = Box<HttpExchange>> {
        self.0.into_values().filter_map(move |stream| stream.give_up(reason))
    }

    fn make_room(&mut self, sink: &mut dyn Sink) {
        if self.0.len() < MOST_STREAMS {
            return;
        }
        // Numbers of streams only grow (RFC 9113 §5.1.1).
        let oldest = self.0.keys().min().copied();
        let stream = oldest.and_then(|id| self.0.remove(&id));
        if let Some(exchange) = stream.and_then(|stream| stream.exchange) {
            let reason = "more than 256 streams are open on this connection";
            sink.item(Item::unreadable(exchange.at, None, reason));
        }
    }
}

fn request(
    connection: ConnectionId,
    packet: &Packet<'_>,
    fields: &Fields<'_>,
    method: &str,
    header: &[(String, String)],
    sink: &mut dyn Sink,
) -> Stream {
    let target = fields.text("http2.request.full_uri").unwrap_or_else(|| {
        let part = |name| pseudo(header, name).unwrap_or_default();
        format!("{}://{}{}", part(":scheme"), part(":authority"), part(":path"))
    });
    let exchange = (sink.wants(method, &target) != Interest::None).then(|| {
        Box::new(HttpExchange {
            at: packet.at,
            connection: Some(connection),
            started_ms: packet.time_ms(),
            method: method.to_owned(),
            url: Url::parse(&target),
            headers: plain(header),
            body: Body::Empty,
            response: ResponseSeen::NotCaptured(&reason::CAPTURE_ENDS),
        })
    });
    Stream { exchange, request: Content::default(), answer: None, response: Content::default() }
}

impl Stream {
    /// The exchange of a stream whose response did not end, if it is wanted.
    fn give_up(mut self, reason: &'static Reason) -> Option<Box<HttpExchange>> {
        let mut exchange = self.exchange.take()?;
        exchange.body = self.request.body(&exchange.headers);
        exchange.response = ResponseSeen::NotCaptured(reason);
        Some(exchange)
    }

    fn respond(&mut self, packet: &Packet<'_>, header: &[(String, String)]) {
        let Some(status) = pseudo(header, ":status").and_then(|status| status.parse::<u16>().ok()) else {
            return;
        };
        // Interim responses precede the final one, trailers have no status.
        if status >= 200 {
            let headers = plain(header);
            let response = Response { at: packet.at, ended_ms: None, status, headers, body: Body::Empty };
            self.answer = Some(response);
        }
        self.touch(packet);
    }

    fn data(&mut self, packet: &Packet<'_>, fields: &Fields<'_>) {
        let content = if self.answer.is_some() { &mut self.response } else { &mut self.request };
        if self.exchange.is_some() {
            content.add(packet, fields);
        }
        self.touch(packet);
    }

    fn touch(&mut self, packet: &Packet<'_>) {
        if let Some(answer) = &mut self.answer {
            answer.at = packet.at;
            answer.ended_ms = packet.time_ms();
        }
    }

    fn finish(self) -> Option<Box<HttpExchange>> {
        let (mut exchange, mut answer) = (self.exchange?, self.answer?);
        exchange.body = self.request.body(&exchange.headers);
        answer.body = self.response.body(&answer.headers);
        exchange.response = ResponseSeen::Seen(answer);
        Some(exchange)
    }
}

impl Content {
    fn add(&mut self, packet: &Packet<'_>, fields: &Fields<'_>) {
        // Once more shown as a whole with the last frame, which then replaces what was collected.
        if let Some((bytes, offset)) = fields.bytes("http2.body.reassembled.data") {
            *self = Self { bytes, offset, broken: false };
            return;
        }
        match fields.bytes("http2.data.data") {
            Some((bytes, offset)) if self.bytes.len() + bytes.len() <= LONGEST_ENTRY => {
                self.offset = if self.bytes.is_empty() { offset } else { self.offset };
                self.bytes.extend(bytes);
            }
            Some(_) => self.broken = true,
            None => self.broken |= packet.is_short(),
        }
    }

    fn body(self, headers: &Headers) -> Body {
        if self.broken {
            return Body::NotCaptured(&reason::BODY_INCOMPLETE);
        }
        if self.bytes.is_empty() {
            return Body::Empty;
        }
        match decompress(headers.fields.field("content-encoding").unwrap_or_default(), self.bytes) {
            Ok(bytes) => Body::Bytes { bytes, offset: self.offset },
            Err(reason) => Body::NotCaptured(reason),
        }
    }
}

fn headers(fields: &Fields<'_>) -> Vec<(String, String)> {
    fields.texts("http2.header.name").into_iter().zip(fields.texts("http2.header.value")).collect()
}

fn pseudo<'a>(header: &'a [(String, String)], name: &str) -> Option<&'a str> {
    header.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
}

fn plain(header: &[(String, String)]) -> Headers {
    let fields = header.iter().filter(|(name, _)| !name.starts_with(':')).cloned().collect();
    Headers { fields, complete: true, cookies_shown: true }
}
