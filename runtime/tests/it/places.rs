//! Where everything goes: the exact bytes of requests and responses, binding by binding.

use signoff::binding::Request;
use signoff::binding::Response;
use signoff::binding::encode_request;
use signoff::binding::encode_response;
use signoff::metadata::Metadata;
use signoff::spec::catalog::BUILTIN;
use signoff::spec::model::credential::Carrier;
use signoff::spec::model::operation::Operation;
use signoff::spec::read::read;

use crate::specs::builtin;
use crate::specs::depot;
use crate::specs::json;
use crate::specs::sixth;

const SHORT: &str = r#"{"locker":7,"shelf":"a/b"}"#;

/// A request as a text: method and target, headers sorted by name, body.
fn written(request: Request) -> String {
    let http = match request {
        Request::Http(http) => http,
        Request::Frame(text) => return text,
    };
    let mut lines: Vec<String> =
        http.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
    lines.sort();
    lines.insert(0, format!("{} {}", http.method(), http.uri()));
    lines.push(String::from_utf8(http.body().clone()).unwrap());
    lines.join("\n")
}

fn check(operation: &Operation, binding: &str, message: &str, metadata: &Metadata, expected: &str) {
    let binding = operation.binding(binding).unwrap();
    let request = encode_request(operation, binding, &json(message), metadata).expect(&binding.name);
    assert_eq!(written(request), expected, "{} {}", operation.id, binding.name);
}

#[test]
fn requests_are_written_as_the_documents_show() {
    let login = Metadata::new()
        .with_credential("login", "token", "ocF")
        .with_credential("login", "user_id", "2tT")
        .with_header("x-2fa-code", "505403");
    check(
        &builtin("rocketchat.sessions_logout"),
        "http",
        r#"{"sessionId":"tTo"}"#,
        &login,
        "POST /api/v1/sessions/logout\ncontent-type: application/json\nx-2fa-code: 505403\nx-auth-token: ocF\n\
         x-user-id: 2tT\n{\"sessionId\":\"tTo\"}",
    );
    let session = Metadata::new().with_credential("session", "id", "2E11");
    let expected = "POST /api/1/services/api/1/security/logout.json\ncookie: JSESSIONID=2E11\n";
    check(&builtin("crafter.logout"), "http", "{}", &session, expected);
    let frame = r#"{"m":0,"i":4,"n":"LogOut","o":"{}"}"#;
    check(&builtin("alphapoint.logout"), "ws", "{}", &Metadata::new().with_number(4), frame);
    let frame = r#"{"type":"logout"}"#;
    check(&builtin("openchamp.logout"), "ws", frame, &Metadata::new(), frame);
    let key = Metadata::new().with_credential("key", "key", "kx");
    check(&sixth(), "http", r#"{"badge":"b 1/7"}"#, &key, "DELETE /v2/badges/b%201%2F7\nx-badge-key: kx\n");
}

#[test]
fn a_ticket_travels_where_the_binding_has_its_place() {
    let operation = builtin("inforouter.logout");
    let ticket = Metadata::new().with_credential("ticket", "ticket", "3f&2");
    check(&operation, "get", "{}", &ticket, "GET /srv.asmx/LogOut?AuthenticationTicket=3f%262\n");
    let expected =
        "POST /srv.asmx/LogOut\ncontent-type: application/x-www-form-urlencoded\nAuthenticationTicket=3f%262";
    check(&operation, "post", "{}", &ticket, expected);
    let expected = "POST /srv.asmx\ncontent-type: text/xml; charset=utf-8\nsoapaction: \"http://tempuri.org/LogOut\"\n\
         <?xml version=\"1.0\" encoding=\"utf-8\"?>\
         <soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>\
         <LogOut xmlns=\"http://tempuri.org/\"><AuthenticationTicket>3f&amp;2</AuthenticationTicket></LogOut>\
         </soap:Body></soap:Envelope>";
    check(&operation, "soap", "{}", &ticket, expected);
    // The same value, said twice, is one.
    let expected = "GET /srv.asmx/LogOut?AuthenticationTicket=3f%262\n";
    check(&operation, "get", r#"{"AuthenticationTicket":"3f&2"}"#, &ticket, expected);
    let cookie = Carrier::Cookie("ticket".to_owned());
    let cookie = Metadata::new().with_credential_in("ticket", "ticket", "3f", cookie);
    check(&operation, "get", "{}", &cookie, "GET /srv.asmx/LogOut\ncookie: ticket=3f\n");
}

#[test]
fn members_go_to_the_path_the_query_the_form_and_the_elements() {
    let operation = depot();
    let pin = Metadata::new().with_credential("pin", "pin", "s3");
    let expected = "PUT /lockers/7/a%2Fb\ncontent-type: application/json\n{\"pin\":\"s3\"}";
    check(&operation, "json", SHORT, &pin, expected);
    check(&operation, "query", SHORT, &pin, "GET /release/a/b?locker=7&pin=s3\n");
    let expected =
        "POST /release\ncontent-type: application/x-www-form-urlencoded\nlocker=7&shelf=a%2Fb&pin=s3";
    check(&operation, "form", SHORT, &pin, expected);
    let expected = "POST /release.xml\ncontent-type: text/xml; charset=utf-8\n\
         <?xml version=\"1.0\" encoding=\"utf-8\"?>\n<release xmlns=\"urn:depot\" force=\"true\"><locker>7</locker>\
         <shelf>a\t&lt;</shelf></release>";
    let message = r#"{"locker":7,"force":true,"shelf":"a\t<"}"#;
    check(&operation, "xml", message, &Metadata::new(), expected);
    let expected =
        r#"{"outer":"{\"inner\":\"{\\\"locker\\\":7,\\\"shelf\\\":\\\"a/b\\\"}\"}","id":9,"kind":"release"}"#;
    check(&operation, "ws", SHORT, &Metadata::new().with_number(9), expected);
    // A binding without a place of its own takes the parameter of the query.
    let query = Metadata::new().with_credential_in("pin", "pin", "s 3", Carrier::Query("pin".to_owned()));
    let expected = "PUT /lockers/7/x?pin=s+3\ncontent-type: application/json\n{}";
    check(&operation, "json", r#"{"locker":7,"shelf":"x"}"#, &query, expected);
}

#[test]
fn responses_carry_the_status_and_the_envelope_of_their_binding() {
    let documented = builtin("inforouter.logout");
    // Where the spec leaves the namespace of the result open, it still is not that of the wrapper.
    let (_, text) = BUILTIN.iter().find(|(name, _)| name.starts_with("inforouter")).unwrap();
    let open = read("open.json", &text.replace(r#", "namespace": """#, "")).0.remove(0);
    let check = |operation: &Operation, binding: &str, expected: &str| {
        let outcome = operation.outcome("success").unwrap();
        let binding = operation.binding(binding).unwrap();
        let message = json(r#"{"success":"true"}"#);
        let Response::Http(http) = encode_response(operation, binding, outcome, &message, None).unwrap()
        else {
            panic!("carried by HTTP");
        };
        assert_eq!(http.headers()["content-type"], "text/xml; charset=utf-8");
        assert_eq!((http.status().as_u16(), str::from_utf8(http.body()).unwrap()), (200, expected));
    };
    let root = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<root success=\"true\" />";
    let envelope = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\
         <soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>\
         <LogOutResponse xmlns=\"http://tempuri.org/\"><LogOutResult><root xmlns=\"\" success=\"true\" />\
         </LogOutResult></LogOutResponse></soap:Body></soap:Envelope>";
    for operation in [&documented, &open] {
        check(operation, "get", root);
        check(operation, "soap", envelope);
    }
}
