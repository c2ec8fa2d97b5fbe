//! One HAR entry to its items: an HTTP exchange, or a WebSocket connection with its messages.

use std::collections::HashSet;

use signoff_spec::carry::HeaderFields;

use crate::capture::Sink;
use crate::capture::clock::iso_ms;
use crate::capture::har::Dialect;
use crate::capture::har::body;
use crate::capture::json::Json;
use crate::exchange::Closed;
use crate::exchange::Connection;
use crate::exchange::ConnectionId;
use crate::exchange::End;
use crate::exchange::Frame;
use crate::exchange::Headers;
use crate::exchange::HttpExchange;
use crate::exchange::Item;
use crate::exchange::Place;
use crate::exchange::Response;
use crate::exchange::ResponseSeen;
use crate::exchange::Sender;
use crate::exchange::Url;
use crate::reason;

/// Where Safari says that it has an answer from, if not from the server (`_fetchType`).
const BROWSER: [&str; 3] = ["Memory Cache", "Disk Cache", "Service Worker"];

/// Hands the items of `entry` to `sink`.
pub(crate) fn read(entry: Json<'_>, at: Place, dialect: &mut Dialect, sink: &mut dyn Sink) {
    let (request, response) = (entry.member("request"), entry.member("response"));
    dialect.cookies_seen |= request.into_iter().chain(response).any(shows_cookie);
    let Some(request) = request else { return };
    if is_from_cache(entry, response) {
        let reason = "the answer is that of a cache or of a service worker, not of the server";
        return sink.item(Item::unreadable(at, None, reason));
    }
    let (url, headers) = (request.text("url"), of_request(request, dialect));
    if is_socket(entry, request, response.map_or(0, status)) {
        let (id, url) = (ConnectionId(at.index), url.map(Url::parse));
        sink.item(Item::Opened(Connection { id, at, url, headers, from_start: true }));
        messages(entry, id, at, sink);
        sink.item(Item::Closed(Closed { connection: id, at, end: End::NotShown }));
        return;
    }
    let method = request.text("method").unwrap_or_default();
    let started_ms = entry.text("startedDateTime").and_then(iso_ms);
    let took = entry.number("time").filter(|time| *time >= 0.0);
    let ended_ms = started_ms.zip(took).map(|(start, took)| start + took);
    sink.item(Item::Http(Box::new(HttpExchange {
        at,
        connection: None,
        started_ms,
        method: method.to_owned(),
        url: Url::parse(url.unwrap_or_default()),
        body: body::of_request(request, &headers, dialect),
        headers,
        response: seen(response, method, at, ended_ms, dialect),
    })));
}

/// Whether the browser answered itself: by its cache (`_fromCache` of Chromium, `_fetchType` of Safari), or by a service
/// worker, which may have asked the server in an entry of its own.
fn is_from_cache(entry: Json<'_>, response: Option<Json<'_>>) -> bool {
    let is_set = |holder: Json<'_>, key| {
        holder.member(key).and_then(Json::as_scalar).is_some_and(|value| !["", "false"].contains(&value))
    };
    [Some(entry), response].into_iter().flatten().any(|holder| {
        holder.text("_fetchType").is_some_and(|kind| BROWSER.contains(&kind))
            || is_set(holder, "_fromCache")
            || is_set(holder, "_fetchedViaServiceWorker")
    })
}

/// Whether a URL is one of a WebSocket.
pub(crate) fn is_socket_url(url: &str) -> bool {
    let scheme = url.split(':').next().unwrap_or_default();
    scheme.eq_ignore_ascii_case("ws") || scheme.eq_ignore_ascii_case("wss")
}

fn is_socket(entry: Json<'_>, request: Json<'_>, status: u16) -> bool {
    // A refused upgrade is an HTTP exchange, whatever the browser meant to load.
    let meant =
        entry.text("_resourceType") == Some("websocket") || request.text("url").is_some_and(is_socket_url);
    entry.member("_webSocketMessages").is_some_and(Json::is_array)
        || (matches!(status, 0 | 101) && meant)
        || (status == 101 && matches!(request.text("method"), Some("GET" | "CONNECT")))
}

fn seen(
    response: Option<Json<'_>>,
    method: &str,
    at: Place,
    ended_ms: Option<f64>,
    dialect: &Dialect,
) -> ResponseSeen {
    let Some(response) = response.filter(|response| response.is_object()) else {
        return ResponseSeen::NotCaptured(&reason::NO_RESPONSE);
    };
    let status = status(response);
    if status == 0 {
        return ResponseSeen::NotCaptured(&reason::BLOCKED);
    }
    let headers = of_response(response, dialect);
    let body = body::of_response(response, &headers, method, status);
    ResponseSeen::Seen(Response { at, ended_ms, status, headers, body })
}

/// The status code; 0 when it is not one, as generators write it when there was no response.
fn status(response: Json<'_>) -> u16 {
    response.member("status").and_then(|status| status.as_scalar()?.parse().ok()).unwrap_or(0)
}

/// The headers of a request or response.
///
/// Pseudo headers of HTTP/2 are dropped. An empty or missing list says nothing about what was sent.
fn headers(message: Json<'_>, dialect: &Dialect) -> Headers {
    let (mut fields, mut seen) = (Vec::new(), HashSet::new());
    for field in message.list("headers") {
        let (Some(name), Some(value)) = (field.text("name"), field.text("value")) else { continue };
        // chrome-har merges two lists of the protocol and writes most fields twice.
        let doubled = dialect.creator == "chrome-har" && !seen.insert((name, value));
        if !name.starts_with(':') && !doubled {
            fields.push((name.to_owned(), value.to_owned()));
        }
    }
    Headers { complete: !fields.is_empty(), cookies_shown: dialect.shows_cookies(), fields }
}

/// The headers of a request. Some generators leave the cookies out of them and give them in a list.
fn of_request(request: Json<'_>, dialect: &Dialect) -> Headers {
    let mut headers = headers(request, dialect);
    let pairs: Vec<String> = cookies(request).collect();
    if !pairs.is_empty() && headers.fields.as_slice().field("Cookie").is_none() {
        headers.fields.push(("Cookie".to_owned(), pairs.join("; ")));
    }
    headers
}

/// The same of a response, in which each cookie has a field.
fn of_response(response: Json<'_>, dialect: &Dialect) -> Headers {
    let mut headers = headers(response, dialect);
    if headers.fields.as_slice().field("Set-Cookie").is_none() {
        headers.fields.extend(cookies(response).map(|pair| ("Set-Cookie".to_owned(), pair)));
    }
    headers
}

/// The cookies in the list of a request or response, as pairs.
fn cookies<'a>(message: Json<'a>) -> impl Iterator<Item = String> {
    message
        .list("cookies")
        .filter_map(|cookie| Some(format!("{}={}", cookie.text("name")?, cookie.text("value")?)))
}

/// Whether a request or response shows a cookie, in its headers or its list.
fn shows_cookie(message: Json<'_>) -> bool {
    let listed = |cookies: Json<'_>| cookies.items().next().is_some() || cookies.members().next().is_some();
    let of_cookies =
        |name: &str| name.eq_ignore_ascii_case("cookie") || name.eq_ignore_ascii_case("set-cookie");
    message.member("cookies").is_some_and(listed)
        || message.list("headers").any(|field| field.text("name").is_some_and(of_cookies))
}

/// The messages of a WebSocket entry; the number of the connection is that of the entry.
fn messages(entry: Json<'_>, connection: ConnectionId, at: Place, sink: &mut dyn Sink) {
    // Firefox and old versions of Playwright show that there was a connection, and nothing of it.
    if !entry.member("_webSocketMessages").is_some_and(Json::is_array) {
        let reason = "the capture does not hold the messages of this WebSocket connection";
        sink.item(Item::unreadable(at, Some(connection), reason));
    }
    for (position, message) in entry.list("_webSocketMessages").enumerate() {
        let sender = match message.text("type") {
            Some("send") => Sender::Client,
            Some("receive") => Sender::Server,
            // Chromium notes errors of the connection between the messages.
            _ => continue,
        };
        if message.number("opcode").unwrap_or(1.0) <= 2.0 {
            let at = Place { message: Some(position as u64), offset: message.offset(), ..at };
            sink.item(Item::Frame(Frame { connection, at, sender, body: body::of_message(message) }));
        }
    }
}
