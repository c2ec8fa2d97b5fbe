//! ajv says of every message that a spec file shows, good or bad, what we say of it: by its schema, and by the bundle.

use std::fs;
use std::process::Command;

use serde_json::Value;
use serde_json::json;
use signoff_spec::catalog::Catalog;
use signoff_spec::export::bundle::bundle;
use signoff_spec::export::json_schema::json_schemas;
use signoff_spec::message::Message;
use signoff_spec::model::example::ExampleOf;
use signoff_spec::model::operation::Operation;
use signoff_spec::view::Tree;
use tempfile::TempDir;

use crate::peers::installed;
use crate::peers::root;
use crate::peers::run;

/// Where the schemas would be published.
const BASE: &str = "https://example.com/schemas";

#[test]
fn examples_get_the_same_answer_from_ajv_and_from_us() {
    if installed("node/node_modules/.bin/jsonschema").is_none() {
        return;
    }
    let catalog = Catalog::builtin();
    let files: Vec<_> =
        catalog.operations().iter().flat_map(|operation| json_schemas(operation, BASE)).collect();
    let bundle = parsed(&bundle(&files, BASE).text);
    let schemas: Vec<Value> = files.iter().map(|file| parsed(&file.text)).collect();
    let (cases, ours): (Vec<Value>, Vec<bool>) = catalog.operations().iter().flat_map(judged).unzip();

    let folder = TempDir::new().unwrap();
    let path = folder.path().join("cases.json");
    fs::write(&path, json!({ "schemas": schemas, "bundle": bundle, "cases": cases }).to_string()).unwrap();
    let script = root().join("tests/peers/examples.mjs");
    let modules = root().join("target/peers/node");
    let answers: Value =
        serde_json::from_slice(&run(Command::new("node").arg(script).arg(modules).arg(path))).unwrap();
    assert_eq!(answers, json!({ "alone": ours, "bundled": ours }));
    assert!(ours.len() > 50 && ours.contains(&false) && ours.contains(&true), "{}", ours.len());
}

/// Every value that the spec file shows, with the address of its schema, and whether we say that it fits.
fn judged(operation: &Operation) -> Vec<(Value, bool)> {
    let mut judged = Vec::new();
    for example in &operation.examples {
        let Some(value) = &example.value else { continue };
        let (name, schema) = match &example.of {
            ExampleOf::Request => ("request", Some(&operation.request.schema)),
            ExampleOf::Outcome(name) => {
                (name.as_str(), operation.outcome(name).and_then(|outcome| outcome.schema.as_ref()))
            }
        };
        let id = format!("{BASE}/v1/{}/{name}.schema.json", operation.id);
        let message = Message::json(value.clone());
        let fit = operation.fits(schema.unwrap(), Tree::of(&message));
        judged.push((json!([id, parsed(&value.to_json())]), fit));
    }
    judged
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}
