//! A capture format for the test alone: a connection on which something is sent, until the server closes it.

use std::io::Read;

use signoff_validator::capture::CaptureReader;
use signoff_validator::capture::Reading;
use signoff_validator::capture::Sink;
use signoff_validator::exchange::Body;
use signoff_validator::exchange::Closed;
use signoff_validator::exchange::Connection;
use signoff_validator::exchange::ConnectionId;
use signoff_validator::exchange::End;
use signoff_validator::exchange::Frame;
use signoff_validator::exchange::Headers;
use signoff_validator::exchange::Item;
use signoff_validator::exchange::Place;
use signoff_validator::exchange::Sender;
use signoff_validator::exchange::Url;

/// Reads lines: `> TEXT` is sent by the client, `< TEXT` by the server.
pub(crate) struct Lines;

impl CaptureReader for Lines {
    fn name(&self) -> &'static str {
        "lines"
    }

    fn detect(&self, _: &[u8]) -> bool {
        false
    }

    fn read(&self, input: &mut dyn Read, sink: &mut dyn Sink) -> Reading {
        let mut text = String::new();
        input.read_to_string(&mut text).unwrap();
        let (connection, mut at) = (ConnectionId(1), Place::default());
        let url = Some(Url::parse("wss://x.example/board"));
        let headers = Headers::default();
        sink.item(Item::Opened(Connection { id: connection, at, url, headers, from_start: true }));
        for line in text.lines() {
            at.index += 1;
            let (sender, bytes) = match line.split_once(' ').unwrap() {
                (">", text) => (Sender::Client, text.as_bytes().to_vec()),
                (_, text) => (Sender::Server, text.as_bytes().to_vec()),
            };
            sink.item(Item::Frame(Frame { connection, at, sender, body: Body::Bytes { bytes, offset: 0 } }));
        }
        sink.item(Item::Closed(Closed { connection, at, end: End::CloseFrame(Some(1000)) }));
        Reading { exchanges: 1, ..Reading::default() }
    }
}
