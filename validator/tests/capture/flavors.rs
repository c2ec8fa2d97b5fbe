//! One packet capture in every flavor of tshark gives the same exchanges and frames.

use std::collections::BTreeMap;
use std::fs;
use std::fs::File;
use std::path::PathBuf;

use signoff_validator::exchange::Item;
use signoff_validator::exchange::Place;
use signoff_validator::exchange::ResponseSeen;

use crate::source::list;
use crate::source::read_stream;

/// Captures of tshark 4.0.17, compressed: `<capture>.<flavor>.gz`, with every packet.
fn generated() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/capture/generated")
}

#[test]
fn all_flavors_of_a_capture_read_alike() {
    let mut readings: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for entry in fs::read_dir(generated()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let (mut items, reading) = read_stream(Box::new(File::open(generated().join(&name)).unwrap()));
        let (capture, flavor) = name.split_once('.').unwrap();
        // Raw captures have no frame numbers, only positions, which start at 0.
        let shift = u64::from(flavor.starts_with("raw"));
        items.iter_mut().for_each(|item| renumber(item, shift));
        readings.entry(capture.to_owned()).or_default().push((flavor.to_owned(), list(&items, &reading)));
    }
    assert!(readings.len() >= 6);
    for (capture, flavors) in readings {
        assert!(flavors.len() >= 3, "{capture}");
        let (first, expected) = &flavors[0];
        assert!(expected.ends_with("error: none\n"), "{capture}.{first}: {expected}");
        for (flavor, listed) in &flavors[1..] {
            assert_eq!(expected, listed, "{capture}: {first} and {flavor}");
        }
    }
}

fn renumber(item: &mut Item, shift: u64) {
    let add = |at: &mut Place| at.index += shift;
    match item {
        Item::Http(exchange) => {
            add(&mut exchange.at);
            if let ResponseSeen::Seen(response) = &mut exchange.response {
                add(&mut response.at);
            }
        }
        Item::Opened(connection) => add(&mut connection.at),
        Item::Frame(frame) => add(&mut frame.at),
        Item::Closed(closed) => add(&mut closed.at),
        Item::Unreadable(unreadable) => add(&mut unreadable.at),
    }
}
