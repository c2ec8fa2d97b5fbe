//! What the programs that write HAR files do differently, one test per habit.

use signoff_validator::exchange::Body;
use signoff_validator::exchange::End;
use signoff_validator::exchange::HttpExchange;
use signoff_validator::exchange::Item;
use signoff_validator::exchange::Response;
use signoff_validator::exchange::ResponseSeen;
use signoff_validator::exchange::Sender;

use crate::source::exchange;
use crate::source::items;
use crate::source::read_text;
use crate::source::read_wanted;
use crate::source::reason;
use crate::source::text;

const HEADERS: &str = r#"[{"name":"Host","value":"h"}]"#;

fn har(creator: &str, entry: &str) -> String {
    format!(r#"{{"log":{{"creator":{{"name":"{creator}"}},"entries":[{entry}]}}}}"#)
}

/// An entry with these further members of its request and its response.
fn entry(request: &str, response: &str) -> String {
    format!(
        r#"{{"request":{{"method":"POST","url":"http://h/a%20b?x=1#f","headers":{HEADERS}{request}}},"response":{{"status":200,"headers":{HEADERS}{response}}}}}"#
    )
}

fn by(creator: &str, request: &str, response: &str) -> HttpExchange {
    exchange(har(creator, &entry(request, response)))
}

fn response(exchange: &HttpExchange) -> &Response {
    match &exchange.response {
        ResponseSeen::Seen(response) => response,
        ResponseSeen::NotCaptured(reason) => panic!("{reason}"),
    }
}

#[test]
fn fiddler_starts_with_a_byte_order_mark_and_puts_the_creator_last() {
    let log = format!(
        "\u{feff}{{\"log\":{{\"entries\":[{}],\"creator\":{{\"name\":\"Fiddler\"}}}}}}",
        entry(
            r#","postData":{"params":[{"name":"Ticket","value":"a b"}],"mimeType":"application/x-www-form-urlencoded"}"#,
            r#","content":{"size":90,"comment":"Body exceeded limit"}"#,
        )
    );
    let start = log.find(r#"{"request""#).unwrap();
    let exchange = exchange(&log);
    assert_eq!(exchange.at.offset, start as u64);
    assert_eq!(exchange.body, Body::Params(vec![("Ticket".to_owned(), "a b".to_owned())]));
    assert_eq!(response(&exchange).body, Body::NotCaptured(reason("body.not-captured")));
}

#[test]
fn firebug_wraps_its_log_in_a_call() {
    for (before, after) in [("onInputData(", ");"), ("a.b$( \n", " ) ; ;\n")] {
        exchange(format!("{before}{}{after}", har("Firebug", &entry("", ""))));
    }
    assert!(read_text(format!("f({}", har("Firebug", ""))).1.error.is_some());
}

#[test]
fn internet_explorer_writes_one_cookie_as_an_object() {
    let exchange = by("Internet Explorer Network Inspector", r#","cookies":{"name":"a","value":"b"}"#, "");
    assert!(exchange.headers.cookies_shown);
}

#[test]
fn charles_writes_null_where_there_is_no_redirect() {
    let exchange = by("Charles Proxy", "", r#","redirectURL":null,"content":{"size":0,"mimeType":""}"#);
    assert_eq!(response(&exchange).body, Body::Empty);
}

#[test]
fn firefox_lists_data_urls_among_its_entries() {
    let data = r#"{"startedDateTime":"2026-11-20T22:28:29.746+01:00","time":4,"request":{"method":"GET","url":"data:image/png;base64,aGk=/x","headers":[],"httpVersion":""},"response":{"status":200,"statusText":"0K","headers":[],"content":{"text":"","size":0}}}"#;
    let exchange = exchange(har("Firefox", data));
    assert_eq!((exchange.url.scheme.as_str(), exchange.url.authority.as_str()), ("data", ""));
    assert!(!exchange.headers.complete);
    assert_eq!(exchange.started_ms, Some(1_795_210_109_746.0));
    assert_eq!(response(&exchange).ended_ms, Some(1_795_210_109_750.0));
}

#[test]
fn dates_of_every_generator_are_read() {
    for date in
        ["2026-11-20T21:28:29.7460000Z", "2026-11-20T21:28:29.746000+00:00", "2026-11-20T16:28:29.746-0500"]
    {
        let exchange =
            exchange(har("x", &entry("", "").replacen('{', &format!(r#"{{"startedDateTime":"{date}","#), 1)));
        assert_eq!(exchange.started_ms.map(f64::round), Some(1_795_210_109_746.0), "{date}");
    }
    let odd = exchange(har("x", &entry("", "").replacen('{', r#"{"startedDateTime":"2026-99-20","#, 1)));
    assert_eq!(odd.started_ms, None);
}

#[test]
fn insomnia_shows_no_headers() {
    let log = har(
        "Insomnia REST Client",
        &entry(r#","postData":{"mimeType":"","text":""}"#, "").replace(HEADERS, "[]"),
    );
    let exchange = exchange(log);
    assert!(!exchange.headers.complete);
    assert_eq!(exchange.body, Body::Empty);
}

#[test]
fn requests_without_response_are_kept() {
    let request_only = format!(r#"{{"request":{{"method":"POST","url":"http://h/","headers":{HEADERS}}}}}"#);
    let exchange = exchange(har("k6", &request_only));
    assert!(
        matches!(exchange.response, ResponseSeen::NotCaptured(seen) if seen.id == "response.not-captured")
    );
    assert_eq!(items(har("k6", r#"{"response":{"status":200}}, {}, null, 7"#)).len(), 0);
}

#[test]
fn status_zero_is_no_response() {
    let refused = entry("", r#","content":{}"#).replace("\"status\":200", "\"status\":0");
    let exchange = exchange(har("mitmproxy", &refused));
    assert!(matches!(exchange.response, ResponseSeen::NotCaptured(seen) if seen.id == "response.blocked"));
}

#[test]
fn sanitized_exports_of_chrome_hide_cookies_until_one_is_seen() {
    let cookie = entry("", "").replace("\"Host\"", "\"cookie\"");
    let log = har("WebInspector", &format!("{},{cookie},{}", entry("", ""), entry("", "")));
    let shown: Vec<bool> = items(log)
        .iter()
        .map(|item| match item {
            Item::Http(exchange) => exchange.headers.cookies_shown,
            item => panic!("{item:?}"),
        })
        .collect();
    assert_eq!(shown, [false, true, true]);
}

#[test]
fn http2_pseudo_headers_are_dropped_and_doubled_ones_merged_for_chrome_har_only() {
    let list = r#"[{"name":":method","value":"POST"},{"name":"a","value":"1"},{"name":"a","value":"1"},{"name":"a","value":"2"}]"#;
    for (creator, count) in [("chrome-har", 2), ("WebInspector", 3)] {
        let exchange = exchange(har(creator, &entry("", "").replace(HEADERS, list)));
        assert_eq!(exchange.headers.fields.len(), count, "{creator}");
    }
}

#[test]
fn request_bodies_come_as_text_or_as_parameters() {
    let cases = [
        ("WebInspector", r#"{"text":"a=%20","params":[{"name":"a","value":"%20"}]}"#, Some("a=%20")),
        ("WebInspector", r#"{"params":[{"name":"a","value":"%20+"}]}"#, None),
        ("chrome-har", r#"{"mimeType":"application/json","params":[{"name":"a","value":"  "}]}"#, None),
    ];
    for (creator, data, expected) in cases {
        let exchange = by(creator, &format!(r#","postData":{data}"#), "");
        match expected {
            Some(expected) => assert_eq!(text(&exchange.body), expected),
            None => assert_eq!(exchange.body, Body::Params(vec![("a".to_owned(), "  ".to_owned())])),
        }
    }
    let omitted = by("Playwright", r#","bodySize":39,"postData":{"text":"","params":[]}"#, "");
    assert_eq!(omitted.body, Body::NotCaptured(reason("body.not-captured")));
}

#[test]
fn response_bodies_are_decoded_and_absent_ones_told_from_empty_ones() {
    let not_held = Body::NotCaptured(reason("body.not-captured"));
    let cases = [
        (r#"{"text":"eyJ9","encoding":"base64"}"#, Some("{\"}"), None),
        (r#"{"text":"e\ny==","encoding":"base64"}"#, Some("{"), None),
        (r#"{"text":"%","encoding":"base64"}"#, None, Some(Body::NotCaptured(reason("body.not-base64")))),
        (r#"{"text":"\u00e9\ud83d\ude00\ud800\/\"\\"}"#, Some("é😀\u{fffd}/\"\\"), None),
        (r#"{"text":"","size":0}"#, None, Some(Body::Empty)),
        (r#"{"text":"","size":-1}"#, None, Some(Body::Empty)),
        (r#"{"size":-1}"#, None, Some(not_held.clone())),
        (r#"{"size":16}"#, None, Some(not_held.clone())),
        (r#"{"_file":"a.json","size":16}"#, None, Some(Body::NotCaptured(reason("body.elsewhere")))),
        ("{}", None, Some(not_held)),
    ];
    for (content, bytes, other) in cases {
        let exchange = by("x", "", &format!(r#","content":{content}"#));
        let body = &response(&exchange).body;
        match (bytes, other) {
            (Some(bytes), _) => assert_eq!(text(body), bytes, "{content}"),
            (None, other) => assert_eq!(Some(body), other.as_ref(), "{content}"),
        }
    }
}

#[test]
fn offsets_of_bodies_point_at_their_text() {
    let log = har("x", &entry(r#", "postData" : { "text" : "needle" }"#, ""));
    let Body::Bytes { offset, .. } = exchange(&log).body else { panic!() };
    assert!(log[usize::try_from(offset).unwrap()..].starts_with("needle"));
}

#[test]
fn urls_are_unescaped_before_the_decision_and_split_after_it() {
    let log = har("x", &entry("", "").replace("http://h/a", r"http:\/\/h\u002fa"));
    let (items, _) = read_wanted(Box::new(std::io::Cursor::new(log.into_bytes())), |method, url| {
        (method, url) == ("POST", "http://h/a%20b?x=1#f")
    });
    let [Item::Http(exchange)] = &items[..] else { panic!("{items:?}") };
    assert_eq!((exchange.url.authority.as_str(), exchange.url.path.as_str()), ("h", "/a%20b"));
    assert_eq!(exchange.url.query.as_deref(), Some("x=1"));
}

#[test]
fn a_response_before_its_request_is_read_too() {
    let log = format!(
        r#"{{"log":{{"entries":[{{"response":{{"status":204,"headers":{HEADERS}}},"request":{{"url":"http://h/","method":"GET"}}}}]}}}}"#
    );
    assert_eq!(response(&exchange(log)).status, 204);
}

#[test]
fn sockets_are_read_whatever_the_sink_wants() {
    let message = r#"{"type":"send","opcode":1,"time":1,"data":"a"},{"type":"error","data":"x"},{"type":"receive","opcode":2,"time":1,"data":"AAE="}"#;
    let socket = |url: &str, kind: &str, status: u16| {
        format!(
            r#"{{{kind}"request":{{"method":"GET","url":"{url}","headers":{HEADERS}}},"response":{{"status":{status}}},"_webSocketMessages":[{message}]}}"#
        )
    };
    let cases = [
        socket("ws://h/ws", r#""_resourceType":"websocket","#, 101),
        socket("http://h/ws", "", 101),
        socket("wss://h/ws", "", 0),
    ];
    for entry in cases {
        let log = har("x", &entry);
        let (items, reading) = read_wanted(Box::new(std::io::Cursor::new(log.into_bytes())), |_, _| false);
        assert!(reading.error.is_none());
        let [Item::Opened(opened), Item::Frame(one), Item::Frame(two), Item::Closed(closed)] = &items[..]
        else {
            panic!("{items:?}")
        };
        assert_eq!(opened.url.as_ref().unwrap().path, "/ws");
        assert_eq!((one.sender, one.at.message, text(&one.body)), (Sender::Client, Some(0), "a"));
        assert_eq!((two.sender, two.at.message, text(&two.body)), (Sender::Server, Some(2), "\0\u{1}"));
        assert_eq!(closed.end, End::NotShown);
    }
}

#[test]
fn a_socket_without_recorded_messages_is_reported() {
    let entry =
        r#"{"request":{"method":"GET","url":"wss://h/ws"},"response":{"status":101,"content":{"text":""}}}"#;
    let items = items(har("Firefox", entry));
    assert!(matches!(&items[..], [Item::Opened(_), Item::Unreadable(_), Item::Closed(_)]), "{items:?}");
}
