//! What may be concluded from an answer: short captures and variants of one spec, with what their documents say.

use std::fs;
use std::path::Path;

use serde_json::Value;
use serde_json::json;
use signoff_spec::catalog::Catalog;
use signoff_spec::model::operation::Operation;
use signoff_validator::check::Options;
use signoff_validator::pipeline::Pipeline;
use signoff_validator::verdict::Run;
use signoff_validator::verdict::Verdict;

/// A request with its answer.
struct Exchange<'a> {
    method: &'a str,
    url: &'a str,
    headers: &'a [(&'a str, &'a str)],
    body: Option<&'a str>,
    status: u16,
    answer_headers: &'a [(&'a str, &'a str)],
    answer: &'a str,
}

const KEY: (&str, &str) = ("X-Badge-Key", "kx-4471-aa-90");
const ENDED: &str = r#"{"badge":"b-17","ended":1772532000,"gates":["north"]}"#;
const GONE: &str = r#"{"reason":"gone"}"#;
/// The end of a badge as the document has it.
const END: Exchange<'_> = Exchange {
    method: "DELETE",
    url: "https://harbor.example.test/v2/badges/b-17",
    headers: &[KEY],
    body: None,
    status: 200,
    answer_headers: &[],
    answer: ENDED,
};
/// A request of Rocket.Chat without its second factor.
const NO_CODE: Exchange<'_> = Exchange {
    method: "POST",
    url: "https://chat.example.test/api/v1/sessions/logout",
    headers: &[
        ("Content-Type", "application/json"),
        ("X-Auth-Token", "iK2ZWeqhFWCEPyYngFb51yBMWXaSCrUZ_oL8g5ubbbP"),
        ("X-User-Id", "2tTEqR7ZNMJ4HGGNa"),
    ],
    body: Some(r#"{"sessionId":"F28GzL2cEpVZzAQlx"}"#),
    status: 404,
    answer_headers: &[],
    answer: r#"{"success":false,"error":"Session not found"}"#,
};
/// A call that the document says is answered with 410 once the badge has ended.
const LATER: Exchange<'_> =
    Exchange { method: "GET", url: "https://harbor.example.test/v2/gates", answer: "[]", ..END };

fn fields(fields: &[(&str, &str)]) -> Vec<Value> {
    fields.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect()
}

fn har(exchanges: &[Exchange<'_>]) -> String {
    let entry = |(index, exchange): (usize, &Exchange<'_>)| {
        let mut request = json!({
            "method": exchange.method, "url": exchange.url, "httpVersion": "HTTP/1.1",
            "headers": fields(exchange.headers), "cookies": [], "queryString": [],
        });
        if let Some(body) = exchange.body {
            request["postData"] = json!({ "mimeType": "application/json", "text": body });
        }
        json!({
            "startedDateTime": format!("2026-03-03T10:00:{index:02}.000Z"), "time": 20,
            "request": request,
            "response": {
                "status": exchange.status, "httpVersion": "HTTP/1.1", "cookies": [],
                "headers": fields(exchange.answer_headers),
                "content": { "size": exchange.answer.len(), "mimeType": "", "text": exchange.answer },
            },
        })
    };
    let entries: Vec<Value> = exchanges.iter().enumerate().map(entry).collect();
    let creator = json!({ "name": "Signoff", "version": "1" });
    json!({ "log": { "version": "1.2", "creator": creator, "entries": entries } }).to_string()
}

fn judge(operations: &[Operation], exchanges: &[Exchange<'_>]) -> Run {
    let mut pipeline = Pipeline::new(operations.to_vec(), Options::default());
    pipeline.read("", None, Box::new(std::io::Cursor::new(har(exchanges).into_bytes())));
    pipeline.finish()
}

fn folder(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The sixth operation, in the words of its file or in others.
fn harbor(change: fn(&mut Value)) -> Vec<Operation> {
    let text = fs::read_to_string(folder("sixth").join("harbor.end_badge.json")).unwrap();
    let mut spec = serde_json::from_str(&text).unwrap();
    change(&mut spec);
    let mut catalog = Catalog::empty();
    let checked = catalog.add("harbor.end_badge.json", &spec.to_string());
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
    catalog.operations().to_vec()
}

/// The verdict on the last exchange, and its findings: rule, words, basis.
fn last(run: &Run) -> (Verdict, Vec<String>) {
    let exchange = run.exchanges.last().unwrap();
    let line = |finding: &signoff_validator::finding::Finding| {
        format!("{}: {} ({})", finding.rule.id, finding.message, finding.basis)
    };
    (exchange.verdict, exchange.findings.iter().map(line).collect())
}

#[track_caller]
fn check(run: &Run, verdict: Verdict, findings: &[&str]) {
    assert_eq!(last(run), (verdict, findings.iter().map(|&text| text.to_owned()).collect()));
}

/// Every answer that a capture of the tests shows, and answers that nobody documents.
#[test]
fn no_answer_passes_without_an_outcome() {
    let mut operations = Catalog::builtin().operations().to_vec();
    operations.extend(harbor(|_| {}));
    let mut runs = Vec::new();
    for name in ["captures", "more", "rules"] {
        for entry in fs::read_dir(folder(name)).unwrap() {
            let path = entry.unwrap().path();
            let is_capture = path.extension().is_some_and(|kind| kind == "har" || kind == "json");
            if is_capture && path.file_stem().unwrap() != "manifest" {
                let mut pipeline = Pipeline::new(operations.clone(), Options::default());
                pipeline.read("", None, Box::new(fs::File::open(&path).unwrap()));
                runs.push((path.display().to_string(), pipeline.finish()));
            }
        }
    }
    let targets = [
        ("DELETE", END.url),
        ("HEAD", "https://crafter.example.test/studio/api/1/services/api/1/security/logout.json"),
        ("POST", "https://crafter.example.test/studio/api/1/services/api/1/security/logout.json"),
        ("POST", "https://chat.example.test/api/v1/sessions/logout"),
        ("GET", "https://docs.example.test/srv.asmx/LogOut"),
    ];
    let answers = ["", "{}", "[]", "null", "\"OK\"", "OK", "<root/>", "<html><body/></html>", GONE, ENDED];
    for (method, url) in targets {
        for status in [200, 204, 302, 401, 404, 410, 500, 503] {
            for answer in answers {
                let exchange =
                    Exchange { method, url, status, answer, answer_headers: &[("X-Reason", "other")], ..END };
                runs.push((format!("{method} {url} {status} {answer}"), judge(&operations, &[exchange])));
            }
        }
    }
    for (name, run) in &runs {
        for exchange in run.exchanges.iter().filter(|exchange| exchange.response_at.is_some()) {
            let known = exchange.outcome.is_some() || exchange.verdict != Verdict::Pass;
            assert!(known, "{name}: {exchange:?}");
        }
    }
    assert!(runs.iter().map(|(_, run)| run.exchanges.len()).sum::<usize>() > 500);
}

#[test]
fn a_declared_status_does_not_excuse_an_answer_that_fits_nothing() {
    let elsewhere = Exchange { status: 410, answer_headers: &[("X-Reason", "sunk")], answer: GONE, ..END };
    assert_eq!(last(&judge(&harbor(|_| {}), &[elsewhere])).0, Verdict::Fail);
    let moved = Exchange { status: 410, answer_headers: &[("X-Reason", "moved")], answer: GONE, ..END };
    check(&judge(&harbor(|_| {}), &[moved]), Verdict::Pass, &[]);
}

/// Line 14: a key that does not fit gets 410. Without that line, lines 5 and 6 still ask for the key.
#[test]
fn a_success_without_a_required_credential_is_wrong_even_where_no_fault_is_named_for_it() {
    fn say_nothing(spec: &mut Value) {
        spec["outcomes"]["gone"].as_object_mut().unwrap().remove("when");
        spec["outcomes"]["ended"].as_object_mut().unwrap().remove("shows");
    }
    let silent = || harbor(say_nothing);
    let other: &[_] = &[("Accept", "application/json")];
    let wrong = "consistency.wrong-outcome: it succeeded, but the request";
    check(
        &judge(&silent(), &[Exchange { headers: other, ..END }]),
        Verdict::Fail,
        &[&format!("{wrong} does not carry the credential `key` (doc:5-6)")],
    );
    check(
        &judge(&harbor(|_| {}), &[Exchange { headers: other, ..END }]),
        Verdict::Fail,
        &[&format!("{wrong} has to be answered with `gone` (doc:14)")],
    );
    check(&judge(&silent(), &[END]), Verdict::Pass, &[]);
    check(&judge(&silent(), &[Exchange { headers: &[], ..END }]), Verdict::Inconclusive, &[]);
    let optional = harbor(|spec| {
        say_nothing(spec);
        spec["credentials"]["key"]["required"] = json!(false);
    });
    check(&judge(&optional, &[Exchange { headers: other, ..END }]), Verdict::Pass, &[]);
}

#[test]
fn a_guessed_outcome_promises_nothing_and_contradicts_nothing() {
    let harbor = harbor(|_| {});
    let promises = |exchange| judge(&harbor, &[exchange, LATER]).sessions;
    assert_eq!(promises(END)[0].verdict, Verdict::Fail);
    assert!(promises(Exchange { method: "POST", ..END }).is_empty());
    // Lines 52 and 53 of the document of Rocket.Chat: a success says `true`, not `"true"`, and needs the second factor.
    let answer = r#"{"sessionId":"F28GzL2cEpVZzAQlx","success":"true"}"#;
    let run = judge(Catalog::builtin().operations(), &[Exchange { status: 200, answer, ..NO_CODE }]);
    assert_eq!((run.exchanges[0].outcome.as_deref(), last(&run).0), (Some("success"), Verdict::Fail));
    assert!(run.sessions.is_empty());
    assert!(last(&run).1.iter().all(|line| !line.starts_with("consistency.")), "{:?}", last(&run));
}

/// Lines 61 to 65 give the causes of the faults; which of them goes first is known from servers alone.
#[test]
fn a_fault_has_to_yield_to_one_of_lower_rank() {
    let run = judge(Catalog::builtin().operations(), &[NO_CODE]);
    let (verdict, findings) = last(&run);
    assert_eq!(verdict, Verdict::Fail);
    let yields = "consistency.wrong-outcome: `session_not_found` cannot be the outcome: the request has earned \
                  `totp_required`, which goes first (observed)";
    assert!(findings.iter().any(|finding| finding == yields), "{findings:?}");

    let ranked = harbor(|spec| {
        spec["outcomes"]["gone"]["precedence"] = json!({ "rank": 2, "basis": "doc:14" });
        spec["outcomes"]["moved"]["precedence"] = json!({ "rank": 1, "basis": "doc:15" });
        spec["outcomes"]["moved"]["when"] = json!({ "credential": "key", "is": "absent", "basis": "doc:15" });
    });
    let keyless: &[_] = &[("Accept", "*/*")];
    let gone = Exchange { headers: keyless, status: 410, answer: GONE, ..END };
    let text = "consistency.wrong-outcome: `gone` cannot be the outcome: the request has earned `moved`, which \
                goes first (doc:15)";
    assert!(last(&judge(&ranked, &[gone])).1.iter().any(|finding| finding == text));
    let success = Exchange { headers: keyless, ..END };
    check(
        &judge(&ranked, &[success]),
        Verdict::Fail,
        &[
            "consistency.wrong-outcome: it succeeded, but the request has to be answered with `moved` (doc:15)",
        ],
    );
}

/// Line 14 calls both a badge that is gone and a key that does not fit `gone`; only the first had something to end.
#[test]
fn a_benign_fault_is_noted_and_ends_nothing() {
    let gone = Exchange { status: 410, answer: GONE, ..END };
    let run = judge(&harbor(|_| {}), &[gone]);
    let note =
        "outcome.benign: there was nothing left to end; a client that only cleans up may take this for done";
    check(&run, Verdict::Pass, &[&format!("{note} (doc:14)")]);
    assert!(run.sessions.is_empty());
    let keyless = Exchange { headers: &[("Accept", "*/*")], status: 410, answer: GONE, ..END };
    check(&judge(&harbor(|_| {}), &[keyless]), Verdict::Pass, &[]);
}

/// The column for the header Location is empty in both rows of Crafter's table.
#[test]
fn an_answer_of_crafter_leads_nowhere() {
    let operations = Catalog::builtin().operations().to_vec();
    fn out<'a>(status: u16, answer: &'a str, answer_headers: &'a [(&'a str, &'a str)]) -> Exchange<'a> {
        Exchange {
            method: "POST",
            url: "https://studio.example.test/studio/api/1/services/api/1/security/logout.json",
            headers: &[("Cookie", "JSESSIONID=9A4B1C6E")],
            body: None,
            status,
            answer_headers,
            answer,
        }
    }
    const JSON: (&str, &str) = ("Content-Type", "application/json");
    let failed = r#"{"message":"Internal server error.\njava.lang.IllegalStateException"}"#;
    for (status, answer, name, line) in
        [(200, r#"{"message":"OK"}"#, "success", 54), (500, failed, "server_error", 56)]
    {
        check(&judge(&operations, &[out(status, answer, &[JSON])]), Verdict::Pass, &[]);
        check(&judge(&operations, &[out(status, answer, &[JSON, ("Location", "")])]), Verdict::Pass, &[]);
        let run = judge(&operations, &[out(status, answer, &[JSON, ("Location", "/login")])]);
        let said = format!(
            "consistency.foreign-member: `header:location` contradicts the outcome `{name}` (doc:52,{line})"
        );
        check(&run, Verdict::Fail, &[&said]);
    }
}
