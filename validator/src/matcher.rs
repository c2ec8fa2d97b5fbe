//! Stage 2, items to exchanges and calls: which operation, which binding, which reply, whose credential.

mod body;
mod call;
mod carrier;
mod conversation;
mod http;
mod interest;
mod socket;

use std::collections::HashMap;
use std::sync::Arc;

use signoff_spec::model::operation::Operation;
use signoff_spec::path::Template;

use crate::exchange::Closed;
use crate::exchange::Connection;
use crate::exchange::ConnectionId;
use crate::exchange::End;
use crate::exchange::Frame;
use crate::exchange::Interest;
use crate::exchange::Item;
use crate::matched::Matched;
use crate::matched::Opened;
use crate::matcher::interest::Interests;
use crate::matcher::socket::Socket;

/// Finds what matters in the items of one capture.
pub struct Matcher {
    operations: Arc<[Compiled]>,
    interests: Arc<Interests>,
    sockets: HashMap<ConnectionId, Socket>,
    /// A request in lower case; kept for its memory.
    lowered: Vec<u8>,
}

/// An operation with its paths ready for matching.
pub(crate) struct Compiled {
    pub(crate) operation: Arc<Operation>,
    /// One for each binding; `None` where the path is not known.
    pub(crate) bindings: Vec<Option<Template>>,
    /// One for each call; `None` for calls over WebSocket.
    pub(crate) calls: Vec<Option<Template>>,
}

/// Operations ready for matching; shared by the captures of a run.
#[derive(Clone)]
pub struct Operations {
    compiled: Arc<[Compiled]>,
    interests: Arc<Interests>,
}

impl Operations {
    /// Prepares operations.
    pub fn new(operations: &[Arc<Operation>]) -> Self {
        let compiled: Arc<[Compiled]> = operations.iter().map(Compiled::new).collect();
        let interests = Arc::new(Interests::new(&compiled));
        Self { compiled, interests }
    }
}

impl Matcher {
    /// A matcher for one capture.
    pub fn new(operations: &Operations) -> Self {
        let Operations { compiled, interests } = operations.clone();
        Self { operations: compiled, interests, sockets: HashMap::new(), lowered: Vec::new() }
    }

    /// How much the HTTP exchange with this method and URL matters; see [`crate::capture::Sink::wants`].
    pub fn wants(&self, method: &str, url: &str) -> Interest {
        self.interests.wants(&self.operations, method, url)
    }

    /// Whether a request may carry a credential; see [`crate::capture::Sink::carries`].
    pub fn carries(&mut self, request: &[u8]) -> bool {
        self.interests.carries(request, &mut self.lowered)
    }

    /// Takes the next item of the capture and hands on what it means.
    pub fn take(&mut self, item: Item, found: &mut Vec<Matched>) {
        match item {
            Item::Http(exchange) => http::matches(&self.operations, &exchange, found),
            Item::Opened(connection) => self.open(&connection, found),
            Item::Frame(frame) => self.frame(&frame, found),
            Item::Closed(closed) => self.close(&closed, found),
            Item::Unreadable(_) => {}
        }
    }

    /// Whether a WebSocket connection is one that may carry an operation.
    pub fn follows(&self, connection: ConnectionId) -> bool {
        self.sockets.contains_key(&connection)
    }

    /// Ends every connection that is still open: the capture is over.
    pub fn finish(&mut self, found: &mut Vec<Matched>) {
        let mut open: Vec<ConnectionId> = self.sockets.keys().copied().collect();
        open.sort_unstable();
        for connection in open {
            if let Some(mut socket) = self.sockets.remove(&connection) {
                socket.close(End::NotShown, found);
            }
        }
    }

    fn open(&mut self, connection: &Connection, found: &mut Vec<Matched>) {
        let Some(socket) = Socket::open(&self.operations, connection) else { return };
        found.push(Matched::Opened(Opened { connection: connection.id, from_start: connection.from_start }));
        self.sockets.insert(connection.id, socket);
    }

    fn frame(&mut self, frame: &Frame, found: &mut Vec<Matched>) {
        if let Some(socket) = self.sockets.get_mut(&frame.connection) {
            socket.frame(frame, found);
        }
    }

    fn close(&mut self, closed: &Closed, found: &mut Vec<Matched>) {
        let Some(mut socket) = self.sockets.remove(&closed.connection) else { return };
        socket.close(closed.end, found);
        found.push(Matched::Closed { connection: closed.connection, end: closed.end });
    }
}

impl Compiled {
    fn new(operation: &Arc<Operation>) -> Self {
        Self {
            operation: Arc::clone(operation),
            bindings: operation.bindings.iter().map(|binding| binding.path().map(Template::new)).collect(),
            calls: operation.calls.iter().map(|call| call::path(call).map(Template::new)).collect(),
        }
    }
}
