//! Requests to services and what comes back, read by the spec alone: not by the types that the services use.

use http::Response;
use http::request::Builder;
use serde_json::Value;
use signoff::binding::Request as Encoded;
use signoff::binding::Response as Received;
use signoff::binding::decode_response;
use signoff::binding::encode_request;
use signoff::metadata::Metadata;
use signoff::reference::HttpService;
use signoff::reference::conduct::Conduct;
use signoff_spec::model::operation::Operation;
use signoff_spec::plan::Recognition;
use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::parse;

use crate::now::now;

/// Asks a service, with the body as JSON.
pub(crate) fn ask(service: &impl HttpService, request: Builder, body: &str) -> Response<Vec<u8>> {
    now(asked(service, request, body))
}

/// The same, for an answer that may never come.
pub(crate) async fn asked(service: &impl HttpService, request: Builder, body: &str) -> Response<Vec<u8>> {
    let request = request.header("Content-Type", "application/json").body(body.as_bytes().to_vec()).unwrap();
    service.answer(&request, &Conduct::default()).await
}

pub(crate) fn text_of(response: &Response<Vec<u8>>) -> String {
    String::from_utf8(response.body().clone()).unwrap()
}

pub(crate) fn json_of(response: &Response<Vec<u8>>) -> Value {
    serde_json::from_slice(response.body()).unwrap()
}

pub(crate) fn node(text: &str) -> Node {
    parse(text, Limits::default()).unwrap()
}

/// Calls the documented operation in one of its bindings.
pub(crate) fn call_http(
    service: &impl HttpService,
    operation: &'static Operation,
    binding: usize,
    message: &str,
    metadata: &Metadata,
) -> (Node, Option<(String, Node)>) {
    let binding = &operation.bindings[binding % operation.bindings.len()];
    let message = node(message);
    let Encoded::Http(request) = encode_request(operation, binding, &message, metadata).unwrap() else {
        panic!("a binding of HTTP")
    };
    let response = now(service.answer(&request, &Conduct::default()));
    let answer = decode_response(operation, binding, &Received::Http(response)).unwrap();
    assert_eq!(answer.classified.recognition, Recognition::Selected);
    assert!(answer.classified.mismatches.is_empty(), "{:?}", answer.classified.mismatches);
    (message, Some((answer.outcome().unwrap().to_owned(), answer.message.node)))
}

/// The outcome that a frame is, and its message.
pub(crate) fn classified_frame(operation: &'static Operation, text: &str) -> (String, Node) {
    let received = Received::Frame(text.to_owned());
    let answer = decode_response(operation, &operation.bindings[0], &received).unwrap();
    assert_eq!(answer.classified.recognition, Recognition::Selected);
    assert!(answer.classified.mismatches.is_empty(), "{:?}", answer.classified.mismatches);
    (answer.outcome().unwrap().to_owned(), answer.message.node)
}
