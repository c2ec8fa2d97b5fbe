//! What typed codecs cost: against structs that were written by hand for serde, and against `serde_json::Value` with a
//! JSON Schema validator. Bytes to an outcome, and a reply to bytes; every side starts and ends with the same.
//!
//! `cargo bench -p signoff --bench codec`; an argument after `--` measures only the lines that have it in their name.

#![expect(clippy::print_stdout, reason = "the figures are what it is run for")]

use std::hint::black_box;
use std::time::Duration;
use std::time::Instant;

use http::Response;
use http::header::CONTENT_TYPE;
use jsonschema::Validator;
use jsonschema::validator_for;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use signoff::json::Json;

signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}

/// Rounds, each of which measures every side once, so that a slow moment hits all of them.
const ROUNDS: usize = 25;

/// About how long one side runs in a round.
const SLICE: Duration = Duration::from_millis(2);

/// Types as one writes them by hand, constants included.
mod hand {
    use serde::Deserialize;
    use serde::Serialize;

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct Frame<'a> {
        pub(crate) m: i64,
        pub(crate) i: i64,
        pub(crate) n: std::borrow::Cow<'a, str>,
        pub(crate) o: String,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct Result {
        pub(crate) result: bool,
        pub(crate) errormsg: Option<String>,
        pub(crate) errorcode: i64,
        pub(crate) detail: Option<String>,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct Message {
        pub(crate) message: String,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    pub(crate) struct Done {
        pub(crate) session_id: String,
        pub(crate) success: bool,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct Status {
        pub(crate) status: String,
        pub(crate) message: String,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct Error {
        pub(crate) success: bool,
        pub(crate) error: String,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    pub(crate) struct Totp {
        pub(crate) success: bool,
        pub(crate) error: String,
        pub(crate) error_type: String,
        pub(crate) details: Details,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    pub(crate) struct Details {
        pub(crate) method: String,
        pub(crate) code_generated: bool,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub(crate) available_methods: Vec<String>,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct Typed {
        pub(crate) r#type: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub(crate) payload: Option<Payload>,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct Payload {
        pub(crate) message: String,
        pub(crate) code: String,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields, rename = "root")]
    pub(crate) struct Root {
        #[serde(rename = "@success")]
        pub(crate) success: String,
        #[serde(rename = "@error", default, skip_serializing_if = "Option::is_none")]
        pub(crate) error: Option<String>,
    }
}

/// One thing that every side does.
type Side = Box<dyn FnMut()>;

/// An outcome, with the three sides of both directions: ours, by hand, by value. XML has no third.
struct Row {
    name: &'static str,
    decode: Vec<Side>,
    encode: Vec<Side>,
}

fn main() {
    let mut rows = vec![
        over_http::<rocketchat::Http, hand::Done>(
            "rocketchat success",
            200,
            r#"{"sessionId":"tTouumJMrHMjnedWf","success":true}"#,
            rocketchat::Success::SCHEMA,
        ),
        over_http::<rocketchat::Http, hand::Status>(
            "rocketchat authorization",
            401,
            r#"{"status":"error","message":"You must be logged in to do this."}"#,
            rocketchat::Authorization::SCHEMA,
        ),
        over_http::<rocketchat::Http, hand::Error>(
            "rocketchat no_permission",
            403,
            r#"{"success":false,"error":"User does not have the permissions required for this action [error-unauthorized]"}"#,
            rocketchat::NoPermission::SCHEMA,
        ),
        over_http::<rocketchat::Http, hand::Error>(
            "rocketchat session_not_found",
            404,
            r#"{"success":false,"error":"Session not found"}"#,
            rocketchat::SessionNotFound::SCHEMA,
        ),
        over_http::<rocketchat::Http, hand::Totp>(
            "rocketchat totp_required",
            400,
            r#"{"success":false,"error":"TOTP Required [totp-required]","errorType":"totp-required","details":{"method":"totp","codeGenerated":false,"availableMethods":["totp"]}}"#,
            rocketchat::TotpRequired::SCHEMA,
        ),
        over_http::<rocketchat::Http, hand::Totp>(
            "rocketchat totp_invalid",
            400,
            r#"{"success":false,"error":"TOTP Invalid [totp-invalid]","errorType":"totp-invalid","details":{"method":"totp","codeGenerated":false}}"#,
            rocketchat::TotpInvalid::SCHEMA,
        ),
        over_http::<crafter::Http, hand::Message>(
            "crafter success",
            200,
            r#"{"message":"OK"}"#,
            crafter::Success::SCHEMA,
        ),
        over_http::<crafter::Http, hand::Message>(
            "crafter server_error",
            500,
            r#"{"message":"Internal server error. Some details"}"#,
            crafter::ServerError::SCHEMA,
        ),
    ];
    for (name, result, text, code, schema) in [
        ("alphapoint success", true, "null", 0, alphapoint::Success::SCHEMA),
        ("alphapoint not_authorized", false, "\"Not Authorized\"", 20, alphapoint::NotAuthorized::SCHEMA),
        (
            "alphapoint invalid_response",
            false,
            "\"Invalid Response\"",
            100,
            alphapoint::InvalidResponse::SCHEMA,
        ),
        (
            "alphapoint operation_failed",
            false,
            "\"Operation Failed\"",
            101,
            alphapoint::OperationFailed::SCHEMA,
        ),
        ("alphapoint server_error", false, "\"Server Error\"", 102, alphapoint::ServerError::SCHEMA),
        (
            "alphapoint resource_not_found",
            false,
            "\"Resource Not Found\"",
            104,
            alphapoint::ResourceNotFound::SCHEMA,
        ),
    ] {
        let message = format!(r#"{{"result":{result},"errormsg":{text},"errorcode":{code},"detail":null}}"#);
        rows.push(over_gateway(name, message, schema));
    }
    rows.push(over_ws("openchamp logged_out", r#"{"type":"logged_out"}"#, openchamp::LoggedOut::SCHEMA));
    rows.push(over_ws(
        "openchamp auth_required",
        r#"{"type":"error","payload":{"message":"Authentication required","code":"AUTH_REQUIRED"}}"#,
        openchamp::AuthRequired::SCHEMA,
    ));
    rows.push(over_xml("inforouter success", r#"<root success="true" />"#));
    rows.push(over_xml(
        "inforouter session_invalid",
        r#"<root success="false" error="[901] Session expired or Invalid ticket" />"#,
    ));
    println!(
        "nanoseconds, medians of {ROUNDS} interleaved rounds; goals: at most 1.30 x by hand, at most 0.50 x by value"
    );
    println!("{:>30} {:>8}{:>8}{:>8} {:>7} {:>7}", "", "typed", "hand", "value", "x hand", "x value");
    // Cargo adds an argument of its own.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    for row in &mut rows {
        for (way, sides) in [("decode", &mut row.decode), ("encode", &mut row.encode)] {
            let name = format!("{} {way}", row.name);
            if wanted.iter().all(|part| name.contains(part.as_str())) {
                print(&name, &measure(sides));
            }
        }
    }
}

fn print(name: &str, times: &[f64]) {
    let by_value = times.get(2).map_or([String::new(), String::new()], |time| {
        [format!("{time:8.0}"), format!("{:7.2}", times[0] / time)]
    });
    println!(
        "{name:>38} {:8.0}{:8.0}{:>8} {:7.2} {:>7}",
        times[0],
        times[1],
        by_value[0],
        times[0] / times[1],
        by_value[1]
    );
}

/// Nanoseconds of one call of each side.
fn measure(sides: &mut [Side]) -> Vec<f64> {
    let calls: Vec<u32> = sides.iter_mut().map(|side| calls_in(side, SLICE)).collect();
    let mut times = vec![Vec::new(); sides.len()];
    for _ in 0..ROUNDS {
        for ((side, calls), times) in sides.iter_mut().zip(&calls).zip(&mut times) {
            let start = Instant::now();
            for _ in 0..*calls {
                side();
            }
            times.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(*calls));
        }
    }
    times.into_iter().map(median).collect()
}

fn calls_in(side: &mut Side, slice: Duration) -> u32 {
    let mut calls = 1;
    loop {
        let start = Instant::now();
        (0..calls).for_each(|_| side());
        if start.elapsed() >= slice {
            return calls;
        }
        calls *= 2;
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
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
trait Http {
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

fn over_http<B: Http + 'static, H: Serialize + DeserializeOwned + 'static>(
    name: &'static str,
    status: u16,
    body: &'static str,
    schema: &str,
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
                drop(black_box(serde_json::from_slice::<H>(black_box(other.body())).expect("it fits")))
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
fn over_gateway(name: &'static str, message: String, schema: &str) -> Row {
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
                drop(black_box(serde_json::from_str::<hand::Result>(&frame.o).expect("it fits")));
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

fn over_ws(name: &'static str, frame: &'static str, schema: &str) -> Row {
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
                drop(black_box(serde_json::from_str::<hand::Typed>(black_box(frame)).expect("it fits")))
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

fn over_xml(name: &'static str, body: &'static str) -> Row {
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
                drop(black_box(quick_xml::de::from_str::<hand::Root>(text).expect("it fits")));
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
