//! The bodies of an HTTP exchange: each is read once, however many operations ask what it is.

use std::borrow::Cow;
use std::cell::OnceCell;

use signoff_spec::message::Message;
use signoff_spec::wire::Body as WireBody;
use signoff_spec::wire::decode_any;

use crate::exchange::Body;
use crate::exchange::Headers;
use crate::exchange::HttpExchange;
use crate::exchange::ResponseSeen;

/// Names of charsets whose bytes are read as Latin-1.
const LATIN: &[&str] = &["iso-8859-1", "latin1", "windows-1252"];

/// Both bodies of an exchange.
#[derive(Default)]
pub(crate) struct Bodies<'a> {
    pub(crate) request: Content<'a>,
    pub(crate) response: Content<'a>,
}

/// A body; without bytes where the capture holds none.
#[derive(Default)]
pub(crate) struct Content<'a> {
    pub(crate) read: WireBody<'a>,
    any: OnceCell<Option<Message>>,
}

impl<'a> Bodies<'a> {
    pub(crate) fn new(exchange: &'a HttpExchange) -> Self {
        let response = match &exchange.response {
            ResponseSeen::Seen(response) => Content::new(bytes(&response.body), Some(&response.headers)),
            ResponseSeen::NotCaptured(_) => Content::default(),
        };
        Self { request: Content::new(bytes(&exchange.body), None), response }
    }
}

impl<'a> Content<'a> {
    fn new(bytes: &'a [u8], headers: Option<&Headers>) -> Self {
        let bytes = headers.map_or(Cow::Borrowed(bytes), |headers| in_utf8(headers, bytes));
        Self { read: WireBody::new(bytes), any: OnceCell::new() }
    }

    /// The content as a value, whatever it is written in; `None` if it is empty or cannot be read.
    pub(crate) fn any(&self) -> Option<&Message> {
        self.any.get_or_init(|| decode_any(&self.read).ok()).as_ref()
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
