//! What is refused instead of being sent, and that errors show places and never values.

use std::error::Error;

use signoff::binding::EncodeError;
use signoff::binding::decode_request;
use signoff::binding::encode_request;
use signoff::binding::encode_response;
use signoff::codec::form;
use signoff::codec::json;
use signoff::codec::json::node;
use signoff::codec::xml;
use signoff::codec::xml::Root;
use signoff::metadata::Metadata;
use signoff::spec::model::operation::Operation;
use signoff::spec::read::read;
use signoff::spec::text::Value;

use crate::specs::DEPOT;
use crate::specs::builtin;
use crate::specs::depot;
use crate::specs::json as parsed;
use crate::specs::needed;

/// An error with its cause.
fn shown(error: &EncodeError) -> String {
    error.source().map_or_else(|| error.to_string(), |cause| format!("{error}: {cause}"))
}

fn request(operation: &Operation, binding: &str, message: &str, metadata: &Metadata, expected: &str) {
    let binding = operation.binding(binding).unwrap();
    let error = encode_request(operation, binding, &parsed(message), metadata).map(|_| ()).unwrap_err();
    assert_eq!(shown(&error), expected, "{message} by {}", binding.name);
}

#[test]
fn values_that_would_not_come_back_are_refused_with_their_place() {
    let depot = depot();
    let check = |binding: &str, more: &str, expected: &str| {
        let message = format!(r#"{{"locker":7,"shelf":"x",{more}}}"#);
        request(&depot, binding, &message, &Metadata::new().with_number(1), expected);
    };
    check("form", r#""x":{"y":1}"#, "unwritable value: `/x`: a nested value where only text fits");
    check("form", r#""x":[1]"#, "unwritable value: `/x`: a nested value where only text fits");
    check("query", r#""x":null"#, "unwritable value: `/x`: null has no text");
    check("form", r#""x":17"#, "unwritable value: `/x`: the text would be read as a value of another kind");
    check("xml", r#""reason":"a\u0001""#, "unwritable value: `/reason`: a character that XML 1.0 forbids");
    check("soap", r#""a b":"x""#, "unwritable value: `/a b`: not a name of XML");
    check("xml", r#""x":[1]"#, "unwritable value: `/x`: a nested value where only text fits");
    let text = "unwritable value: `/x`: an element without attributes and elements is read as text";
    check("xml", r#""x":{}"#, text);
    let blank = "unwritable value: `/#text`: white space alone is not kept as the text of an element";
    check("xml", r##""#text":" ""##, blank);
}

#[test]
fn paths_take_no_segment_that_would_lead_elsewhere() {
    let check = |binding: &str, shelf: &str, expected: &str| {
        let message = format!(r#"{{"locker":7,"shelf":"{shelf}"}}"#);
        request(&depot(), binding, &message, &Metadata::new(), expected);
    };
    check("json", "..", "unwritable value: `/shelf`: a dot segment of a path");
    check("query", "a/../b", "unwritable value: `/shelf`: a dot segment of a path");
    check("query", "/a", "unwritable value: `/shelf`: an empty segment of a path");
}

#[test]
fn what_the_spec_does_not_know_is_refused() {
    let operation = builtin("rocketchat.sessions_logout");
    let message = r#"{"sessionId":"x"}"#;
    let check =
        |metadata: Metadata, expected: &str| request(&operation, "http", message, &metadata, expected);
    check(Metadata::new().with_credential("login", "tokn", "v"), "the operation knows no `login.tokn`");
    check(Metadata::new().with_header("x-3fa-code", "v"), "the operation knows no `x-3fa-code`");
    check(
        Metadata::new().with_header("x-2fa-code", "secret\r\nX: y"),
        "the value cannot be sent as `x-2fa-code`",
    );
    check(
        Metadata::new().with_credential("login", "token", " secret"),
        "the value cannot be sent as `X-Auth-Token`",
    );
    for value in ["secret;a=b", "secret,b", "sec ret", "sécret", "secret\r"] {
        let cookie = Metadata::new().with_credential("session", "id", value);
        request(
            &builtin("crafter.logout"),
            "http",
            "{}",
            &cookie,
            "the value cannot be sent as `JSESSIONID`",
        );
    }
    let long = format!(r#"{{"locker":7,"shelf":"{}"}}"#, "x".repeat(70_000));
    let expected = "unwritable value: ``: path and query are longer than 65,534 bytes";
    request(&depot(), "query", &long, &Metadata::new(), expected);
    let ticket = Metadata::new().with_credential("ticket", "ticket", "secret");
    let message = r#"{"AuthenticationTicket":"other secret"}"#;
    let expected = "a credential and the message differ at `/AuthenticationTicket`";
    request(&builtin("inforouter.logout"), "get", message, &ticket, expected);
    let expected = "the frame needs the member `i` at `/i`";
    request(&builtin("alphapoint.logout"), "ws", "{}", &Metadata::new(), expected);
    let expected = "the message breaks its schema at `/sessionId` (expected a string)";
    request(&operation, "http", r#"{"sessionId":17}"#, &Metadata::new(), expected);
}

#[test]
fn outcomes_take_only_their_own_messages() {
    let check = |operation: &Operation, outcome: &str, message: &str, expected: &str| {
        let (binding, outcome) = (&operation.bindings[0], operation.outcome(outcome).unwrap());
        let error =
            encode_response(operation, binding, outcome, &parsed(message), needed(binding).correlation());
        assert_eq!(shown(&error.map(|_| ()).unwrap_err()), expected);
    };
    let chat = builtin("rocketchat.sessions_logout");
    let expected = "the message breaks its schema at `/success` (expected true)";
    check(&chat, "success", r#"{"sessionId":"x","success":false}"#, expected);
    let expected = "the message breaks its schema at `/success` (expected the member `success`)";
    check(&chat, "success", r#"{"sessionId":"x"}"#, expected);
    check(&depot(), "ignored", "{}", "the outcome `ignored` is silence and has no message");
    check(&depot(), "stuck", r#"{"state":"stuck"}"#, "the spec gives no status of the fault");
}

#[test]
fn messages_that_readers_would_take_for_another_outcome_are_refused() {
    let text = DEPOT.replace(r#""state": { "const": "free""#, r#""state": { "type": "string""#);
    let operation = read("open.json", &text).0.remove(0);
    let (binding, outcome) = (operation.binding("form").unwrap(), operation.outcome("released").unwrap());
    for state in ["stuck", "neither"] {
        let message = parsed(&format!(r#"{{"state":"{state}","count":1}}"#));
        let error = encode_response(&operation, binding, outcome, &message, None).map(|_| ()).unwrap_err();
        assert_eq!(shown(&error), "the message does not select the outcome `released`");
    }
}

#[test]
fn attributes_stand_there_once() {
    let depot = depot();
    let schema = depot.outcome("stuck").unwrap().schema.as_ref().unwrap();
    let root = Root { name: "released", declares: None };
    let check = |message: &str| {
        xml::encode(&depot, schema, root, &parsed(message)).map_err(|error| error.to_string())
    };
    let twice = "`/state`: an attribute that stands there twice".to_owned();
    assert_eq!(check(r#"{"state":"stuck","state":"stuck"}"#), Err(twice));
    assert_eq!(check(r#"{"a":"1","a":"2"}"#), Ok("<released><a>1</a><a>2</a></released>".to_owned()));
}

#[test]
fn json_refuses_what_is_no_json() {
    let check = |value, expected: &str| assert_eq!(json::encode(&value).unwrap_err().to_string(), expected);
    check(node(Value::Array(vec![node(Value::Number("+1".to_owned()))])), "`/0`: not a number of JSON");
    check(parsed(r#"{"a":[{"b":1,"b":2}]}"#), "`/a/0/b`: a member that stands there twice");
    let nested =
        |depth: usize| (0..depth).fold(node(Value::Null), |inner, _| node(Value::Array(vec![inner])));
    assert!(json::encode(&nested(128)).is_ok_and(|text| parsed(&text).same(&nested(128))));
    check(nested(129), &format!("`{}`: nested too deep", "/0".repeat(128)));
}

#[test]
fn forms_keep_repeated_members() {
    let depot = depot();
    let pairs = form::encode(&depot, &depot.request.schema, &parsed(r#"{"a":"1","b":"é ","a":"2"}"#));
    assert_eq!(pairs.unwrap(), "a=1&b=%C3%A9+&a=2");
}

#[test]
fn debug_forms_show_no_value() {
    let metadata =
        Metadata::new().with_credential("login", "token", "s3cret").with_header("x-2fa-code", "s3cret");
    let chat = builtin("rocketchat.sessions_logout");
    let message = parsed(r#"{"sessionId":"s3cret"}"#);
    let request = encode_request(&chat, &chat.bindings[0], &message, &metadata).unwrap();
    let received = decode_request(&chat, &chat.bindings[0], &request).unwrap();
    let all = format!("{metadata:?} {request:?} {received:?}");
    assert!(all.contains("login.token") && !all.contains("s3cret"), "{all}");
}
