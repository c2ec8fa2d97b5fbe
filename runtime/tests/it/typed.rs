//! Typed operations on the wire: what the traits promise, and that types and values agree on every example.

mod alphapoint;
mod inforouter;
mod rocketchat;
mod types;

use std::future::Future;
use std::pin::pin;
use std::task::Context;
use std::task::Poll;
use std::task::Waker;

use signoff::__private::Binding;
use signoff::__private::Call;
use signoff::__private::FrameBinding;
use signoff::__private::HttpBinding;
use signoff::__private::Json;
use signoff::__private::Members;
use signoff::__private::Nullable;
use signoff::__private::Operation;
use signoff::__private::Secret;
use signoff::binding::Answer;
use signoff::binding::DecodeError;
use signoff::binding::EncodeError;
use signoff::binding::Request;
use signoff::binding::Response;
use signoff::binding::decode_responses;
use signoff::binding::encode_response;
use signoff::handler::AnswerError;
use signoff::handler::Handler;
use signoff::handler::answer_frame;
use signoff::handler::answer_http;
use signoff::spec::model::example::Example;
use signoff::spec::model::example::ExampleOf;
use signoff::spec::plan::Recognition;

use crate::specs::answered;
use crate::specs::body as bytes;
use crate::specs::json;
use crate::specs::sent;
use crate::typed::types::Place;

/// Calls `check` with every response of the examples that a binding has a wire form of.
fn responses<B: Binding>(check: impl Fn(&Example, Response)) {
    let binding = B::model();
    let examples = &<B::Operation as Operation>::SPEC.operation().examples;
    let of_binding = examples.iter().filter(|example| example.binding.as_deref() == Some(B::NAME));
    let mut count = 0;
    for example in of_binding.filter(|example| matches!(example.of, ExampleOf::Outcome(_))) {
        if let Some(wire) = &example.wire {
            check(example, answered(binding, wire.status, wire.body.as_bytes()));
            count += 1;
        }
    }
    assert!(count >= 3, "{}: {count} responses", B::NAME);
}

/// Where the values say that an answer belongs; `None` if it is undocumented.
fn place<B: Binding>(answer: &Answer<'_>) -> Place {
    let certain = matches!(answer.classified.recognition, Recognition::Selected | Recognition::Edition);
    let outcome = answer.classified.outcome.filter(|_| certain)?;
    let operation = <B::Operation as Operation>::SPEC.operation();
    let index = operation.outcomes.iter().position(|one| one.name == outcome.name)?;
    if let Some(edition) = answer.classified.edition {
        return Some((index, outcome.editions.iter().position(|one| one.name == edition.name)));
    }
    let broken = answer.classified.mismatches.iter().any(|judged| !judged.mismatch.kind.is_tolerable());
    (!broken).then_some((index, None))
}

/// Holds one response against its values; `typed` gives its place by type, and its bytes when written again.
fn agree<B: Binding>(
    name: &str,
    response: &Response,
    typed: Result<(Place, Option<Result<Response, EncodeError>>), DecodeError>,
) {
    let operation = <B::Operation as Operation>::SPEC.operation();
    let mut by_values = decode_responses(operation, B::model(), response);
    assert_eq!(by_values.len(), 1, "{name}");
    let (answer, typed) = match (by_values.remove(0), typed) {
        (Ok(answer), Ok(typed)) => (answer, typed),
        (Err(one), Err(two)) => return assert_eq!(format!("{one:?}"), format!("{two:?}"), "{name}"),
        (one, two) => panic!("{name}: {} by values, {} by type", one.is_ok(), two.is_ok()),
    };
    assert_eq!(place::<B>(&answer), typed.0, "{name}");
    let Some(written) = typed.1 else { return };
    let written = written.expect(name);
    let again = decode_responses(operation, B::model(), &written).remove(0).unwrap();
    if let Some((index, None)) = typed.0 {
        let (outcome, id) = (&operation.outcomes[index], again.correlation.as_ref());
        let by_values = encode_response(operation, B::model(), outcome, &again.message.node, id).expect(name);
        assert_eq!(bytes(&written), bytes(&by_values), "{name}");
    }
    assert!(again.message.node.same(&answer.message.node), "{name}");
    assert_eq!(place::<B>(&again), typed.0, "{name}");
}

fn http_agrees<B: HttpBinding>()
where
    <B::Operation as Operation>::Outcome: types::Placed<<B::Operation as Operation>::Reply>,
{
    responses::<B>(|example, response| {
        let Response::Http(http) = &response else { panic!("{}", example.name) };
        let typed = B::decode_reply(http).map(|outcome| {
            let (place, reply) = types::Placed::placed(outcome);
            (place, reply.map(|reply| B::encode_reply(&reply).map(Response::Http)))
        });
        agree::<B>(&example.name, &response, typed);
    });
}

#[test]
fn types_and_values_agree_on_responses_of_http() {
    http_agrees::<rocketchat::Http>();
    http_agrees::<inforouter::Get>();
    http_agrees::<inforouter::Soap>();
}

#[test]
fn types_and_values_agree_on_frames() {
    responses::<alphapoint::Ws>(|example, response| {
        let Response::Frame(frame) = &response else { panic!("{}", example.name) };
        let typed = alphapoint::Ws::decode_reply(frame).map(|framed| {
            let (place, reply) = types::Placed::placed(framed.message);
            let id = framed.correlation;
            let encoded = reply.map(|reply| alphapoint::Ws::encode_reply(&reply, id.as_ref()));
            (place, encoded.map(|text| text.map(|text| Response::Frame(text.unwrap()))))
        });
        agree::<alphapoint::Ws>(&example.name, &response, typed);
    });
}

/// Every text that differs from `text` in one place: a character less, another, or one more.
fn broken(text: &str) -> impl Iterator<Item = String> {
    let places = text
        .char_indices()
        .map(|(at, c)| (&text[..at], &text[at..at + c.len_utf8()], &text[at + c.len_utf8()..]));
    places.flat_map(|(before, here, after)| {
        let others = ["", "0", "\"", "{", "\\", "\u{feff}"].map(|other| format!("{before}{other}{after}"));
        others.into_iter().chain([format!("{before}{here}{here}{after}")])
    })
}

/// What both ways say of a message: places, or errors.
fn said<B: Binding>(response: &Response) -> Vec<Result<Place, String>> {
    let operation = <B::Operation as Operation>::SPEC.operation();
    let answers = decode_responses(operation, B::model(), response).into_iter();
    answers
        .map(|answer| answer.map(|answer| place::<B>(&answer)).map_err(|error| format!("{error:?}")))
        .collect()
}

#[test]
fn types_and_values_agree_on_broken_frames() {
    responses::<alphapoint::Ws>(|example, response| {
        let Response::Frame(frame) = &response else { panic!("{}", example.name) };
        for text in broken(frame) {
            let typed = alphapoint::Ws::decode_replies(&text).into_iter().map(|framed| match framed {
                Ok(framed) => Ok(types::Placed::placed(framed.message).0),
                Err(error) => Err(format!("{error:?}")),
            });
            let by_values = said::<alphapoint::Ws>(&Response::Frame(text.clone()));
            assert_eq!(typed.collect::<Vec<_>>(), by_values, "{text}");
        }
    });
}

fn agree_on_broken<B: HttpBinding>()
where
    <B::Operation as Operation>::Outcome: types::Placed<<B::Operation as Operation>::Reply>,
{
    responses::<B>(|example, response| {
        let Response::Http(http) = &response else { panic!("{}", example.name) };
        let body = str::from_utf8(http.body()).unwrap();
        for text in broken(body) {
            let http = http.clone().map(|_| text.clone().into_bytes());
            let typed = B::decode_reply(&http).map(|outcome| types::Placed::placed(outcome).0);
            let typed = typed.map_err(|error| format!("{error:?}"));
            assert_eq!([typed].as_slice(), said::<B>(&Response::Http(http)), "{text}");
        }
    });
}

#[test]
fn types_and_values_agree_on_broken_bodies() {
    agree_on_broken::<rocketchat::Http>();
    agree_on_broken::<inforouter::Get>();
    agree_on_broken::<inforouter::Soap>();
}

#[test]
fn listed_messages_are_read_and_written_and_have_schemas() {
    let listed = &rocketchat::MESSAGES[0];
    assert_eq!((listed.name, listed.pointer), ("Request", "/request/schema"));
    assert_eq!((listed.transcode)(br#"{ "sessionId": "s" }"#).unwrap(), r#"{"sessionId":"s"}"#);
    assert_eq!(
        (listed.transcode)(b"{}").unwrap_err().to_string(),
        "expected the member `sessionId` at `/sessionId`, found nothing"
    );
    assert!(listed.schema.starts_with('{'));
    assert!((listed.schemars)().contains("SessionsLogoutRequest"));
}

#[test]
fn editions_are_told_by_their_form_whether_or_not_a_select_holds() {
    let check = |body: &str, expected: Place| {
        let response = http::Response::builder().status(401).body(body).unwrap();
        let (place, reply) = types::Placed::placed(rocketchat::Http::decode_reply(&response).unwrap());
        assert_eq!(place, expected, "{body}");
        let again = rocketchat::Http::encode_reply(&reply.unwrap()).unwrap();
        assert!(json(body).same(&json(str::from_utf8(again.body()).unwrap())), "{body}");
    };
    let text = rocketchat::SIGNED_OUT;
    check(&format!(r#"{{"status":"error","message":"{text}"}}"#), Some((1, None)));
    check(&format!(r#"{{"success":false,"error":"{text}"}}"#), Some((1, Some(1))));
    let both = format!(r#"{{"success":false,"error":"{text}","status":"error","message":"{text}"}}"#);
    check(&both, Some((1, Some(0))));

    let check = |body: &str, expected: Place| {
        let (place, reply) =
            types::Placed::placed(inforouter::Get::decode_reply(&http::Response::new(body)).unwrap());
        assert_eq!(place, expected, "{body}");
        let Some(reply) = reply else { return };
        let again = inforouter::Get::encode_reply(&reply).unwrap();
        assert!(again.body().ends_with(body.as_bytes()), "{body}");
    };
    check(r#"<root success="true" />"#, Some((0, None)));
    check(r#"<response success="true" error="" errorCode="0" />"#, Some((0, Some(0))));
    check(r#"<response success="true" error="" />"#, Some((0, Some(1))));
    check(r#"<response success="true" />"#, None);
}

#[test]
fn requests_come_back_with_what_travelled_beside_them() {
    let request = rocketchat::Request { session_id: "s".into(), other: Members::new() };
    let credentials = rocketchat::Credentials {
        user_id: Some("u".into()),
        token: Some(Secret::new("t".to_owned())),
        x_2fa_code: None,
    };
    let http = rocketchat::Http::encode_request(&request, &credentials).unwrap();
    assert_eq!(http.uri(), "/api/v1/sessions/logout");
    assert_eq!(http.headers()["X-Auth-Token"], "t");
    let call = rocketchat::Http::decode_request(&http).unwrap();
    assert_eq!(call, Call { request, credentials });

    let request = inforouter::Request { ticket: None, other: Members::new() };
    let credentials = inforouter::Credentials { ticket: Some(Secret::new("3f2a".to_owned())) };
    let soap = inforouter::Soap::encode_request(&request, &credentials).unwrap();
    let call = inforouter::Soap::decode_request(&soap).unwrap();
    assert_eq!(call.credentials, credentials);
    assert_eq!(call.request.ticket, credentials.ticket);
}

#[test]
fn requests_that_break_their_schema_are_refused_with_the_place() {
    let check = |body: &str, expected: &str| {
        let request = http::Request::post("/api/v1/sessions/logout").body(body).unwrap();
        let error = rocketchat::Http::decode_request(&request).unwrap_err();
        assert_eq!(format!("{error:?}"), expected);
    };
    check("{}", r#"Misfit(Misfit(expected the member `sessionId` at `/sessionId`, found nothing))"#);
    check(r#"{"sessionId":17}"#, r#"Misfit(Misfit(expected a string at `/sessionId`, found integer))"#);
    check(r#"{"sessionId":"a","sessionId":"b"}"#, r#"Repeated("/sessionId")"#);
}

#[test]
fn undocumented_answers_keep_the_body_and_do_not_print_it() {
    let body = r#"{"success":true,"sessionId":5,"secret":"hush"}"#;
    let response = http::Response::builder().status(200).body(body).unwrap();
    let rocketchat::Outcome::Undocumented(what) = rocketchat::Http::decode_reply(&response).unwrap() else {
        panic!("documented")
    };
    assert_eq!((what.status(), what.nearest()), (Some(200), Some("success")));
    assert_eq!(what.misfit().at(), "/sessionId");
    assert_eq!(what.expose_body(), body);
    assert!(!format!("{what:?} {what}").contains("hush"));
}

#[test]
fn unknown_members_survive_unless_they_make_it_another_outcome() {
    let mut other = Members::new();
    other.insert("note", Json::from("x"));
    let success = rocketchat::Success { session_id: "s".into(), other: other.clone() };
    let response = rocketchat::Http::encode_reply(&rocketchat::Reply::Success(success)).unwrap();
    assert!(response.body().ends_with(br#""note":"x"}"#));
    let rocketchat::Outcome::Success(read) = rocketchat::Http::decode_reply(&response).unwrap() else {
        panic!("not the success")
    };
    assert_eq!(read.other, other);

    other.insert("success", Json::from(true));
    let fault = rocketchat::Reply::Authorization(rocketchat::Authorization { other });
    let error = rocketchat::Http::encode_reply(&fault).unwrap_err();
    assert!(matches!(error, EncodeError::NotSelected(name) if name == "authorization"));
}

#[test]
fn frames_hold_several_answers_and_events_are_none() {
    let detail = |text: &str| format!(r#"{{"m":1,"i":2,"n":"LogOut","o":"{}"}}"#, text.replace('"', "\\\""));
    let good = detail(r#"{"result":true,"errormsg":null,"errorcode":0,"detail":null}"#);
    let event = r#"{"m":3,"i":2,"n":"LogOut","o":"{}"}"#;
    let read = alphapoint::Ws::decode_replies(&format!("{good} {event}{good}["));
    let kinds: Vec<String> = read
        .iter()
        .map(|one| match one {
            Ok(framed) => format!("{:?}", framed.correlation.as_ref().map(Json::as_str)),
            Err(error) => error.to_string().split(' ').take(2).collect::<Vec<_>>().join(" "),
        })
        .collect();
    assert_eq!(kinds, [r#"Some("2")"#, "another frame:", r#"Some("2")"#, "unreadable body"]);
    let alphapoint::Outcome::Success(success) = &read[0].as_ref().unwrap().message else { panic!() };
    assert_eq!(success.detail, Nullable::Null);
    let bare =
        alphapoint::Ws::decode_reply(r#"{"m":5,"i":2,"n":"LogOut","o":"Endpoint Not Found"}"#).unwrap();
    let alphapoint::Outcome::Undocumented(what) = bare.message else { panic!("documented") };
    assert_eq!(what.expose_body(), r#""Endpoint Not Found""#);
}

/// Ends the session `known`, and says of any other that it is not there.
struct Sessions;

impl Handler<rocketchat::Operation> for Sessions {
    async fn handle(&self, call: Call<rocketchat::Operation>) -> rocketchat::Reply {
        let other = Members::new();
        if call.request.session_id == "known" {
            rocketchat::Reply::Success(rocketchat::Success { session_id: call.request.session_id, other })
        } else {
            rocketchat::Reply::SessionNotFound(rocketchat::SessionNotFound { other })
        }
    }
}

impl Handler<alphapoint::Operation> for Sessions {
    async fn handle(&self, _: Call<alphapoint::Operation>) -> alphapoint::Reply {
        alphapoint::Reply::Success(alphapoint::Success { detail: Nullable::Null, other: Members::new() })
    }

    fn reject(&self, error: &DecodeError) -> Option<alphapoint::Reply> {
        let refused = matches!(error, DecodeError::Misfit(_));
        let detail = Some(Nullable::Value("no payload, please".to_owned()));
        refused.then(|| {
            alphapoint::Reply::ServerError(alphapoint::ServerError { detail, other: Members::new() })
        })
    }
}

fn ready<T>(future: impl Future<Output = T> + Send) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the handler waits for nothing"),
    }
}

#[test]
fn handlers_answer_requests_from_wire_to_wire() {
    let check = |body: &str, status: u16| {
        let request = http::Request::post("/api/v1/sessions/logout").body(body.to_owned()).unwrap();
        let response = ready(answer_http::<rocketchat::Http, _, _>(&Sessions, &request)).unwrap();
        assert_eq!(response.status(), status, "{body}");
    };
    check(r#"{"sessionId":"known"}"#, 200);
    check(r#"{"sessionId":"unknown"}"#, 404);
    let broken = http::Request::post("/api/v1/sessions/logout").body("{").unwrap();
    let error = ready(answer_http::<rocketchat::Http, _, _>(&Sessions, &broken)).unwrap_err();
    assert!(matches!(error, AnswerError::Decode(DecodeError::Wire(_))));
}

#[test]
fn handlers_answer_frames_and_refusals_keep_the_correlation() {
    let check = |frame: &str, expected: &str| {
        let reply = ready(answer_frame::<alphapoint::Ws, _>(&Sessions, frame)).unwrap().unwrap();
        assert!(json(&reply).at("/i").is_some_and(|id| id.same(&json("8"))), "{reply}");
        assert!(reply.contains(expected), "{reply}");
    };
    check(r#"{"m":0,"i":8,"n":"LogOut","o":"{}"}"#, r#"\"errorcode\":0"#);
    check(r#"{"m":0,"i":8,"n":"LogOut","o":"{\"UserId\":96}"}"#, r#"\"errorcode\":102"#);
}

#[test]
fn examples_of_requests_are_calls_unless_they_are_bad() {
    let operation = <rocketchat::Operation as Operation>::SPEC.operation();
    for example in operation.examples.iter().filter(|example| example.of == ExampleOf::Request) {
        let Some(wire) = &example.wire else { continue };
        let Request::Http(request) = sent(rocketchat::Http::model(), wire) else {
            panic!("{}", example.name)
        };
        let call = rocketchat::Http::decode_request(&request);
        assert_eq!(call.is_ok(), example.reject.is_none(), "{}", example.name);
    }
}
