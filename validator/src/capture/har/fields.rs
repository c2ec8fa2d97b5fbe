//! Header lists of HAR entries, with the habits of their generators undone.

use std::collections::HashSet;

use crate::capture::har::Dialect;
use crate::capture::json::Json;
use crate::exchange::Headers;

/// The headers of a request or response.
///
/// Pseudo headers of HTTP/2 are dropped. An empty or missing list says nothing about what was sent.
pub(crate) fn read(message: Option<Json<'_>>, dialect: &Dialect) -> Headers {
    let (mut fields, mut seen) = (Vec::new(), HashSet::new());
    for field in message.and_then(|message| message.member("headers")).into_iter().flat_map(Json::items) {
        let text = |name| field.member(name)?.as_text().map(str::to_owned);
        let (Some(name), Some(value)) = (text("name"), text("value")) else { continue };
        // chrome-har merges two lists of the protocol and writes most fields twice.
        let doubled = dialect.creator == "chrome-har" && !seen.insert((name.clone(), value.clone()));
        if !name.starts_with(':') && !doubled {
            fields.push((name, value));
        }
    }
    Headers { complete: !fields.is_empty(), cookies_shown: dialect.shows_cookies(), fields }
}

/// Whether a request or response shows a cookie, in its headers or its list.
pub(crate) fn shows_cookie(message: Option<Json<'_>>) -> bool {
    let Some(message) = message else { return false };
    let listed = message
        .member("cookies")
        .is_some_and(|cookies| cookies.items().next().is_some() || cookies.members().next().is_some());
    listed
        || message.member("headers").into_iter().flat_map(Json::items).any(|field| {
            let name = field.member("name").and_then(Json::as_text).unwrap_or_default();
            name.eq_ignore_ascii_case("cookie") || name.eq_ignore_ascii_case("set-cookie")
        })
}
