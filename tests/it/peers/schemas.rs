//! Other people's checkers accept what we publish, and what fits it; each of them refuses what is wrong.

use std::fs;
use std::fs::File;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use signoff_spec::catalog::Catalog;
use signoff_validator::check::Options;
use signoff_validator::pipeline::Pipeline;
use signoff_validator::report::Context;
use signoff_validator::report::Detail;
use signoff_validator::report::reporter_named;
use tempfile::NamedTempFile;
use tempfile::TempDir;

use crate::peers::installed;
use crate::peers::refused;
use crate::peers::root;
use crate::peers::run;

/// A checker of JSON Schema, and how it is asked about schemas.
struct Checker {
    name: &'static str,
    program: &'static str,
    arguments: &'static [&'static str],
}

const CHECK_JSONSCHEMA: &str = "python/bin/check-jsonschema";
const SOURCEMETA: &str = "node/node_modules/.bin/jsonschema";

const CHECKERS: &[Checker] = &[
    Checker { name: "check-jsonschema", program: CHECK_JSONSCHEMA, arguments: &["--check-metaschema"] },
    Checker { name: "metaschema", program: SOURCEMETA, arguments: &["metaschema"] },
    Checker { name: "lint", program: SOURCEMETA, arguments: &["lint"] },
    Checker { name: "fmt", program: SOURCEMETA, arguments: &["fmt", "--check"] },
];

/// What makes a published schema a bad one, and which checkers have to see it.
const DAMAGES: &[(&str, &str, &[&str])] = &[
    (r#""type": "object""#, r#""type": 17"#, &["check-jsonschema", "metaschema", "ajv"]),
    (r#""type": "object""#, r#""x-type": "object""#, &["ajv"]),
    (r#""title": "#, r#""$comment": "#, &["lint"]),
    ("{\n  ", "{ ", &["fmt"]),
];

#[test]
fn official_checkers_accept_the_published_schemas() {
    let schemas = published();
    assert!(schemas.iter().any(|path| path.ends_with("v1/bundle.schema.json")));
    for checker in CHECKERS {
        let Some(program) = installed(checker.program) else { continue };
        run(Command::new(program).args(checker.arguments).args(&schemas));
    }
    for schema in &schemas {
        if let Some(mut ajv) = ajv(schema) {
            run(&mut ajv);
        }
    }
}

#[test]
fn official_checkers_refuse_published_schemas_that_are_damaged() {
    let folder = TempDir::new().unwrap();
    let damaged = folder.path().join("damaged.schema.json");
    for name in ["v1/bundle.schema.json", "v1/inforouter.logout/request.schema.json"] {
        let text = fs::read_to_string(root().join("docs/schemas").join(name)).unwrap();
        for (part, bad, seen_by) in DAMAGES {
            let bad = text.replacen(part, bad, 1);
            assert_ne!(text, bad, "{name}: {part}");
            fs::write(&damaged, bad).unwrap();
            for checker in CHECKERS.iter().filter(|checker| seen_by.contains(&checker.name)) {
                if let Some(program) = installed(checker.program) {
                    refused(Command::new(program).args(checker.arguments).arg(&damaged));
                }
            }
            if let Some(mut ajv) = ajv(&damaged).filter(|_| seen_by.contains(&"ajv")) {
                refused(&mut ajv);
            }
        }
    }
}

/// Nothing but the bundle is read, and every schema in it is found by its address.
#[test]
fn official_checkers_judge_every_message_by_the_bundle() {
    let folder = TempDir::new().unwrap();
    let [good, bad] = ["good.json", "bad.json"].map(|name| folder.path().join(name));
    fs::write(&bad, "[]").unwrap();
    let bundle = root().join("docs/schemas/v1/bundle.schema.json");
    let text: Value = serde_json::from_str(&fs::read_to_string(&bundle).unwrap()).unwrap();
    for (id, schema) in text["$defs"].as_object().unwrap() {
        for example in schema["examples"].as_array().unwrap() {
            fs::write(&good, example.to_string()).unwrap();
            if let Some(program) = installed(SOURCEMETA) {
                let ask = ["validate", "--entrypoint", id];
                run(Command::new(&program).args(ask).arg(&bundle).arg(&good));
                refused(Command::new(&program).args(ask).arg(&bundle).arg(&bad));
            }
        }
    }
    if let Some(program) = installed(CHECK_JSONSCHEMA) {
        run(Command::new(&program).arg("--schemafile").arg(&bundle).arg(&good));
        refused(Command::new(&program).arg("--schemafile").arg(&bundle).arg(&bad));
    }
}

#[test]
fn official_checkers_accept_reports_and_spec_files() {
    let report = report();
    let pairs = [
        ("validator/report.schema.json", vec![report.path().to_owned()]),
        ("spec/meta/operation.schema.json", json_files(&root().join("spec/operations"))),
    ];
    for (schema, files) in pairs {
        let schema = root().join(schema);
        assert!(!files.is_empty());
        if let Some(program) = installed(CHECK_JSONSCHEMA) {
            run(Command::new(&program).arg("--check-metaschema").arg(&schema));
            run(Command::new(&program).arg("--schemafile").arg(&schema).args(&files));
            refused(Command::new(&program).arg("--schemafile").arg(&schema).arg(&schema));
        }
        if let Some(program) = installed(SOURCEMETA) {
            run(Command::new(&program).arg("metaschema").arg(&schema));
            run(Command::new(&program).arg("validate").arg(&schema).args(&files));
            refused(Command::new(&program).arg("validate").arg(&schema).arg(&schema));
        }
        if let Some(mut ajv) = ajv(&schema) {
            run(ajv.args(&files));
            refused(ajv.arg(&schema));
        }
    }
}

/// ajv in its strictest mode, asked to compile a schema and to validate the files that are added; if it is installed.
fn ajv(schema: &Path) -> Option<Command> {
    installed(SOURCEMETA)?;
    let mut node = Command::new("node");
    node.arg(root().join("tests/peers/ajv.mjs")).arg(root().join("target/peers/node")).arg(schema);
    Some(node)
}

/// The schemas below `docs`, sorted.
fn published() -> Vec<PathBuf> {
    let version = root().join("docs/schemas/v1");
    let entries = fs::read_dir(&version).unwrap().map(|entry| entry.unwrap().path());
    let operations = entries.filter(|path| path.is_dir());
    let mut schemas: Vec<PathBuf> = operations.flat_map(|folder| json_files(&folder)).collect();
    schemas.extend(json_files(&version));
    schemas.sort();
    schemas
}

/// The `*.json` files in a folder.
fn json_files(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect()
}

/// The report on every stored HAR capture: all that a report can hold.
fn report() -> NamedTempFile {
    let mut pipeline = Pipeline::new(Catalog::builtin().operations().to_vec(), Options::default());
    for entry in fs::read_dir(root().join("tests/captures")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "har") {
            pipeline.read("x.har", None, Box::new(File::open(&path).unwrap()));
        }
    }
    let json = reporter_named("json").unwrap();
    let context = Context { detail: Detail::Brief, operations: &[] };
    let file = tempfile::Builder::new().suffix(".json").tempfile().unwrap();
    json.write(&pipeline.finish(), &context, &mut file.as_file()).unwrap();
    file
}
