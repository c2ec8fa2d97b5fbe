//! What tshark shows in odd places: hand-made packets, as small as they can be.

use signoff_validator::exchange::Body;
use signoff_validator::exchange::End;
use signoff_validator::exchange::HttpExchange;
use signoff_validator::exchange::Item;
use signoff_validator::exchange::ResponseSeen;
use signoff_validator::exchange::Sender;

use crate::source::items;
use crate::source::reason;
use crate::source::text;

/// A capture of these `layers`; all packets belong to stream 0 unless they say otherwise.
fn capture(packets: &[&str]) -> String {
    let packets: Vec<String> = packets
        .iter()
        .enumerate()
        .map(|(n, layers)| {
            let frame = format!(r#""frame":{{"frame.time":"x","frame.number":"{}"}}"#, n + 1);
            format!(r#"{{"_source":{{"layers":{{{frame},{layers}}}}}}}"#)
        })
        .collect();
    format!("[{}]", packets.join(","))
}

const TCP: &str = r#""tcp":{"tcp.stream":"0","tcp.srcport":"5","ip.src":"c"}"#;

fn request(uri: &str) -> String {
    format!(
        r#"{TCP},"http":{{"x":{{"http.request.method":"GET","http.request.uri":"{uri}"}},"http.request.line":"Host: h\r\n"}}"#
    )
}

fn response(status: u16, body: &str) -> String {
    format!(
        r#"{TCP},"http":{{"x":{{"http.response.code":"{status}"}},"http.response.line":"A: b\r\n","http.file_data":"{body}"}}"#
    )
}

fn fin(port: u16) -> String {
    format!(
        r#""tcp":{{"tcp.stream":"0","tcp.srcport":"{port}","tcp.flags_tree":{{"tcp.flags.fin":"1"}}}},"ip":{{"ip.src":"a"}}"#
    )
}

fn exchanges(items: &[Item]) -> Vec<&HttpExchange> {
    items
        .iter()
        .filter_map(|item| match item {
            Item::Http(exchange) => Some(&**exchange),
            _ => None,
        })
        .collect()
}

fn statuses(items: &[Item]) -> Vec<(String, Result<u16, &'static str>)> {
    let seen = |exchange: &HttpExchange| match &exchange.response {
        ResponseSeen::Seen(response) => Ok(response.status),
        ResponseSeen::NotCaptured(reason) => Err(reason.text),
    };
    exchanges(items).iter().map(|exchange| (exchange.url.path.clone(), seen(exchange))).collect()
}

#[test]
fn interim_responses_are_no_answers() {
    let packets = [response(100, ""), request("/a"), response(103, ""), response(200, "ok")];
    let items = items(capture(&packets.each_ref().map(String::as_str)));
    assert_eq!(statuses(&items), [("/a".to_owned(), Ok(200))]);
}

#[test]
fn a_request_is_told_from_a_response_by_its_method() {
    let both = response(200, "ok")
        .replace(r#""x":{"#, r#""http.request.uri":"/a","http.request.full_uri":"http://h/a","x":{"#);
    let items = items(capture(&[&request("/a"), &both]));
    assert_eq!(statuses(&items), [("/a".to_owned(), Ok(200))]);
}

#[test]
fn requests_without_response_say_how_it_ended() {
    let both = [request("/a"), fin(5), fin(80)];
    let ended = "the connection closed without a response";
    for (packets, reason) in
        [(&both[..1], "the capture ends before the response"), (&both[..2], ended), (&both[..], ended)]
    {
        let packets: Vec<&str> = packets.iter().map(String::as_str).collect();
        assert_eq!(statuses(&items(capture(&packets))), [("/a".to_owned(), Err(reason))]);
    }
}

#[test]
fn a_response_to_an_earlier_capture_is_passed_over() {
    let packets = [response(200, "x"), request("/a"), response(204, "")];
    let items = items(capture(&packets.each_ref().map(String::as_str)));
    assert_eq!(statuses(&items), [("/a".to_owned(), Ok(204))]);
}

#[test]
fn warnings_before_the_packets_are_tolerated() {
    let text = format!("Running as user \"root\" and group \"root\".\n{}", capture(&[&request("/a")]));
    assert_eq!(exchanges(&items(text)).len(), 1);
}

#[test]
fn damaged_bodies_are_taken_from_the_bytes_of_the_packet() {
    let message = "HTTP/1.1 200 OK\r\nContent-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\n\u{e9}!\r\n0\r\n\r\n";
    let hex: Vec<String> = message.bytes().map(|byte| format!("{byte:02x}")).collect();
    let whole = response(200, "\u{fffd}\u{fffd}!")
        .replace(r#""ip.src""#, &format!(r#""tcp.payload":"{}","ip.src""#, hex.join(":")));
    let items = items(capture(&[&request("/a"), &whole]));
    let ResponseSeen::Seen(seen) = &exchanges(&items)[0].response else { panic!() };
    assert_eq!(text(&seen.body), "\u{e9}!");
    let items = crate::source::items(capture(&[&request("/a"), &response(200, "\u{fffd}")]));
    let ResponseSeen::Seen(seen) = &exchanges(&items)[0].response else { panic!() };
    assert_eq!(seen.body, Body::NotCaptured(reason("body.shown-damaged")));
}

#[test]
fn packets_without_a_connection_are_reported() {
    let lost = request("/a").replace("tcp.stream", "tcp.other").replace("ip.src", "ip.other");
    assert!(matches!(&items(capture(&[&lost]))[..], [Item::Unreadable(_)]));
}

fn frame(fields: &str) -> String {
    format!(r#"{TCP},"websocket":{{{fields}}}"#)
}

#[test]
fn fragments_are_joined_when_the_last_one_is_empty() {
    let first = frame(
        r#""websocket.fin":"0","websocket.opcode":"1","websocket.mask":"1","websocket.payload_length":"2","websocket.payload":"61:62""#,
    );
    let ping = frame(
        r#""websocket.fin":"1","websocket.opcode":"9","websocket.mask":"0","websocket.payload_length":"0""#,
    );
    let last = frame(
        r#""websocket.fin":"1","websocket.opcode":"0","websocket.mask":"1","websocket.payload_length":"0""#,
    );
    let items = items(capture(&[&first, &ping, &last]));
    let [Item::Opened(opened), Item::Frame(message), Item::Closed(closed)] = &items[..] else {
        panic!("{items:?}")
    };
    assert!(opened.url.is_none() && !opened.from_start);
    assert_eq!((message.at.index, message.sender, text(&message.body)), (3, Sender::Client, "ab"));
    assert_eq!(closed.end, End::NotShown);
}

#[test]
fn compressed_messages_are_inflated_where_tshark_shows_no_text() {
    // RFC 7692 §7.2.3.2: "Hello" twice, the second time by reference to the first.
    let messages = ["f2:48:cd:c9:c9:07:00", "f2:00:11:00:00"].map(|hex| {
        let length = hex.split(':').count();
        frame(&format!(r#""websocket.fin":"1","websocket.rsv":"0x04","websocket.opcode":"1","websocket.mask":"0","websocket.payload_length":"{length}","websocket.payload":"{hex}""#))
    });
    let items = items(capture(&[&messages[0], &messages[1]]));
    let [Item::Opened(_), Item::Frame(one), Item::Frame(two), Item::Closed(_)] = &items[..] else {
        panic!("{items:?}")
    };
    assert_eq!((text(&one.body), text(&two.body)), ("Hello", "Hello"));
}

#[test]
fn close_frames_and_lost_connections_end_a_socket() {
    let data = frame(
        r#""websocket.fin":"1","websocket.opcode":"1","websocket.mask":"1","websocket.payload":{"websocket.payload.text":"a"}"#,
    );
    let close = |mask: u8| {
        frame(&format!(
            r#""websocket.fin":"1","websocket.opcode":"8","websocket.mask":"{mask}","websocket.payload":{{"websocket.payload.close":{{"websocket.payload.close.status_code":"1001"}}}}"#
        ))
    };
    let cases: [(Vec<String>, End); 3] = [
        (vec![data.clone(), close(1), close(0)], End::CloseFrame(Some(1001))),
        (vec![data.clone(), fin(5)], End::Disconnected),
        (vec![data], End::NotShown),
    ];
    for (packets, end) in cases {
        let packets: Vec<&str> = packets.iter().map(String::as_str).collect();
        let items = items(capture(&packets));
        let [Item::Opened(_), Item::Frame(_), Item::Closed(closed)] = &items[..] else { panic!("{items:?}") };
        assert_eq!(closed.end, end);
    }
}

#[test]
fn several_frames_of_one_packet_become_several_messages() {
    let one = |letter: &str| {
        format!(
            r#""websocket":{{"websocket.fin":"1","websocket.opcode":"1","websocket.mask":"0","websocket.payload":{{"websocket.payload.text":"{letter}"}}}}"#
        )
    };
    let packet = format!("{TCP},{},{},{}", one("a"), one("b"), one("c"));
    let items = items(capture(&[&packet]));
    let texts: Vec<&str> = items
        .iter()
        .filter_map(|item| if let Item::Frame(frame) = item { Some(text(&frame.body)) } else { None })
        .collect();
    assert_eq!(texts, ["a", "b", "c"]);
}

#[test]
fn http2_streams_are_put_together() {
    let header = |name: &str, value: &str| {
        format!(r#""http2.header":{{"http2.header.name":"{name}","http2.header.value":"{value}"}}"#)
    };
    let stream = |kind: u8, end: u8, rest: &str| {
        let tree = format!(r#""http2.flags_tree":{{"http2.flags.end_stream":"{end}"}}"#);
        format!(r#""http2":{{"http2.stream":{{"http2.type":"{kind}",{tree},"http2.streamid":"1",{rest}}}}}"#)
    };
    let request = [
        header(":method", "POST"),
        header(":path", "/out"),
        header(":authority", "h"),
        header(":scheme", "https"),
        header("x-a", "b"),
    ];
    let answer = [header(":status", "200"), header("x-c", "d")];
    let first = format!(
        "{TCP},{},{}",
        stream(1, 0, &request.join(",")),
        stream(0, 1, r#""http2.data.data":"69:6e""#)
    );
    let second = format!("{TCP},{}", stream(1, 0, &answer.join(",")));
    let third = format!("{TCP},{}", stream(0, 1, r#""http2.data.data":"6f:75:74""#));
    let items = items(capture(&[&first, &second, &third]));
    let [Item::Http(exchange)] = &items[..] else { panic!("{items:?}") };
    assert_eq!(
        (exchange.method.as_str(), exchange.url.path.as_str(), text(&exchange.body)),
        ("POST", "/out", "in")
    );
    let ResponseSeen::Seen(response) = &exchange.response else { panic!() };
    assert_eq!((response.at.index, response.status, text(&response.body)), (3, 200, "out"));
    assert_eq!(exchange.headers.fields, [("x-a".to_owned(), "b".to_owned())]);
}

#[test]
fn too_many_waiting_requests_are_reported() {
    let requests: Vec<String> = (0..70).map(|n| request(&format!("/{n}"))).collect();
    let requests: Vec<&str> = requests.iter().map(String::as_str).collect();
    let items = items(capture(&requests));
    let unreadable = items.iter().filter(|item| matches!(item, Item::Unreadable(_))).count();
    assert_eq!((unreadable, exchanges(&items).len()), (6, 64));
}

#[test]
fn more_connections_than_fit_are_reported() {
    let requests: Vec<String> = (0..4100)
        .map(|n| request("/a").replace(r#""tcp.stream":"0""#, &format!(r#""tcp.stream":"{n}""#)))
        .collect();
    let requests: Vec<&str> = requests.iter().map(String::as_str).collect();
    let items = items(capture(&requests));
    let unreadable = items.iter().filter(|item| matches!(item, Item::Unreadable(_))).count();
    assert_eq!((unreadable, exchanges(&items).len()), (4, 4096));
}
