//! What an answer proves, what a request carries, and which lines a finding cites: short captures of the five systems,
//! with what their documents say.

use serde_json::Value;
use serde_json::json;
use signoff_spec::catalog::Catalog;
use signoff_validator::check::Options;
use signoff_validator::pipeline::Pipeline;
use signoff_validator::verdict::JudgedExchange;
use signoff_validator::verdict::Run;
use signoff_validator::verdict::Verdict;

/// A request with its answer: `GET /path`, header fields, body; status, media type, body.
type Entry<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str, u16, &'a str, &'a str);

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
const XML: (&str, &str) = ("Content-Type", "text/xml; charset=utf-8");
const ACTION: (&str, &str) = ("SOAPAction", "\"http://tempuri.org/LogOut\"");
const CRAFTER: &str = "POST /studio/api/1/services/api/1/security/logout.json";
const CHAT: &str = "POST /api/v1/sessions/logout";
const BY_GET: &str = "GET /srv.asmx/LogOut?AuthenticationTicket=3f2a1b4c-5d6e";
/// Lines 28 and 32.
const SUCCESS: &str = r#"<root success="true" />"#;
const REFUSED: &str = r#"<root success="false" error="[901] Session expired or Invalid ticket" />"#;

fn judge(entries: &[Value]) -> Run {
    let har = json!({ "log": { "creator": { "name": "test" }, "entries": entries } }).to_string();
    let mut pipeline = Pipeline::new(Catalog::builtin().operations().to_vec(), Options::default());
    pipeline.read("", None, Box::new(std::io::Cursor::new(har)));
    pipeline.finish()
}

fn http(entries: &[Entry<'_>]) -> Run {
    let entry = |(index, (target, headers, body, status, media_type, answer)): (usize, &Entry<'_>)| {
        let (method, path) = target.split_once(' ').unwrap();
        let fields = |fields: &[(&str, &str)]| -> Vec<Value> {
            fields.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect()
        };
        let mut headers = headers.to_vec();
        headers.push(("Host", "server.example.com"));
        let mut request = json!({
            "method": method, "url": format!("https://server.example.com{path}"), "httpVersion": "HTTP/1.1",
            "headers": fields(&headers), "cookies": [],
        });
        if !body.is_empty() {
            request["postData"] = json!({ "text": body });
        }
        json!({
            "startedDateTime": format!("2026-03-03T10:00:{index:02}.000Z"), "time": 20,
            "request": request,
            "response": {
                "status": status, "headers": fields(&[("Content-Type", media_type)]),
                "content": { "size": answer.len(), "text": answer },
            },
        })
    };
    judge(&entries.iter().enumerate().map(entry).collect::<Vec<_>>())
}

/// Messages of a WebSocket in turn, the client's first.
fn socket(path: &str, messages: &[&str]) -> Run {
    let message = |(index, data): (usize, &&str)| {
        let kind = if index % 2 == 0 { "send" } else { "receive" };
        json!({ "type": kind, "time": 1_772_532_000.0 + index as f64, "opcode": 1, "data": data })
    };
    judge(&[json!({
        "startedDateTime": "2026-03-03T10:00:00.000Z", "time": 20, "_resourceType": "websocket",
        "request": { "method": "GET", "url": format!("wss://gw.example.com{path}"), "headers": [] },
        "response": { "status": 101, "headers": [], "content": { "size": 0 } },
        "_webSocketMessages": messages.iter().enumerate().map(message).collect::<Vec<_>>(),
    })])
}

fn envelope(content: &str) -> String {
    let namespace = "http://schemas.xmlsoap.org/soap/envelope/";
    format!(r#"<s:Envelope xmlns:s="{namespace}"><s:Body>{content}</s:Body></s:Envelope>"#)
}

fn asked(ticket: &str) -> String {
    envelope(&format!(r#"<LogOut xmlns="http://tempuri.org/">{ticket}</LogOut>"#))
}

fn answered(results: &str) -> String {
    envelope(&format!(r#"<LogOutResponse xmlns="http://tempuri.org/">{results}</LogOutResponse>"#))
}

fn result(root: &str) -> String {
    format!("<LogOutResult>{}</LogOutResult>", root.replacen("<root", "<root xmlns=\"\"", 1))
}

/// The findings of an exchange: rule and basis.
fn findings(exchange: &JudgedExchange) -> Vec<String> {
    exchange.findings.iter().map(|finding| format!("{} ({})", finding.rule.id, finding.basis)).collect()
}

/// Lines 22 and 32: nothing but [901] says that a ticket is none.
#[test]
fn another_error_does_not_prove_that_the_ticket_was_bad() {
    let other = r#"<root success="false" error="[500] Database is locked" />"#;
    let run = http(&[(BY_GET, &[], "", 200, "text/xml", other), (BY_GET, &[], "", 200, "text/xml", SUCCESS)]);
    assert_eq!((run.exchanges[0].verdict, run.exchanges[0].guessed), (Verdict::Fail, true));
    assert_eq!((run.exchanges[1].verdict, run.exchanges[1].guessed), (Verdict::Pass, false), "{run:?}");
    let run = http(&[(BY_GET, &[], "", 200, "text/xml", SUCCESS), (BY_GET, &[], "", 200, "text/xml", other)]);
    assert_eq!(run.sessions[0].verdict, Verdict::Inconclusive);
    let run =
        http(&[(BY_GET, &[], "", 200, "text/xml", SUCCESS), (BY_GET, &[], "", 200, "text/xml", REFUSED)]);
    assert_eq!(run.sessions[0].verdict, Verdict::Pass);
}

/// Lines 54 to 57: 200 goes with one text, and 500 with another. Members that the document does not know stand in
/// nobody's way.
#[test]
fn a_status_proves_nothing_against_its_body() {
    let cookie: &[_] = &[("Cookie", "JSESSIONID=2E1147A0B3C5D7F9")];
    let sessions =
        |media_type, answer| http(&[(CRAFTER, cookie, "", 200, media_type, answer)]).sessions.len();
    let error = r#"{"message":"Internal server error.\nACTUAL_EXCEPTION"}"#;
    assert_eq!(sessions("application/json", error), 0);
    assert_eq!(sessions("text/html", "<html><body>Sign in</body></html>"), 0);
    assert_eq!(sessions("text/html", r#"{"message":"OK"}"#), 0);
    assert_eq!(sessions("application/json", r#"{}"#), 0);
    assert_eq!(sessions("application/json", r#"{"message":"OK"}"#), 1);
    assert_eq!(sessions("application/json", r#"{"message":"OK","at":5}"#), 1);
}

/// AlphaPoint, lines 30 to 32: a success has `true`, `null` and 0. OpenChamp, lines 44 and 101: one text and one code.
#[test]
fn a_reply_proves_nothing_against_its_members() {
    let ask = r#"{"m":0,"i":2,"n":"LogOut","o":"{}"}"#;
    let reply = |payload: &str| json!({ "m": 1, "i": 2, "n": "LogOut", "o": payload }).to_string();
    let good = reply(r#"{"result":true,"errormsg":null,"errorcode":0,"detail":null}"#);
    let bad = reply(r#"{"result":false,"errormsg":null,"errorcode":0,"detail":null}"#);
    let run = socket("/WSGateway/", &[ask, &bad, ask, &good]);
    assert_eq!((run.exchanges[0].verdict, run.exchanges[0].guessed), (Verdict::Fail, true));
    assert_eq!((run.exchanges[1].verdict, run.sessions.len()), (Verdict::Pass, 1), "{run:?}");

    let login = r#"{"type":"token_auth","payload":{"token":"tok-5521-90"}}"#;
    let busy = r#"{"type":"error","payload":{"message":"Server busy","code":"BUSY"}}"#;
    let out = r#"{"type":"logout"}"#;
    let signed_in = r#"{"type":"auth_success","payload":{"user":"a"}}"#;
    let run = socket("/ws", &[login, signed_in, out, busy, out, r#"{"type":"logged_out"}"#]);
    assert_eq!(run.exchanges.len(), 2);
    assert_eq!(run.exchanges[0].verdict, Verdict::Fail);
    assert!(!findings(&run.exchanges[0]).iter().any(|finding| finding.starts_with("consistency.")));
    assert!(run.exchanges[1].verdict != Verdict::Fail, "{run:?}");
}

/// Line 22 names a parameter and a cookie, and not which of two with one name counts; RFC 6265, §5.4, gives no order.
#[test]
fn two_values_in_one_place_prove_nothing() {
    let twice = |target: &str, headers: &[(&str, &str)], body: &str, answer: &str| {
        let probe = "GET /srv.asmx/isValidTicket?AuthenticationTicket=3f";
        let run = http(&[
            (target, headers, body, 200, "text/xml", answer),
            (probe, &[], "", 200, "text/xml", SUCCESS),
        ]);
        assert!(run.sessions.iter().all(|session| session.verdict == Verdict::Inconclusive), "{run:?}");
        run.exchanges[0].reasons.iter().map(|reason| reason.id).collect::<Vec<_>>()
    };
    let ambiguous = ["credential.ambiguous"];
    let get = "GET /srv.asmx/LogOut";
    assert_eq!(twice(get, &[("Cookie", "ticket=3f; ticket=4a")], "", SUCCESS), ambiguous);
    assert_eq!(twice(get, &[("Cookie", "ticket=3f"), ("Cookie", "ticket=4a")], "", REFUSED), ambiguous);
    let ended = http(&[
        ("GET /srv.asmx/LogOut?AuthenticationTicket=3f", &[], "", 200, "text/xml", SUCCESS),
        (
            "GET /srv.asmx/isValidTicket?AuthenticationTicket=3f&AuthenticationTicket=4a",
            &[],
            "",
            200,
            "text/xml",
            SUCCESS,
        ),
    ]);
    assert_eq!(ended.sessions[0].verdict, Verdict::Inconclusive);
    assert_eq!(ended.sessions[0].reason.id, "session.used-among-several");
    // Lines 18 and 61 of Rocket.Chat's document.
    let headers = [
        ("Content-Type", "application/json"),
        ("X-User-Id", "2tTEqR7ZNMJ4HGGNa"),
        ("X-Auth-Token", "ocFlTSMfowj9tSH1vQV6"),
        ("X-Auth-Token", "ANL9SiahkKUK1KhU"),
        ("x-2fa-code", "505403"),
    ];
    let answer = r#"{"sessionId":"tTouumJMrHMjnedWf","success":true}"#;
    let body = r#"{"sessionId":"tTouumJMrHMjnedWf"}"#;
    let run = http(&[(CHAT, &headers, body, 200, "application/json", answer)]);
    assert_eq!(run.exchanges[0].reasons.iter().map(|reason| reason.id).collect::<Vec<_>>(), ambiguous);
}

/// Lines 15 to 17, 22 and 61 to 63: the query of the GET, the form of the POST, the element of the SOAP request.
#[test]
fn a_ticket_counts_where_its_binding_has_it() {
    let (parameter, other) = ("AuthenticationTicket=3f", "");
    let element = "<AuthenticationTicket>3f</AuthenticationTicket>";
    let elsewhere = r#"<AuthenticationTicket xmlns="urn:other">3f</AuthenticationTicket>"#;
    let soap = answered(&result(SUCCESS));
    let verdict = |target: &str, headers: &[(&str, &str)], body: &str, answer: &str| {
        let run = http(&[(target, headers, body, 200, "text/xml", answer)]);
        (run.exchanges[0].verdict, run.sessions.len())
    };
    let (carried, absent) = ((Verdict::Pass, 1), (Verdict::Fail, 0));
    assert_eq!(verdict("GET /srv.asmx/LogOut?AuthenticationTicket=3f", &[], other, SUCCESS), carried);
    assert_eq!(verdict("GET /srv.asmx/LogOut", &[FORM], parameter, SUCCESS), absent);
    assert_eq!(verdict("POST /srv.asmx/LogOut", &[FORM], parameter, SUCCESS), carried);
    assert_eq!(verdict("POST /srv.asmx/LogOut?AuthenticationTicket=3f", &[FORM], "a=b", SUCCESS), absent);
    assert_eq!(verdict("POST /srv.asmx", &[XML, ACTION], &asked(element), &soap), carried);
    assert_eq!(verdict("POST /srv.asmx", &[XML, ACTION], &asked(elsewhere), &soap), absent);
    let in_query = "POST /srv.asmx?AuthenticationTicket=3f";
    assert_eq!(verdict(in_query, &[XML, ACTION], &asked(""), &soap), absent);
}

/// Lines 28 and 56, and XML Namespaces §6.2: an attribute in a namespace is another attribute.
#[test]
fn an_answer_is_one_element_in_its_own_namespace() {
    let by_get = |answer: &str| http(&[(BY_GET, &[], "", 200, "text/xml", answer)]).exchanges.remove(0);
    let foreign = by_get(r#"<root xmlns:x="urn:x" x:success="true" />"#);
    assert_eq!(findings(&foreign)[0], "body.missing-member (doc:28)");
    let both = by_get(r#"<root xmlns:x="urn:x" x:success="false" success="true" />"#);
    assert_eq!((both.verdict, both.guessed), (Verdict::Pass, false));

    let body = asked("<AuthenticationTicket>3f</AuthenticationTicket>");
    let by_soap = |headers: &[(&str, &str)], answer: &str| {
        let run = http(&[("POST /srv.asmx", headers, &body, 200, "text/xml", answer)]);
        (run.exchanges[0].verdict, findings(&run.exchanges[0]))
    };
    let (none, one, other) = (Vec::<String>::new(), result(SUCCESS), result(REFUSED));
    assert_eq!(by_soap(&[XML, ACTION], &answered(&one)), (Verdict::Pass, none));
    let lines = "(doc:26-28,30-32,71,74-77)";
    let missing = (Verdict::Fail, vec![format!("envelope.missing {lines}")]);
    assert_eq!(by_soap(&[XML, ACTION], &answered(&format!("{one}{other}"))), missing);
    assert_eq!(by_soap(&[XML, ACTION], &answered(&format!("{one}{one}"))), missing);
    let response =
        |content: &str| format!("<LogOutResponse xmlns=\"http://tempuri.org/\">{content}</LogOutResponse>");
    let two = envelope(&format!("{}{}", response(&one), response(&other)));
    assert_eq!(by_soap(&[XML, ACTION], &two), missing);
    // Lines 28 and 32 are the answer; that it comes in an envelope the document does not say.
    let bare = |root| by_soap(&[XML, ACTION], root);
    let warned = (Verdict::Pass, vec!["envelope.missing (observed)".to_owned()]);
    assert_eq!(bare(SUCCESS), warned);
    let twice = [XML, ACTION, ("SOAPAction", "\"http://tempuri.org/isValidTicket\"")];
    assert_eq!(by_soap(&twice, &answered(&one)).1, ["request.soap-action (doc:17,56)"]);
}

#[test]
fn a_finding_cites_the_lines_that_say_so() {
    // Line 24 shows `detail` in a success; line 33 says what it may hold.
    let ask = r#"{"m":0,"i":2,"n":"LogOut","o":"{}"}"#;
    let short = r#"{"m":1,"i":2,"n":"LogOut","o":"{\"result\":true,\"errormsg\":null,\"errorcode\":0}"}"#;
    let run = socket("/WSGateway/", &[ask, short]);
    assert_eq!(findings(&run.exchanges[0]), ["body.missing-member (doc:24,33)"]);
    // Lines 54 and 56 are the two statuses.
    let run = http(&[(CRAFTER, &[], "", 404, "application/json", r#"{"message":"OK"}"#)]);
    assert_eq!(findings(&run.exchanges[0]), ["status.undeclared (doc:54,56)"]);
    // Lines 81, 90, 99 and 116 are the texts of `error`.
    let body = r#"{"sessionId":"tTouumJMrHMjnedWf"}"#;
    let headers = [("Content-Type", "application/json")];
    let answer = r#"{"success":false,"error":"Something else"}"#;
    let run = http(&[(CHAT, &headers, body, 400, "application/json", answer)]);
    assert_eq!(findings(&run.exchanges[0]), ["outcome.undocumented (doc:81,90,99,116)"]);
    // Lines 70 to 73 show no `success`, and nothing rules it out: it is only that of the other errors.
    let answer = r#"{"status":"error","message":"You must be logged in to do this.","success":false}"#;
    let run = http(&[(CHAT, &headers, body, 401, "application/json", answer)]);
    assert_eq!(findings(&run.exchanges[0]), ["consistency.foreign-member (doc:61,68-75)"]);
}
