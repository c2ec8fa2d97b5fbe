//! Every logout exchange that the manifest names is found among the items, at the place that it names.

use std::fs::File;

use serde_json::Value;
use signoff_validator::exchange::Item;
use signoff_validator::exchange::Place;
use signoff_validator::exchange::ResponseSeen;
use signoff_validator::exchange::Sender;

use crate::source::captures;
use crate::source::read_stream;

#[test]
fn every_exchange_of_the_manifest_is_found_at_its_place() {
    let manifest: Value =
        serde_json::from_reader(File::open(captures().join("manifest.json")).unwrap()).unwrap();
    let mut checked = 0;
    for capture in manifest["captures"].as_array().unwrap() {
        let name = capture["file"].as_str().unwrap();
        let (items, reading) = read_stream(Box::new(File::open(captures().join(name)).unwrap()));
        assert!(reading.error.is_none(), "{name}: {:?}", reading.error);
        let raw = capture["format"] == "tshark-jsonraw";
        for exchange in capture["exchanges"].as_array().unwrap() {
            let place = &exchange["where"];
            assert!(found(&items, place, raw), "{name}: {place} not among {items:#?}");
            checked += 1;
        }
    }
    assert!(checked > 100, "{checked}");
}

fn found(items: &[Item], place: &Value, raw: bool) -> bool {
    let number = |key: &str| place[key].as_u64();
    let ends = |one: Option<u64>, two| (one.is_some() || two).then_some(one);
    if let Some(entry) = number("entry") {
        return match number("request_message") {
            None if place.get("response_message").is_none() => http(items, entry, Some(entry)),
            request => {
                let at = |message| Place { index: entry, message, offset: 0 };
                frame(items, request.map(|it| at(Some(it))), Sender::Client)
                    && frame(items, number("response_message").map(|it| at(Some(it))), Sender::Server)
            }
        };
    }
    let (request, response) =
        if raw { ("request_packet", "response_packet") } else { ("request_frame", "response_frame") };
    let (request, response) = (number(request), number(response));
    let at = |index: u64| Place { index, message: None, offset: 0 };
    ends(request, true).is_some()
        && (request.is_some_and(|request| http(items, request, response))
            || (frame(items, request.map(at), Sender::Client)
                && frame(items, response.map(at), Sender::Server)))
}

/// Whether an exchange stands at `request`, with its response at `response`, or without one.
fn http(items: &[Item], request: u64, response: Option<u64>) -> bool {
    items.iter().any(|item| match item {
        Item::Http(exchange) if exchange.at.index == request => match &exchange.response {
            ResponseSeen::Seen(seen) => response == Some(seen.at.index),
            ResponseSeen::NotCaptured(_) => response.is_none() || response == Some(request),
        },
        _ => false,
    })
}

fn frame(items: &[Item], place: Option<Place>, from: Sender) -> bool {
    let Some(place) = place else { return true };
    items.iter().any(|item| match item {
        Item::Frame(frame) => {
            frame.sender == from && (frame.at.index, frame.at.message) == (place.index, place.message)
        }
        _ => false,
    })
}
