//! Every rule has a capture that breaks it and an exchange that does not: `rules/<rule>.har`, and what is found in it.

use std::fmt::Write;
use std::fs;
use std::fs::File;
use std::path::Path;
use std::path::PathBuf;

use expect_test::expect_file;
use serde_json::Value;
use signoff_spec::catalog::Catalog;
use signoff_spec::plan::MismatchKind;
use signoff_spec::wire::OddityKind;
use signoff_spec::wire::WireError;
use signoff_validator::check::Options;
use signoff_validator::pipeline::Pipeline;
use signoff_validator::rule;
use signoff_validator::verdict::JudgedExchange;
use signoff_validator::verdict::Run;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// How a capture wants to be judged: the words of its comment.
fn words(path: &Path) -> Vec<String> {
    let har: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    har["log"]["comment"].as_str().unwrap().split_whitespace().map(str::to_owned).collect()
}

/// The built-in operations and the sixth one, which is a file and nothing else.
fn catalog() -> Catalog {
    let mut catalog = Catalog::builtin();
    let path = folder("sixth").join("harbor.end_badge.json");
    let checked = catalog.add("harbor.end_badge.json", &fs::read_to_string(path).unwrap());
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
    catalog
}

fn judge(path: &Path) -> Run {
    let words = words(path);
    let has = |word: &str| words.iter().any(|other| other == word);
    let catalog = if has("sixth") { catalog() } else { Catalog::builtin() };
    let options = Options { strict: has("strict"), editions: has("editions") };
    let mut pipeline = Pipeline::new(catalog.operations().to_vec(), options);
    pipeline.read("", None, Box::new(File::open(path).unwrap()));
    pipeline.finish()
}

fn breaks(exchange: &JudgedExchange, rule: &str) -> bool {
    exchange.findings.iter().any(|finding| finding.rule.id == rule)
}

/// A run on a few lines: every exchange, every session, every finding.
fn summary(run: &Run) -> String {
    let mut out = String::new();
    for exchange in &run.exchanges {
        let outcome = exchange.outcome.as_deref().unwrap_or("-");
        let place = exchange.request_at.index;
        writeln!(out, "{place} {} {outcome}: {}", exchange.operation, exchange.verdict.name()).unwrap();
        exchange.reasons.iter().for_each(|reason| writeln!(out, "  since {reason}").unwrap());
        for finding in &exchange.findings {
            let (severity, id, side) = (finding.severity.name(), finding.rule.id, finding.side.name());
            writeln!(out, "  {severity} {id} in {side} {}", finding.at).unwrap();
            writeln!(out, "    {} ({})", finding.message, finding.basis).unwrap();
        }
    }
    for session in &run.sessions {
        let (credential, verdict) = (&session.credential, session.verdict.name());
        writeln!(out, "{credential} after {}: {verdict}, {}", session.ended_by, session.reason).unwrap();
        for finding in &session.findings {
            writeln!(out, "  {} {}: {}", finding.severity.name(), finding.rule.id, finding.message).unwrap();
        }
    }
    out
}

#[test]
fn every_rule_is_broken_by_one_exchange_and_kept_by_another() {
    for rule in rule::all() {
        let path = folder("rules").join(format!("{}.har", rule.id));
        assert!(path.exists(), "{} has no capture", rule.id);
        let run = judge(&path);
        assert!(run.captures[0].complete, "{}: {:?}", rule.id, run.captures[0].error);
        let of_session = run.sessions.iter().flat_map(|session| &session.findings);
        let broken = run.exchanges.iter().any(|exchange| breaks(exchange, rule.id))
            || of_session.clone().any(|finding| finding.rule.id == rule.id);
        assert!(broken, "nothing in the capture breaks {}:\n{}", rule.id, summary(&run));
        assert!(run.exchanges.iter().any(|exchange| !breaks(exchange, rule.id)), "{}", rule.id);
        expect_file![folder("rules").join(format!("{}.txt", rule.id))].assert_eq(&summary(&run));
    }
}

#[test]
fn every_capture_belongs_to_a_rule() {
    for entry in fs::read_dir(folder("rules")).unwrap() {
        let path = entry.unwrap().path();
        let id = path.file_stem().unwrap().to_str().unwrap();
        assert!(rule::by_id(id).is_some(), "{} belongs to no rule", path.display());
    }
}

/// Spec files name rules in `reject`: what their crate calls a rule is one.
#[test]
fn the_rules_that_spec_files_name_exist() {
    let mismatches = MismatchKind::ALL.map(MismatchKind::rule);
    let oddities =
        [OddityKind::Namespace, OddityKind::SoapVersion, OddityKind::LayerEncoding, OddityKind::Bare];
    let errors = [
        WireError::Empty,
        WireError::NotUtf8(0),
        WireError::SoapFault(String::new()),
        WireError::Envelope(String::new()),
    ];
    let wire = oddities.map(OddityKind::rule).into_iter().chain(errors.iter().map(WireError::rule));
    for id in wire.chain(mismatches) {
        assert!(rule::by_id(id).is_some(), "there is no rule {id}");
    }
}
