//! The sides: what is generated, what one writes by hand, and values with a validator. A hand-written client has to look
//! at status and constants too, since it would not know otherwise which outcome it holds.

use std::hint::black_box;

use http::Response;
use http::header::CONTENT_TYPE;
use jsonschema::Validator;
use jsonschema::validator_for;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use signoff::json::Json;

use crate::alphapoint;
use crate::codec::hand;
use crate::crafter;
use crate::inforouter;
use crate::openchamp;
use crate::rocketchat;

/// One thing that every side does.
pub(crate) type Side = Box<dyn FnMut()>;

/// An outcome, with the three sides of both directions: ours, by hand, by value. XML has no third.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) decode: Vec<Side>,
    pub(crate) encode: Vec<Side>,
}

fn validator(schema: &str) -> Validator {
    let schema: Value = serde_json::from_str(schema).expect("generated schemas are JSON");
    validator_for(&schema).expect("generated schemas are schemas")
}

/// A value as a program without types gets it: parsed, then validated.
fn validated(validator: &Validator, body: &[u8]) -> Value {
    let value: Value = serde_json::from_slice(body).expect("the body is JSON");
    assert!(validator.is_valid(&value));
    value
}

fn response(status: u16, body: Vec<u8>, media_type: &'static str) -> Response<Vec<u8>> {
    let response = Response::builder().status(status).header(CONTENT_TYPE, media_type).body(body);
    response.expect("the status is one of HTTP")
}

/// What differs between the operations that HTTP carries.
pub(crate) trait Http {
    type Outcome;
    type Reply: 'static;
    fn decode(response: &Response<Vec<u8>>) -> Self::Outcome;
    fn reply(outcome: Self::Outcome) -> Self::Reply;
    fn encode(reply: &Self::Reply) -> Response<Vec<u8>>;
}

macro_rules! carried {
    ($($module:ident :: $marker:ident),*) => {$(
        impl Http for $module::$marker {
            type Outcome = $module::Outcome;
            type Reply = $module::Reply;

            fn decode(response: &Response<Vec<u8>>) -> Self::Outcome {
                $module::$marker::decode_reply(response).expect("a message")
            }

            fn reply(outcome: Self::Outcome) -> Self::Reply {
                outcome.into_reply().expect("a documented message")
            }

            fn encode(reply: &Self::Reply) -> Response<Vec<u8>> {
                $module::$marker::encode_reply(reply).expect("a documented message")
            }
        }
    )*};
}

carried!(rocketchat::Http, crafter::Http, inforouter::Get);

pub(crate) fn over_http<B: Http + 'static, H: Serialize + DeserializeOwned + 'static>(
    name: &'static str,
    status: u16,
    body: &'static str,
    schema: &str,
    tells: fn(&H) -> bool,
) -> Row {
    let sent = response(status, body.as_bytes().to_vec(), "application/json");
    let reply = B::reply(B::decode(&sent));
    let by_hand: H = serde_json::from_str(body).expect("it has this form");
    let (validator, again) = (validator(schema), validator(schema));
    let value = validated(&validator, body.as_bytes());
    let other = sent.clone();
    let third = sent.clone();
    Row {
        name,
        decode: vec![
            Box::new(move || drop(black_box(B::decode(black_box(&sent))))),
            Box::new(move || {
                let told: H = serde_json::from_slice(black_box(other.body())).expect("it fits");
                assert!(other.status() == status && tells(&told));
                drop(black_box(told));
            }),
            Box::new(move || drop(black_box(validated(&validator, black_box(third.body()))))),
        ],
        encode: vec![
            Box::new(move || drop(black_box(B::encode(black_box(&reply))))),
            Box::new(move || {
                let body = serde_json::to_vec(black_box(&by_hand)).expect("it can be written");
                drop(black_box(response(status, body, "application/json")));
            }),
            Box::new(move || {
                assert!(again.is_valid(black_box(&value)));
                let body = serde_json::to_vec(&value).expect("it can be written");
                drop(black_box(response(status, body, "application/json")));
            }),
        ],
    }
}

/// A call of the gateway: JSON in a string of a frame.
pub(crate) fn over_gateway(
    name: &'static str,
    message: String,
    schema: &str,
    tells: impl Fn(&hand::Result) -> bool + 'static,
) -> Row {
    let frame = hand::Frame { m: 1, i: 2, n: "LogOut".into(), o: message.clone() };
    let frame = serde_json::to_string(&frame).expect("it can be written");
    let decoded = alphapoint::Ws::decode_reply(&frame).expect("a frame");
    let (reply, correlation) = (decoded.message.into_reply().expect("documented"), Some(Json::from(2_u64)));
    let by_hand: hand::Result = serde_json::from_str(&message).expect("it has this form");
    let (validator, again) = (validator(schema), validator(schema));
    let value = validated(&validator, message.as_bytes());
    let (second, third) = (frame.clone(), frame.clone());
    Row {
        name,
        decode: vec![
            Box::new(move || drop(black_box(alphapoint::Ws::decode_reply(black_box(&frame))))),
            Box::new(move || {
                let frame: hand::Frame<'_> = serde_json::from_str(black_box(&second)).expect("it fits");
                let told: hand::Result = serde_json::from_str(&frame.o).expect("it fits");
                assert!(frame.n == "LogOut" && tells(&told));
                drop(black_box(told));
            }),
            Box::new(move || {
                let frame: Value = serde_json::from_str(black_box(&third)).expect("it is JSON");
                drop(black_box(validated(&validator, frame["o"].as_str().expect("a string").as_bytes())));
            }),
        ],
        encode: vec![
            Box::new(move || {
                drop(black_box(alphapoint::Ws::encode_reply(black_box(&reply), correlation.as_ref())))
            }),
            Box::new(move || {
                let o = serde_json::to_string(black_box(&by_hand)).expect("it can be written");
                let frame = hand::Frame { m: 1, i: 2, n: "LogOut".into(), o };
                drop(black_box(serde_json::to_string(&frame)));
            }),
            Box::new(move || {
                assert!(again.is_valid(black_box(&value)));
                let frame = hand::Frame { m: 1, i: 2, n: "LogOut".into(), o: value.to_string() };
                drop(black_box(serde_json::to_string(&frame)));
            }),
        ],
    }
}

pub(crate) fn over_ws(
    name: &'static str,
    frame: &'static str,
    schema: &str,
    tells: fn(&hand::Typed) -> bool,
) -> Row {
    let reply =
        openchamp::Ws::decode_reply(frame).expect("a frame").message.into_reply().expect("documented");
    let by_hand: hand::Typed = serde_json::from_str(frame).expect("it has this form");
    let (validator, again) = (validator(schema), validator(schema));
    let value = validated(&validator, frame.as_bytes());
    Row {
        name,
        decode: vec![
            Box::new(move || drop(black_box(openchamp::Ws::decode_reply(black_box(frame))))),
            Box::new(move || {
                let told: hand::Typed = serde_json::from_str(black_box(frame)).expect("it fits");
                assert!(tells(&told));
                drop(black_box(told));
            }),
            Box::new(move || drop(black_box(validated(&validator, black_box(frame.as_bytes()))))),
        ],
        encode: vec![
            Box::new(move || drop(black_box(openchamp::Ws::encode_reply(black_box(&reply), None)))),
            Box::new(move || drop(black_box(serde_json::to_string(black_box(&by_hand))))),
            Box::new(move || {
                assert!(again.is_valid(black_box(&value)));
                drop(black_box(value.to_string()));
            }),
        ],
    }
}

pub(crate) fn over_xml(name: &'static str, body: &'static str, tells: fn(&hand::Root) -> bool) -> Row {
    let sent = response(200, body.as_bytes().to_vec(), "text/xml");
    let reply = inforouter::Get::decode_reply(&sent).expect("a message").into_reply().expect("documented");
    let by_hand: hand::Root = quick_xml::de::from_str(body).expect("it has this form");
    let other = sent.clone();
    Row {
        name,
        decode: vec![
            Box::new(move || drop(black_box(inforouter::Get::decode_reply(black_box(&sent))))),
            Box::new(move || {
                let text = str::from_utf8(black_box(other.body())).expect("it is text");
                let told: hand::Root = quick_xml::de::from_str(text).expect("it fits");
                assert!(tells(&told));
                drop(black_box(told));
            }),
        ],
        encode: vec![
            Box::new(move || drop(black_box(inforouter::Get::encode_reply(black_box(&reply))))),
            Box::new(move || {
                let body = quick_xml::se::to_string(black_box(&by_hand)).expect("it can be written");
                drop(black_box(response(200, body.into_bytes(), "text/xml")));
            }),
        ],
    }
}
