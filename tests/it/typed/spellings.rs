//! What may vary on the wire without a change of meaning, and what may not.

use std::error::Error;

use http::Request;
use http::Response;
use signoff::json::Json;
use signoff::message::Message;
use signoff::nullable::Nullable;

use crate::operations::alphapoint;
use crate::operations::every_shape;
use crate::operations::harbor;
use crate::operations::inforouter;
use crate::operations::openchamp;
use crate::operations::rocketchat;

const NESTED: &str = r#""kind":"nested","points":[{"x":1,"y":2}],"here":{"x":0,"y":0},"note":"a","anything":1,"choice":"left","count":0"#;

#[test]
fn absent_null_and_a_value_are_three_things() {
    let hints = [
        ("", None),
        (r#","hint":null"#, Some(Nullable::Null)),
        (r#","hint":"h""#, Some(Nullable::Value("h".to_owned()))),
    ];
    for (text, hint) in hints {
        let nested = every_shape::Nested::from_json(format!("{{{NESTED}{text}}}")).unwrap();
        assert_eq!(nested.hint, hint);
        let written = nested.to_json().unwrap();
        assert_eq!(every_shape::Nested::from_json(&written).unwrap(), nested);
        assert_eq!(written.contains("hint"), hint.is_some());
        assert_eq!(written.contains("null"), hint == Some(Nullable::Null));
    }
    let nullable =
        every_shape::Nested::from_json(format!("{{{}}}", NESTED.replace(r#""note":"a""#, r#""note":null"#)));
    assert_eq!(nullable.unwrap().note, Nullable::Null);
    let absent = every_shape::Nested::from_json(format!("{{{}}}", NESTED.replace(r#""note":"a","#, "")));
    assert!(absent.unwrap_err().to_string().contains("/note"));
    let optional = every_shape::Nested::from_json(format!("{{{NESTED},\"names\":null}}"));
    assert!(optional.unwrap_err().to_string().contains("expected an array at `/names`, found null"));
}

#[test]
fn unknown_members_survive_where_the_spec_is_open_and_are_refused_where_it_is_closed() {
    let text = r#"{"sessionId":"a","later":{"b":[1.50]}}"#;
    assert_eq!(rocketchat::Request::from_json(text).unwrap().to_json().unwrap(), text);
    let closed = every_shape::Nested::from_json(format!("{{{NESTED},\"more\":1}}"));
    assert!(closed.unwrap_err().to_string().contains("/more"));
}

#[test]
fn an_unknown_member_cannot_stand_for_a_known_one() {
    let mut request = rocketchat::Request::new("a");
    request.other.insert("sessionId", Json::from("b"));
    assert!(request.to_json().is_err());
    let mut done = rocketchat::Success::new("a");
    done.other.insert("success", Json::from(false));
    assert!(rocketchat::Http::encode_reply(&done.into()).is_err());
    // A member that would make another outcome of the message is found out, too.
    let mut error = rocketchat::Authorization::new();
    error.other.insert("success", Json::from(true));
    assert!(rocketchat::Http::encode_reply(&error.into()).is_err());
}

#[test]
fn values_of_open_lists_are_kept_and_of_closed_ones_refused() {
    let method = |text: &str| rocketchat::TotpRequiredDetailsMethod::from_json(format!("\"{text}\""));
    assert_eq!(method("totp").unwrap(), rocketchat::TotpRequiredDetailsMethod::Totp);
    let other = method("email").unwrap();
    assert_eq!(other.as_str(), "email");
    assert_eq!(other.to_json().unwrap(), "\"email\"");
    assert!(every_shape::NestedChoice::from_json("\"up\"").is_err());
}

fn soap(action: &str, body: &str) -> Request<Vec<u8>> {
    let request = Request::post("/srv.asmx").header("SOAPAction", action);
    request.header("Content-Type", "text/xml; charset=utf-8").body(body.as_bytes().to_vec()).unwrap()
}

const ENVELOPE: &str = r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><LogOut
    xmlns="http://tempuri.org/"><AuthenticationTicket>abc</AuthenticationTicket></LogOut></s:Body></s:Envelope>"#;

#[test]
fn a_soap_action_may_be_quoted_or_not_and_prefixes_mean_nothing() {
    for action in ["\"http://tempuri.org/LogOut\"", "http://tempuri.org/LogOut"] {
        for prefix in ["s", "soapenv"] {
            let envelope =
                ENVELOPE.replace("<s:", &format!("<{prefix}:")).replace("</s:", &format!("</{prefix}:"));
            let envelope = envelope.replace("xmlns:s=", &format!("xmlns:{prefix}="));
            let call = inforouter::Soap::decode_request(&soap(action, &envelope)).unwrap();
            assert_eq!(call.request.authentication_ticket.unwrap().expose(), "abc");
        }
    }
    assert!(inforouter::Soap::decode_request(&soap("\"http://tempuri.org/LogIn\"", ENVELOPE)).is_err());
}

fn soap_reply(root: &str) -> Response<Vec<u8>> {
    let body = format!(
        r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><LogOutResponse
        xmlns="http://tempuri.org/"><LogOutResult>{root}</LogOutResult></LogOutResponse></s:Body></s:Envelope>"#
    );
    Response::new(body.into_bytes())
}

#[test]
fn the_namespace_of_the_result_is_exact() {
    let known = |root: &str| inforouter::Soap::decode_reply(&soap_reply(root)).unwrap().name().is_some();
    assert!(known(r#"<root success="true" xmlns="" />"#));
    assert!(!known(r#"<root success="true" />"#), "in the namespace of the wrapper");
    assert!(!known(r#"<root xmlns=""><success>true</success></root>"#), "an element instead of an attribute");
    assert!(!known(r#"<result success="true" xmlns="" />"#));
}

#[test]
fn hostile_xml_is_refused_with_a_reason() {
    let decode = |body: &str| inforouter::Get::decode_reply(&Response::new(body.as_bytes().to_vec()));
    let reason = |body: &str| {
        let error = decode(body).unwrap_err();
        error.source().map_or_else(|| error.to_string(), ToString::to_string)
    };
    let doctype = r#"<!DOCTYPE r [<!ENTITY a "b">]><root success="true"/>"#;
    assert!(reason(doctype).contains("document type"), "{}", reason(doctype));
    assert!(decode(r#"<root success="&a;"/>"#).is_err());
    assert!(decode(r#"<root success="true"/><root success="true"/>"#).is_err());
    assert!(decode(&("<a>".repeat(1000) + &"</a>".repeat(1000))).is_err());
    assert!(decode("<root success=\"true\"").is_err());
    assert!(decode("").is_err());
}

#[test]
fn hostile_json_is_refused_with_a_reason() {
    let decode = |body: Vec<u8>| rocketchat::Http::decode_reply(&Response::new(body));
    assert!(decode(br#"{"success":true,"success":false,"sessionId":"a"}"#.to_vec()).is_err());
    assert!(decode(("[".repeat(1000) + &"]".repeat(1000)).into_bytes()).is_err());
    assert!(decode(b"{".to_vec()).is_err());
    assert!(decode(b"\xff".to_vec()).is_err());
    assert!(decode(Vec::new()).is_err());
    assert!(decode(vec![b' '; signoff::binding::MAX_BYTES + 1]).is_err());
}

#[test]
fn one_websocket_message_can_hold_several_documents() {
    let text = r#"{"payload":1,"type":"player_count"}{"type": "logged_out"}"#;
    let found = openchamp::Ws::decode_replies(text);
    assert_eq!(found.len(), 2);
    assert!(found[0].is_err(), "an event answers nothing");
    let framed = found[1].as_ref().unwrap();
    assert_eq!(framed.message.name(), Some(openchamp::OutcomeName::LoggedOut));
    assert!(openchamp::Ws::decode_reply(text).is_err());
}

#[test]
fn bare_text_in_a_layer_is_an_answer_that_the_document_does_not_know() {
    let framed =
        alphapoint::Ws::decode_reply(r#"{"m":5,"i":2,"n":"LogOut","o":"Endpoint Not Found"}"#).unwrap();
    assert!(matches!(framed.message, alphapoint::Outcome::Undocumented(_)));
    assert_eq!(framed.correlation, Some(Json::from(2_u64)));
}

#[test]
fn silence_is_a_reply_that_is_not_sent() {
    assert_eq!(openchamp::Ws::encode_reply(&openchamp::Reply::NoAnswer, None).unwrap(), None);
    let outcome = openchamp::Outcome::from(openchamp::Reply::NoAnswer);
    assert!(outcome.into_result().is_err());
}

#[test]
fn a_header_tells_outcomes_apart_in_both_directions() {
    let sent = harbor::Http::encode_reply(&harbor::Moved::new().into()).unwrap();
    assert_eq!(sent.headers()["x-reason"], "moved");
    let outcome = harbor::Http::decode_reply(&sent).unwrap();
    assert_eq!(outcome.name(), Some(harbor::OutcomeName::Moved));
}
