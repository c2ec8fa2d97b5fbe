//! The text of one HAR entry to an HTTP exchange; WebSocket entries are handed on.

use crate::capture::Sink;
use crate::capture::clock::iso_ms;
use crate::capture::har::Dialect;
use crate::capture::har::body;
use crate::capture::har::fields;
use crate::capture::har::socket;
use crate::capture::har::socket::is_socket_url;
use crate::capture::json::Json;
use crate::exchange::HttpExchange;
use crate::exchange::Item;
use crate::exchange::Place;
use crate::exchange::Response;
use crate::exchange::ResponseSeen;
use crate::exchange::Url;
use crate::reason;

/// Hands the items of `entry` to `sink`.
pub(crate) fn read(entry: Json<'_>, at: Place, dialect: &mut Dialect, sink: &mut dyn Sink) {
    let (request, response) = (entry.member("request"), entry.member("response"));
    dialect.cookies_seen |= fields::shows_cookie(request) || fields::shows_cookie(response);
    let Some(request) = request else { return };
    if is_socket(entry, request, status(response)) {
        socket::read(entry, request, at, dialect, sink);
        return;
    }
    let headers = fields::read(Some(request), dialect);
    let method = text(request, "method");
    let started_ms = entry.member("startedDateTime").and_then(|start| iso_ms(start.as_text()?));
    let took = entry.member("time").and_then(Json::as_number).filter(|time| *time >= 0.0);
    let ended_ms = started_ms.zip(took).map(|(start, took)| start + took);
    sink.item(Item::Http(Box::new(HttpExchange {
        at,
        connection: None,
        started_ms,
        url: Url::parse(&text(request, "url")),
        body: body::of_request(request, &headers, dialect),
        response: seen(response, &method, at, ended_ms, dialect),
        method,
        headers,
    })));
}

fn is_socket(entry: Json<'_>, request: Json<'_>, status: u16) -> bool {
    let kind = entry.member("_resourceType").and_then(Json::as_text);
    // A refused upgrade is an HTTP exchange, whatever the browser meant to load.
    let open = matches!(status, 0 | 101);
    entry.member("_webSocketMessages").is_some_and(Json::is_array)
        || (open && (kind.is_some_and(|kind| kind == "websocket") || is_socket_url(&text(request, "url"))))
        || (status == 101 && matches!(text(request, "method").as_str(), "GET" | "CONNECT"))
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
    let status = status(Some(response));
    if status == 0 {
        return ResponseSeen::NotCaptured(&reason::BLOCKED);
    }
    let headers = fields::read(Some(response), dialect);
    let body = body::of_response(response, &headers, method, status);
    ResponseSeen::Seen(Response { at, ended_ms, status, headers, body })
}

/// The status code; 0 when it is not one, as generators write it when there was no response.
fn status(response: Option<Json<'_>>) -> u16 {
    let status = response.and_then(|response| response.member("status")?.as_scalar()?.parse().ok());
    status.unwrap_or(0)
}

fn text(holder: Json<'_>, key: &str) -> String {
    holder.member(key).and_then(Json::as_text).unwrap_or_default().to_owned()
}
