//! The bodies of an HTTP exchange: each is read once, however many operations ask what it is.

use std::borrow::Cow;

use signoff_spec::wire;

use crate::exchange::Body;
use crate::exchange::Headers;
use crate::exchange::HttpExchange;
use crate::exchange::ResponseSeen;

/// Names of charsets whose bytes are read as Latin-1.
const LATIN: &[&str] = &["iso-8859-1", "latin1", "windows-1252"];

/// Both bodies of an exchange; without bytes where the capture holds none.
#[derive(Default)]
pub(crate) struct Bodies<'a> {
    pub(crate) request: wire::Body<'a>,
    pub(crate) response: wire::Body<'a>,
}

impl<'a> Bodies<'a> {
    pub(crate) fn new(exchange: &'a HttpExchange) -> Self {
        let response = match &exchange.response {
            ResponseSeen::Seen(response) => {
                wire::Body::new(in_utf8(&response.headers, bytes(&response.body)))
            }
            ResponseSeen::NotCaptured(_) => wire::Body::default(),
        };
        Self { request: wire::Body::new(bytes(&exchange.body)), response }
    }
}

fn bytes(body: &Body) -> &[u8] {
    match body {
        Body::Bytes { bytes, .. } => bytes,
        Body::Empty | Body::Params(_) | Body::NotCaptured(_) => &[],
    }
}

/// The bytes of a text in UTF-8. Some servers say, and mean, that theirs is in Latin-1; captures of packets hold it so.
fn in_utf8<'a>(headers: &Headers, bytes: &'a [u8]) -> Cow<'a, [u8]> {
    let content_type = headers.first("Content-Type").unwrap_or_default().to_ascii_lowercase();
    let charset = content_type.split("charset=").nth(1).unwrap_or_default().trim_matches(['"', ' ']);
    let latin = LATIN.iter().any(|name| charset.starts_with(name));
    if !latin || str::from_utf8(bytes).is_ok() {
        return Cow::Borrowed(bytes);
    }
    Cow::Owned(bytes.iter().copied().map(char::from).collect::<String>().into_bytes())
}
