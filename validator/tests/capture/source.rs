//! Captures read into items, and items written down, for every other test.

use std::fmt::Write as _;
use std::io::Read;
use std::path::PathBuf;

use signoff_validator::capture::CaptureError;
use signoff_validator::capture::Reading;
use signoff_validator::capture::Sink;
use signoff_validator::capture::open;
use signoff_validator::capture::reader_for;
use signoff_validator::exchange::Body;
use signoff_validator::exchange::Headers;
use signoff_validator::exchange::HttpExchange;
use signoff_validator::exchange::Interest;
use signoff_validator::exchange::Item;
use signoff_validator::exchange::Place;
use signoff_validator::exchange::ResponseSeen;
use signoff_validator::reason;
use signoff_validator::reason::Reason;

/// A sink that keeps everything, and wants what its function wants.
pub(crate) struct Kept {
    pub(crate) items: Vec<Item>,
    wants: fn(&str, &str) -> bool,
}

impl Sink for Kept {
    fn wants(&mut self, method: &str, url: &str) -> Interest {
        if (self.wants)(method, url) { Interest::Full } else { Interest::None }
    }

    fn carries(&mut self, _request: &[u8]) -> bool {
        true
    }

    fn item(&mut self, item: Item) {
        self.items.push(item);
    }
}

/// The folder of the real captures.
pub(crate) fn captures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/captures")
}

/// Reads a stream whose format is told by its first bytes, wanting every exchange.
pub(crate) fn read_stream(stream: Box<dyn Read>) -> (Vec<Item>, Reading) {
    read_wanted(stream, |_, _| true)
}

/// The same, wanting what `wants` wants.
pub(crate) fn read_wanted(stream: Box<dyn Read>, wants: fn(&str, &str) -> bool) -> (Vec<Item>, Reading) {
    let mut kept = Kept { items: Vec::new(), wants };
    let reading = open(stream).and_then(|mut input| {
        let reader = reader_for(input.head())?;
        Ok(reader.read(&mut input, &mut kept))
    });
    let reading = reading.unwrap_or_else(|error| Reading { error: Some(error), ..Reading::default() });
    (kept.items, reading)
}

/// Reads a text.
pub(crate) fn read_text(text: impl AsRef<[u8]>) -> (Vec<Item>, Reading) {
    read_stream(Box::new(std::io::Cursor::new(text.as_ref().to_vec())))
}

/// Reads a text that must be a whole capture.
pub(crate) fn items(text: impl AsRef<[u8]>) -> Vec<Item> {
    let (items, reading) = read_text(text);
    assert!(reading.error.is_none(), "{:?}", reading.error);
    items
}

/// The one HTTP exchange of a text that must be a whole capture.
pub(crate) fn exchange(text: impl AsRef<[u8]>) -> HttpExchange {
    let items = items(text);
    match &items[..] {
        [Item::Http(exchange)] => (**exchange).clone(),
        items => panic!("not one exchange: {items:?}"),
    }
}

/// The bytes of a body as text.
pub(crate) fn text(body: &Body) -> &str {
    match body {
        Body::Bytes { bytes, .. } => std::str::from_utf8(bytes).unwrap(),
        body => panic!("no bytes: {body:?}"),
    }
}

/// The error as a reader of the report sees it.
/// The reason with this id.
pub(crate) fn reason(id: &str) -> &'static Reason {
    reason::all().find(|reason| reason.id == id).unwrap()
}

pub(crate) fn message(error: Option<&CaptureError>) -> String {
    error.map_or_else(|| "none".to_owned(), ToString::to_string)
}

/// One line per item; bodies by length and digest.
pub(crate) fn list(items: &[Item], reading: &Reading) -> String {
    let mut out = String::new();
    for item in items {
        line(item, &mut out);
    }
    writeln!(out, "exchanges {}, error: {}", reading.exchanges, message(reading.error.as_ref())).unwrap();
    out
}

fn line(item: &Item, out: &mut String) {
    match item {
        Item::Http(exchange) => http(exchange, out),
        Item::Opened(connection) => {
            let path = connection.url.as_ref().map_or("unknown", |url| url.path.as_str());
            let start = if connection.from_start { "" } else { ", not from its start" };
            writeln!(out, "{} opened c{} {path}{start}", place(connection.at), connection.id.0).unwrap();
        }
        Item::Frame(frame) => {
            let (at, body) = (place(frame.at), digest(&frame.body));
            writeln!(out, "{at} frame c{} {:?} {body}", frame.connection.0, frame.sender).unwrap();
        }
        Item::Closed(closed) => {
            writeln!(out, "{} closed c{} {:?}", place(closed.at), closed.connection.0, closed.end).unwrap();
        }
        Item::Unreadable(unreadable) => {
            writeln!(out, "{} unreadable: {}", place(unreadable.at), unreadable.reason).unwrap();
        }
    }
}

fn http(exchange: &HttpExchange, out: &mut String) {
    let HttpExchange { at, method, url, headers, body, response, .. } = exchange;
    let query = url.query.as_ref().map_or(0, String::len);
    let connection = exchange.connection.map(|id| format!(" c{}", id.0)).unwrap_or_default();
    write!(out, "{}{connection} {method} {} ?{query} {}", place(*at), url.path, shown(headers)).unwrap();
    write!(out, " {} -> ", digest(body)).unwrap();
    match response {
        ResponseSeen::Seen(response) => {
            let took = response.ended_ms.zip(exchange.started_ms).map(|(end, start)| end - start);
            assert!(took.is_none_or(|took| (0.0..600_000.0).contains(&took)), "{took:?}");
            let (at, body) = (place(response.at), digest(&response.body));
            writeln!(out, "{at} {} {} {body}", response.status, shown(&response.headers)).unwrap();
        }
        ResponseSeen::NotCaptured(reason) => writeln!(out, "none: {reason}").unwrap(),
    }
}

fn place(at: Place) -> String {
    at.message.map_or_else(|| format!("#{}", at.index), |message| format!("#{}/{message}", at.index))
}

fn shown(headers: &Headers) -> String {
    let mark = |flag, text: &'static str| if flag { "" } else { text };
    let (partial, stripped) = (mark(headers.complete, "+?"), mark(headers.cookies_shown, " no cookies"));
    format!("[{}{partial}{stripped}]", headers.fields.len())
}

/// Length and FNV-1a hash: enough to see a change, nothing to read a secret from.
fn digest(body: &Body) -> String {
    match body {
        Body::Empty => "empty".to_owned(),
        Body::Bytes { bytes, .. } => {
            let hash = bytes.iter().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
            });
            format!("{}:{:08x}", bytes.len(), hash >> 32)
        }
        Body::Params(parameters) => format!("{} params", parameters.len()),
        Body::NotCaptured(reason) => format!("({reason})"),
    }
}
