//! A WebSocket entry of a HAR file to its connection and messages.

use crate::capture::Sink;
use crate::capture::har::Dialect;
use crate::capture::har::body;
use crate::capture::har::fields;
use crate::capture::json::Json;
use crate::exchange::Closed;
use crate::exchange::Connection;
use crate::exchange::ConnectionId;
use crate::exchange::End;
use crate::exchange::Frame;
use crate::exchange::Item;
use crate::exchange::Place;
use crate::exchange::Sender;
use crate::exchange::Url;

/// Hands the connection, its messages and its end to `sink`; the number of the connection is that of the entry.
pub(crate) fn read(entry: Json<'_>, request: Json<'_>, at: Place, dialect: &Dialect, sink: &mut dyn Sink) {
    let id = ConnectionId(at.index);
    let url = request.member("url").and_then(Json::as_text).map(Url::parse);
    let headers = fields::read(Some(request), dialect);
    sink.item(Item::Opened(Connection { id, at, url, headers, from_start: true }));
    match entry.member("_webSocketMessages").filter(|messages| messages.is_array()) {
        Some(messages) => read_messages(messages, id, at, sink),
        // Firefox and old versions of Playwright show that there was a connection, and nothing of it.
        None => {
            let reason = "the capture does not hold the messages of this WebSocket connection";
            sink.item(Item::unreadable(at, Some(id), reason));
        }
    }
    sink.item(Item::Closed(Closed { connection: id, at, end: End::NotShown }));
}

fn read_messages(messages: Json<'_>, connection: ConnectionId, at: Place, sink: &mut dyn Sink) {
    for (position, message) in messages.items().enumerate() {
        let kind = message.member("type").and_then(Json::as_text).unwrap_or_default();
        let sender = match kind {
            "send" => Sender::Client,
            "receive" => Sender::Server,
            // Chromium notes errors of the connection between the messages.
            _ => continue,
        };
        let opcode = message.member("opcode").and_then(Json::as_number).unwrap_or(1.0);
        if opcode > 2.0 {
            continue;
        }
        let at = Place { message: Some(position as u64), offset: message.offset(), ..at };
        sink.item(Item::Frame(Frame { connection, at, sender, body: body::of_message(message) }));
    }
}

/// Whether a URL is one of a WebSocket.
pub(crate) fn is_socket_url(url: &str) -> bool {
    let scheme = url.split(':').next().unwrap_or_default();
    scheme.eq_ignore_ascii_case("ws") || scheme.eq_ignore_ascii_case("wss")
}
