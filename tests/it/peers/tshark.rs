//! The installed tshark writes captures that get the verdicts of the stored ones, whatever the form and the version.

use std::collections::BTreeMap;
use std::fs;
use std::fs::File;
use std::io::Cursor;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use signoff_spec::catalog::Catalog;
use signoff_validator::check::Options;
use signoff_validator::pipeline::Pipeline;
use signoff_validator::verdict::JudgedExchange;
use signoff_validator::verdict::JudgedSession;
use signoff_validator::verdict::Run;

use crate::peers::is_there;
use crate::peers::root;
use crate::peers::run;

/// The forms in which tshark writes what it dissects. `jsonraw` holds what `json -x` holds.
const FORMS: &[&[&str]] =
    &[&["-T", "json"], &["-T", "json", "-x"], &["-T", "json", "--no-duplicate-keys"], &["-T", "ek"]];

#[test]
fn installed_tshark_gets_the_verdicts_of_the_stored_captures() {
    if !is_there(Path::new("tshark")) {
        return;
    }
    let folder = root().join("tests/captures");
    let mut different = Vec::new();
    for (source, (stored, decode)) in packet_captures() {
        let expected = essence(&judge(Box::new(File::open(folder.join(&stored)).expect("it is stored"))));
        for form in FORMS {
            let mut tshark = Command::new("tshark");
            tshark
                .arg("-r")
                .arg(folder.join(&source))
                .args(*form)
                .args(&decode)
                .args(["-Y", "http || websocket"]);
            let seen = essence(&judge(Box::new(Cursor::new(run(&mut tshark)))));
            if seen != expected {
                different.push(format!("{source} {form:?}: {seen:#?}, but {stored}: {expected:#?}"));
            }
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

fn judge(input: Box<dyn Read>) -> Run {
    let mut pipeline = Pipeline::new(Catalog::builtin().operations().to_vec(), Options::default());
    pipeline.read("-", None, input);
    pipeline.finish()
}

/// What must not depend on the form of the capture.
fn essence(run: &Run) -> Vec<String> {
    let exchange = |exchange: &JudgedExchange| {
        format!(
            "{} {} {}",
            exchange.operation,
            exchange.outcome.as_deref().unwrap_or("-"),
            exchange.verdict.name()
        )
    };
    let session = |session: &JudgedSession| format!("{} {}", session.credential, session.verdict.name());
    run.exchanges.iter().map(exchange).chain(run.sessions.iter().map(session)).collect()
}

/// Packet captures with one stored export of each, and the options that made it, without form and filter.
fn packet_captures() -> BTreeMap<String, (String, Vec<String>)> {
    let manifest =
        fs::read_to_string(root().join("tests/captures/manifest.json")).expect("the manifest is there");
    let manifest: Value = serde_json::from_str(&manifest).expect("the manifest is JSON");
    let mut found = BTreeMap::new();
    for capture in manifest["captures"].as_array().expect("it lists captures") {
        let (Some(source), Some(command)) = (capture["source"].as_str(), capture["command"].as_str()) else {
            continue;
        };
        // Exports of chosen fields (`-e`) hold less, and are judged more carefully.
        if command.contains(" -e ") {
            continue;
        }
        let words: Vec<&str> = command.split(' ').collect();
        let decode: Vec<String> = words
            .windows(2)
            .filter(|pair| pair[0] == "-d")
            .flatten()
            .map(|word| (*word).to_owned())
            .collect();
        let file = capture["file"].as_str().expect("every capture is a file");
        found.insert(source.to_owned(), (file.to_owned(), decode));
    }
    found
}
