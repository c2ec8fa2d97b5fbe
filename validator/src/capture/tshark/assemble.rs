//! Messages of packets to items: each is led to the connection it belongs to, in a bounded table of them.

use std::collections::HashMap;

use signoff_spec::carry::HeaderFields;

use crate::capture::Sink;
use crate::capture::tshark::connection::TcpConnection;
use crate::capture::tshark::connection::Waiting;
use crate::capture::tshark::http;
use crate::capture::tshark::http2;
use crate::capture::tshark::http2::Stream;
use crate::capture::tshark::packet::Message;
use crate::capture::tshark::packet::Packet;
use crate::capture::tshark::packet::Protocol;
use crate::capture::tshark::packet::Seen;
use crate::capture::tshark::websocket::Frames;
use crate::capture::tshark::wire::Wire;
use crate::exchange::Body;
use crate::exchange::ConnectionId;
use crate::exchange::Headers;
use crate::exchange::HttpExchange;
use crate::exchange::Interest;
use crate::exchange::Item;
use crate::exchange::Place;
use crate::exchange::Response;
use crate::exchange::ResponseSeen;
use crate::exchange::Url;
use crate::reason;

/// Connections that may be open at once.
const MOST_CONNECTIONS: usize = 4096;

/// Puts the messages of a capture together; fed packet by packet.
pub(crate) struct Assembler<'a> {
    sink: &'a mut dyn Sink,
    connections: HashMap<String, TcpConnection>,
    learned: http::Learned,
    opened: u64,
    packets: u64,
    exchanges: u64,
}

impl<'a> Assembler<'a> {
    /// An assembler that hands its items to `sink`.
    pub(crate) fn new(sink: &'a mut dyn Sink) -> Self {
        let learned = http::Learned::default();
        Self { sink, connections: HashMap::new(), learned, opened: 0, packets: 0, exchanges: 0 }
    }

    /// HTTP exchanges and WebSocket connections seen so far, wanted or not.
    pub(crate) fn exchanges(&self) -> u64 {
        self.exchanges
    }

    /// Takes the next packet.
    pub(crate) fn packet(&mut self, packet: &Packet<'_>) {
        self.packets += 1;
        let Some(stream) = packet.stream() else {
            self.homeless(packet);
            return;
        };
        let mut connection = match self.connections.remove(&stream) {
            Some(connection) => connection,
            None if packet.messages.is_empty() => return,
            None => self.connect(),
        };
        connection.used = self.packets;
        if !packet.messages.is_empty() {
            let mut wire = Wire::new(&packet.below);
            for message in &packet.messages {
                let seen = Seen { packet, fields: &message.fields, wire: &mut wire };
                match message.protocol {
                    Protocol::Http => self.http(&mut connection, seen),
                    Protocol::Http2 => self.http2(&mut connection, seen),
                    Protocol::WebSocket => self.frame(&mut connection, seen),
                }
            }
        }
        if connection.ends_with(packet) {
            connection.finish(self.sink);
        } else {
            self.connections.insert(stream, connection);
        }
    }

    /// Hands over what is open at the end of the capture.
    pub(crate) fn finish(&mut self) {
        let mut open: Vec<TcpConnection> =
            self.connections.drain().map(|(_, connection)| connection).collect();
        open.sort_by_key(|connection| connection.id);
        for mut connection in open {
            connection.finish(self.sink);
        }
    }

    /// Takes note of a packet that should be judged and cannot be read.
    pub(crate) fn unreadable(&mut self, at: Place, reason: &str) {
        self.sink.item(Item::unreadable(at, None, reason));
    }

    /// Packets are decoded already when this is asked, so that what may matter does.
    fn wants(&mut self, method: &str, target: &str) -> bool {
        self.sink.wants(method, target) != Interest::None
    }

    /// A packet that does not say which connection it belongs to cannot be paired.
    fn homeless(&mut self, packet: &Packet<'_>) {
        let matters = packet.messages.iter().any(|Message { protocol, fields }| match protocol {
            Protocol::Http => http::method(fields).is_some_and(|method| {
                let header = http::header_fields(fields, "http.request.line");
                self.wants(&method, &http::target(fields, &header, packet.secure))
            }),
            Protocol::WebSocket => true,
            Protocol::Http2 => false,
        });
        if matters {
            self.unreadable(packet.at, "the packet does not say which connection it belongs to");
        }
    }

    /// A new connection, for which the one that was idle longest makes room if there are too many.
    fn connect(&mut self) -> TcpConnection {
        if self.connections.len() >= MOST_CONNECTIONS {
            let oldest = self.connections.iter().min_by_key(|(_, connection)| connection.used);
            let oldest = oldest.map(|(stream, _)| stream.clone());
            if let Some(connection) = oldest.and_then(|stream| self.connections.remove(&stream)) {
                connection.evict(self.sink);
            }
        }
        self.opened += 1;
        TcpConnection::new(ConnectionId(self.opened - 1))
    }

    fn http(&mut self, connection: &mut TcpConnection, mut seen: Seen<'_>) {
        self.learned.learn(seen.fields);
        if let Some(method) = http::method(seen.fields) {
            let headers = http::headers(&seen, "http.request.line", &self.learned);
            let target = http::target(seen.fields, &headers.fields, seen.packet.secure);
            self.request(connection, &mut seen, (method, target), headers, None);
        } else if let Some(status) =
            http::status(seen.fields).filter(|status| *status == 101 || *status >= 200)
        {
            self.response(connection, &mut seen, status);
        }
    }

    /// A request, of HTTP/2 if it is on a stream.
    fn request(
        &mut self,
        connection: &mut TcpConnection,
        seen: &mut Seen<'_>,
        (method, target): (String, String),
        headers: Headers,
        stream: Option<Stream>,
    ) {
        self.exchanges += 1;
        let upgrade =
            headers.fields.lines("upgrade").any(|protocol| protocol.eq_ignore_ascii_case("websocket"));
        let wanted = self.wants(&method, &target);
        let exchange = (wanted || upgrade || seen.packet.messages.len() > 1).then(|| {
            let uri = seen.fields.text("http.request.uri").unwrap_or_default();
            let body = match stream {
                Some(_) => Body::Empty,
                None => http::body(seen, &headers, &format!("{method} {uri}"), &self.learned),
            };
            Box::new(HttpExchange {
                at: seen.packet.at,
                connection: Some(connection.id),
                started_ms: seen.packet.time_ms(),
                method: method.clone(),
                url: Url::parse(&target),
                headers,
                body,
                response: ResponseSeen::NotCaptured(&reason::CAPTURE_ENDS),
            })
        });
        connection.wait(Waiting { exchange, wanted, method, upgrade, stream }, self.sink);
    }

    /// A response of HTTP/1.
    fn response(&mut self, connection: &mut TcpConnection, seen: &mut Seen<'_>, status: u16) {
        // Without a request it answers one from before the capture: there is nothing to judge it by.
        let Some(request) = connection.next_waiting() else {
            self.exchanges += 1;
            return;
        };
        let headers = http::headers(seen, "http.response.line", &self.learned);
        if status == 101 && request.upgrade {
            self.open_socket(connection, seen.packet.at, Some(request), &headers);
            return;
        }
        let body = http::body(seen, &headers, "HTTP/1.", &self.learned);
        let bodiless = request.method == "HEAD" || matches!(status, 204 | 304);
        let body = if bodiless && matches!(body, Body::NotCaptured(_)) { Body::Empty } else { body };
        let (at, ended_ms) = (seen.packet.at, seen.packet.time_ms());
        request.answered(ResponseSeen::Seen(Response { at, ended_ms, status, headers, body }), self.sink);
    }

    fn http2(&mut self, connection: &mut TcpConnection, mut seen: Seen<'_>) {
        let (packet, fields) = (seen.packet, seen.fields);
        let Some(id) = fields.number("http2.streamid").filter(|id| *id > 0) else { return };
        let kind = fields.number("http2.type");
        let head = http2::head(fields);
        if kind == Some(http2::HEADERS)
            && let Some(method) = head.fields.field(":method").map(str::to_owned)
        {
            let target = http2::target(fields, &head);
            let stream = Some(Stream::new(id));
            self.request(connection, &mut seen, (method, target), http2::plain(head), stream);
            return;
        }
        let Some(request) = connection.on_stream(id) else { return };
        let (wanted, Some(stream)) = (request.wanted, &mut request.stream) else { return };
        match kind {
            Some(http2::HEADERS) => stream.respond(packet, head),
            Some(http2::DATA) if wanted => stream.data(packet, fields),
            _ => {}
        }
        let response = match kind {
            Some(http2::RESET) => ResponseSeen::NotCaptured(&reason::STREAM_RESET),
            _ if !fields.flag("http2.flags.end_stream") => return,
            _ => match stream.answer() {
                Some(response) => ResponseSeen::Seen(response),
                // The end of the request.
                None => return,
            },
        };
        if let Some(request) = connection.take_stream(id) {
            request.answered(response, self.sink);
        }
    }

    fn frame(&mut self, connection: &mut TcpConnection, seen: Seen<'_>) {
        if connection.socket.is_none() {
            // The answer to the upgrade may be missing; frames show that it was 101.
            let upgrade = connection.take_upgrade();
            self.open_socket(connection, seen.packet.at, upgrade, &Headers::default());
        }
        if let Some(socket) = &mut connection.socket {
            socket.frame(connection.id, seen, self.sink);
        }
        if let Some(socket) = connection.socket.take_if(|socket| socket.is_closed()) {
            socket.finish(connection.id, false, self.sink);
        }
    }

    fn open_socket(
        &mut self,
        connection: &mut TcpConnection,
        at: Place,
        upgrade: Option<Waiting>,
        answer: &Headers,
    ) {
        self.exchanges += u64::from(upgrade.is_none());
        let request = upgrade.and_then(|upgrade| upgrade.exchange);
        let (socket, opened) = Frames::open(connection.id, at, request, answer);
        connection.socket = Some(socket);
        self.sink.item(Item::Opened(opened));
    }
}
