//! What stands around a message in a frame: ids of every kind, and events, by type and by value.

use signoff::binding::Response as Sent;
use signoff::binding::decode_response;
use signoff::binding::encode_response;
use signoff::json::Json;
use signoff::message::Message;
use signoff::nullable::Nullable;
use signoff::spec::text::Limits;
use signoff::spec::text::parse;

use crate::operations::alphapoint;
use crate::operations::openchamp;

#[test]
fn ids_of_every_kind_are_written_or_refused_alike() {
    let operation = alphapoint::SPEC.operation();
    let binding = operation.binding("ws").unwrap();
    let success = alphapoint::Success::new(Nullable::Value("a \"b\" \\ \n".to_owned()));
    let node = |text: &str| parse(text, Limits::default()).unwrap();
    let message = node(&success.to_json().unwrap());
    let reply = alphapoint::Reply::from(success);
    let ids = [
        "0",
        "2",
        "18446744073709551616",
        "-1",
        "2.0",
        "2.5",
        "1e2",
        "\"x\"",
        "\"2\"",
        "null",
        "true",
        "[1]",
    ];
    let mut written = 0;
    for id in ids.into_iter().map(Some).chain([None]) {
        let by_type = alphapoint::Ws::encode_reply(&reply, id.map(|id| Json::parse(id).unwrap()).as_ref());
        let id_node = id.map(node);
        let outcome = operation.outcome("success").unwrap();
        let by_value = encode_response(operation, binding, outcome, &message, id_node.as_ref());
        match (by_type, by_value) {
            (Ok(Some(text)), Ok(Sent::Frame(same))) => {
                assert_eq!(text, same, "{id:?}");
                let read = alphapoint::Ws::decode_reply(&text).unwrap();
                assert_eq!(read.correlation.as_ref().map(Json::as_str), id);
                assert_eq!(read.message.into_reply().unwrap(), reply);
                written += 1;
            }
            (Err(one), Err(two)) => assert_eq!(format!("{one:?}"), format!("{two:?}"), "{id:?}"),
            (one, two) => panic!("{id:?}: {one:?} by type, {two:?} by value"),
        }
    }
    assert_eq!(written, 6, "integers by value");
}

#[test]
fn events_answer_nothing_whatever_else_they_say() {
    let operation = openchamp::SPEC.operation();
    let binding = operation.binding("ws").unwrap();
    for event in ["global_chat", "private_chat", "match_found", "match_error", "player_count"] {
        for more in ["", r#","payload":{"message":"Authentication required","code":"AUTH_REQUIRED"}"#] {
            let text = format!(r#"{{"type":"{event}"{more}}}"#);
            let by_type = openchamp::Ws::decode_reply(&text).map(drop).unwrap_err();
            let by_value = decode_response(operation, binding, &Sent::Frame(text)).map(drop).unwrap_err();
            assert_eq!(format!("{by_type:?}"), format!("{by_value:?}"));
        }
    }
}
