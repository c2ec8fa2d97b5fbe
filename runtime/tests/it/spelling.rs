//! Other spellings of the same message are the same message: prefixes, order, white space, quotes, mounts.

use signoff::binding::Request;
use signoff::binding::decode_request;
use signoff::binding::decode_response;
use signoff::binding::decode_responses;

use crate::specs::answered;
use crate::specs::builtin;
use crate::specs::json;

const ERROR: &str = r#"{"success":"false","error":"[901] Session expired or Invalid ticket"}"#;

#[test]
fn xml_is_read_by_its_names_and_not_by_its_letters() {
    let operation = builtin("inforouter.logout");
    let check = |binding: &str, body: &str| {
        let response = answered(operation.binding(binding).unwrap(), Some(200), body.as_bytes());
        let answer = decode_response(&operation, operation.binding(binding).unwrap(), &response).expect(body);
        assert_eq!(answer.outcome(), Some("session_invalid"), "{body}");
        assert!(answer.classified.mismatches.is_empty(), "{body}: {:?}", answer.classified.mismatches);
        assert!(answer.oddities.is_empty() && answer.message.node.same(&json(ERROR)), "{body}");
    };
    check("get", r#"<root success="false" error="[901] Session expired or Invalid ticket"/>"#);
    check("get", "<root\n error='[901] Session expired or Invalid ticket'\tsuccess = 'false' ></root>");
    check(
        "get",
        "\u{feff}<!-- a --><root success='false' error='[901] Session expired or&#32;Invalid ticket' />\n",
    );
    for (soap, tem) in [("soap", ""), ("SOAP-ENV", "t"), ("", "x")] {
        let (s, sx) = if soap.is_empty() {
            (String::new(), "xmlns".to_owned())
        } else {
            (format!("{soap}:"), format!("xmlns:{soap}"))
        };
        let (t, tx) = if tem.is_empty() {
            (String::new(), "xmlns".to_owned())
        } else {
            (format!("{tem}:"), format!("xmlns:{tem}"))
        };
        check(
            "soap",
            &format!(
                "<{s}Envelope {sx}='http://schemas.xmlsoap.org/soap/envelope/'>\n<{s}Header />\n<{s}Body>\
                 <{t}LogOutResponse {tx}='http://tempuri.org/'>\n<{t}LogOutResult>\
                 <root xmlns='' error='[901] Session expired or Invalid ticket' success='false' />\
                 </{t}LogOutResult></{t}LogOutResponse></{s}Body></{s}Envelope>"
            ),
        );
    }
}

#[test]
fn requests_are_read_below_a_mount_and_with_a_bare_action() {
    let operation = builtin("inforouter.logout");
    let check = |binding: &str, method: &str, target: &str, action: &str, body: &str| {
        let http = http::Request::builder().method(method).uri(target).header("soapaction", action);
        let request = Request::Http(http.body(body.as_bytes().to_vec()).unwrap());
        let received =
            decode_request(&operation, operation.binding(binding).unwrap(), &request).expect(target);
        assert_eq!(received.metadata.credential("ticket", "ticket"), Some("3f"), "{target}");
        assert!(received.mismatches.is_empty(), "{target}");
    };
    check("get", "GET", "/docs/srv.asmx/LogOut?AuthenticationTicket=3f", "", "");
    check("get", "GET", "/srv.asmx/Log%4Fut?AuthenticationTicket=%33f", "", "");
    check("post", "POST", "/srv.asmx/LogOut", "", "AuthenticationTicket=3f");
    let envelope = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>\
        <a:LogOut xmlns:a='http://tempuri.org/'><a:AuthenticationTicket><![CDATA[3f]]></a:AuthenticationTicket></a:LogOut>\
        </e:Body></e:Envelope>";
    check("soap", "POST", "/srv.asmx", "\"http://tempuri.org/LogOut\"", envelope);
    check("soap", "POST", "/srv.asmx", "http://tempuri.org/LogOut", envelope);
}

#[test]
fn several_documents_of_one_websocket_message_are_all_read() {
    let operation = builtin("openchamp.logout");
    let binding = operation.binding("ws").unwrap();
    let text = "{\"type\":\"player_count\"}{ \"type\" : \"logged_out\" }\n{\"type\":";
    let answers = decode_responses(&operation, binding, &answered(binding, None, text.as_bytes()));
    let shown = answers.iter().map(|answer| match answer {
        Ok(answer) => answer.outcome().unwrap_or_default().to_owned(),
        Err(error) => error.to_string(),
    });
    let expected = ["another frame: not an answer: it is an event at ``", "logged_out", "unreadable body"];
    assert_eq!(shown.collect::<Vec<_>>(), expected);
}
