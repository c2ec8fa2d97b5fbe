//! The meta-schema against the reader: an editor offers what is read, and refuses what is not.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use jsonschema::Validator;
use serde_json::Value;
use serde_json::json;
use signoff_spec::catalog::check;
use signoff_spec::diagnostic::Severity;
use signoff_spec::read::SHORT;
use signoff_spec::read::TABLES;
use signoff_spec::text::join;

/// Fixtures of the reader that no JSON Schema refuses, in the order of the folder.
const BEYOND: &[&str] = &[
    // A schema neither compares numbers within a text nor has to compile a regular expression.
    "structure.bad-basis.backward",
    // Which documents there are, and whether lines of them are counted, stands elsewhere in the file.
    "structure.bad-basis.section",
    "structure.bad-basis.unknown-document",
    "structure.bad-pattern",
    // It sees the last of several members, and no other file.
    "structure.duplicate-key.document",
    "structure.duplicate-key.name",
    "structure.duplicate-key",
    "structure.duplicate-key.value",
    "structure.duplicate-operation",
    // Whether a fact needs a basis of its own depends on what it stands in.
    "structure.missing-key.basis",
    // What a basis is about depends on the keys beside it.
    "structure.unknown-key.basis-of-effect",
    "structure.unknown-key.basis-of-nothing",
];

#[test]
fn it_is_a_schema_of_its_dialect() {
    let schema = meta_schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    if let Err(error) = jsonschema::meta::validate(&schema) {
        panic!("{}: {error}", error.instance_path());
    }
}

#[test]
fn it_accepts_every_good_file() {
    let validator = validator();
    let bases = files("tests/lint", "base.json");
    for path in files("operations", ".json").iter().chain(&bases) {
        let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
    }
}

#[test]
fn it_has_the_keys_of_the_reader() {
    let schema = meta_schema();
    for keys in TABLES {
        let object = match keys.object {
            "operation" => &schema,
            name => &schema["$defs"][name.replace(' ', "_")],
        };
        let short = SHORT.iter().find(|short| short.object == keys.object);
        let further = short.map_or(&[][..], |short| short.optional);
        // A fact may take the basis of what it stands in, wherever a file gives one to all.
        let may_lack = |key: &str| key == "basis" || short.is_some_and(|short| short.required.contains(&key));
        let known: BTreeSet<&str> =
            keys.required.iter().chain(keys.optional).chain(further).copied().collect();
        let properties = object["properties"].as_object().unwrap_or_else(|| panic!("no {}", keys.object));
        assert_eq!(properties.keys().map(String::as_str).collect::<BTreeSet<_>>(), known, "{}", keys.object);
        let required = object["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let needed: BTreeSet<&str> = keys.required.iter().copied().filter(|key| !may_lack(key)).collect();
        assert_eq!(required.collect::<BTreeSet<_>>(), needed, "{}", keys.object);
        assert_eq!(object["additionalProperties"], Value::Bool(false), "{}", keys.object);
    }
}

#[test]
fn it_explains_every_key() {
    let schema = meta_schema();
    let definitions = schema["$defs"].as_object().unwrap();
    for (name, object) in
        definitions.iter().map(|(name, object)| (name.as_str(), object)).chain([("", &schema)])
    {
        assert!(object["description"].is_string(), "{name}");
        for (key, property) in object["properties"].as_object().into_iter().flatten() {
            let reference = property["$ref"].as_str().and_then(|text| text.strip_prefix("#/$defs/"));
            let target = reference.map_or(&Value::Null, |target| &definitions[target]);
            let description = property["description"].as_str().or(target["description"].as_str());
            assert!(description.is_some_and(|text| !text.ends_with('.')), "{name}/{key}");
        }
    }
}

#[test]
fn it_refuses_what_the_reader_refuses() {
    let validator = validator();
    let mut accepted = Vec::new();
    let fixtures = files("tests/read", ".patch.json");
    assert!(!fixtures.is_empty());
    for path in fixtures {
        let name = path.file_name().unwrap().to_string_lossy().replace(".patch.json", "");
        // What is no JSON is not the business of a schema.
        let Ok(file) = serde_json::from_str(&patched(&path)) else { continue };
        if validator.is_valid(&file) {
            accepted.push(name);
        }
    }
    assert_eq!(accepted, BEYOND);
}

#[test]
fn it_judges_changed_files_as_the_reader_does() {
    let validator = validator();
    let mut disagreements = Vec::new();
    for path in files("tests/lint", "base.json") {
        let file = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        // Members are in another order now, which lints mind.
        let unchanged = errors(&file);
        for place in places(&file) {
            for changed in changes(&file, &place) {
                let found = errors(&changed);
                let by_reader = found.iter().any(|id| id.starts_with("structure.") && !BEYOND.contains(id));
                let valid = validator.is_valid(&changed);
                if valid && place.ends_with("/basis") && changed.pointer(&place).is_none() {
                    continue;
                }
                // The schema may also refuse what a lint does, but nothing that is good.
                if valid && by_reader || !valid && found == unchanged {
                    let value = changed.pointer(&place).unwrap_or(&Value::Null);
                    disagreements.push(format!("{place} {value}: {found:?}"));
                }
            }
        }
    }
    assert_eq!(disagreements, Vec::<String>::new());
}

/// The codes of the errors of a file.
fn errors(file: &Value) -> Vec<&'static str> {
    let (_, found) = check("base.json", &file.to_string());
    // Whether a fact needs a basis of its own depends on what it stands in.
    let is_told = |message: &str| message.ends_with("needs the key `basis`");
    let errors =
        found.iter().filter(|found| found.code.severity == Severity::Error && !is_told(&found.message));
    errors.map(|found| found.code.id).collect()
}

/// JSON pointers to all values inside a value.
fn places(value: &Value) -> Vec<String> {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(key, inner)| (join("", key), inner)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(at, inner)| (format!("/{at}"), inner)).collect()
        }
        _ => Vec::new(),
    };
    let below = inner.into_iter().flat_map(|(step, inner)| {
        let deeper = places(inner).into_iter().map(|place| format!("{step}{place}")).collect::<Vec<_>>();
        [vec![step], deeper].concat()
    });
    below.collect()
}

/// The file with other values at a place, and without it.
fn changes(file: &Value, place: &str) -> Vec<Value> {
    let odd =
        [json!(null), json!(true), json!(false), json!(0), json!(-1), json!(1.5), json!(404), json!("")];
    let odd = odd.into_iter().chain([
        json!("nonsense"),
        json!("/a"),
        json!([]),
        json!({}),
        json!(["a"]),
        json!([{}]),
    ]);
    let mut changed: Vec<Value> = odd
        .map(|value| {
            let mut file = file.clone();
            *file.pointer_mut(place).unwrap() = value;
            file
        })
        .collect();
    let (around, key) = place.rsplit_once('/').unwrap();
    let key = key.replace("~1", "/").replace("~0", "~");
    let mut file = file.clone();
    if let Some(Value::Object(members)) = file.pointer_mut(around) {
        let value = members.remove(&key).unwrap();
        changed.push(file.clone());
        file.pointer_mut(around).unwrap()["nonsense"] = value;
        changed.push(file);
    }
    changed
}

fn meta_schema() -> Value {
    serde_json::from_str(&fs::read_to_string(manifest("meta/operation.schema.json")).unwrap()).unwrap()
}

fn validator() -> Validator {
    jsonschema::validator_for(&meta_schema()).unwrap()
}

/// The text that a fixture makes of the good file: each step replaces one place.
fn patched(path: &Path) -> String {
    let steps: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let base = fs::read_to_string(manifest("tests/lint/base.json")).unwrap();
    let steps = steps.as_array().unwrap().iter();
    steps.fold(base, |text, step| {
        text.replace(step["replace"].as_str().unwrap(), step["with"].as_str().unwrap())
    })
}

fn manifest(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder of this crate whose names end so, sorted.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(manifest(folder)).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(ending));
    paths.sort();
    paths
}
