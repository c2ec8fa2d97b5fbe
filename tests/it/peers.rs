//! Independent programs agree with us: tshark writes captures that we judge alike whatever the form and the version,
//! and other people's checkers accept our schemas and what we say fits them.
//!
//! `tests/peers/install` gets them. Without one the test says so and passes, unless `SIGNOFF_PEERS=required`.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::fs::File;
use std::io;
use std::io::Cursor;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use signoff_spec::catalog::Catalog;
use signoff_spec::conform::fits;
use signoff_spec::export::bundle::bundle;
use signoff_spec::export::json_schema::json_schemas;
use signoff_spec::message::Message;
use signoff_spec::model::basis::Basis;
use signoff_spec::model::example::ExampleOf;
use signoff_validator::check::Options;
use signoff_validator::pipeline::Pipeline;
use signoff_validator::report::Context;
use signoff_validator::report::Detail;
use signoff_validator::report::reporter_named;
use signoff_validator::verdict::JudgedExchange;
use signoff_validator::verdict::JudgedSession;
use signoff_validator::verdict::Run;
use tempfile::TempDir;

/// The forms in which tshark writes what it dissects. `jsonraw` holds what `json -x` holds.
const FORMS: &[&[&str]] =
    &[&["-T", "json"], &["-T", "json", "-x"], &["-T", "json", "--no-duplicate-keys"], &["-T", "ek"]];

/// Where the exported schemas would be published.
const BASE: &str = "https://signoff-rs.github.io/signoff/schemas";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the workspace").to_owned()
}

/// Whether the program starts; if not, says that its test is not run.
fn is_there(program: &Path) -> bool {
    let there = Command::new(program).arg("--version").output().is_ok();
    let name = program.file_name().unwrap_or_default().display().to_string();
    let required = env::var_os("SIGNOFF_PEERS").is_some_and(|value| value == "required");
    assert!(there || !required, "{name} is missing (tests/peers/install)");
    if !there {
        // Straight to the terminal: the test runner keeps what `println!` says of a passing test to itself.
        let _ = writeln!(io::stderr(), "not run: {name} is missing (tests/peers/install)");
    }
    there
}

fn run(command: &mut Command) -> Vec<u8> {
    let output = command.output().expect("the program starts");
    let stderr = String::from_utf8_lossy(&output.stderr);
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{command:?}\n{stdout}{stderr}");
    output.stdout
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

#[test]
fn official_checkers_accept_schemas_and_what_fits_them() {
    let peers = root().join("target/peers");
    let report = tempfile::Builder::new().suffix(".json").tempfile().expect("a temporary file");
    write_report(report.as_file());
    let report = report.path().to_owned();
    let mut pairs = vec![(root().join("validator/report.schema.json"), vec![report])];
    let operations = json_files("spec/operations");
    pairs.extend(json_files("spec/meta").into_iter().map(|schema| (schema, operations.clone())));
    let exports = export();
    pairs.extend(
        json_files(&exports.path().display().to_string()).into_iter().map(|schema| (schema, Vec::new())),
    );
    for (schema, files) in pairs {
        let python = peers.join("python/bin/check-jsonschema");
        if is_there(&python) {
            run(Command::new(&python).arg("--check-metaschema").arg(&schema));
            if !files.is_empty() {
                run(Command::new(&python).arg("--schemafile").arg(&schema).args(&files));
            }
        }
        let sourcemeta = peers.join("node/node_modules/.bin/jsonschema");
        if is_there(&sourcemeta) {
            run(Command::new(&sourcemeta).arg("metaschema").arg(&schema));
            if schema.starts_with(exports.path()) {
                run(Command::new(&sourcemeta).arg("lint").arg(&schema));
                run(Command::new(&sourcemeta).args(["fmt", "--check"]).arg(&schema));
            }
            if !files.is_empty() {
                run(Command::new(&sourcemeta).arg("validate").arg(&schema).args(&files));
            }
            let ajv = root().join("tests/peers/ajv.mjs");
            run(Command::new("node").arg(ajv).arg(peers.join("node")).arg(&schema).args(&files));
        }
    }
}

#[test]
fn official_checkers_refuse_what_is_wrong() {
    let peers = root().join("target/peers");
    let folder = TempDir::new().expect("a temporary folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("it is writable");
        path
    };
    let broken = write(
        "broken.schema.json",
        r#"{ "$schema": "https://json-schema.org/draft/2020-12/schema", "type": 17 }"#,
    );
    let python = peers.join("python/bin/check-jsonschema");
    if is_there(&python) {
        refused(Command::new(&python).arg("--check-metaschema").arg(&broken));
    }
    let sourcemeta = peers.join("node/node_modules/.bin/jsonschema");
    if is_there(&sourcemeta) {
        refused(Command::new(&sourcemeta).arg("metaschema").arg(&broken));
        refused(Command::new(&sourcemeta).args(["fmt", "--check"]).arg(&broken));
        refused(Command::new(&sourcemeta).arg("lint").arg(write(
            "unlinted.schema.json",
            "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"enum\": [ 1 ]\n}\n",
        )));
        let ajv = root().join("tests/peers/ajv.mjs");
        refused(Command::new("node").arg(ajv).arg(peers.join("node")).arg(&broken));
    }
}

fn refused(command: &mut Command) {
    let output = command.output().expect("the program starts");
    assert!(!output.status.success(), "{command:?} accepts it");
}

/// Every value that a spec file shows, good and bad, with the schema of its message and what we say of it.
#[test]
fn examples_get_the_same_answer_from_ajv_and_from_us() {
    let modules = root().join("target/peers/node");
    if !is_there(&modules.join("node_modules/.bin/jsonschema")) {
        return;
    }
    let catalog = Catalog::builtin();
    let mut cases = Vec::new();
    let mut ours = Vec::new();
    for operation in catalog.operations() {
        let schemas: BTreeMap<String, String> =
            json_schemas(operation, BASE).into_iter().map(|file| (file.path, file.text)).collect();
        for example in &operation.examples {
            let Some(value) = &example.value else { continue };
            let (name, schema) = match &example.of {
                ExampleOf::Request => ("request", Some(&operation.request.schema)),
                ExampleOf::Outcome(name) => {
                    (name.as_str(), operation.outcome(name).and_then(|outcome| outcome.schema.as_ref()))
                }
            };
            let text = &schemas[&format!("v1/{}/{name}.schema.json", operation.id)];
            cases.push(format!("[{text},{}]", value.to_json()));
            let schema = schema.expect("an example shows a message");
            ours.push(fits(operation, schema, &Basis::Inferred, &Message::json(value.clone())));
        }
    }
    let input = TempDir::new().expect("a temporary folder");
    let path = input.path().join("cases.json");
    fs::write(&path, format!("[{}]", cases.join(","))).expect("it is writable");
    let script = root().join("tests/peers/examples.mjs");
    let output = run(Command::new("node").arg(script).arg(modules).arg(path));
    let theirs: Vec<bool> = serde_json::from_slice(&output).expect("a list of answers");
    assert_eq!(theirs, ours);
    assert!(ours.len() > 50 && ours.contains(&false) && ours.contains(&true), "{}", ours.len());
}

/// The JSON Schemas of every message of every built-in operation, and their bundle, in one folder.
fn export() -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    let catalog = Catalog::builtin();
    let mut schemas: Vec<_> =
        catalog.operations().iter().flat_map(|operation| json_schemas(operation, BASE)).collect();
    schemas.push(bundle(&schemas, BASE));
    for schema in schemas {
        fs::write(folder.path().join(schema.path.replace('/', "-")), schema.text).expect("it is writable");
    }
    folder
}

/// The `*.json` files in a folder, from the workspace's root.
fn json_files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).expect("the folder is there");
    let files = entries.map(|entry| entry.expect("the folder is readable").path());
    files.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect()
}

/// The report on every stored HAR capture: all that a report can hold.
fn write_report(mut file: &File) {
    let mut pipeline = Pipeline::new(Catalog::builtin().operations().to_vec(), Options::default());
    for entry in fs::read_dir(root().join("tests/captures")).expect("the folder is there") {
        let path = entry.expect("the folder is readable").path();
        if path.extension().is_some_and(|ending| ending == "har") {
            pipeline.read("x.har", None, Box::new(File::open(&path).expect("a capture is readable")));
        }
    }
    let json = reporter_named("json").expect("the format exists");
    let context = Context { detail: Detail::Brief, operations: &[] };
    json.write(&pipeline.finish(), &context, &mut file).expect("a temporary file is writable");
}
