//! The same files as JSON Schemas: an independent validator takes the messages that the documents show, and no others.

use serde_json::Value;
use serde_json::json;
use signoff_spec::export::json_schema::json_schemas;

use crate::language::operations;

/// The operation's folder, the exported file, a message, and whether it is one.
fn messages() -> Vec<(&'static str, &'static str, Value, bool)> {
    let fault = |code: &str| json!({ "faultcode": code, "detail": { "NotAuthenticated": "" } });
    vec![
        ("contents", "too_many.schema.json", json!("Too many"), true),
        ("contents", "too_many.schema.json", json!({ "error": "Too many" }), false),
        ("contents", "success.schema.json", json!({}), true),
        ("contents", "success.schema.json", json!({ "ok": true }), false),
        ("contents", "locked.schema.json", json!({ "error": "locked" }), true),
        ("contents", "locked.schema.json", json!({}), false),
        ("soap", "not_authenticated.schema.json", fault("ServerFaultCode"), true),
        ("soap", "not_authenticated.schema.json", fault("ClientFaultCode"), false),
        ("json_rpc", "request.schema.json", json!({ "method": "auth.logout", "id": 1 }), true),
        ("json_rpc", "request.schema.json", json!({ "method": "auth.login", "id": 1 }), false),
        ("everywhere", "unauthorized.schema.json", json!({ "error": "no" }), true),
        ("everywhere", "unauthorized.schema.json", json!({ "error": 1 }), false),
    ]
}

#[test]
fn exported_schemas_take_what_the_documents_show() {
    for (of, file, message, is_one) in messages() {
        for operation in operations(of) {
            let files = json_schemas(&operation, "https://example.com/schemas");
            let named = files.iter().find(|exported| exported.path.ends_with(file));
            let schema = serde_json::from_str(&named.unwrap_or_else(|| panic!("no {file}")).text).unwrap();
            let validator = jsonschema::validator_for(&schema).unwrap();
            assert_eq!(validator.is_valid(&message), is_one, "{}: {file}: {message}", operation.id);
        }
    }
}
