//! What is open on one connection: requests that wait, a WebSocket, HTTP/2 streams.

use std::collections::VecDeque;

use crate::capture::Sink;
use crate::capture::tshark::http2::Streams;
use crate::capture::tshark::packet::Packet;
use crate::capture::tshark::websocket::Socket;
use crate::exchange::ConnectionId;
use crate::exchange::HttpExchange;
use crate::exchange::Item;
use crate::exchange::ResponseSeen;
use crate::reason;

/// Requests of one connection that may wait for their responses.
const LONGEST_QUEUE: usize = 64;

/// A connection.
pub(crate) struct Connection {
    /// Its number.
    pub(crate) id: ConnectionId,
    /// Number of the last packet that needed it.
    pub(crate) used: u64,
    /// Requests without response, oldest first.
    waiting: VecDeque<Waiting>,
    /// The WebSocket, once there is one.
    pub(crate) socket: Option<Socket>,
    /// HTTP/2 streams that are not complete.
    pub(crate) streams: Streams,
    /// Who has ended its direction.
    finished: Vec<Option<String>>,
    reset: bool,
}

/// A request that waits for its response.
pub(crate) struct Waiting {
    /// Its method.
    pub(crate) method: String,
    /// The exchange so far; `None` if nobody wants it.
    pub(crate) exchange: Option<Box<HttpExchange>>,
    /// Whether it asks for a WebSocket.
    pub(crate) upgrade: bool,
    /// Whether the exchange is wanted even if it does not become a WebSocket.
    pub(crate) wanted: bool,
}

impl Connection {
    /// A connection of which nothing was seen.
    pub(crate) fn new(id: ConnectionId) -> Self {
        Self {
            id,
            used: 0,
            waiting: VecDeque::new(),
            socket: None,
            streams: Streams::default(),
            finished: Vec::new(),
            reset: false,
        }
    }

    /// Adds a request; the oldest is given up when too many wait.
    pub(crate) fn wait(&mut self, request: Waiting, sink: &mut dyn Sink) {
        if self.waiting.len() >= LONGEST_QUEUE
            && let Some(oldest) = self.waiting.pop_front()
        {
            give_up(oldest, "more than 64 requests wait on this connection", sink);
        }
        self.waiting.push_back(request);
    }

    /// The oldest request that waits.
    pub(crate) fn next_waiting(&mut self) -> Option<Waiting> {
        self.waiting.pop_front()
    }

    /// The latest request that waits, if it asks for a WebSocket.
    pub(crate) fn take_upgrade(&mut self) -> Option<Waiting> {
        self.waiting.pop_back_if(|request| request.upgrade)
    }

    /// Takes note of how `packet` ends the connection; true when nothing can follow.
    pub(crate) fn ends_with(&mut self, packet: &Packet<'_>) -> bool {
        self.reset |= packet.below.flag("tcp.flags.reset");
        if packet.below.flag("tcp.flags.fin") {
            let sender = packet.sender();
            if !self.finished.contains(&sender) {
                self.finished.push(sender);
            }
        }
        self.reset || self.finished.len() > 1
    }

    /// Hands over what is still open, at the end of the connection or of the capture.
    pub(crate) fn finish(&mut self, sink: &mut dyn Sink) {
        let ended = self.reset || !self.finished.is_empty();
        let reason = if ended { &reason::CONNECTION_CLOSED } else { &reason::CAPTURE_ENDS };
        let streams = std::mem::take(&mut self.streams);
        let mut unanswered: Vec<_> = streams.give_up(reason).collect();
        unanswered.sort_by_key(|exchange| exchange.at);
        let waiting =
            self.waiting.drain(..).filter(|request| request.wanted).filter_map(|request| request.exchange);
        for mut exchange in waiting.chain(unanswered) {
            exchange.response = ResponseSeen::NotCaptured(reason);
            sink.item(Item::Http(exchange));
        }
        if let Some(socket) = self.socket.take() {
            socket.finish(self.id, ended, sink);
        }
    }

    /// Hands over what is open as unreadable, because the connection must make room for others.
    pub(crate) fn evict(mut self, sink: &mut dyn Sink) {
        for request in self.waiting.drain(..) {
            give_up(request, "more than 4,096 connections are open", sink);
        }
        self.finish(sink);
    }
}

fn give_up(request: Waiting, reason: &str, sink: &mut dyn Sink) {
    if let Some(exchange) = request.exchange.filter(|_| request.wanted) {
        sink.item(Item::unreadable(exchange.at, None, reason));
    }
}
