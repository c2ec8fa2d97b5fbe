//! What recorders leave out, unfold or answer themselves is not what the server did: small recordings, each with what is
//! right by the standard or by the document of the service.

use serde_json::Value;
use serde_json::json;
use signoff_spec::catalog::Catalog;
use signoff_validator::check::Options;
use signoff_validator::pipeline::Pipeline;
use signoff_validator::verdict::Run;
use signoff_validator::verdict::Verdict;

const OUT: &str = "https://studio.example.test/studio/api/1/services/api/1/security/logout.json";
const ME: &str = "https://studio.example.test/studio/api/2/users/me.json";

/// An entry of Crafter, with its cookie in the headers.
fn entry(second: u32, method: &str, url: &str, status: u16, content: Value) -> Value {
    json!({
        "startedDateTime": format!("2026-03-03T10:00:{second:02}.000Z"), "time": 20,
        "request": {
            "method": method, "url": url, "httpVersion": "HTTP/1.1", "cookies": [], "queryString": [],
            "headers": [
                { "name": "Host", "value": "studio.example.test" },
                { "name": "Cookie", "value": "JSESSIONID=9A4B1C6E" },
            ],
        },
        "response": {
            "status": status, "httpVersion": "HTTP/1.1", "cookies": [], "bodySize": -1,
            "headers": [{ "name": "Content-Type", "value": "application/json" }],
            "content": content,
        },
    })
}

fn text(text: &str) -> Value {
    json!({ "size": text.len(), "mimeType": "application/json", "text": text })
}

fn out() -> Value {
    entry(1, "POST", OUT, 200, text(r#"{"message":"OK"}"#))
}

fn me(status: u16, content: Value) -> Value {
    entry(5, "GET", ME, status, content)
}

fn judge(entries: &[Value]) -> Run {
    let har = json!({ "log": { "version": "1.2", "creator": { "name": "test" }, "entries": entries } });
    let mut pipeline = Pipeline::new(Catalog::builtin().operations().to_vec(), Options::default());
    pipeline.read("", None, Box::new(std::io::Cursor::new(har.to_string())));
    pipeline.finish()
}

#[track_caller]
fn session(entries: &[Value], verdict: Verdict) {
    let run = judge(entries);
    assert_eq!(run.sessions.len(), 1);
    assert_eq!(run.sessions[0].verdict, verdict, "{:?}", run.sessions[0]);
}

#[track_caller]
fn exchange(entry: Value, verdict: Verdict) {
    let run = judge(&[entry]);
    assert_eq!(run.exchanges.len(), 1);
    assert_eq!(run.exchanges[0].verdict, verdict, "{:?}", run.exchanges[0].findings);
}

/// The control: a use that the server accepts is one.
#[test]
fn a_use_that_the_server_accepts_counts() {
    session(&[out(), me(200, text(r#"{"username":"alice"}"#))], Verdict::Fail);
    session(&[out(), me(401, text(r#"{"message":"Unauthorized"}"#))], Verdict::Pass);
}

#[test]
fn an_answer_of_a_cache_is_none_of_the_server() {
    for (at, key, value) in [
        ("", "_fromCache", json!("disk")),
        ("", "_fromCache", json!("memory")),
        ("/response", "_fetchType", json!("Disk Cache")),
        ("", "_fetchType", json!("Service Worker")),
        ("", "_fetchedViaServiceWorker", json!(true)),
    ] {
        let mut cached = me(200, text(r#"{"username":"alice"}"#));
        cached.pointer_mut(at).unwrap()[key] = value;
        session(&[out(), cached.clone()], Verdict::Inconclusive);
        assert_eq!(judge(&[out(), cached]).captures[0].unjudged.len(), 1, "it is said");
    }
    // What says that no cache answered changes nothing.
    for value in [json!(""), json!(false), json!(null)] {
        let mut asked = me(200, text(r#"{"username":"alice"}"#));
        asked["_fromCache"] = value;
        session(&[out(), asked], Verdict::Fail);
    }
}

#[test]
fn a_page_where_the_service_writes_json_is_another_party() {
    let page = |status| {
        let page = "<!DOCTYPE html><html><body>Sign in</body></html>";
        me(status, json!({ "size": page.len(), "mimeType": "text/html", "text": page }))
    };
    session(&[out(), page(200)], Verdict::Inconclusive);
    session(&[out(), page(401)], Verdict::Inconclusive);
}

#[test]
fn a_message_that_refuses_is_no_use_whatever_its_status() {
    for refusal in [
        r#"{"message":"Unauthorized"}"#,
        r#"{"response":{"code":1001,"message":"Session expired"}}"#,
        r#"{"error":"not authenticated"}"#,
    ] {
        session(&[out(), me(200, text(refusal))], Verdict::Inconclusive);
    }
    session(&[out(), me(200, text(r#"{"message":"Welcome"}"#))], Verdict::Fail);
}

#[test]
fn cookies_that_stand_in_the_list_alone_were_sent() {
    let listed = |mut entry: Value| {
        entry["request"]["headers"].as_array_mut().unwrap().retain(|header| header["name"] != "Cookie");
        entry["request"]["cookies"] = json!([{ "name": "JSESSIONID", "value": "9A4B1C6E" }]);
        entry
    };
    session(&[listed(out()), listed(me(200, text(r#"{"username":"alice"}"#)))], Verdict::Fail);
    // A cookie in the headers goes before.
    let mut both = me(200, text(r#"{"username":"alice"}"#));
    both["request"]["cookies"] = json!([{ "name": "JSESSIONID", "value": "another" }]);
    session(&[out(), both], Verdict::Fail);
}

#[test]
fn a_body_is_read_with_the_codings_that_the_recorder_left_on_it() {
    // `{"message":"OK"}`, in the zlib format of RFC 9110 §8.4.1.2, and in a frame of zstd (RFC 8878).
    for (coding, coded) in
        [("deflate", "eJyrVspNLS5OTE9VslLy91aqBQAvjQU6"), ("zstd", "KLUv/SAQgQAAeyJtZXNzYWdlIjoiT0sifQ==")]
    {
        let content =
            json!({ "size": 16, "mimeType": "application/json", "text": coded, "encoding": "base64" });
        let mut entry = entry(1, "POST", OUT, 200, content);
        let header = json!({ "name": "Content-Encoding", "value": coding });
        entry["response"]["headers"].as_array_mut().unwrap().push(header);
        exchange(entry, Verdict::Pass);
    }
}

#[test]
fn a_text_in_utf_16_is_read_by_its_mark() {
    // `{"message":"OK"}` after the mark, little-endian.
    let coded = "//57ACIAbQBlAHMAcwBhAGcAZQAiADoAIgBPAEsAIgB9AA==";
    let content = json!({ "size": 34, "mimeType": "application/json", "text": coded, "encoding": "base64" });
    exchange(entry(1, "POST", OUT, 200, content), Verdict::Pass);
}

#[test]
fn what_went_over_the_wire_and_is_not_shown_is_not_empty() {
    let mut hidden = entry(1, "POST", OUT, 200, json!({ "size": 0, "mimeType": "application/json" }));
    hidden["response"]["bodySize"] = json!(31);
    exchange(hidden, Verdict::Inconclusive);
    let mut empty = entry(1, "POST", OUT, 200, json!({ "size": 0, "mimeType": "application/json" }));
    empty["response"]["bodySize"] = json!(0);
    exchange(empty, Verdict::Fail);
}
