//! Every capture of `tests/captures` and `tests/more` gets the verdicts of its manifest, which were derived by
//! reading the documents.

use std::collections::BTreeSet;
use std::fs;
use std::fs::File;
use std::path::Path;
use std::path::PathBuf;

use serde_json::Value;
use signoff_spec::catalog::Catalog;
use signoff_validator::check::Options;
use signoff_validator::exchange::Place;
use signoff_validator::finding::Severity;
use signoff_validator::pipeline::Pipeline;
use signoff_validator::verdict::Expected;
use signoff_validator::verdict::JudgedExchange;
use signoff_validator::verdict::JudgedSession;
use signoff_validator::verdict::Run;
use signoff_validator::verdict::Verdict;

/// Which rules stand for which kind of violation.
const RULES: &[(&str, &[&str])] = &[
    ("missing-field", &["body.missing-member", "request.missing-header", "request.missing-member"]),
    ("wrong-type", &["body.type-mismatch"]),
    // A value of another type is another value too, and one mistake is one finding.
    (
        "wrong-value",
        &[
            "body.type-mismatch",
            "body.wrong-value",
            "body.pattern",
            "body.wrong-root",
            "consistency.foreign-value",
            // Where nothing but the value says which outcome it is, another value is that of none.
            "outcome.undocumented",
        ],
    ),
    (
        "inconsistent",
        &[
            "consistency.foreign-value",
            "consistency.foreign-member",
            "consistency.echo",
            "envelope.correlation",
        ],
    ),
    ("undocumented-error", &["outcome.undocumented", "body.wrong-value"]),
    ("undocumented-status", &["status.undeclared"]),
    ("wrong-status", &["status.contradicts-body"]),
    ("extra-field", &["body.extra-member", "body.wrong-form", "consistency.foreign-member"]),
    ("malformed-body", &["body.malformed", "envelope.soap-fault", "envelope.missing", "request.malformed"]),
    ("empty-body", &["body.empty"]),
    ("wrong-content-type", &["response.media-type"]),
    ("wrong-method", &["request.wrong-method"]),
    ("wrong-outcome", &["consistency.wrong-outcome"]),
    ("missing-response", &["response.missing"]),
    ("request-payload", &["request.payload", "request.missing-member"]),
    ("envelope", &["envelope.layer-encoding", "envelope.frame"]),
    ("session-alive", &["session.alive"]),
    ("token-revoked", &["session.revoked"]),
];

/// Exchanges that the manifest calls debatable and that are not judged as it does, with the reason.
///
/// All other debatable verdicts are taken over: `explain` gives the reasons.
const DECIDED_OTHERWISE: &[(&str, u64, Verdict)] = &[
    // The document shows only the payload; that it travels as text in a string is known from servers: a warning.
    ("alphapoint-drift-frames.mitm.har", 3, Verdict::Pass),
    // Lines 26 to 32 show the element alone; that SOAP has it in an envelope is known from servers: a warning.
    ("inforouter-drifts.fiddler.har", 27, Verdict::Pass),
    // A second factor is asked for although a code was sent: that this is never right is inferred, so a warning.
    ("rocketchat-drift-outcomes.playwright.har", 4, Verdict::Pass),
];

/// Folders with captures and a manifest, and how many it lists: recorded ones, and ones written for what these lack.
const FOLDERS: &[(&str, usize)] = &[("captures", 45), ("more", 19)];

fn path(folder: &str, file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(file)
}

fn manifest(folder: &str) -> Vec<Value> {
    let text = fs::read_to_string(path(folder, "manifest.json")).unwrap();
    let manifest: Value = serde_json::from_str(&text).unwrap();
    manifest["captures"].as_array().unwrap().clone()
}

fn judge(folder: &str, file: &str, options: Options) -> Run {
    let operations = Catalog::builtin().operations().to_vec();
    let mut pipeline = Pipeline::new(operations, options);
    pipeline.read(file, None, Box::new(File::open(path(folder, file)).unwrap()));
    let run = pipeline.finish();
    assert!(run.captures[0].complete, "{file}: {:?}", run.captures[0].error);
    run
}

/// Where the manifest says that a request, or its response, is.
fn place(capture: &Value, exchange: &Value, side: &str) -> Option<(u64, Option<u64>)> {
    let place = &exchange["where"];
    if let Some(entry) = place["entry"].as_u64() {
        return Some((entry, place[format!("{side}_message")].as_u64()));
    }
    let unit = if capture["format"] == "tshark-jsonraw" { "packet" } else { "frame" };
    place[format!("{side}_{unit}")].as_u64().map(|index| (index, None))
}

fn same(place: Place, wanted: (u64, Option<u64>)) -> bool {
    (place.index, place.message) == wanted
}

fn find<'a>(run: &'a Run, capture: &Value, exchange: &Value) -> (usize, &'a JudgedExchange) {
    let wanted = place(capture, exchange, "request").unwrap();
    let found = run.exchanges.iter().enumerate().find(|(_, found)| same(found.request_at, wanted));
    found.unwrap_or_else(|| panic!("{}: nothing found at {wanted:?}", capture["file"]))
}

fn expected(file: &str, exchange: &Value, strict: bool) -> Verdict {
    let decided = DECIDED_OTHERWISE.iter().find(|(name, n, _)| *name == file && exchange["n"] == *n);
    match (exchange["verdict"].as_str().unwrap(), exchange["strictness"].as_str().unwrap()) {
        _ if decided.is_some() => decided.unwrap().2,
        ("conforms", _) => Verdict::Pass,
        ("violates", "strict") if !strict => Verdict::Pass,
        ("violates", _) => Verdict::Fail,
        ("undetermined", _) => Verdict::Inconclusive,
        other => panic!("{file}: {other:?}"),
    }
}

/// The rules of the errors are those of the manifest's kinds: none missing, none beside them.
fn check_kinds(label: &str, kinds: &Value, broken: &BTreeSet<&str>) -> Vec<String> {
    let kinds: Vec<&str> = kinds.as_array().unwrap().iter().map(|kind| kind.as_str().unwrap()).collect();
    let rules = |kind: &str| RULES.iter().find(|(name, _)| *name == kind).unwrap().1;
    let mut wrong = Vec::new();
    for kind in &kinds {
        if !rules(kind).iter().any(|rule| broken.contains(rule)) {
            wrong.push(format!("{label}: nothing says {kind}, only {broken:?}"));
        }
    }
    for rule in broken {
        if !kinds.iter().any(|kind| rules(kind).contains(rule)) {
            wrong.push(format!("{label}: {rule} is none of {kinds:?}"));
        }
    }
    wrong
}

fn check_exchange(capture: &Value, exchange: &Value, found: &JudgedExchange, strict: bool) -> Vec<String> {
    let file = capture["file"].as_str().unwrap();
    let label = format!("{file} #{}{}", exchange["n"], if strict { " (strict)" } else { "" });
    let wanted = expected(file, exchange, strict);
    let errors: Vec<_> =
        found.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    let mut wrong = Vec::new();
    if found.verdict != wanted {
        let messages: Vec<String> = errors.iter().map(|f| format!("{}: {}", f.rule.id, f.message)).collect();
        wrong.push(format!(
            "{label}: {:?} instead of {wanted:?}: {messages:?} {:?}",
            found.verdict, found.reasons
        ));
    } else if wanted == Verdict::Fail {
        let broken = errors.iter().map(|finding| finding.rule.id).collect();
        wrong.extend(check_kinds(&label, &exchange["kinds"], &broken));
        let sides: BTreeSet<&str> = errors.iter().map(|finding| finding.side.name()).collect();
        if exchange["side"] != "both" && sides != BTreeSet::from([exchange["side"].as_str().unwrap()]) {
            wrong.push(format!("{label}: at fault is {}, not {sides:?}", exchange["side"]));
        }
    } else if wanted == Verdict::Inconclusive && found.reasons.is_empty() {
        wrong.push(format!("{label}: inconclusive without a reason"));
    }
    let response = place(capture, exchange, "response")
        .filter(|_| exchange["where"]["entry"].is_null() || found.response_at.is_some());
    match (response, found.response_at) {
        (Some(wanted), Some(at)) if same(at, wanted) => {}
        (None, None) => {}
        (wanted, at) => wrong.push(format!("{label}: the response is at {at:?}, not {wanted:?}")),
    }
    wrong
}

fn check_capture(folder: &str, capture: &Value, strict: bool) -> Vec<String> {
    let file = capture["file"].as_str().unwrap();
    let run = judge(folder, file, Options { strict, editions: false });
    let exchanges = capture["exchanges"].as_array().unwrap();
    let mut wrong = Vec::new();
    if run.exchanges.len() != exchanges.len() {
        wrong.push(format!("{file}: {} exchanges instead of {}", run.exchanges.len(), exchanges.len()));
    }
    for exchange in exchanges {
        let (_, found) = find(&run, capture, exchange);
        wrong.extend(check_exchange(capture, exchange, found, strict));
    }
    wrong.extend(check_sessions(capture, &run));
    wrong
}

/// The credential and the promise that a session of the manifest is about.
fn is_about(wanted: &Value, row: &JudgedSession) -> bool {
    let token = row.credential.starts_with("token#");
    let whose = wanted["whose"].as_str().unwrap_or_default();
    match wanted["aspect"].as_str() {
        Some("token") => token,
        Some(_) => !token,
        None => (row.expected == Expected::Retained) == whose.contains("caller"),
    }
}

fn check_sessions(capture: &Value, run: &Run) -> Vec<String> {
    let file = capture["file"].as_str().unwrap();
    let mut wrong = Vec::new();
    let mut decided = BTreeSet::new();
    for wanted in capture["sessions"].as_array().unwrap() {
        let exchange = &capture["exchanges"][wanted["after_exchange"].as_u64().unwrap() as usize - 1];
        let (index, _) = find(run, capture, exchange);
        let row = run.sessions.iter().position(|row| row.ended_by == index && is_about(wanted, row));
        let verdict = row.map_or(Verdict::Inconclusive, |row| run.sessions[row].verdict);
        let expected = match wanted["conforms"].as_bool() {
            Some(true) => Verdict::Pass,
            Some(false) => Verdict::Fail,
            None => Verdict::Inconclusive,
        };
        decided.extend(row);
        // A HAR does not record how a connection ends: `not-shown` is as good an answer there, says the manifest.
        let open = wanted["strictness"] == "debatable" && verdict == Verdict::Inconclusive;
        if verdict != expected && !open {
            wrong.push(format!(
                "{file}, session after #{}: {verdict:?} instead of {expected:?}",
                wanted["after_exchange"]
            ));
        }
        if expected == Verdict::Fail && !open {
            let row = &run.sessions[row.unwrap()];
            let broken = row.findings.iter().map(|finding| finding.rule.id).collect();
            wrong.extend(check_kinds(&format!("{file}, session"), &wanted["kinds"], &broken));
            assert!(!row.used_again_at.is_empty());
        }
    }
    for (index, row) in run.sessions.iter().enumerate() {
        if !decided.contains(&index) && row.verdict == Verdict::Fail {
            wrong.push(format!("{file}: the manifest knows nothing of {} failing", row.credential));
        }
    }
    wrong
}

fn check_all(strict: bool) {
    let mut wrong = Vec::new();
    for (folder, count) in FOLDERS {
        let captures = manifest(folder);
        assert_eq!(captures.len(), *count, "{folder}");
        wrong.extend(captures.iter().flat_map(|capture| check_capture(folder, capture, strict)));
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_capture_gets_its_verdicts() {
    check_all(false);
}

#[test]
fn strict_runs_mind_members_that_the_document_does_not_know() {
    check_all(true);
}
