//! Every example of every spec through the types, in both directions and in every binding; and the types against the
//! value-level codecs, on messages at random.

mod agree;
mod frames;
mod secrets;
mod spellings;

use http::Request;
use http::Response;
use signoff::binding::Response as Sent;
use signoff::binding::encode_response;
use signoff::message::Message;
use signoff::outcome::Reply;
use signoff::spec::model::binding::Binding;
use signoff::spec::model::example::Example;
use signoff::spec::model::example::ExampleOf;
use signoff::spec::model::example::Wire;
use signoff::spec::model::operation::Operation;
use signoff::spec::path::Template;
use signoff::spec::plan::MismatchKind;

use crate::operations::alphapoint;
use crate::operations::crafter;
use crate::operations::harbor;
use crate::operations::inforouter;
use crate::operations::openchamp;
use crate::operations::rocketchat;

/// The examples of one binding that have a wire form: of the request, or of outcomes.
fn shown<'a>(operation: &'a Operation, binding: &str, requests: bool) -> Vec<(&'a Example, &'a Wire)> {
    let of_binding = operation.examples.iter().filter(|example| example.binding.as_deref() == Some(binding));
    let of_kind = of_binding.filter(|example| (example.of == ExampleOf::Request) == requests);
    of_kind.filter_map(|example| Some((example, example.wire.as_ref()?))).collect()
}

fn request(binding: &Binding, wire: &Wire) -> Request<Vec<u8>> {
    let usual = binding.path().map_or("", Template::as_str);
    let mut request = Request::builder()
        .method(wire.method.as_deref().unwrap_or("POST"))
        .uri(wire.target.as_deref().unwrap_or(usual));
    for (name, value) in &wire.headers {
        request = request.header(name, value);
    }
    request.body(wire.body.clone().into_bytes()).unwrap()
}

fn response(wire: &Wire) -> Response<Vec<u8>> {
    let mut response = Response::builder().status(wire.status.unwrap_or(200));
    for (name, value) in &wire.headers {
        response = response.header(name, value);
    }
    response.body(wire.body.clone().into_bytes()).unwrap()
}

/// The name of the outcome that an example shows.
fn outcome_of(example: &Example) -> &str {
    match &example.of {
        ExampleOf::Outcome(name) => name,
        ExampleOf::Request => panic!("an example of an outcome"),
    }
}

/// Whether a rule is about the shape of a message, which types have; envelopes, laws and unknown members are not.
fn is_of_shape(rule: &str) -> bool {
    let of_schema = MismatchKind::ALL.into_iter().filter(|kind| !kind.is_tolerable());
    of_schema.map(MismatchKind::rule).chain(["body.malformed", "body.empty"]).any(|known| known == rule)
}

/// What the value-level codec sends for an example, which no type is needed for.
fn by_value(operation: &Operation, binding: &Binding, example: &Example, wire: &Wire) -> Sent {
    let outcome = operation.outcome(outcome_of(example)).unwrap();
    let correlation = signoff::spec::text::parse(&wire.body, Default::default())
        .ok()
        .and_then(|frame| frame.member("i").cloned());
    encode_response(operation, binding, outcome, example.value.as_ref().unwrap(), correlation.as_ref())
        .unwrap()
}

macro_rules! over_http {
    ($test:ident: $module:ident, $marker:ident, $name:literal) => {
        #[test]
        fn $test() {
            use $module::*;
            let operation = SPEC.operation();
            let binding = operation.binding($name).unwrap();
            let mut good = 0;
            for (example, wire) in shown(operation, $name, true) {
                let decoded = $marker::decode_request(&request(binding, wire));
                if let Some(rule) = &example.reject {
                    assert!(decoded.is_err() || !is_of_shape(rule), "{}: taken", example.name);
                    continue;
                }
                let call = decoded.unwrap_or_else(|error| panic!("{}: {error}", example.name));
                let value = $module::Request::from_json(example.value.as_ref().unwrap().to_json()).unwrap();
                assert_eq!(call.request, value, "{}", example.name);
                let sent = $marker::encode_request(&value, &call.credentials).unwrap();
                assert_eq!(
                    $marker::decode_request(&sent).unwrap().credentials,
                    call.credentials,
                    "{}",
                    example.name
                );
                // A credential may be a member of the message, too; without any, the message is as it was.
                let sent = $marker::encode_request(&value, &Default::default()).unwrap();
                assert_eq!($marker::decode_request(&sent).unwrap().request, value, "{}", example.name);
                good += 1;
            }
            for (example, wire) in shown(operation, $name, false) {
                let decoded = $marker::decode_reply(&response(wire));
                if let Some(rule) = &example.reject {
                    let reply = decoded.ok().and_then(|outcome| outcome.into_reply().ok());
                    let known = reply.is_some_and(|reply| is_as_documented(&reply));
                    assert!(!known || !is_of_shape(rule), "{}: taken as documented", example.name);
                    continue;
                }
                let outcome = decoded.unwrap_or_else(|error| panic!("{}: {error}", example.name));
                assert_eq!(outcome.name().unwrap().as_str(), outcome_of(example), "{}", example.name);
                let reply = outcome.clone().into_reply().unwrap();
                let sent = $marker::encode_reply(&reply).unwrap();
                assert_eq!($marker::decode_reply(&sent).unwrap(), outcome, "{}", example.name);
                let Sent::Http(canonical) = by_value(operation, binding, example, wire) else { panic!() };
                assert_eq!(sent.status(), canonical.status(), "{}", example.name);
                assert_eq!(sent.headers(), canonical.headers(), "{}", example.name);
                let texts =
                    [sent.body(), canonical.body()].map(|body| str::from_utf8(body).unwrap().to_owned());
                assert_eq!(texts[0], texts[1], "{}", example.name);
                good += 1;
            }
            assert!(good > 1, "{good}");
        }
    };
}

macro_rules! over_ws {
    ($test:ident: $module:ident) => {
        #[test]
        fn $test() {
            use $module::*;
            let operation = SPEC.operation();
            let binding = operation.binding("ws").unwrap();
            let mut good = 0;
            for (example, wire) in shown(operation, "ws", true) {
                let decoded = Ws::decode_request(&wire.body);
                if let Some(rule) = &example.reject {
                    assert!(decoded.is_err() || !is_of_shape(rule), "{}: taken", example.name);
                    continue;
                }
                let framed = decoded.unwrap_or_else(|error| panic!("{}: {error}", example.name));
                let value = $module::Request::from_json(example.value.as_ref().unwrap().to_json()).unwrap();
                assert_eq!(framed.message.request, value, "{}", example.name);
                let correlation = framed.correlation.as_ref();
                let sent = Ws::encode_request(&value, &framed.message.credentials, correlation).unwrap();
                let again = Ws::decode_request(&sent).unwrap();
                assert_eq!(again.message.request, value, "{}", example.name);
                assert_eq!(again.correlation, framed.correlation, "{}", example.name);
                good += 1;
            }
            for (example, wire) in shown(operation, "ws", false) {
                let decoded = Ws::decode_replies(&wire.body);
                if let Some(rule) = &example.reject {
                    let mut replies =
                        decoded.into_iter().flatten().filter_map(|framed| framed.message.into_reply().ok());
                    let known = replies.any(|reply| is_as_documented(&reply));
                    assert!(!known || !is_of_shape(rule), "{}: taken as documented", example.name);
                    continue;
                }
                let found = decoded.into_iter().flatten().find(|framed| {
                    framed.message.name().is_some_and(|name| name.as_str() == outcome_of(example))
                });
                let framed = found.unwrap_or_else(|| panic!("{}: not found", example.name));
                let reply = framed.message.clone().into_reply().unwrap();
                let sent = Ws::encode_reply(&reply, framed.correlation.as_ref()).unwrap().unwrap();
                assert_eq!(Ws::decode_reply(&sent).unwrap(), framed, "{}", example.name);
                let Sent::Frame(canonical) = by_value(operation, binding, example, wire) else { panic!() };
                // The value has its own order of members, the type that of the spec.
                let frames =
                    [&sent, &canonical].map(|text| serde_json::from_str::<serde_json::Value>(text).unwrap());
                assert_eq!(frames[0], frames[1], "{}", example.name);
                good += 1;
            }
            assert!(good > 1, "{good}");
        }
    };
}

/// Whether a reply has the documented form, and not that of an edition.
fn is_as_documented(reply: &impl Reply) -> bool {
    reply.position().1.is_none()
}

over_http!(rocketchat_http: rocketchat, Http, "http");
over_http!(crafter_http: crafter, Http, "http");
over_http!(inforouter_get: inforouter, Get, "get");
over_http!(inforouter_post: inforouter, Post, "post");
over_http!(inforouter_soap: inforouter, Soap, "soap");
over_http!(harbor_http: harbor, Http, "http");
over_ws!(alphapoint_ws: alphapoint);
over_ws!(openchamp_ws: openchamp);
