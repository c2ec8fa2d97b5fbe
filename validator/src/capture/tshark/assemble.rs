//! Messages of packets to items: requests meet their responses, frames their connection, in bounded tables.

use signoff_spec::carry::HeaderFields;
use std::collections::HashMap;

use crate::capture::Sink;
use crate::capture::tshark::connection::Connection;
use crate::capture::tshark::connection::Waiting;
use crate::capture::tshark::field::Fields;
use crate::capture::tshark::http;
use crate::capture::tshark::packet::Message;
use crate::capture::tshark::packet::Packet;
use crate::capture::tshark::websocket::Socket;
use crate::capture::tshark::wire::Wire;
use crate::exchange::Body;
use crate::exchange::ConnectionId;
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
    connections: HashMap<String, Connection>,
    shown: http::Shown,
    opened: u64,
    packets: u64,
    exchanges: u64,
}

impl<'a> Assembler<'a> {
    /// An assembler that hands its items to `sink`.
    pub(crate) fn new(sink: &'a mut dyn Sink) -> Self {
        let shown = http::Shown::default();
        Self { sink, connections: HashMap::new(), shown, opened: 0, packets: 0, exchanges: 0 }
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
        if !packet.messages.is_empty() {
            self.make_room(&stream);
        }
        let id = ConnectionId(self.opened);
        let Some(mut connection) = self.connections.remove(&stream).or_else(|| {
            self.opened += u64::from(!packet.messages.is_empty());
            (!packet.messages.is_empty()).then(|| Connection::new(id))
        }) else {
            return;
        };
        connection.used = self.packets;
        let mut wire = Wire::new(packet);
        for message in &packet.messages {
            match message {
                Message::Http(fields) => self.http(&mut connection, packet, fields, &mut wire),
                Message::WebSocket(fields) => self.frame(&mut connection, packet, fields, &mut wire),
                Message::Http2(fields) => {
                    self.exchanges += connection.streams.frame(connection.id, packet, fields, self.sink);
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
        let mut open: Vec<Connection> = self.connections.drain().map(|(_, connection)| connection).collect();
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
        let matters = packet.messages.iter().any(|message| match message {
            Message::Http(fields) => http::method(fields)
                .is_some_and(|method| self.wants(&method, &http::target(fields, packet.secure))),
            Message::WebSocket(_) => true,
            Message::Http2(_) => false,
        });
        if matters {
            self.unreadable(packet.at, "the packet does not say which connection it belongs to");
        }
    }

    fn make_room(&mut self, stream: &str) {
        if self.connections.len() < MOST_CONNECTIONS || self.connections.contains_key(stream) {
            return;
        }
        let oldest = self.connections.iter().min_by_key(|(_, connection)| connection.used);
        let oldest = oldest.map(|(stream, _)| stream.clone());
        if let Some(connection) = oldest.and_then(|stream| self.connections.remove(&stream)) {
            connection.evict(self.sink);
        }
    }

    fn http(
        &mut self,
        connection: &mut Connection,
        packet: &Packet<'_>,
        fields: &Fields<'_>,
        wire: &mut Wire,
    ) {
        self.shown.learn(fields);
        if let Some(method) = http::method(fields) {
            self.request(connection, packet, fields, method, wire);
        } else if let Some(status) = http::status(fields).filter(|status| *status == 101 || *status >= 200) {
            self.response(connection, packet, fields, status, wire);
        }
    }

    fn request(
        &mut self,
        connection: &mut Connection,
        packet: &Packet<'_>,
        fields: &Fields<'_>,
        method: String,
        wire: &mut Wire,
    ) {
        self.exchanges += 1;
        let target = http::target(fields, packet.secure);
        let headers = http::headers(packet, fields, "http.request.line", &self.shown);
        let upgrade =
            headers.fields.lines("upgrade").any(|protocol| protocol.eq_ignore_ascii_case("websocket"));
        let wanted = self.wants(&method, &target);
        let start_line = format!("{method} {}", fields.text("http.request.uri").unwrap_or_default());
        let exchange = (wanted || upgrade || packet.messages.len() > 1).then(|| {
            let body = http::body(packet, fields, &headers, (wire, &start_line), &self.shown);
            Box::new(HttpExchange {
                at: packet.at,
                connection: Some(connection.id),
                started_ms: packet.time_ms(),
                method: method.clone(),
                url: Url::parse(&target),
                headers,
                body,
                response: ResponseSeen::NotCaptured(&reason::CAPTURE_ENDS),
            })
        });
        connection.wait(Waiting { method, exchange, upgrade, wanted }, self.sink);
    }

    fn response(
        &mut self,
        connection: &mut Connection,
        packet: &Packet<'_>,
        fields: &Fields<'_>,
        status: u16,
        wire: &mut Wire,
    ) {
        // Without a request it answers one from before the capture: there is nothing to judge it by.
        let Some(request) = connection.next_waiting() else {
            self.exchanges += 1;
            return;
        };
        if status == 101 && request.upgrade {
            self.open_socket(connection, packet, Some(request), fields);
            return;
        }
        let headers = http::headers(packet, fields, "http.response.line", &self.shown);
        let body = http::body(packet, fields, &headers, (wire, "HTTP/1."), &self.shown);
        let bodiless = request.method == "HEAD" || matches!(status, 204 | 304);
        let body = if bodiless && matches!(body, Body::NotCaptured(_)) { Body::Empty } else { body };
        if let Some(mut exchange) = request.exchange.filter(|_| request.wanted) {
            let ended_ms = packet.time_ms();
            exchange.response =
                ResponseSeen::Seen(Response { at: packet.at, ended_ms, status, headers, body });
            self.sink.item(Item::Http(exchange));
        }
    }

    fn frame(
        &mut self,
        connection: &mut Connection,
        packet: &Packet<'_>,
        fields: &Fields<'_>,
        wire: &mut Wire,
    ) {
        if connection.socket.is_none() {
            // The answer to the upgrade may be missing; frames show that it was 101.
            let upgrade = connection.take_upgrade();
            self.open_socket(connection, packet, upgrade, &Fields::default());
        }
        if let Some(socket) = &mut connection.socket {
            socket.frame(connection.id, packet, fields, wire, self.sink);
        }
        if let Some(socket) = connection.socket.take_if(|socket| socket.is_closed()) {
            socket.finish(connection.id, false, self.sink);
        }
    }

    fn open_socket(
        &mut self,
        connection: &mut Connection,
        packet: &Packet<'_>,
        upgrade: Option<Waiting>,
        response: &Fields<'_>,
    ) {
        self.exchanges += u64::from(upgrade.is_none());
        let request = upgrade.and_then(|upgrade| upgrade.exchange);
        let answer = http::headers(packet, response, "http.response.line", &self.shown);
        let (socket, opened) = Socket::open(connection.id, packet.at, request, &answer);
        connection.socket = Some(socket);
        self.sink.item(Item::Opened(opened));
    }
}
