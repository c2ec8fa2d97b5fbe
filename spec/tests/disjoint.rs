//! Outcomes of the built-in operations exclude each other: proved here a second time, by the set algebra of
//! `jsonschema::canonical` over schemas of `{ "status": …, "body": … }`.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its data fails")]

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use jsonschema::canonical::Satisfiability;
use jsonschema::canonicalize;
use serde_json::Value;
use serde_json::json;
use signoff_spec::disjoint::Disjoint;
use signoff_spec::disjoint::Shape;
use signoff_spec::disjoint::disjoint;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Class;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::model::schema::Additional;
use signoff_spec::model::schema::Schema;
use signoff_spec::model::select::At;
use signoff_spec::model::select::Predicate;
use signoff_spec::model::select::Select;
use signoff_spec::model::select::Test;
use signoff_spec::read::read;
use signoff_spec::text::Node;

#[test]
fn outcomes_of_builtin_operations_exclude_each_other_by_both_proofs() {
    let mut pairs = 0;
    for operation in builtin() {
        for (one, two) in outcome_pairs(&operation) {
            pairs += 1;
            let name = format!("{}: {} and {}", operation.id, one.name, two.name);
            let (one, two) = (Shape::outcome(one), Shape::outcome(two));
            assert!(disjoint(&operation, one, two).is_proved(), "{name}: not proved");
            assert_eq!(intersection(&operation, one, two), Satisfiability::No, "{name}: not refuted");
        }
    }
    assert!(pairs >= 28, "{pairs} pairs: an operation is missing");
}

#[test]
fn editions_of_builtin_operations_are_no_other_outcome_by_both_proofs() {
    let mut pairs = 0;
    for operation in builtin() {
        for outcome in answers(&operation) {
            for (edition, other) in outcome
                .editions
                .iter()
                .flat_map(|edition| answers(&operation).map(move |other| (edition, other)))
            {
                if other.name == outcome.name {
                    continue;
                }
                pairs += 1;
                let name =
                    format!("{}: {} ({}) and {}", operation.id, outcome.name, edition.name, other.name);
                let (one, two) = (Shape::edition(outcome, edition), Shape::outcome(other));
                assert!(disjoint(&operation, one, two).is_proved(), "{name}: not proved");
                assert_eq!(intersection(&operation, one, two), Satisfiability::No, "{name}: not refuted");
            }
        }
    }
    assert!(pairs > 0, "no editions");
}

#[test]
fn what_the_first_proof_claims_the_second_confirms() {
    // Every test against every test: most pairs overlap, and no wrong claim may hide among them.
    let mut proved = 0;
    for one in SELECTS {
        for two in SELECTS {
            let operation = demo(&[one, two]);
            let outcomes: Vec<&Outcome> = answers(&operation).collect();
            let (one_shape, two_shape) = (Shape::outcome(outcomes[0]), Shape::outcome(outcomes[1]));
            let verdict = intersection(&operation, one_shape, two_shape);
            if disjoint(&operation, one_shape, two_shape).is_proved() {
                proved += 1;
                // Two patterns are more than the set algebra can decide: no common value, and no proof.
                assert_ne!(verdict, Satisfiability::Yes, "{one} and {two} overlap");
            } else {
                assert_ne!(verdict, Satisfiability::No, "{one} and {two} exclude each other");
            }
        }
    }
    assert!(proved > SELECTS.len(), "{proved} pairs proved");
}

#[test]
fn an_unproved_pair_names_the_places_that_both_speak_about() {
    let operation = demo(&[r#"{ "at": "/a", "prefix": "E" }"#, r#"{ "at": "/a", "suffix": "1" }"#]);
    let outcomes: Vec<&Outcome> = answers(&operation).collect();
    let proof = disjoint(&operation, Shape::outcome(outcomes[0]), Shape::outcome(outcomes[1]));
    assert_eq!(proof, Disjoint::Unknown { shared: vec!["/a".to_owned()] });
}

/// Tests that are tried against one another.
const SELECTS: &[&str] = &[
    r#"{ "at": "/a", "equals": 1 }"#,
    r#"{ "at": "/a", "equals": 1.0 }"#,
    r#"{ "at": "/a", "equals": "1" }"#,
    r#"{ "at": "/a", "equals": "E1: no" }"#,
    r#"{ "at": "/a", "equals": null }"#,
    r#"{ "at": "/a", "equals": { "b": true } }"#,
    r#"{ "at": "/a", "one_of": [1, "E1: no"] }"#,
    r#"{ "at": "/a", "one_of": [2, false] }"#,
    r#"{ "at": "/a", "prefix": "E" }"#,
    r#"{ "at": "/a", "prefix": "E1" }"#,
    r#"{ "at": "/a", "prefix": "F" }"#,
    r#"{ "at": "/a", "suffix": "no" }"#,
    r#"{ "at": "/a", "contains": "1:" }"#,
    r#"{ "at": "/a", "contains": "2:" }"#,
    r#"{ "at": "/a", "present": true }"#,
    r#"{ "at": "/a", "absent": true }"#,
    r#"{ "at": "/b", "equals": 1 }"#,
];

/// An operation with one outcome for every test.
fn demo(tests: &[&str]) -> Operation {
    let base = fs::read_to_string(folder("tests/lint/base.json")).unwrap();
    let outcome = |(index, test): (usize, &&str)| {
        format!(
            r#""o{index}": {{
                "title": "O", "class": "fault", "select": {{ "all": [{test}] }},
                "schema": {{ "title": "O{index}", "description": "O", "type": "object" }}, "basis": "inferred"
            }}"#
        )
    };
    let outcomes: Vec<String> = tests.iter().enumerate().map(outcome).collect();
    let (before, rest) = base.split_once("\"outcomes\": {").unwrap();
    let (_, after) = rest.split_once("\"calls\": {").unwrap();
    let text = format!("{before}\"outcomes\": {{ {} }},\n\"calls\": {{{after}", outcomes.join(","));
    let (mut operations, diagnostics) = read("demo.json", &text);
    operations.pop().unwrap_or_else(|| panic!("{diagnostics:?}"))
}

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn builtin() -> Vec<Operation> {
    let files = fs::read_dir(folder("operations")).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|kind| kind == "json")).collect();
    paths.sort();
    let read_file = |path: PathBuf| {
        let (mut operations, diagnostics) =
            read(&path.display().to_string(), &fs::read_to_string(&path).unwrap());
        operations.pop().unwrap_or_else(|| panic!("{diagnostics:?}"))
    };
    paths.into_iter().map(read_file).collect()
}

fn answers(operation: &Operation) -> impl Iterator<Item = &Outcome> {
    operation.outcomes.iter().filter(|outcome| outcome.class != Class::Silence)
}

fn outcome_pairs(operation: &Operation) -> Vec<(&Outcome, &Outcome)> {
    let answers: Vec<&Outcome> = answers(operation).collect();
    let pairs = answers
        .iter()
        .enumerate()
        .flat_map(|(index, two)| answers[..index].iter().map(move |one| (*one, *two)));
    pairs.collect()
}

/// Whether some message is of both shapes.
fn intersection(operation: &Operation, one: Shape<'_>, two: Shape<'_>) -> Satisfiability {
    let schema = json!({ "allOf": [exchange(operation, one), exchange(operation, two)] });
    canonicalize(&schema).unwrap().satisfiability()
}

/// A shape as a JSON Schema of `{ "status": …, "body": … }`.
fn exchange(operation: &Operation, shape: Shape<'_>) -> Value {
    let mut body: Vec<Value> = Vec::new();
    let mut properties = json!({});
    if let Some(Select { status, all, .. }) = shape.select {
        body.extend(all.iter().map(test_schema));
        if !status.is_empty() {
            properties["status"] = json!({ "enum": &**status });
        }
    }
    body.extend(shape.schema.map(|schema| json_schema(operation, schema)));
    properties["body"] = json!({ "allOf": body });
    if body.is_empty() {
        properties["body"] = json!(true);
    }
    json!({ "type": "object", "required": ["status", "body"], "properties": properties })
}

/// What a test asks for, as a JSON Schema of the body.
fn test_schema(test: &Test) -> Value {
    let At::Member(at) = &test.at else { return json!(true) };
    let steps: Vec<String> = at.steps.iter().map(|step| step.to_string()).collect();
    let Some(value) = predicate_schema(&test.predicate) else {
        let absent = |inner, step: &String| json!({ "properties": { step: inner } });
        return steps.iter().rev().fold(json!(false), absent);
    };
    let inside =
        |inner, step: &String| json!({ "type": "object", "required": [step], "properties": { step: inner } });
    steps.iter().rev().fold(value, inside)
}

/// What a predicate asks of a value; `None` if there must be none.
fn predicate_schema(predicate: &Predicate) -> Option<Value> {
    let pattern = |text: String| json!({ "type": "string", "pattern": text });
    Some(match predicate {
        Predicate::Equals(node) => json!({ "const": value(&node.to_node()) }),
        Predicate::OneOf(nodes) => {
            json!({ "enum": nodes.iter().map(|node| value(&node.to_node())).collect::<Vec<_>>() })
        }
        Predicate::Prefix(part) => pattern(format!("^{}", literal(part))),
        Predicate::Suffix(part) => pattern(format!("{}$", literal(part))),
        Predicate::Contains(part) => pattern(literal(part)),
        Predicate::Present => json!(true),
        Predicate::Absent => return None,
        Predicate::Cleared => json!(false),
    })
}

/// A text as the regular expression that matches it.
fn literal(text: &str) -> String {
    let escape =
        |c: char| if c.is_alphanumeric() || " :_-".contains(c) { c.to_string() } else { format!("\\{c}") };
    text.chars().map(escape).collect()
}

fn value(node: &Node) -> Value {
    serde_json::from_str(&node.to_json()).unwrap()
}

/// A schema of the model as JSON Schema, open as messages are: other members may be there.
fn json_schema(operation: &Operation, schema: &Schema) -> Value {
    let schema = operation.resolve(schema);
    let mut out = json!({});
    if !schema.kinds.is_empty() {
        out["type"] = json!(schema.kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>());
    }
    if let Some(constant) = &schema.constant {
        out["const"] = value(constant);
    }
    if let (Some(values), false) = (&schema.values, schema.open_enum) {
        out["enum"] = values.iter().map(value).collect();
    }
    for property in &schema.properties {
        out["properties"][&property.name] = json_schema(operation, &property.schema);
    }
    if !schema.required.is_empty() {
        out["required"] = json!(schema.required);
    }
    if let Additional::Schema(inner) = &schema.additional {
        out["additionalProperties"] = json_schema(operation, inner);
    }
    if let Some(items) = &schema.items {
        out["items"] = json_schema(operation, items);
    }
    if let Some(pattern) = &schema.pattern {
        out["pattern"] = json!(pattern.text);
    }
    bounds(schema, &mut out);
    out
}

fn bounds(schema: &Schema, out: &mut Value) {
    let bounds = [
        ("minItems", schema.min_items),
        ("maxItems", schema.max_items),
        ("minLength", schema.min_length),
        ("maxLength", schema.max_length),
    ];
    for (keyword, bound) in bounds.into_iter().filter_map(|(keyword, bound)| Some((keyword, bound?))) {
        out[keyword] = json!(bound);
    }
    for (keyword, bound) in [("minimum", schema.minimum), ("maximum", schema.maximum)] {
        if let Some(bound) = bound {
            out[keyword] = json!(bound);
        }
    }
}
