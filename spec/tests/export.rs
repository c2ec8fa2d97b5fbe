//! Exported schemas against the spec: an independent validator judges messages by them as we judge by the spec.
#![cfg(feature = "export")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use expect_test::expect_file;
use jsonschema::Validator;
use serde_json::Value;
use serde_json::json;
use signoff_spec::catalog::Catalog;
use signoff_spec::diagnostic::has_errors;
use signoff_spec::diagnostic::render_all;
use signoff_spec::export::Exported;
use signoff_spec::export::bundle::bundle;
use signoff_spec::export::json_schema::json_schemas;
use signoff_spec::message::Message;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::example::ExampleOf;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::schema::Schema;
use signoff_spec::text;
use signoff_spec::text::Node;
use signoff_spec::view::Tree;

const BASE: &str = "https://example.com/schemas";

/// Rules that say something of the content of a message, whatever carries it.
const REFUSED: &[&str] = &[
    "body.missing-member",
    "body.type-mismatch",
    "body.wrong-value",
    "body.pattern",
    "body.forbidden-member",
];

/// Changed instances of each message that two validators have to judge alike.
const INSTANCES: usize = 2000;

/// A message with the schema that the spec gives it and the one that is exported.
struct Pair<'a> {
    operation: &'a Operation,
    name: String,
    /// What it is the schema of; `None` if it is one form among several, or the frame around messages.
    of: Option<ExampleOf>,
    schema: &'a Schema,
    exported: Value,
}

#[test]
fn every_message_is_exported_once_at_its_address() {
    for operation in operations() {
        let files = json_schemas(&operation, BASE);
        assert_eq!(files, json_schemas(&operation, &format!("{BASE}/")));
        let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        let editions = operation.outcomes.iter().flat_map(|outcome| &outcome.editions);
        let outcomes = operation.outcomes.iter().filter_map(|outcome| outcome.schema.as_ref());
        let schemas = outcomes.chain(editions.filter_map(|edition| edition.schema.as_ref()));
        let count = 1 + schemas.count() + frames(&operation).len();
        assert_eq!(paths.len(), count, "{}", operation.id);
        assert_eq!(files.len(), paths.len(), "{}", operation.id);
        for Exported { path, text } in &files {
            assert!(
                path.starts_with(&format!("v1/{}/", operation.id)) && path.ends_with(".schema.json"),
                "{path}"
            );
            assert_eq!(parse(text)["$id"], json!(format!("{BASE}/{path}")));
        }
    }
}

#[test]
fn exports_are_schemas_that_stand_alone_and_show_examples() {
    for pair in &pairs(&operations()) {
        let Pair { name, exported, .. } = pair;
        assert!(jsonschema::meta::is_valid(exported), "{name}");
        let validator = pair.validator();
        for key in ["$schema", "title", "description"] {
            assert!(exported[key].is_string(), "{name}: {key}");
        }
        let examples = exported["examples"].as_array().unwrap_or_else(|| panic!("{name}: no examples"));
        for example in examples {
            assert!(validator.is_valid(example), "{name}: {example}");
        }
        let text = exported.to_string();
        assert!(!text.contains("\"x-") && !text.contains("\"xml\":"), "{name}: {text}");
        let defined = exported["$defs"].as_object().into_iter().flatten().map(|(name, _)| name.as_str());
        let referred = text.split("\"$ref\":\"#/$defs/").skip(1).filter_map(|rest| rest.split('"').next());
        assert_eq!(defined.collect::<BTreeSet<_>>(), referred.collect::<BTreeSet<_>>(), "{name}");
    }
}

#[test]
fn layout_and_order_are_those_of_the_formatter() {
    for Exported { path, text } in json_schemas(&rich(), BASE) {
        let name = path.rsplit('/').next().unwrap();
        expect_file![format!("export/{name}")].assert_eq(&text);
    }
}

#[test]
fn the_bundle_alone_judges_as_its_schemas_do() {
    let operations = operations();
    let files: Vec<Exported> =
        operations.iter().flat_map(|operation| json_schemas(operation, BASE)).collect();
    let Exported { path, text } = bundle(&files, &format!("{BASE}/"));
    assert_eq!(path, "v1/bundle.schema.json");
    let whole = parse(&text);
    assert_eq!(whole["$id"], json!(format!("{BASE}/{path}")));
    assert_eq!(whole["$defs"].as_object().unwrap().len(), files.len());
    let any = jsonschema::validator_for(&whole).unwrap();
    for Pair { name, exported, .. } in &pairs(&operations) {
        let mut one = whole.clone();
        one["anyOf"] = json!([{ "$ref": format!("{BASE}/{name}") }]);
        let one = jsonschema::validator_for(&one).unwrap();
        for example in exported["examples"].as_array().unwrap() {
            assert!(one.is_valid(example) && any.is_valid(example), "{name}: {example}");
        }
        assert!(!one.is_valid(&json!([])) && !any.is_valid(&json!([])), "{name}");
    }
}

#[test]
fn good_examples_fit_and_bad_ones_do_not() {
    for pair in &pairs(&operations()) {
        let validator = pair.validator();
        for example in pair.operation.examples.iter().filter(|example| Some(&example.of) == pair.of.as_ref())
        {
            let Some(value) = &example.value else { continue };
            let valid = validator.is_valid(&parse(&value.to_json()));
            match &example.reject {
                None => assert!(valid, "{}: {}", pair.name, example.name),
                Some(rule) if REFUSED.contains(&rule.as_str()) => {
                    assert!(!valid, "{}: {}", pair.name, example.name);
                }
                Some(_) => {}
            }
        }
    }
}

#[test]
fn changed_messages_are_judged_alike() {
    let mut disagreements = Vec::new();
    let (mut good, mut bad) = (0, 0);
    for (seed, pair) in pairs(&operations()).iter().enumerate() {
        let validator = pair.validator();
        let mut random = Random(seed as u64 + 1);
        for index in 0..INSTANCES {
            let seeds = pair.exported["examples"].as_array().unwrap();
            let mut value = seeds[index % seeds.len()].clone();
            for _ in 0..=random.below(2) {
                change(&mut value, &mut random);
            }
            // What a frame asks of its layer is asked of the text on the wire; below it stands what the text says.
            if pair.layers().iter().any(|at| !value.pointer(at).is_some_and(Value::is_string)) {
                continue;
            }
            let ours = pair.fits(&value);
            *(if ours { &mut good } else { &mut bad }) += 1;
            if ours != validator.is_valid(&value) {
                disagreements.push(format!("{}: we say {ours} of {value}", pair.name));
            }
        }
    }
    assert_eq!(disagreements, Vec::<String>::new());
    assert!(good > 1000 && bad > 1000, "{good} good ones, {bad} bad ones");
}

impl Pair<'_> {
    /// Where the frame that it is holds its message as text; nowhere in a message.
    fn layers(&self) -> Vec<&str> {
        let bindings = self.operation.bindings.iter().filter_map(|binding| match &binding.protocol {
            Protocol::WsJson(ws) => Some(ws),
            Protocol::Http(_) | Protocol::Soap11(_) => None,
        });
        let of_frame = bindings.filter(|_| self.name.ends_with("-frame.schema.json"));
        of_frame.flat_map(|ws| ws.layers.first()).map(|layer| &*layer.at.text).collect()
    }

    fn validator(&self) -> Validator {
        jsonschema::validator_for(&self.exported).unwrap()
    }

    fn fits(&self, value: &Value) -> bool {
        let message = Message::json(node(&value.to_string()));
        self.operation.fits(self.schema, Tree::of(&message))
    }
}

/// Every message of the operations, in the order of the export.
fn pairs(operations: &[Operation]) -> Vec<Pair<'_>> {
    operations.iter().flat_map(pairs_of).collect()
}

fn pairs_of(operation: &Operation) -> Vec<Pair<'_>> {
    let mut messages = vec![(Some(ExampleOf::Request), &operation.request.schema)];
    for outcome in &operation.outcomes {
        let of = ExampleOf::Outcome(outcome.name.clone());
        messages.extend(outcome.schema.iter().map(|schema| (Some(of.clone()), schema)));
        let editions = outcome.editions.iter().filter_map(|edition| edition.schema.as_ref());
        messages.extend(editions.map(|schema| (None, schema)));
    }
    messages.extend(frames(operation).into_iter().map(|schema| (None, schema)));
    let files = json_schemas(operation, BASE);
    assert_eq!(files.len(), messages.len());
    let pair = |((of, schema), file): ((Option<ExampleOf>, _), Exported)| {
        let exported = parse(&file.text);
        Pair { operation, name: file.path, of, schema, exported }
    };
    messages.into_iter().zip(files).map(pair).collect()
}

/// The shapes of frames, requests before replies.
fn frames(operation: &Operation) -> Vec<&Schema> {
    let shapes = operation.bindings.iter().flat_map(|binding| match &binding.protocol {
        Protocol::WsJson(ws) => vec![&ws.request, &ws.reply],
        Protocol::Http(_) | Protocol::Soap11(_) => Vec::new(),
    });
    shapes.filter_map(|shape| shape.schema.as_ref()).collect()
}

/// The built-in operations, and one that has what they do not have.
fn operations() -> Vec<Operation> {
    let mut operations = Catalog::builtin().operations().to_vec();
    operations.push(rich());
    operations
}

fn rich() -> Operation {
    let mut catalog = Catalog::empty();
    let checked = catalog.add("rich.json", include_str!("export/rich.json"));
    let texts = render_all(&checked.diagnostics, &checked.source);
    assert!(!has_errors(&checked.diagnostics), "{texts}");
    catalog.operation("rich.logout").unwrap().clone()
}

/// Makes one change somewhere in a value.
fn change(value: &mut Value, random: &mut Random) {
    let size = value.as_object().map(serde_json::Map::len).or(value.as_array().map(Vec::len)).unwrap_or(0);
    // Most changes go down, where there is more to break.
    if size > 0 && random.below(4) > 0 {
        let at = random.below(size);
        let inner = match value {
            Value::Object(members) => members.values_mut().nth(at),
            Value::Array(items) => items.get_mut(at),
            _ => None,
        };
        return change(inner.expect("the index is within"), random);
    }
    match (value, random.below(4)) {
        (Value::Object(members), 0) if size > 0 => {
            let key = members.keys().nth(random.below(size)).expect("the index is within").clone();
            members.remove(&key);
        }
        (Value::Object(members), 1) if size > 0 => {
            let key = members.keys().nth(random.below(size)).expect("the index is within").clone();
            let inner = members.remove(&key).expect("the key is there");
            members.insert(key.to_uppercase(), inner);
        }
        (Value::Object(members), 2) => {
            members.insert("unexpected".to_owned(), random.value());
        }
        (Value::Array(items), 0) if size > 0 => {
            items.remove(random.below(size));
        }
        (Value::Array(items), 1 | 2) => items.insert(random.below(size + 1), random.value()),
        (Value::String(text), 0) => text.push('é'),
        (Value::String(text), 1) => *text = text.to_uppercase(),
        (Value::String(text), 2) => drop(text.pop()),
        (value, _) => *value = random.value(),
    }
}

/// A generator of numbers that look random (xorshift), the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    fn value(&mut self) -> Value {
        let values = [
            json!(null),
            json!(true),
            json!(false),
            json!(0),
            json!(-1),
            json!(1.0),
            json!(9),
            json!(2.5),
            json!(200),
            json!(""),
            json!("x"),
            json!("ab1"),
            json!("user"),
            json!("nine letters"),
            json!([]),
            json!(["ab1"]),
            json!({}),
            json!({ "name": "desk" }),
            json!({ "wipe": true }),
        ];
        values[self.below(values.len())].clone()
    }
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn node(text: &str) -> Node {
    text::parse(text, text::Limits::default()).unwrap()
}
