//! Where a credential is, whoever asks: what the runtime reads in a request, the validator follows from there on.

use std::io::Cursor;

use serde_json::Value;
use serde_json::json;
use signoff::binding::Request;
use signoff::binding::decode_request;
use signoff_spec::catalog::Catalog;
use signoff_validator::check::Options;
use signoff_validator::pipeline::Pipeline;
use signoff_validator::verdict::Verdict;

/// An infoRouter logout in one of its bindings.
struct LogOut<'a> {
    binding: &'a str,
    method: &'a str,
    target: &'a str,
    headers: &'a [(&'a str, &'a str)],
    body: &'a str,
}

impl LogOut<'_> {
    /// The ticket that a server reads.
    fn decoded(&self) -> Option<String> {
        let catalog = Catalog::builtin();
        let operation = catalog.operation("inforouter.logout").unwrap();
        let mut request = http::Request::builder().method(self.method).uri(self.target);
        for (name, value) in self.headers {
            request = request.header(*name, *value);
        }
        let request = Request::Http(request.body(self.body.as_bytes().to_vec()).unwrap());
        let received = decode_request(operation, operation.binding(self.binding).unwrap(), &request).unwrap();
        received.metadata.credential("ticket", "ticket").map(str::to_owned)
    }

    /// Whether the validator takes a later use of `ticket` for one of what the logout has ended.
    fn is_of(&self, ticket: &str) -> bool {
        let mut ended = entry(self.method, self.target, self.headers);
        if self.binding == "soap" {
            ended["response"]["content"]["text"] = enveloped(
                "<LogOutResponse xmlns=\"http://tempuri.org/\"><LogOutResult><root xmlns=\"\" success=\"true\" />\
                 </LogOutResult></LogOutResponse>",
            )
            .into();
        }
        if !self.body.is_empty() {
            ended["request"]["postData"] = json!({ "text": self.body });
        }
        let probe = format!("/srv.asmx/isValidTicket?AuthenticationTicket={ticket}");
        let entries = [ended, entry("GET", &probe, &[("Host", "a")])];
        let har = json!({ "log": { "creator": { "name": "test" }, "entries": entries } }).to_string();
        let operations = vec![Catalog::builtin().operation("inforouter.logout").unwrap().clone()];
        let mut pipeline = Pipeline::new(operations, Options::default());
        pipeline.read("", None, Box::new(Cursor::new(har)));
        let run = pipeline.finish();
        assert_eq!(run.exchanges.len(), 1, "{}", self.target);
        run.sessions.iter().any(|session| session.verdict == Verdict::Fail)
    }
}

fn entry(method: &str, target: &str, headers: &[(&str, &str)]) -> Value {
    let headers: Vec<Value> =
        headers.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    let text = "<root success=\"true\" />";
    json!({
        "request": { "method": method, "url": format!("https://example.test{target}"), "headers": headers },
        "response": {
            "status": 200,
            "headers": [{ "name": "Content-Type", "value": "text/xml" }],
            "content": { "size": text.len(), "text": text }
        }
    })
}

fn enveloped(content: &str) -> String {
    format!(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>{content}</s:Body></s:Envelope>"
    )
}

fn check(log_out: &LogOut<'_>, expected: Option<&str>) {
    assert_eq!(log_out.decoded().as_deref(), expected, "{} {:?}", log_out.target, log_out.headers);
    // Of two different tickets the document does not say which one counts: then none is shown to end.
    let carried = format!("{:?}", log_out.headers);
    let all = format!("{}{}{carried}", log_out.target, log_out.body);
    let single = !(all.contains("3f") && all.contains("4a"));
    for ticket in ["3f", "4a"] {
        assert_eq!(
            log_out.is_of(ticket),
            single && expected == Some(ticket),
            "{ticket}: {} {carried}",
            log_out.target
        );
    }
}

#[test]
fn the_first_parameter_or_cookie_that_is_not_empty_counts() {
    let check = |query: &str, headers: &[(&str, &str)], expected: Option<&str>| {
        let target = format!("/srv.asmx/LogOut{query}");
        let headers: Vec<(&str, &str)> = headers.iter().copied().chain([("Host", "a")]).collect();
        let log_out = LogOut { binding: "get", method: "GET", target: &target, headers: &headers, body: "" };
        check(&log_out, expected);
    };
    check("?AuthenticationTicket=3f", &[("Cookie", "ticket=4a")], Some("3f"));
    check("?AuthenticationTicket=&authenticationticket=3f", &[], Some("3f"));
    check("?AuthenticationTicket=", &[("Cookie", "ticket=4a")], Some("4a"));
    check("", &[("Cookie", "ticket=; ticket=3f")], Some("3f"));
    check("", &[("Cookie", "ticket=3f; ticket=4a")], Some("3f"));
    check("", &[("Cookie", "a=b"), ("cookie", " ticket = 3f ")], Some("3f"));
    check("", &[("Cookie", "ticket="), ("Cookie", "Ticket=3f; tickets=4a")], None);
}

#[test]
fn a_form_is_one_by_its_media_type() {
    let form = "AuthenticationTicket=&AUTHENTICATIONTICKET=3f";
    for media_type in ["application/x-www-form-urlencoded", "Application/x-WWW-form-urlencoded ; charset=a"] {
        let headers = [("Content-Type", media_type), ("Cookie", "ticket=4a")];
        let log_out = LogOut {
            binding: "post",
            method: "POST",
            target: "/srv.asmx/LogOut",
            headers: &headers,
            body: form,
        };
        check(&log_out, Some("3f"));
    }
}

#[test]
fn a_soap_action_may_stand_there_twice() {
    let body = enveloped(
        "<LogOut xmlns=\"http://tempuri.org/\"><AuthenticationTicket>3f</AuthenticationTicket></LogOut>",
    );
    for action in ["\"http://tempuri.org/LogOut\"", " http://tempuri.org/LogOut "] {
        let headers = [("Content-Type", "text/xml"), ("SOAPAction", "\"\""), ("soapaction", action)];
        let log_out =
            LogOut { binding: "soap", method: "POST", target: "/srv.asmx", headers: &headers, body: &body };
        check(&log_out, Some("3f"));
    }
}
