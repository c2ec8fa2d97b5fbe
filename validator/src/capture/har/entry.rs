//! One HAR entry: method and URL are found without decoding the rest, then it is skipped or read as a whole.

use signoff_spec::tape::Tape;

use crate::capture::CaptureError;
use crate::capture::Sink;
use crate::capture::har::Dialect;
use crate::capture::har::exchange;
use crate::capture::har::exchange::is_socket_url;
use crate::capture::json::Json;
use crate::capture::json::unescape;
use crate::capture::scan::Scanner;
use crate::exchange::Interest;
use crate::exchange::Item;
use crate::exchange::Place;

/// Bytes of a URL that are looked at for the decision; `data:` URLs are longer, targets are not.
const LONGEST_URL: usize = 64 * 1024;

/// Whether an entry is read.
#[derive(Clone, Copy, PartialEq)]
enum Decision {
    Read,
    Skip,
    Open,
}

/// Reads or skips the entry that starts here.
///
/// # Errors
/// When the file breaks off or is not JSON where the walk looks.
pub(crate) fn read(
    scanner: &mut Scanner<'_>,
    sink: &mut dyn Sink,
    dialect: &mut Dialect,
    index: u64,
) -> Result<(), CaptureError> {
    if scanner.peek_token()? != Some(b'{') {
        return scanner.skip_value();
    }
    let at = Place { index, message: None, offset: scanner.offset() };
    scanner.window().mark();
    let decision = Walk::new(scanner, sink).entry();
    if matches!(decision, Ok(Decision::Read)) {
        match tape(scanner) {
            Ok(tape) => exchange::read(Json::new(&tape, at.offset), at, dialect, sink),
            Err(reason) => sink.item(Item::unreadable(at, None, reason)),
        }
    }
    scanner.window().release();
    decision.map(|_| ())
}

/// The entry that was just passed.
fn tape<'a>(scanner: &'a mut Scanner<'_>) -> Result<Tape<'a>, &'static str> {
    let bytes = scanner.window().marked().ok_or("entry larger than 16 MiB, not checked")?;
    let text = simdutf8::basic::from_utf8(bytes).map_err(|_| "entry is not UTF-8, not checked")?;
    // Structure was all that the scanner looked at; what is judged must be JSON to the last byte.
    Tape::lenient(text).map_err(|_| "entry is not valid JSON, not checked")
}

/// The walk through an entry, with what decides whether it is read as far as its members were walked.
struct Walk<'a, 'b> {
    scanner: &'a mut Scanner<'b>,
    sink: &'a mut dyn Sink,
    buffer: Vec<u8>,
    /// Bytes from the start of the capture to the entry.
    start: u64,
    method: Option<String>,
    url: Option<String>,
    /// Whether `response.status` is 101, if it was there.
    switched: Option<bool>,
    /// Whether `_resourceType` names a WebSocket, if it was there.
    socket: Option<bool>,
    /// What the sink said; asked once.
    interest: Option<Interest>,
}

impl<'a, 'b> Walk<'a, 'b> {
    fn new(scanner: &'a mut Scanner<'b>, sink: &'a mut dyn Sink) -> Self {
        let start = scanner.offset();
        let (method, url, switched, socket, interest) = (None, None, None, None, None);
        Self { scanner, sink, buffer: Vec::new(), start, method, url, switched, socket, interest }
    }

    /// Moves past the entry.
    fn entry(mut self) -> Result<Decision, CaptureError> {
        self.scanner.expect(b'{', "expected an entry")?;
        let mut first = true;
        while self.scanner.next_key(&mut first, &mut self.buffer)? {
            match self.member()? {
                Decision::Open => {}
                // Request and response were left: what remains are members of the entry.
                decided => {
                    if decided == Decision::Skip {
                        self.scanner.window().release();
                    }
                    self.scanner.skip_to_end(1)?;
                    return Ok(decided);
                }
            }
        }
        // An entry without a method is decided by its URL; one without a URL is nobody's.
        self.method.get_or_insert_default();
        Ok(if self.decide() == Decision::Read { Decision::Read } else { Decision::Skip })
    }

    fn member(&mut self) -> Result<Decision, CaptureError> {
        match &self.buffer[..] {
            b"request" => return self.request(),
            b"response" => return self.nested(Self::response_member),
            b"_resourceType" => self.socket = self.text_value()?.map(|kind| kind == "websocket"),
            b"_webSocketMessages" => {
                self.socket = Some(true);
                self.scanner.skip_value()?;
            }
            _ => {
                self.scanner.skip_value()?;
                return Ok(Decision::Open);
            }
        }
        Ok(self.decide())
    }

    /// Moves past the request. One that only matters with a credential needs to hold the name of one.
    fn request(&mut self) -> Result<Decision, CaptureError> {
        let start = self.position();
        let decision = self.nested(Self::request_member)?;
        let end = self.position();
        if self.interest != Some(Interest::IfItCarries) {
            return Ok(decision);
        }
        let request = self.scanner.window().marked().and_then(|entry| entry.get(start..end));
        let carries = request.is_none_or(|request| self.sink.carries(request));
        Ok(if carries { decision } else { Decision::Skip })
    }

    /// Bytes from the start of the entry to where the scanner stands.
    fn position(&self) -> usize {
        usize::try_from(self.scanner.offset().saturating_sub(self.start)).unwrap_or(usize::MAX)
    }

    /// Walks the members of `request` or `response` until a decision is made, and moves to its end.
    fn nested(
        &mut self,
        member: fn(&mut Self) -> Result<(), CaptureError>,
    ) -> Result<Decision, CaptureError> {
        if !self.scanner.next_if(b'{', "a request or response")? {
            self.scanner.skip_value()?;
            return Ok(Decision::Open);
        }
        let mut first = true;
        while self.scanner.next_key(&mut first, &mut self.buffer)? {
            member(self)?;
            let decision = self.decide();
            // When the sink has spoken, no further member of the request changes the decision: only the status does.
            if decision != Decision::Open || self.interest.is_some() {
                self.scanner.skip_to_end(1)?;
                return Ok(decision);
            }
        }
        Ok(Decision::Open)
    }

    fn request_member(&mut self) -> Result<(), CaptureError> {
        match &self.buffer[..] {
            b"method" => self.method = self.text_value()?,
            b"url" => self.url = self.text_value()?,
            _ => self.scanner.skip_value()?,
        }
        Ok(())
    }

    fn response_member(&mut self) -> Result<(), CaptureError> {
        if self.buffer != b"status" {
            return self.scanner.skip_value();
        }
        self.scanner.scalar(&mut self.buffer)?;
        self.switched = Some(self.buffer == b"101");
        Ok(())
    }

    fn decide(&mut self) -> Decision {
        if self.socket == Some(true) {
            return Decision::Read;
        }
        let (Some(method), Some(url)) = (&self.method, &self.url) else { return Decision::Open };
        let sink = &mut self.sink;
        let interest = *self.interest.get_or_insert_with(|| sink.wants(method, url));
        if interest != Interest::None || is_socket_url(url) {
            return Decision::Read;
        }
        // Some proxies write WebSocket entries with an http URL: only the status 101 gives them away.
        if !matches!(method.as_str(), "GET" | "CONNECT") || self.socket == Some(false) {
            return Decision::Skip;
        }
        match self.switched {
            None => Decision::Open,
            Some(true) => Decision::Read,
            Some(false) => Decision::Skip,
        }
    }

    /// The string that starts here; `None` for any other value, past which it moves.
    fn text_value(&mut self) -> Result<Option<String>, CaptureError> {
        if self.scanner.peek_token()? != Some(b'"') {
            self.scanner.skip_value()?;
            return Ok(None);
        }
        self.scanner.string(LONGEST_URL, &mut self.buffer)?;
        Ok(Some(unescape(&String::from_utf8_lossy(&self.buffer)).into_owned()))
    }
}
