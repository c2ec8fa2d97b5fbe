//! HTTP/2 frames of a stream to the bodies of its request and response, and to the head of the response.

use signoff_spec::carry::HeaderFields;

use crate::capture::coding;
use crate::capture::tshark::field::Fields;
use crate::capture::tshark::packet::Packet;
use crate::capture::window::LONGEST_ENTRY;
use crate::exchange::Body;
use crate::exchange::Headers;
use crate::exchange::Response;
use crate::reason;

/// Types of frames (RFC 9113 §6).
pub(crate) const DATA: u64 = 0;
/// Fields of a request or response, or trailers.
pub(crate) const HEADERS: u64 = 1;
/// The end of a stream before its time.
pub(crate) const RESET: u64 = 3;

/// One request with its response, as far as its frames were seen.
pub(crate) struct Stream {
    /// Its number.
    pub(crate) id: u64,
    /// The body of the request.
    pub(crate) sent: Collected,
    /// The response, still without its body.
    answer: Option<Response>,
    received: Collected,
}

/// The data frames of one side.
#[derive(Default)]
pub(crate) struct Collected {
    bytes: Vec<u8>,
    offset: u64,
    /// Whether a part is missing or there is too much.
    broken: bool,
}

impl Stream {
    /// A stream of which nothing was seen.
    pub(crate) fn new(id: u64) -> Self {
        Self { id, sent: Collected::default(), answer: None, received: Collected::default() }
    }

    /// Takes fields of the response: interim responses precede the final one, trailers have no status.
    pub(crate) fn respond(&mut self, packet: &Packet<'_>, head: Headers) {
        let status = head.fields.field(":status").and_then(|status| status.parse::<u16>().ok());
        if let Some(status) = status.filter(|status| *status >= 200) {
            let (headers, ended_ms) = (plain(head), packet.time_ms());
            self.answer = Some(Response { at: packet.at, ended_ms, status, headers, body: Body::Empty });
        }
        self.touch(packet);
    }

    /// Takes the next data of the side whose turn it is.
    pub(crate) fn data(&mut self, packet: &Packet<'_>, fields: &Fields<'_>) {
        let side = if self.answer.is_some() { &mut self.received } else { &mut self.sent };
        side.add(packet, fields);
        self.touch(packet);
    }

    /// The response with its body, when it has begun.
    pub(crate) fn answer(&mut self) -> Option<Response> {
        let mut answer = self.answer.take()?;
        answer.body = std::mem::take(&mut self.received).body(&answer.headers);
        Some(answer)
    }

    /// A response is complete with its last frame.
    fn touch(&mut self, packet: &Packet<'_>) {
        if let Some(answer) = &mut self.answer {
            (answer.at, answer.ended_ms) = (packet.at, packet.time_ms());
        }
    }
}

impl Collected {
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

    /// The body of the message with these headers.
    pub(crate) fn body(self, headers: &Headers) -> Body {
        if self.broken {
            return Body::NotCaptured(&reason::BODY_INCOMPLETE);
        }
        coding::body(self.bytes, self.offset, headers.fields.field("content-encoding").unwrap_or_default())
    }
}

/// The fields that a frame of headers shows, pseudo fields included.
pub(crate) fn head(fields: &Fields<'_>) -> Headers {
    let (names, values) = (fields.texts("http2.header.name"), fields.texts("http2.header.value"));
    Headers { fields: names.into_iter().zip(values).collect(), complete: true, cookies_shown: true }
}

/// The target of the request that starts with `head`.
pub(crate) fn target(fields: &Fields<'_>, head: &Headers) -> String {
    fields.text("http2.request.full_uri").unwrap_or_else(|| {
        let part = |name| head.fields.field(name).unwrap_or_default();
        format!("{}://{}{}", part(":scheme"), part(":authority"), part(":path"))
    })
}

/// The header without pseudo fields.
pub(crate) fn plain(mut head: Headers) -> Headers {
    head.fields.retain(|(name, _)| !name.starts_with(':'));
    head
}
