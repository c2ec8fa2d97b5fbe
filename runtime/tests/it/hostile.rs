//! Bytes that no honest peer sends: each is an error with a place.

use std::error::Error;

use signoff::binding::DecodeError;
use signoff::binding::MAX_BYTES;
use signoff::binding::Request;
use signoff::binding::Response;
use signoff::binding::decode_request;
use signoff::binding::decode_response;
use signoff::binding::encode_response;
use signoff::spec::model::binding::Binding;
use signoff::spec::model::example::ExampleOf;
use signoff::spec::model::operation::Operation;
use signoff::spec::plan::MismatchKind;

use crate::specs::answered;
use crate::specs::body;
use crate::specs::builtin;
use crate::specs::depot;
use crate::specs::needed;
use crate::specs::operations;

/// An error with its cause.
fn shown(error: &DecodeError) -> String {
    error.source().map_or_else(|| error.to_string(), |cause| format!("{error}: {cause}"))
}

/// What comes of a response with this body.
fn response(id: &str, binding: &str, body: &[u8], expected: &str) {
    let operation = builtin(id);
    let binding = operation.binding(binding).unwrap();
    let error = decode_response(&operation, binding, &answered(binding, Some(200), body)).unwrap_err();
    assert_eq!(shown(&error), expected, "{}", String::from_utf8_lossy(body));
}

#[test]
fn documents_that_could_grow_are_refused() {
    let check = |body: &str, expected: &str| {
        response(
            "inforouter.logout",
            "get",
            body.as_bytes(),
            &format!("unreadable body: not XML: {expected}"),
        );
    };
    check("<!DOCTYPE root [<!ENTITY a 'b'>]><root />", "document type declarations are refused at byte 33");
    check("<root success='true'>&a;</root>", "unknown entity at byte 24");
    check("<root success='&a;' />", "unknown entity at byte 22");
    let deep = format!("{}{}", "<a>".repeat(65), "</a>".repeat(65));
    check(&deep, "more nested elements than allowed at byte 195");
    check("<root /><root />", "content outside the root element at byte 16");
    check("<a:root success='true' />", "namespace prefix is not declared at byte 25");
    let attributes: String = (0..257).map(|index| format!(" a{index}=''")).collect();
    let start = format!("<root{attributes}/>");
    check(&start, &format!("more attributes than allowed at byte {}", start.len()));
}

#[test]
fn json_of_excess_is_refused() {
    let chat = "rocketchat.sessions_logout";
    let deep = [b'['; 4000];
    response(chat, "http", &deep, "unreadable body: not JSON: nested too deep at byte 128");
    let twice = br#"{"success":true,"details":{"a":1,"a":2}}"#;
    response(chat, "http", twice, "`/details/a` stands there twice");
    response(chat, "http", b"{} {}", "unreadable body: not JSON: data after the end of the value at byte 3");
    response(chat, "http", b" \r\n", "unreadable body: there is no body");
    let frame = br#"{"m":1,"i":2,"n":"LogOut","o":"{\"result\":true,\"result\":false}"}"#;
    response("alphapoint.logout", "ws", frame, "`/o/result` stands there twice");
    let frame = br#"{"m":1,"i":2,"n":"Ping","o":"{}"}"#;
    let expected = "another frame: not the string \"LogOut\" at `/n`";
    response("alphapoint.logout", "ws", frame, expected);
    let frame = br#"{"m":3,"i":2,"n":"LogOut","o":"{}"}"#;
    response("alphapoint.logout", "ws", frame, "another frame: not what selects it at ``");
    response("openchamp.logout", "ws", b"{\"type\":\"logged_out\"} {}", "2 documents in one message");
}

/// Each of very many unknown members is named, and none costs a look at all the others.
#[test]
fn unknown_members_may_be_very_many() {
    const MANY: usize = 60_000;
    let operation = builtin("rocketchat.sessions_logout");
    let binding = operation.binding("http").unwrap();
    let members: String = (0..MANY).map(|index| format!(",\"x{index}\":{index}")).collect();
    let body = format!("{{\"success\":true,\"sessionId\":\"x\"{members}}}");
    let answer =
        decode_response(&operation, binding, &answered(binding, Some(200), body.as_bytes())).unwrap();
    assert_eq!(answer.outcome(), Some("success"));
    let extra = MismatchKind::ExtraMember;
    let unknown = answer.classified.mismatches.iter().filter(|judged| judged.mismatch.kind == extra);
    assert_eq!(unknown.count(), MANY);
}

#[test]
fn bodies_without_end_are_refused_unread() {
    for operation in operations() {
        for binding in &operation.bindings {
            let huge = vec![b' '; MAX_BYTES + 1];
            let error =
                decode_response(&operation, binding, &answered(binding, Some(200), &huge)).unwrap_err();
            assert!(matches!(error, DecodeError::TooLarge(bytes) if bytes == MAX_BYTES + 1), "{error}");
        }
    }
}

#[test]
fn messages_cut_short_anywhere_are_errors_inside_what_came() {
    for_every_response(|operation, binding, whole| {
        // Nothing at all is an answer where one has no body.
        let first = usize::from(!operation.is_uniform());
        for end in first..whole.len() {
            let cut = answered(binding, Some(200), &whole[..end]);
            let Err(DecodeError::Wire(error)) = decode_response(operation, binding, &cut) else {
                panic!("{} {}: {end} of {} bytes are a message", operation.id, binding.name, whole.len());
            };
            assert!(error.offset() <= end, "{error} of {end}");
        }
    });
}

#[test]
fn bytes_that_are_no_text_are_named() {
    for_every_response(|operation, binding, whole| {
        // The text of a WebSocket message is UTF-8 before it gets here.
        let frame = matches!(answered(binding, None, whole), Response::Frame(_));
        for at in 0..if frame { 0 } else { whole.len() } {
            let mut bytes = whole.to_vec();
            bytes[at] = 0xff;
            let found = answered(binding, Some(200), &bytes);
            let error = decode_response(operation, binding, &found).unwrap_err();
            assert_eq!(shown(&error), format!("unreadable body: not UTF-8 from byte {at} on"));
        }
    });
}

#[test]
fn requests_for_something_else_are_told_apart() {
    let check = |id: &str, binding: &str, method: &str, target: &str, body: &str, expected: &str| {
        let operation = if id == "depot.release" { depot() } else { builtin(id) };
        let http =
            http::Request::builder().method(method).uri(target).body(body.as_bytes().to_vec()).unwrap();
        let found = decode_request(&operation, operation.binding(binding).unwrap(), &Request::Http(http));
        assert_eq!(shown(&found.unwrap_err()), expected, "{method} {target}");
    };
    let info = "inforouter.logout";
    check(info, "get", "POST", "/srv.asmx/LogOut", "", "another method than that of the binding");
    check(info, "get", "GET", "/srv.asmx/LogIn", "", "another path than that of the binding");
    check(info, "soap", "POST", "/srv.asmx", "", "another SOAPAction than that of the binding");
    check(info, "get", "GET", "/srv.asmx/LogOut?a=%ff", "", "the target is not UTF-8 at byte 19");
    check(info, "post", "POST", "/srv.asmx/LogOut", "a=b&c=%fe", "unreadable body: not UTF-8 from byte 6 on");
    check("depot.release", "json", "PUT", "/lockers/7/%ff", "{}", "the target is not UTF-8 at byte 11");
    // The path says it, so the body may not.
    let body = r#"{"locker":8}"#;
    check("depot.release", "json", "PUT", "/lockers/7/x", body, "`/locker` stands there twice");
    check("openchamp.logout", "ws", "GET", "/ws", "", "the binding is not carried by this protocol");
}

#[test]
fn soap_faults_and_missing_envelopes_are_told_apart() {
    let soap = "inforouter.logout";
    let fault = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><e:Fault>\
        <faultcode>e:Server</faultcode></e:Fault></e:Body></e:Envelope>";
    response(soap, "soap", fault.as_bytes(), "unreadable body: a SOAP fault (Server)");
    response(soap, "soap", b"<root success='true' />", "unreadable body: no SOAP envelope");
}

/// Calls `check` with the body of one response of every outcome by every binding.
fn for_every_response(check: impl Fn(&Operation, &Binding, &[u8])) {
    for operation in operations() {
        for example in operation.examples.iter().filter(|example| example.reject.is_none()) {
            let ExampleOf::Outcome(outcome) = &example.of else { continue };
            let (outcome, value) = (operation.outcome(outcome).unwrap(), example.value.as_ref().unwrap());
            for binding in &operation.bindings {
                let id = needed(binding);
                let response =
                    encode_response(&operation, binding, outcome, value, id.correlation()).unwrap();
                check(&operation, binding, &body(&response));
            }
        }
    }
}
