//! The operations under test, and how examples of theirs are sent.

use signoff::binding::Request;
use signoff::binding::Response;
use signoff::metadata::Metadata;
use signoff::spec::catalog::Catalog;
use signoff::spec::model::binding::Binding;
use signoff::spec::model::binding::Protocol;
use signoff::spec::model::example::Wire;
use signoff::spec::model::operation::Operation;
use signoff::spec::read::read;
use signoff::spec::text::Limits;
use signoff::spec::text::Node;
use signoff::spec::text::parse;

/// Every operation that is built in, and the one of a system that no Rust knows.
pub(crate) fn operations() -> Vec<Operation> {
    let mut operations = Catalog::builtin().operations().to_vec();
    operations.push(sixth());
    operations
}

/// An operation whose spec file is all there is of it.
pub(crate) fn sixth() -> Operation {
    let text = include_str!("../../../tests/sixth/harbor.end_badge.json");
    let mut catalog = Catalog::empty();
    let checked = catalog.add("harbor.end_badge.json", text);
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
    catalog.operations()[0].clone()
}

/// The text of a spec file with a binding of every kind.
pub(crate) const DEPOT: &str = include_str!("specs/depot.release.json");

/// The operation of that file.
pub(crate) fn depot() -> Operation {
    let (mut operations, diagnostics) = read("depot.release.json", DEPOT);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    operations.remove(0)
}

pub(crate) fn builtin(id: &str) -> Operation {
    Catalog::builtin().operation(id).unwrap().clone()
}

pub(crate) fn json(text: &str) -> Node {
    parse(text, Limits::default()).unwrap()
}

/// What a binding cannot do without.
pub(crate) fn needed(binding: &Binding) -> Metadata {
    let correlated = matches!(&binding.protocol, Protocol::WsJson(ws) if ws.correlation.is_some());
    if correlated { Metadata::new().with_number(4) } else { Metadata::new() }
}

/// The wire form of a request, as it comes from a connection.
pub(crate) fn sent(binding: &Binding, wire: &Wire) -> Request {
    if matches!(binding.protocol, Protocol::WsJson(_)) {
        return Request::Frame(wire.body.clone());
    }
    let mut builder =
        http::Request::builder().method(wire.method.as_deref().unwrap()).uri(wire.target.as_deref().unwrap());
    for (name, value) in &wire.headers {
        builder = builder.header(name, value);
    }
    Request::Http(builder.body(wire.body.clone().into_bytes()).unwrap())
}

/// The wire form of a response, as it comes from a connection.
pub(crate) fn answered(binding: &Binding, status: Option<u16>, body: &[u8]) -> Response {
    if matches!(binding.protocol, Protocol::WsJson(_)) {
        return Response::Frame(String::from_utf8(body.to_vec()).unwrap());
    }
    let builder = http::Response::builder().status(status.unwrap_or(200));
    Response::Http(builder.body(body.to_vec()).unwrap())
}

/// The bytes that hold the message of a response.
pub(crate) fn body(response: &Response) -> Vec<u8> {
    match response {
        Response::Http(http) => http.body().clone(),
        Response::Frame(text) => text.clone().into_bytes(),
    }
}
