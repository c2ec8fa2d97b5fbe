//! What a server saw, as a HAR 1.2 file that is whole after every entry.
//!
//! An HTTP exchange is written when it is answered, a WebSocket when it closes, with its messages in
//! `_webSocketMessages` as browsers write them.

mod redact;

use std::fmt;
use std::fs::File;
use std::io;
use std::io::Seek;
use std::io::SeekFrom;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;
use std::time::SystemTime;
use std::time::UNIX_EPOCH;

use http::HeaderMap;
use http::Request;
use http::Response;
use http::header::CONTENT_TYPE;
use http::header::HOST;
use http::uri::Scheme;
use humantime::format_rfc3339_millis;
use serde_json::Value;
use serde_json::json;
use signoff_spec::carry::Raw;

use crate::server::record::redact::Redactor;

/// What closes the document.
const END: &str = "]}}\n";

/// Whether a record shows credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credentials {
    /// They stand there as they were sent.
    Kept,
    /// Each has a stand-in, the same wherever it occurs: sessions can still be followed.
    Replaced,
}

/// Writes what a server sees to a file. Clones write to the same one.
#[derive(Clone)]
pub struct Recorder(Arc<Mutex<Record>>);

struct Record {
    file: File,
    /// Nothing is redacted without one.
    redactor: Option<Redactor>,
    /// Where the next entry goes.
    end: u64,
    is_empty: bool,
    /// Whether the file could not be written to: it is said once, and no more is written.
    is_broken: bool,
}

/// A WebSocket that is open, and what was said on it so far.
pub struct OpenEntry {
    entry: Value,
    messages: Vec<Value>,
}

impl Recorder {
    /// Starts a record; a file of this name is overwritten.
    ///
    /// # Errors
    /// A file that cannot be made or written.
    pub fn create(path: &Path, credentials: Credentials) -> io::Result<Self> {
        let mut file = File::create(path)?;
        let creator = json!({ "name": "signoff", "version": env!("CARGO_PKG_VERSION") });
        let start = format!("{{\"log\":{{\"version\":\"1.2\",\"creator\":{creator},\"entries\":[");
        file.write_all(start.as_bytes())?;
        file.write_all(END.as_bytes())?;
        let redactor = (credentials == Credentials::Replaced).then(Redactor::default);
        let end = start.len() as u64;
        Ok(Self(Arc::new(Mutex::new(Record { file, redactor, end, is_empty: true, is_broken: false }))))
    }

    /// Writes an exchange that was answered just now, and took that long.
    pub(super) fn exchange(&self, took: Duration, request: &Request<Vec<u8>>, response: &Response<Vec<u8>>) {
        let millis = took.as_secs_f64() * 1000.0;
        let started = SystemTime::now().checked_sub(took).unwrap_or(UNIX_EPOCH);
        self.write(entry(started, millis, asked(request), answered(response)));
    }

    /// Starts to write down a WebSocket whose upgrade was just asked for.
    pub(super) fn open(&self, upgrade: &Request<Vec<u8>>) -> OpenEntry {
        let mut request = asked(upgrade);
        let url = request["url"].as_str().unwrap_or_default().replacen("http", "ws", 1);
        request["url"] = url.into();
        let response = json!({
            "status": 101, "statusText": "Switching Protocols", "httpVersion": "HTTP/1.1", "headers": [], "cookies": [],
            "content": { "size": 0, "mimeType": "x-unknown" }, "redirectURL": "", "headersSize": -1, "bodySize": 0,
        });
        let mut entry = entry(SystemTime::now(), 0.0, request, response);
        entry["_resourceType"] = "websocket".into();
        OpenEntry { entry, messages: Vec::new() }
    }

    /// Writes a WebSocket that has closed.
    pub(super) fn finish(&self, mut open: OpenEntry) {
        open.entry["_webSocketMessages"] = open.messages.into();
        self.write(open.entry);
    }

    fn write(&self, entry: Value) {
        let mut record = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if record.is_broken {
            return;
        }
        if let Err(error) = record.append(entry) {
            record.is_broken = true;
            tracing::error!(%error, "the record cannot be written; it ends here");
        }
    }
}

impl Record {
    /// Puts an entry where the end of the document was, and the end after it.
    fn append(&mut self, mut entry: Value) -> io::Result<()> {
        if let Some(redactor) = &mut self.redactor {
            redactor.entry(&mut entry);
        }
        let text = format!("{}\n{entry}", if self.is_empty { "" } else { "," });
        self.file.seek(SeekFrom::Start(self.end))?;
        self.file.write_all(format!("{text}{END}").as_bytes())?;
        self.end += text.len() as u64;
        self.is_empty = false;
        Ok(())
    }
}

impl OpenEntry {
    /// A message of the client.
    pub(super) fn received(&mut self, at: SystemTime, text: &str) {
        self.push("send", at, text);
    }

    /// A message of ours.
    pub(super) fn sent(&mut self, at: SystemTime, text: &str) {
        self.push("receive", at, text);
    }

    fn push(&mut self, kind: &str, at: SystemTime, text: &str) {
        let seconds = at.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64();
        self.messages.push(json!({ "type": kind, "time": seconds, "opcode": 1, "data": text }));
    }
}

impl fmt::Debug for Recorder {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Recorder")
    }
}

fn entry(started: SystemTime, millis: f64, request: Value, response: Value) -> Value {
    json!({
        "startedDateTime": format_rfc3339_millis(started).to_string(),
        "time": millis,
        "request": request,
        "response": response,
        "cache": {},
        "timings": { "send": 0, "wait": millis, "receive": 0 },
    })
}

fn asked(request: &Request<Vec<u8>>) -> Value {
    let (uri, headers, body) = (request.uri(), request.headers(), request.body());
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    let scheme = request.extensions().get::<Scheme>().map_or("http", Scheme::as_str);
    let query = uri.query().unwrap_or_default();
    let pairs = Raw::Bytes(query.as_bytes()).pairs();
    let query: Vec<Value> = pairs.map(|(name, value)| json!({ "name": name, "value": value })).collect();
    let mut asked = json!({
        "method": request.method().as_str(),
        "url": format!("{scheme}://{host}{uri}"),
        "httpVersion": "HTTP/1.1",
        "headers": pairs_of(headers),
        "queryString": query,
        "cookies": [],
        "headersSize": -1,
        "bodySize": body.len(),
    });
    if !body.is_empty() {
        let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        asked["postData"] = json!({ "mimeType": media_type, "text": String::from_utf8_lossy(body) });
    }
    asked
}

fn answered(response: &Response<Vec<u8>>) -> Value {
    let media_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let body = response.body();
    json!({
        "status": response.status().as_u16(),
        "statusText": response.status().canonical_reason().unwrap_or_default(),
        "httpVersion": "HTTP/1.1",
        "headers": pairs_of(response.headers()),
        "cookies": [],
        "content": {
            "size": body.len(), "mimeType": media_type.unwrap_or_default(), "text": String::from_utf8_lossy(body),
        },
        "redirectURL": "",
        "headersSize": -1,
        "bodySize": body.len(),
    })
}

fn pairs_of(headers: &HeaderMap) -> Vec<Value> {
    let pair = |(name, value): (&http::HeaderName, &http::HeaderValue)| json!({ "name": name.as_str(), "value": String::from_utf8_lossy(value.as_bytes()) });
    headers.iter().map(pair).collect()
}
