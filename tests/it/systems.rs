//! Systems beside the first five: what their documents say of recordings, statement by statement (`systems/*`).

use std::fs;
use std::fs::File;
use std::path::Path;
use std::path::PathBuf;

use serde_json::Value;
use signoff_spec::catalog::Catalog;
use signoff_validator::check::Options;
use signoff_validator::pipeline::Pipeline;
use signoff_validator::verdict::Run;

fn run(path: &Path) -> Run {
    let mut pipeline = Pipeline::new(Catalog::builtin().operations().to_vec(), Options::default());
    pipeline.read("", None, Box::new(File::open(path).unwrap()));
    pipeline.finish()
}

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("systems");
    let mut folders: Vec<PathBuf> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

/// What of the statements about a capture does not hold.
fn differences(run: &Run, wanted: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let at = |index: u64| run.exchanges.iter().filter(move |exchange| exchange.request_at.index == index);
    for (place, wanted) in wanted["exchanges"].as_object().unwrap() {
        let fits = at(place.parse().unwrap()).any(|exchange| {
            exchange.verdict.name() == wanted["verdict"]
                && wanted["outcome"].as_str().is_none_or(|name| exchange.outcome.as_deref() == Some(name))
        });
        found.extend((!fits).then(|| format!("exchange {place}: not {wanted}")));
    }
    for place in wanted["no_exchange"].as_array().unwrap().iter().filter_map(Value::as_u64) {
        found.extend(at(place).next().map(|_| format!("{place} is no exchange")));
    }
    for wanted in wanted["sessions"].as_array().unwrap() {
        let mut rows = run
            .sessions
            .iter()
            .filter(|row| Some(run.exchanges[row.ended_by].request_at.index) == wanted["ended_by"].as_u64());
        if !rows.any(|row| row.verdict.name() == wanted["verdict"]) {
            found.push(format!("session: not {wanted}"));
        }
    }
    found
}

#[test]
fn every_statement_of_the_documents_holds() {
    let (mut statements, mut wrong) = (0, Vec::new());
    for folder in folders() {
        let expected: Value =
            serde_json::from_str(&fs::read_to_string(folder.join("expected.json")).unwrap()).unwrap();
        for (capture, wanted) in expected.as_object().unwrap() {
            let path = folder.join(capture);
            let found = differences(&run(&path), wanted);
            wrong.extend(found.into_iter().map(|what| format!("{}: {what}", path.display())));
            statements += wanted["exchanges"].as_object().unwrap().len()
                + wanted["sessions"].as_array().unwrap().len()
                + wanted["no_exchange"].as_array().unwrap().len();
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(statements > 90, "only {statements} statements");
}
