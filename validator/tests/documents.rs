//! What a finding rests on: facts of the system's own document break as errors, facts of a general standard as warnings
//! unless the file says otherwise, and reports cite the line or the section.

use std::fs;
use std::process::Command;

use serde_json::Value;
use serde_json::json;
use tempfile::TempDir;

/// Three facts of the answer, each from another document.
const SPEC: &str = r#"{
  "$schema": "operation.schema.json", "signoff": 1, "operation": "shop.logout",
  "title": "Log out", "description": "Ends the session",
  "document": { "name": "shop.txt", "title": "Shop", "publisher": "Shop", "lines": 9 },
  "documents": {
    "rfc": { "name": "RFC 7009", "title": "Token Revocation", "publisher": "IETF", "version": "2013", "standard": true },
    "asvs": { "name": "ASVS", "title": "ASVS", "publisher": "OWASP", "version": "5.0.0", "standard": true, "breaks": "error" }
  },
  "basis": "doc:1-9",
  "http": "POST /logout",
  "outcomes": {
    "success": {
      "status": 200,
      "schema": {
        "type": "object",
        "required": ["own", "warned", "failed"],
        "properties": {
          "own": { "const": "a", "x-basis": "doc:4" },
          "warned": { "const": "b", "x-basis": "rfc:2.1" },
          "failed": { "const": "c", "x-basis": "asvs:7.4.1" }
        }
      }
    }
  }
}"#;

/// What `check` says of an answer: its report in this format.
fn report(own: &str, warned: &str, failed: &str, format: &str) -> String {
    let body = json!({ "own": own, "warned": warned, "failed": failed }).to_string();
    let header = json!([{ "name": "Content-Type", "value": "application/json" }]);
    let har = json!({ "log": { "version": "1.2", "creator": { "name": "hand", "version": "1" }, "entries": [{
        "startedDateTime": "2026-01-01T00:00:00.000Z", "time": 1,
        "request": {
            "method": "POST", "url": "https://shop.example/logout", "httpVersion": "HTTP/1.1",
            "headers": [], "queryString": [], "cookies": [], "headersSize": -1, "bodySize": 0
        },
        "response": {
            "status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1", "headers": header, "cookies": [],
            "content": { "size": body.len(), "mimeType": "application/json", "text": body },
            "redirectURL": "", "headersSize": -1, "bodySize": -1
        },
        "cache": {}, "timings": { "send": 0, "wait": 1, "receive": 0 }
    }] } });
    let folder = TempDir::new().expect("a temporary folder");
    fs::write(folder.path().join("shop.logout.json"), SPEC).expect("it is writable");
    fs::write(folder.path().join("a.har"), har.to_string()).expect("it is writable");
    let done = Command::new(env!("CARGO_BIN_EXE_signoff"))
        .args(["check", "a.har", "--no-builtin", "--spec", "shop.logout.json", "--format", format])
        .current_dir(folder.path())
        .output()
        .expect("the binary starts");
    String::from_utf8(done.stdout).expect("output is UTF-8")
}

/// The verdict on the exchange, and of its findings place, severity, basis and source.
fn judged(own: &str, warned: &str, failed: &str) -> (Value, Vec<[Value; 4]>) {
    let report: Value = serde_json::from_str(&report(own, warned, failed, "json")).expect("a report");
    let schema: Value = serde_json::from_str(include_str!("../report.schema.json")).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    assert!(schema.is_valid(&report), "{report}");
    let exchange = &report["exchanges"][0];
    let findings = exchange["findings"].as_array().expect("an array").iter();
    let findings =
        findings.map(|found| ["at", "severity", "basis", "source"].map(|member| found[member].clone()));
    (exchange["verdict"].clone(), findings.collect())
}

#[test]
fn a_conforming_answer_passes() {
    assert_eq!(judged("a", "b", "c"), (json!("pass"), Vec::new()));
}

#[test]
fn a_fact_of_the_own_document_is_an_error_on_a_line() {
    let source = json!({ "document": "shop.txt", "line": 4 });
    let finding = [json!("/own"), json!("error"), json!("doc"), source];
    assert_eq!(judged("x", "b", "c"), (json!("fail"), vec![finding]));
}

#[test]
fn a_fact_of_a_standard_is_a_warning_on_a_section() {
    let source = json!({ "document": "RFC 7009", "section": "2.1" });
    let finding = [json!("/warned"), json!("warning"), json!("doc"), source];
    assert_eq!(judged("a", "x", "c"), (json!("pass"), vec![finding]));
}

#[test]
fn a_fact_of_a_standard_that_the_file_makes_binding_is_an_error() {
    let source = json!({ "document": "ASVS", "section": "7.4.1" });
    let finding = [json!("/failed"), json!("error"), json!("doc"), source];
    assert_eq!(judged("a", "b", "x"), (json!("fail"), vec![finding]));
}

#[test]
fn people_read_the_name_of_the_document_and_the_place() {
    let text = report("x", "x", "x", "human");
    for source in ["= shop.txt, line 4", "= RFC 7009, section 2.1", "= ASVS, section 7.4.1"] {
        assert!(text.contains(source), "{source}: {text}");
    }
}
