//! What the runtime writes, the validator accepts: every example of every operation over HTTP and SOAP, as a HAR.

use std::io::Cursor;

use serde_json::Value;
use serde_json::json;
use signoff::binding::Request;
use signoff::binding::Response;
use signoff::binding::encode_request;
use signoff::binding::encode_response;
use signoff::metadata::Metadata;
use signoff_spec::catalog::Catalog;
use signoff_spec::model::binding::Binding;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::condition::Condition;
use signoff_spec::model::example::Example;
use signoff_spec::model::example::ExampleOf;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Outcome;
use signoff_validator::check::Options;
use signoff_validator::pipeline::Pipeline;
use signoff_validator::verdict::Verdict;

fn good<'a>(operation: &'a Operation, of: &'a ExampleOf) -> impl Iterator<Item = &'a Example> {
    operation.examples.iter().filter(move |example| example.of == *of && example.reject.is_none())
}

/// Every credential and header, with made-up values, but for a credential whose absence an outcome states; `number` keeps
/// those of different exchanges apart.
fn metadata(operation: &Operation, binding: &Binding, outcome: &Outcome, number: usize) -> Metadata {
    let mut metadata = Metadata::new();
    if let Protocol::Http(http) = &binding.protocol {
        for header in &http.headers {
            metadata = metadata.with_header(&header.name, "505403");
        }
    }
    let absent = match outcome.when.as_ref().map(|when| &when.condition) {
        Some(Condition::CredentialAbsent(name)) => name.as_str(),
        _ => "",
    };
    for credential in operation.credentials.iter().filter(|credential| credential.name != absent) {
        for part in &credential.parts {
            let value = format!("made-up-{}-{number}", part.name);
            metadata = metadata.with_credential(&credential.name, &part.name, &value);
        }
    }
    metadata
}

fn headers(fields: &http::HeaderMap) -> Value {
    let field = |(name, value): (&http::HeaderName, &http::HeaderValue)| json!({ "name": name.as_str(), "value": value.to_str().unwrap() });
    fields.iter().map(field).collect()
}

fn entry(request: &Request, response: &Response) -> Value {
    let (Request::Http(request), Response::Http(response)) = (request, response) else { unreachable!() };
    let text = |body: &[u8]| String::from_utf8(body.to_vec()).unwrap();
    json!({
        "request": {
            "method": request.method().as_str(),
            "url": format!("https://example.test{}", request.uri()),
            "headers": headers(request.headers()),
            "postData": { "mimeType": "", "text": text(request.body()) }
        },
        "response": {
            "status": response.status().as_u16(),
            "headers": headers(response.headers()),
            "content": { "size": response.body().len(), "text": text(response.body()) }
        }
    })
}

/// An entry for every good example of every outcome, with the first good request.
fn entries(operation: &Operation, binding: &Binding) -> Vec<Value> {
    let request = good(operation, &ExampleOf::Request).find_map(|example| example.value.as_ref()).unwrap();
    let mut entries = Vec::new();
    for outcome in &operation.outcomes {
        for example in good(operation, &ExampleOf::Outcome(outcome.name.clone())) {
            let Some(value) = &example.value else { continue };
            let metadata = metadata(operation, binding, outcome, entries.len());
            // A credential that is also a member is the message's own.
            let asked = encode_request(operation, binding, request, &metadata)
                .or_else(|_| encode_request(operation, binding, request, &Metadata::new()));
            let answered = encode_response(operation, binding, outcome, value, None);
            entries.push(entry(&asked.unwrap(), &answered.unwrap()));
        }
    }
    entries
}

#[test]
fn what_the_runtime_writes_the_validator_accepts() {
    let mut judged = 0;
    for operation in Catalog::builtin().operations() {
        let carried = operation.bindings.iter().filter(|binding| binding.name != "ws");
        for entry in carried.flat_map(|binding| entries(operation, binding)) {
            let har = json!({ "log": { "creator": { "name": "test" }, "entries": [entry] } }).to_string();
            let mut pipeline =
                Pipeline::new(vec![operation.clone()], Options { strict: true, editions: false });
            pipeline.read("", None, Box::new(Cursor::new(har)));
            let run = pipeline.finish();
            let exchange = run.exchanges.first().unwrap_or_else(|| panic!("not recognized: {entry}"));
            assert_eq!(exchange.verdict, Verdict::Pass, "{entry}\n{:?}", exchange.findings);
            judged += 1;
        }
    }
    assert!(judged >= 20, "only {judged}");
}
