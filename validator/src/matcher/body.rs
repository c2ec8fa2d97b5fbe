//! The bodies of an HTTP exchange: each is read once, however many operations ask what it is.

use std::borrow::Cow;

use signoff_spec::carry::HeaderFields;
use signoff_spec::plan::Asked;
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
    /// The request, as tests of requests look at it.
    pub(crate) fn asked<'b>(&'b self, exchange: &'b HttpExchange) -> Asked<'b, &'b [(String, String)]> {
        let query = exchange.url.query.as_deref().unwrap_or_default();
        Asked { fields: &*exchange.headers.fields, query, body: &self.request }
    }

    pub(crate) fn new(exchange: &'a HttpExchange) -> Self {
        let response = match &exchange.response {
            ResponseSeen::Seen(response) => body(&response.body, |bytes| in_utf8(&response.headers, bytes)),
            ResponseSeen::NotCaptured(_) => wire::Body::default(),
        };
        Self { request: body(&exchange.body, Cow::Borrowed), response }
    }
}

fn body<'a>(body: &'a Body, in_utf8: impl Fn(&'a [u8]) -> Cow<'a, [u8]>) -> wire::Body<'a> {
    match body {
        Body::Bytes { bytes, .. } => wire::Body::new(in_utf8(bytes)),
        Body::Params(pairs) => wire::Body::of_params(pairs),
        Body::Empty | Body::NotCaptured(_) => wire::Body::default(),
    }
}

/// The text of bytes in UTF-16, by their byte order mark, or as the charset says (RFC 2781, §4.3).
fn of_utf16(bytes: &[u8], charset: &str) -> Option<String> {
    let (is_little, bytes) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (true, rest),
        [0xFE, 0xFF, rest @ ..] => (false, rest),
        _ if charset.eq_ignore_ascii_case("utf-16le") => (true, bytes),
        _ if charset.eq_ignore_ascii_case("utf-16be") => (false, bytes),
        _ => return None,
    };
    let unit = |pair: &[u8]| match is_little {
        true => u16::from_le_bytes([pair[0], pair[1]]),
        false => u16::from_be_bytes([pair[0], pair[1]]),
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(pair));
    char::decode_utf16(units).collect::<Result<String, _>>().ok().filter(|_| rest.is_empty())
}

/// The bytes of a text in UTF-8. Some servers say, and mean, that theirs is in Latin-1; captures of packets hold it so.
fn in_utf8<'a>(headers: &Headers, bytes: &'a [u8]) -> Cow<'a, [u8]> {
    let charset = headers.fields.media_type().and_then(|found| found.parameter("charset"));
    if let Some(text) = of_utf16(bytes, charset.unwrap_or_default()) {
        return Cow::Owned(text.into_bytes());
    }
    let is_latin = |charset: &str| LATIN.iter().any(|name| charset.eq_ignore_ascii_case(name));
    if !charset.is_some_and(is_latin) || str::from_utf8(bytes).is_ok() {
        return Cow::Borrowed(bytes);
    }
    Cow::Owned(bytes.iter().copied().map(char::from).collect::<String>().into_bytes())
}
