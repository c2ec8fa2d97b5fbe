//! A run to a report, in every format, compared with the files in `report/`.

use std::path::PathBuf;

use expect_test::expect_file;
use serde_json::Value;
use signoff_spec::model::basis::Basis;
use signoff_validator::evidence::Evidence;
use signoff_validator::evidence::Redactor;
use signoff_validator::exchange::Place;
use signoff_validator::finding::Excerpt;
use signoff_validator::finding::Finding;
use signoff_validator::finding::Severity;
use signoff_validator::finding::Side;
use signoff_validator::finding::Spot;
use signoff_validator::reason::Reason;
use signoff_validator::report::Context;
use signoff_validator::report::Detail;
use signoff_validator::report::reporter_named;
use signoff_validator::rule;
use signoff_validator::verdict::Coverage;
use signoff_validator::verdict::Expected;
use signoff_validator::verdict::JudgedCapture;
use signoff_validator::verdict::JudgedExchange;
use signoff_validator::verdict::JudgedSession;
use signoff_validator::verdict::Run;
use signoff_validator::verdict::Verdict;

/// Writes `run` and compares it with `report/<name>`.
fn check(run: &Run, format: &str, detail: Detail, name: &str) {
    let report = written(run, format, detail);
    let expected = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/report").join(name);
    expect_file![expected].assert_eq(&report);
}

fn written(run: &Run, format: &str, detail: Detail) -> String {
    let reporter = reporter_named(format).expect("the format exists");
    let mut styled = Vec::new();
    let context = Context { detail, operations: &[] };
    reporter.write(run, &context, &mut styled).expect("a vector takes everything");
    anstream::adapter::strip_str(std::str::from_utf8(&styled).expect("reports are UTF-8")).to_string()
}

fn check_against_schema(run: &Run) {
    let schema: Value =
        serde_json::from_str(include_str!("../report.schema.json")).expect("the schema is JSON");
    let validator = jsonschema::draft202012::options().build(&schema).expect("the schema is a schema");
    let report: Value =
        serde_json::from_str(&written(run, "json", Detail::Brief)).expect("the report is JSON");
    let mistakes: Vec<String> =
        validator.iter_errors(&report).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(mistakes, Vec::<String>::new());
}

#[test]
fn json_report_of_everything() {
    check(&everything(), "json", Detail::Brief, "everything.json");
}

#[test]
fn json_report_of_nothing() {
    check(&nothing(), "json", Detail::Brief, "nothing.json");
}

#[test]
fn json_reports_fit_the_published_schema() {
    check_against_schema(&everything());
    check_against_schema(&nothing());
    check_against_schema(&Run::default());
}

#[test]
fn human_report_of_everything() {
    check(&everything(), "human", Detail::Brief, "everything.txt");
}

#[test]
fn human_report_with_every_detail() {
    check(&everything(), "human", Detail::Full, "everything-verbose.txt");
}

#[test]
fn human_report_of_nothing_says_what_to_do() {
    check(&nothing(), "human", Detail::Brief, "nothing.txt");
}

#[test]
fn many_like_exchanges_are_counted() {
    let mut run = Run { captures: vec![capture("a.har", "har")], ..Run::default() };
    run.exchanges = (0..30).map(|index| exchange(0, index, Verdict::Pass)).collect();
    for index in 30..60 {
        run.exchanges.push(JudgedExchange {
            findings: vec![finding("body.wrong-value", Severity::Error)],
            ..exchange(0, index, Verdict::Fail)
        });
    }
    check(&run, "human", Detail::Brief, "many.txt");
}

#[test]
fn long_messages_are_cut_around_the_place() {
    let line = format!(
        "{{\"padding\":\"{}\",\"success\":\"yes\",\"more\":\"{}\"}}",
        "x".repeat(300),
        "y".repeat(300)
    );
    let start = line.find("\"yes\"").expect("it stands there");
    let excerpt = Excerpt { line: Redactor::default().redact(&line), start, length: 5 };
    let mut run = Run { captures: vec![capture("a.har", "har")], ..Run::default() };
    let finding = Finding { excerpt: Some(excerpt), ..finding("body.wrong-value", Severity::Error) };
    run.exchanges = vec![JudgedExchange { findings: vec![finding], ..exchange(0, 3, Verdict::Fail) }];
    check(&run, "human", Detail::Brief, "long.txt");
}

fn nothing() -> Run {
    Run {
        captures: vec![JudgedCapture { exchanges: 7, matched: 0, ..capture("a.har", "har") }],
        ..Run::default()
    }
}

fn everything() -> Run {
    let edition =
        Finding { edition: Some("8.0 and later".into()), ..finding("outcome.edition", Severity::Note) };
    let inferred = Finding { basis: Basis::Inferred, ..finding("status.undeclared", Severity::Warning) };
    let whole = Finding {
        at: Spot::WHOLE,
        excerpt: None,
        basis: Basis::Observed,
        ..finding("body.empty", Severity::Warning)
    };
    let socket = |message| Place { index: 1, message: Some(message), offset: 900 };
    Run {
        captures: vec![
            capture("a.har", "har"),
            JudgedCapture {
                complete: false,
                error: Some("capture is cut off at byte 8812: an object".to_owned()),
                ..capture("b.json", "tshark-json")
            },
        ],
        exchanges: vec![
            exchange(0, 4, Verdict::Pass),
            JudgedExchange {
                outcome: None,
                findings: vec![finding("body.missing-member", Severity::Error), inferred, edition],
                ..exchange(0, 5, Verdict::Fail)
            },
            JudgedExchange {
                operation: "alphapoint.logout".into(),
                binding: "ws".into(),
                request_at: socket(2),
                response_at: Some(socket(3)),
                findings: vec![whole, finding("body.extra-member", Severity::Note)],
                ..exchange(0, 1, Verdict::Pass)
            },
            JudgedExchange {
                operation: "alphapoint.logout".into(),
                binding: "ws".into(),
                request_at: socket(4),
                response_at: None,
                outcome: None,
                reasons: vec![&NOT_CAPTURED],
                ..exchange(0, 1, Verdict::Inconclusive)
            },
            JudgedExchange { response_at: Some(place(18)), ..exchange(1, 16, Verdict::Pass) },
        ],
        sessions: vec![session(0, Verdict::Pass), session(4, Verdict::Fail)],
        coverage: vec![
            Coverage { operation: "alphapoint.logout".into(), outcome: "success".into(), observed: 1 },
            Coverage { operation: "demo.logout".into(), outcome: "refused".into(), observed: 0 },
        ],
    }
}

fn capture(path: &str, format: &'static str) -> JudgedCapture {
    JudgedCapture {
        path: path.to_owned(),
        format,
        exchanges: 12,
        matched: 4,
        unjudged: Vec::new(),
        unjudged_count: 0,
        complete: true,
        error: None,
    }
}

static NOT_CAPTURED: Reason = Reason { id: "response.not-captured", text: "the response was not captured" };
static ACCEPTED: Reason = Reason { id: "session.accepted", text: "a later use was accepted" };
static KEPT: Reason =
    Reason { id: "session.accepted-rightly", text: "a later use was accepted, as it must be" };

fn place(index: u64) -> Place {
    Place { index, message: None, offset: 100 * index }
}

fn exchange(capture: usize, index: u64, verdict: Verdict) -> JudgedExchange {
    JudgedExchange {
        capture,
        request_at: place(index),
        response_at: Some(place(index)),
        operation: "demo.logout".into(),
        binding: "http".into(),
        outcome: Some("success".into()),
        guessed: false,
        verdict,
        reasons: Vec::new(),
        findings: Vec::new(),
    }
}

fn finding(id: &'static str, severity: Severity) -> Finding {
    Finding {
        rule: rule::by_id(id).expect("a rule"),
        severity,
        side: Side::Response,
        at: Spot::Member("/details/method".to_owned()),
        message: Evidence::words("the member is wrong"),
        basis: Basis::read("doc:22-30,51", &[]).expect("a basis"),
        document: "manual.txt".into(),
        edition: None,
        place: Place { index: 5, message: None, offset: 5521 },
        excerpt: Some(Excerpt {
            line: Redactor::default().redact(r#"{"success":false,"details":{"method":7}}"#),
            start: 37,
            length: 1,
        }),
    }
}

fn session(ended_by: usize, verdict: Verdict) -> JudgedSession {
    let failed = verdict == Verdict::Fail;
    JudgedSession {
        ended_by,
        operation: "demo.logout".into(),
        credential: format!("ticket#{ended_by}"),
        expected: if failed { Expected::Ended } else { Expected::Retained },
        used_again_at: if failed { vec![place(20), place(24)] } else { Vec::new() },
        verdict,
        reason: if failed { &ACCEPTED } else { &KEPT },
        findings: if failed {
            vec![Finding {
                side: Side::Session,
                at: Spot::WHOLE,
                excerpt: None,
                ..finding("session.alive", Severity::Error)
            }]
        } else {
            Vec::new()
        },
    }
}
