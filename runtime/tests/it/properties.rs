//! Generated values: what can be encoded decodes to itself, in every binding. Damaged bytes stop no decoder.

use std::collections::BTreeMap;

use signoff::binding::EncodeError;
use signoff::binding::Request;
use signoff::binding::decode_request;
use signoff::binding::decode_response;
use signoff::binding::encode_request;
use signoff::binding::encode_response;
use signoff::spec::model::binding::Protocol;
use signoff::spec::model::operation::Operation;

use crate::random::Random;
use crate::specs::answered;
use crate::specs::body;
use crate::specs::depot;
use crate::specs::needed;
use crate::specs::operations;

/// How often each message is generated.
const ROUNDS: usize = 400;

fn all() -> Vec<Operation> {
    let mut all = operations();
    all.push(depot());
    all
}

#[test]
fn generated_requests_come_back_or_are_refused() {
    let mut random = Random(1);
    let mut encoded = BTreeMap::new();
    for operation in all() {
        for binding in &operation.bindings {
            let count: &mut usize = encoded.entry(format!("{} {}", operation.id, binding.name)).or_default();
            for _ in 0..ROUNDS {
                let value = random.value(&operation, &operation.request.schema);
                let request = match encode_request(&operation, binding, &value, &needed(binding)) {
                    Ok(request) => request,
                    Err(EncodeError::Value(_) | EncodeError::Schema(_)) => continue,
                    Err(error) => panic!("{} {}: {error}", operation.id, binding.name),
                };
                let received = decode_request(&operation, binding, &request).unwrap();
                let found = received.message.node;
                assert!(found.same(&value), "{}:\n{}\n{}", binding.name, value.to_json(), found.to_json());
                *count += 1;
            }
        }
    }
    for (name, count) in &encoded {
        assert!(*count > ROUNDS / 20, "{name}: only {count} of {ROUNDS} could be written");
    }
}

#[test]
fn generated_responses_come_back_or_are_refused() {
    let mut random = Random(2);
    let mut encoded = 0;
    for operation in all() {
        for (binding, outcome) in operation
            .bindings
            .iter()
            .flat_map(|binding| operation.outcomes.iter().map(move |it| (binding, it)))
        {
            let Some(schema) = &outcome.schema else { continue };
            for _ in 0..ROUNDS / 4 {
                let value = random.value(&operation, schema);
                let id = needed(binding);
                let response = encode_response(&operation, binding, outcome, &value, id.correlation());
                let response = match response {
                    Ok(response) => response,
                    Err(EncodeError::Value(_) | EncodeError::Schema(_) | EncodeError::Unspecified(_)) => {
                        continue;
                    }
                    Err(error) => panic!("{} {}: {error}", operation.id, outcome.name),
                };
                let answer = decode_response(&operation, binding, &response).unwrap();
                assert_eq!(answer.outcome(), Some(outcome.name.as_str()));
                let found = &answer.message.node;
                assert!(found.same(&value), "{}:\n{}\n{}", binding.name, value.to_json(), found.to_json());
                encoded += 1;
            }
        }
    }
    assert!(encoded > 1000, "only {encoded} could be written");
}

#[test]
fn damaged_messages_never_stop_a_decoder() {
    let mut random = Random(3);
    for operation in all() {
        for binding in &operation.bindings {
            for _ in 0..ROUNDS {
                let value = random.value(&operation, &operation.request.schema);
                let Ok(request) = encode_request(&operation, binding, &value, &needed(binding)) else {
                    continue;
                };
                // Whatever comes of it: an error or a message, but nothing else.
                let _ = decode_request(&operation, binding, &damaged_request(&mut random, request));
                let Some(outcome) = operation.outcomes.iter().find(|outcome| outcome.schema.is_some()) else {
                    continue;
                };
                let value = random.value(&operation, outcome.schema.as_ref().unwrap());
                let id = needed(binding);
                let response = encode_response(&operation, binding, outcome, &value, id.correlation());
                let Ok(response) = response else { continue };
                let bytes = damaged(&mut random, body(&response));
                let frame = matches!(binding.protocol, Protocol::WsJson(_));
                let bytes =
                    if frame { String::from_utf8_lossy(&bytes).into_owned().into_bytes() } else { bytes };
                let _ = decode_response(&operation, binding, &answered(binding, Some(200), &bytes));
            }
        }
    }
}

fn damaged_request(random: &mut Random, request: Request) -> Request {
    match request {
        Request::Http(http) => Request::Http(http.map(|body| damaged(random, body))),
        Request::Frame(text) => {
            Request::Frame(String::from_utf8_lossy(&damaged(random, text.into_bytes())).into_owned())
        }
    }
}

/// Some bytes changed, taken out, or put in twice.
fn damaged(random: &mut Random, mut bytes: Vec<u8>) -> Vec<u8> {
    for _ in 0..=random.below(4) {
        if bytes.is_empty() {
            break;
        }
        let at = random.below(bytes.len());
        match random.below(3) {
            0 => bytes[at] = random.below(256) as u8,
            1 => drop(bytes.remove(at)),
            _ => bytes.extend_from_within(at..),
        }
    }
    bytes
}
