//! Stage 2, items to exchanges and calls: which operation, which binding, which reply, whose credential.

mod body;
mod call;
mod carrier;
mod conversation;
mod http;
mod interest;
mod socket;
mod stranger;

use std::collections::HashMap;
use std::sync::Arc;

use signoff_spec::model::operation::Operation;
use signoff_spec::route::Candidate;
use signoff_spec::route::Route;

use crate::exchange::Closed;
use crate::exchange::Connection;
use crate::exchange::ConnectionId;
use crate::exchange::End;
use crate::exchange::Frame;
use crate::exchange::HttpExchange;
use crate::exchange::Interest;
use crate::exchange::Item;
use crate::exchange::Url;
use crate::matched::Matched;
use crate::matched::Opened;
use crate::matcher::interest::Carriers;
use crate::matcher::interest::interest;
use crate::matcher::socket::Socket;

/// Finds what matters in the items of one capture.
pub struct Matcher {
    operations: Operations,
    sockets: HashMap<ConnectionId, Socket>,
    /// What a request could be; kept for its memory.
    candidates: Vec<Candidate>,
    /// A request in lower case; kept for its memory.
    lowered: Vec<u8>,
}

/// Operations ready for matching; shared by the captures of a run.
#[derive(Clone)]
pub struct Operations {
    all: Arc<[Arc<Operation>]>,
    route: Arc<Route>,
    carriers: Arc<Carriers>,
}

impl Operations {
    /// Prepares operations.
    pub fn new(operations: &[Arc<Operation>]) -> Self {
        let route = Route::new(operations.iter().map(AsRef::as_ref));
        let carriers = Carriers::new(operations);
        Self { all: operations.into(), route: Arc::new(route), carriers: Arc::new(carriers) }
    }
}

impl Matcher {
    /// A matcher for one capture.
    pub fn new(operations: &Operations) -> Self {
        Self {
            operations: operations.clone(),
            sockets: HashMap::new(),
            candidates: Vec::new(),
            lowered: Vec::new(),
        }
    }

    /// How much the HTTP exchange with this method and URL matters; see [`crate::capture::Sink::wants`].
    pub fn wants(&mut self, method: &str, url: &str) -> Interest {
        self.operations.route.find(method, Url::path_of(url), &mut self.candidates);
        interest(&self.operations.all, &self.candidates)
    }

    /// Whether a request may carry a credential; see [`crate::capture::Sink::carries`].
    pub fn carries(&mut self, request: &[u8]) -> bool {
        self.operations.carriers.any_in(request, &mut self.lowered)
    }

    /// Takes the next item of the capture and hands on what it means.
    pub fn take(&mut self, item: Item, found: &mut Vec<Matched>) {
        match item {
            Item::Http(exchange) => self.http(&exchange, found),
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

    fn http(&mut self, exchange: &HttpExchange, found: &mut Vec<Matched>) {
        self.operations.route.find(&exchange.method, &exchange.url.path, &mut self.candidates);
        http::matches(&self.operations.all, &self.candidates, exchange, found);
    }

    fn open(&mut self, connection: &Connection, found: &mut Vec<Matched>) {
        let Some(socket) = Socket::open(&self.operations.all, connection) else { return };
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
