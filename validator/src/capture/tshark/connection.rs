//! Who answers whom on one TCP connection: requests wait for their responses, in order or by stream, until the
//! connection ends or the capture does.

use std::collections::VecDeque;

use crate::capture::Sink;
use crate::capture::tshark::http2::Stream;
use crate::capture::tshark::packet::Packet;
use crate::capture::tshark::websocket::Frames;
use crate::exchange::ConnectionId;
use crate::exchange::HttpExchange;
use crate::exchange::Item;
use crate::exchange::ResponseSeen;
use crate::reason;

/// Requests of one connection that may wait in HTTP/1.
const LONGEST_QUEUE: usize = 64;
/// Streams of one connection that may be open; RFC 9113 §6.5.2 recommends no more than 100.
const MOST_STREAMS: usize = 256;

/// A TCP connection.
pub(crate) struct TcpConnection {
    /// Its number.
    pub(crate) id: ConnectionId,
    /// Number of the last packet that needed it.
    pub(crate) used: u64,
    /// Requests whose response is not complete, oldest first.
    waiting: VecDeque<Waiting>,
    /// The WebSocket, once there is one.
    pub(crate) socket: Option<Frames>,
    /// Who has ended its direction.
    finished: Vec<Option<String>>,
    reset: bool,
}

/// A request that waits for its response, or for the rest of it.
pub(crate) struct Waiting {
    /// The exchange so far; `None` if nobody wants to read it.
    pub(crate) exchange: Option<Box<HttpExchange>>,
    /// Whether the exchange is wanted even if it does not become a WebSocket.
    pub(crate) wanted: bool,
    /// Its method.
    pub(crate) method: String,
    /// Whether it asks for a WebSocket.
    pub(crate) upgrade: bool,
    /// Its stream in HTTP/2; without one, responses come in the order of their requests.
    pub(crate) stream: Option<Stream>,
}

impl Waiting {
    /// Hands over the exchange, if it is wanted, with what is shown of its response.
    pub(crate) fn answered(self, response: ResponseSeen, sink: &mut dyn Sink) {
        let Some(mut exchange) = self.exchange.filter(|_| self.wanted) else { return };
        if let Some(stream) = self.stream {
            exchange.body = stream.sent.body(&exchange.headers);
        }
        exchange.response = response;
        sink.item(Item::Http(exchange));
    }

    fn is_on(&self, id: u64) -> bool {
        self.stream.as_ref().is_some_and(|stream| stream.id == id)
    }

    fn give_up(self, reason: &str, sink: &mut dyn Sink) {
        if let Some(exchange) = self.exchange.filter(|_| self.wanted) {
            sink.item(Item::unreadable(exchange.at, None, reason));
        }
    }
}

impl TcpConnection {
    /// A connection of which nothing was seen.
    pub(crate) fn new(id: ConnectionId) -> Self {
        let (waiting, finished) = (VecDeque::new(), Vec::new());
        Self { id, used: 0, waiting, socket: None, finished, reset: false }
    }

    /// Adds a request; the oldest is given up when too many wait.
    pub(crate) fn wait(&mut self, request: Waiting, sink: &mut dyn Sink) {
        let (most, reason) = match request.stream {
            None => (LONGEST_QUEUE, "more than 64 requests wait on this connection"),
            Some(_) => (MOST_STREAMS, "more than 256 streams are open on this connection"),
        };
        if self.waiting.len() >= most
            && let Some(oldest) = self.waiting.pop_front()
        {
            oldest.give_up(reason, sink);
        }
        self.waiting.push_back(request);
    }

    /// The request that the next response of HTTP/1 answers.
    pub(crate) fn next_waiting(&mut self) -> Option<Waiting> {
        self.waiting.pop_front()
    }

    /// The latest request that waits, if it asks for a WebSocket.
    pub(crate) fn take_upgrade(&mut self) -> Option<Waiting> {
        self.waiting.pop_back_if(|request| request.upgrade)
    }

    /// The request on the stream `id` of HTTP/2.
    pub(crate) fn on_stream(&mut self, id: u64) -> Option<&mut Waiting> {
        self.waiting.iter_mut().rev().find(|request| request.is_on(id))
    }

    /// The same, which waits no longer.
    pub(crate) fn take_stream(&mut self, id: u64) -> Option<Waiting> {
        let position = self.waiting.iter().rposition(|request| request.is_on(id))?;
        self.waiting.remove(position)
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
        for request in self.waiting.drain(..) {
            request.answered(ResponseSeen::NotCaptured(reason), sink);
        }
        if let Some(socket) = self.socket.take() {
            socket.finish(self.id, ended, sink);
        }
    }

    /// Hands over what is open as unreadable, because the connection must make room for others.
    pub(crate) fn evict(mut self, sink: &mut dyn Sink) {
        for request in self.waiting.drain(..) {
            request.give_up("more than 4,096 connections are open", sink);
        }
        self.finish(sink);
    }
}
