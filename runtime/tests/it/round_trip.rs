//! Every example of every spec: from value to wire and back, and from wire to value and back.

use signoff::binding::Request;
use signoff::binding::Response;
use signoff::binding::decode_request;
use signoff::binding::decode_response;
use signoff::binding::encode_request;
use signoff::binding::encode_response;
use signoff::metadata::Metadata;
use signoff::spec::model::binding::Binding;
use signoff::spec::model::example::Example;
use signoff::spec::model::example::ExampleOf;
use signoff::spec::model::operation::Operation;
use signoff::spec::read::read;
use signoff::spec::text::Node;

use crate::specs::DEPOT;
use crate::specs::answered;
use crate::specs::body;
use crate::specs::builtin;
use crate::specs::json;
use crate::specs::needed;
use crate::specs::operations;
use crate::specs::sent;

/// Calls `check` with every good example.
fn examples(check: impl Fn(&Operation, &Example)) {
    for operation in operations() {
        let good: Vec<&Example> =
            operation.examples.iter().filter(|example| example.reject.is_none()).collect();
        assert!(good.len() >= 3, "{}: {} good examples", operation.id, good.len());
        good.into_iter().for_each(|example| check(&operation, example));
    }
}

#[test]
fn values_come_back_from_every_binding() {
    examples(|operation, example| {
        let Some(value) = &example.value else { return };
        for binding in &operation.bindings {
            let name = format!("{} {} by {}", operation.id, example.name, binding.name);
            match &example.of {
                ExampleOf::Request => {
                    let request = encode_request(operation, binding, value, &needed(binding)).expect(&name);
                    request_is(operation, binding, &request, value, &name);
                }
                ExampleOf::Outcome(outcome) => response_comes_back(operation, binding, outcome, value, &name),
            }
        }
    });
}

#[test]
fn wires_come_back_as_what_they_say() {
    examples(|operation, example| {
        let Some((wire, binding)) = example.wire.as_ref().zip(example.binding.as_ref()) else { return };
        let (binding, value) = (operation.binding(binding).unwrap(), example.value.as_ref().unwrap());
        let name = format!("{} {}", operation.id, example.name);
        match &example.of {
            ExampleOf::Request => {
                let metadata = request_is(operation, binding, &sent(binding, wire), value, &name);
                let again = encode_request(operation, binding, value, &metadata).expect(&name);
                let found = request_is(operation, binding, &again, value, &name);
                assert_eq!(held(&found), held(&metadata), "{name}");
                assert_eq!(found.headers(), metadata.headers(), "{name}");
                assert_eq!(found.correlation().map(Node::to_json), metadata.correlation().map(Node::to_json));
            }
            ExampleOf::Outcome(outcome) => {
                let mut response = answered(binding, wire.status, wire.body.as_bytes());
                if let Response::Http(response) = &mut response {
                    for (field, text) in &wire.headers {
                        let field = http::HeaderName::from_bytes(field.as_bytes()).unwrap();
                        response.headers_mut().insert(field, text.parse().unwrap());
                    }
                }
                let answer = decode_response(operation, binding, &response).expect(&name);
                assert_eq!(answer.outcome(), Some(outcome.as_str()), "{name}");
                assert!(answer.message.node.same(value), "{name}");
                response_comes_back(operation, binding, outcome, &answer.message.node, &name);
            }
        }
    });
}

#[test]
fn bare_text_stays_bare_where_a_layer_allows_it() {
    let stuck = r#"{ "state": { "const": "stuck", "xml": { "attribute": true } } }"#;
    let text = DEPOT
        .replace(r#"{ "at": "/inner" }"#, r#"{ "at": "/inner", "fallback": "text" }"#)
        .replace(r#"{ "at": "/state", "equals": "stuck" }"#, r#"{ "at": "", "prefix": "" }"#)
        .replace(
            &format!(
                r#""type": "object",
        "required": ["state"],
        "properties": {stuck},"#
            ),
            r#""type": "string","#,
        );
    let operation = read("text.json", &text).0.remove(0);
    let (binding, outcome) = (operation.binding("ws").unwrap(), operation.outcome("stuck").unwrap());
    let check = |message: &str, inner: &str| {
        let response = encode_response(&operation, binding, outcome, &json(message), None).unwrap();
        let frame = json(str::from_utf8(&body(&response)).unwrap());
        let outer = json(frame.at("/outer").unwrap().as_str().unwrap());
        assert_eq!(outer.at("/inner").unwrap().as_str(), Some(inner), "{message}");
        let answer = decode_response(&operation, binding, &response).unwrap();
        assert_eq!(answer.message.node.to_json(), message);
    };
    check("\"No such locker\"", "No such locker");
    // These would be read as something else, or as broken JSON.
    for message in ["\"17\"", "\"null\"", "\"{\"", "\"\"", "\" \""] {
        check(message, message);
    }
}

#[test]
fn answers_repeat_the_id_of_their_request() {
    let operation = builtin("alphapoint.logout");
    let binding = operation.binding("ws").unwrap();
    let request = encode_request(&operation, binding, &json("{}"), &Metadata::new().with_number(8));
    let received = decode_request(&operation, binding, &request.unwrap()).unwrap();
    let message = json(r#"{"result":true,"errormsg":null,"errorcode":0,"detail":null}"#);
    let outcome = operation.outcome("success").unwrap();
    let id = received.metadata.correlation();
    let response = encode_response(&operation, binding, outcome, &message, id).unwrap();
    let answer = decode_response(&operation, binding, &response).unwrap();
    assert_eq!(answer.correlation.unwrap().to_json(), "8");
}

/// Decodes a request, and gives what travelled beside the message, which has to be `value`.
fn request_is(
    operation: &Operation,
    binding: &Binding,
    request: &Request,
    value: &Node,
    name: &str,
) -> Metadata {
    let received = decode_request(operation, binding, request).expect(name);
    assert!(received.message.node.same(value), "{name}: {}", received.message.node.to_json());
    assert!(received.oddities.is_empty(), "{name}: {:?}", received.oddities);
    assert!(received.mismatches.iter().all(|mismatch| mismatch.kind.is_tolerable()), "{name}: {received:?}");
    received.metadata
}

/// Encodes a response and decodes it again; what was decoded is written as the same bytes.
fn response_comes_back(operation: &Operation, binding: &Binding, outcome: &str, value: &Node, name: &str) {
    let correlation = needed(binding);
    let declared = operation.outcome(outcome).unwrap();
    let encode =
        |value: &Node| encode_response(operation, binding, declared, value, correlation.correlation());
    let response = encode(value).expect(name);
    let answer = decode_response(operation, binding, &response).expect(name);
    assert_eq!(answer.outcome(), Some(outcome), "{name}");
    assert!(answer.classified.mismatches.is_empty(), "{name}: {:?}", answer.classified.mismatches);
    assert!(answer.oddities.is_empty(), "{name}: {:?}", answer.oddities);
    assert!(answer.message.node.same(value), "{name}: {}", answer.message.node.to_json());
    assert_eq!(body(&encode(&answer.message.node).expect(name)), body(&response), "{name}");
}

fn held(metadata: &Metadata) -> Vec<(&str, &str, String)> {
    let credentials = metadata.credentials().iter();
    credentials.map(|held| (held.part.as_str(), held.value.as_str(), format!("{:?}", held.carrier))).collect()
}
