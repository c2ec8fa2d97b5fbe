//! Every extension of the spec language: small files in `tests/language`, each with the document that it says and with
//! captures, right and wrong ones, whose verdicts were derived from the document.

mod cases;
mod closed;
mod exported;
mod typed;

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

use signoff_spec::catalog::check;
use signoff_spec::diagnostic::render_all;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::operation::SpecFile;
use signoff_validator::capture::CaptureReader;
use signoff_validator::check::Options;
use signoff_validator::finding::Severity;
use signoff_validator::pipeline::Pipeline;
use signoff_validator::verdict::JudgedExchange;
use signoff_validator::verdict::JudgedSession;
use signoff_validator::verdict::Run;

use crate::language::cases::CASES;
use crate::language::closed::Lines;

/// A capture, and what has to be said of it.
struct Case {
    capture: &'static str,
    exchanges: &'static [&'static str],
    sessions: &'static [&'static str],
}

#[test]
fn every_capture_gets_the_verdicts_of_its_document() {
    for Case { capture, exchanges, sessions } in CASES {
        let (of, _) = capture.split_once('/').unwrap();
        let text = fs::read(folder().join(capture).with_extension("har")).unwrap();
        let run = judge(of, None, &text[..]);
        assert_eq!(run.exchanges.iter().map(exchange).collect::<Vec<_>>(), *exchanges, "{capture}");
        assert_eq!(run.sessions.iter().map(session).collect::<Vec<_>>(), *sessions, "{capture}");
    }
}

#[test]
fn no_capture_is_left_over() {
    let listed: BTreeSet<PathBuf> =
        CASES.iter().map(|case| folder().join(case.capture).with_extension("har")).collect();
    let folders = fs::read_dir(folder()).unwrap().map(|of| of.unwrap().path());
    let files = folders.flat_map(|of| fs::read_dir(of).unwrap()).map(|file| file.unwrap().path());
    let captures: BTreeSet<PathBuf> = files.filter(|path| path.extension().unwrap() == "har").collect();
    assert_eq!(captures, listed);
}

#[test]
fn no_finding_shows_a_secret() {
    for Case { capture, .. } in CASES {
        let (of, _) = capture.split_once('/').unwrap();
        let text = fs::read_to_string(folder().join(capture).with_extension("har")).unwrap();
        assert!(text.contains("-secret"), "{capture} has none that could be shown");
        let run = judge(of, None, text.as_bytes());
        let findings = run.exchanges.iter().flat_map(|exchange| &exchange.findings);
        for finding in findings.chain(run.sessions.iter().flat_map(|session| &session.findings)) {
            assert!(!format!("{finding:?}").contains("-secret"), "{capture}: {finding:?}");
        }
    }
}

#[test]
fn silence_before_the_close_is_the_end() {
    let lines = "> {\"do\":\"enter\",\"token\":\"B\"}\n< {\"did\":\"enter\"}\n> {\"do\":\"leave\"}\n";
    let run = judge("silence", Some(&Lines), lines.as_bytes());
    assert_eq!(run.exchanges.iter().map(exchange).collect::<Vec<_>>(), ["left: pass"]);
    let ended = "sign_in#1 ended: pass session.connection-ended";
    assert_eq!(run.sessions.iter().map(session).collect::<Vec<_>>(), [ended]);
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("language")
}

fn operations(of: &str) -> Vec<Operation> {
    let path = folder().join(of).join("spec.json");
    let source = SpecFile::new("spec.json", &fs::read_to_string(path).unwrap());
    let (operations, found) = check(&source.path, &source.text);
    assert!(found.is_empty(), "{of}:\n{}", render_all(&found, &source));
    let lines = fs::read_to_string(folder().join(of).join("document.txt")).unwrap().lines().count();
    assert!(
        operations.iter().all(|operation| operation.documents[0].lines == u32::try_from(lines).ok()),
        "{of}"
    );
    operations
}

fn judge(of: &str, format: Option<&'static dyn CaptureReader>, capture: &[u8]) -> Run {
    let mut pipeline = Pipeline::new(operations(of), Options::default());
    let input: Box<dyn Read> = Box::new(std::io::Cursor::new(capture.to_vec()));
    pipeline.read(of, format, input);
    let run = pipeline.finish();
    assert!(run.captures[0].complete, "{of}: {:?}", run.captures[0].error);
    run
}

fn exchange(judged: &JudgedExchange) -> String {
    let errors = judged.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let ids = errors.map(|finding| finding.rule.id).chain(judged.reasons.iter().map(|reason| reason.id));
    let verdict = judged.verdict.name();
    format!(
        "{}: {}",
        judged.outcome_in_words(),
        [verdict].into_iter().chain(ids).collect::<Vec<_>>().join(" ")
    )
}

fn session(judged: &JudgedSession) -> String {
    let expected = format!("{:?}", judged.expected).to_lowercase();
    format!("{} {expected}: {} {}", judged.credential, judged.verdict.name(), judged.reason.id)
}
