//! Types and values decide alike, whatever the message: which outcome, and whether it fits.

use serde_json::Value;
use signoff::binding::Response as Sent;
use signoff::binding::decode_response;
use signoff::spec::model::operation::Operation;
use signoff::spec::plan::Recognition;

use crate::operations::alphapoint;
use crate::operations::crafter;
use crate::operations::every_shape;
use crate::operations::inforouter;
use crate::operations::openchamp;
use crate::operations::rocketchat;
use crate::proof::element::enveloped;
use crate::proof::element::plain;
use crate::proof::instance::any;
use crate::proof::instance::fitting;
use crate::proof::instance::mutated;
use crate::proof::random::Random;
use crate::proof::schema;
use crate::proof::text::spelled;

const MESSAGES: usize = 10_000;

/// The name of the outcome that the value level finds, if the message has one of its forms; `Err` for no message.
fn by_value(operation: &Operation, binding: &str, sent: &Sent) -> Result<Option<String>, ()> {
    let binding = operation.binding(binding).unwrap();
    let answer = decode_response(operation, binding, sent).map_err(drop)?;
    let classified = &answer.classified;
    let fits = classified.mismatches.iter().all(|judged| judged.mismatch.kind.is_tolerable());
    let certain = match classified.recognition {
        Recognition::Selected => fits || classified.edition.is_some(),
        Recognition::Edition => true,
        _ => false,
    };
    Ok(answer.outcome().filter(|_| certain).map(str::to_owned))
}

/// Schemas of every form of every outcome.
fn forms(text: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(text).unwrap();
    let mut pointers = Vec::new();
    for (name, outcome) in file["outcomes"].as_object().unwrap() {
        let editions = outcome.get("editions").and_then(Value::as_array).map_or(0, Vec::len);
        pointers.push(format!("/outcomes/{name}/schema"));
        pointers.extend((0..editions).map(|index| format!("/outcomes/{name}/editions/{index}/schema")));
    }
    pointers.retain(|pointer| file.pointer(pointer).is_some());
    pointers.iter().map(|pointer| schema::at(&file, pointer)).collect()
}

fn message(forms: &[Value], random: &mut Random) -> Value {
    let form = &forms[random.below(forms.len())];
    match random.below(10) {
        0 => any(random, 3),
        1..=5 => fitting(form, random),
        _ => mutated(fitting(form, random), random),
    }
}

/// Integers that have no place in 64 bits are a limit of the types alone.
fn is_within(value: &Value) -> bool {
    match value {
        Value::Number(number) => {
            number.as_i64().is_some() || number.as_f64().is_some_and(|value| value.abs() < 9e15)
        }
        Value::Array(items) => items.iter().all(is_within),
        Value::Object(members) => members.values().all(is_within),
        _ => true,
    }
}

macro_rules! agree {
    ($test:ident: $module:ident, $binding:literal, $spelled:expr, $sent:expr, $decode:expr) => {
        #[test]
        fn $test() {
            let (operation, forms) = ($module::SPEC.operation(), forms($module::SPEC.text()));
            let mut random = Random::new(7);
            let (mut known, mut unknown) = (0, 0);
            for _ in 0..MESSAGES {
                let value = message(&forms, &mut random);
                if !is_within(&value) {
                    continue;
                }
                let text = $spelled(&value, &mut random);
                let status = random.pick(&[200, 200, 400, 401, 402, 403, 404, 410, 500]);
                let sent: Sent = $sent(&text, status);
                let typed: Result<Option<String>, ()> = $decode(&sent);
                assert_eq!(typed, by_value(operation, $binding, &sent), "{status} {text}");
                match typed {
                    Ok(Some(_)) => known += 1,
                    _ => unknown += 1,
                }
            }
            assert!(known > MESSAGES / 10 && unknown > MESSAGES / 10, "{known} known, {unknown} unknown");
        }
    };
}

fn http(text: &str, status: u16) -> Sent {
    Sent::Http(http::Response::builder().status(status).body(text.as_bytes().to_vec()).unwrap())
}

fn frame(text: &str, _: u16) -> Sent {
    Sent::Frame(text.to_owned())
}

fn gateway_frame(text: &str, _: u16) -> Sent {
    let payload = serde_json::to_string(text).unwrap();
    Sent::Frame(format!("{{\"m\":1,\"i\":2,\"n\":\"LogOut\",\"o\":{payload}}}"))
}

macro_rules! by_http {
    ($module:ident::$marker:ident) => {
        |sent: &Sent| {
            let Sent::Http(response) = sent else { panic!() };
            let outcome = $module::$marker::decode_reply(response).map_err(drop)?;
            let name = outcome.name().map(|name| name.as_str().to_owned());
            // Not everything that can be read has a spelling, but what is written is the same.
            if let Ok(written) =
                outcome.clone().into_reply().map(|reply| $module::$marker::encode_reply(&reply))
                && let Ok(written) = written
            {
                let again = $module::$marker::decode_reply(&written).unwrap();
                assert_eq!(again.clone().into_reply(), outcome.into_reply(), "{written:?}");
            }
            Ok(name)
        }
    };
}

macro_rules! by_ws {
    ($module:ident) => {
        |sent: &Sent| {
            let Sent::Frame(text) = sent else { panic!() };
            let framed = $module::Ws::decode_reply(text).map_err(drop)?;
            Ok(framed.message.name().map(|name| name.as_str().to_owned()))
        }
    };
}

agree!(rocketchat_answers: rocketchat, "http", spelled, http, by_http!(rocketchat::Http));
agree!(crafter_answers: crafter, "http", spelled, http, by_http!(crafter::Http));
agree!(answers_of_every_shape: every_shape, "http", spelled, http, by_http!(every_shape::Http));
agree!(openchamp_answers: openchamp, "ws", spelled, frame, by_ws!(openchamp));
agree!(alphapoint_answers: alphapoint, "ws", spelled, gateway_frame, by_ws!(alphapoint));
agree!(inforouter_elements: inforouter, "get", plain, http, by_http!(inforouter::Get));
agree!(inforouter_envelopes: inforouter, "soap", enveloped, http, by_http!(inforouter::Soap));
