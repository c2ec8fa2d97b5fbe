//! Captures that are empty, cut off, malformed or something else: a clear error, and what came before it.

use std::fs;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::CompressionLevel;
use ruzstd::encoding::compress_to_vec;
use signoff_validator::capture::CaptureError;
use signoff_validator::exchange::Item;
use signoff_validator::exchange::ResponseSeen;

use crate::source::captures;
use crate::source::items;
use crate::source::message;
use crate::source::read_text;

/// The error of a text, as shown.
fn error(text: impl AsRef<[u8]>) -> String {
    message(read_text(text).1.error.as_ref())
}

fn har(entries: &str) -> String {
    format!(r#"{{"log":{{"creator":{{"name":"x"}},"entries":[{entries}]}}}}"#)
}

const ENTRY: &str = r#"{"request":{"method":"GET","url":"http://h/p","headers":[]},"response":{"status":200,"headers":[],"content":{"size":0}}}"#;

#[test]
fn what_is_no_capture_is_named() {
    let cases: &[(&[u8], &str)] = &[
        (b"", "empty capture: there is nothing to check"),
        (b" \r\n\t", "empty capture: there is nothing to check"),
        (b"\xEF\xBB\xBF", "empty capture: there is nothing to check"),
        (
            b"<html>",
            "unknown capture format: expected a HAR file or tshark JSON (`-T json`, `-T jsonraw`, `-T ek`)",
        ),
        (
            b"\x0A\x0D\x0D\x0A\x1C\0\0\0",
            "packet capture (pcap): turn it into JSON with `tshark -r FILE -T json` first",
        ),
        (
            b"\xD4\xC3\xB2\xA1\x02\0\x04\0",
            "packet capture (pcap): turn it into JSON with `tshark -r FILE -T json` first",
        ),
        (b"{}", "malformed capture at byte 2: no `log.entries`: not a HAR file"),
        (b"{\"log\":[]}", "malformed capture at byte 10: no `log.entries`: not a HAR file"),
        (b"{\"log\":{\"entries\":{}}}", "malformed capture at byte 22: no `log.entries`: not a HAR file"),
        (
            b"{\"log\":{\"entries\":[]}} x",
            "malformed capture at byte 23: something follows the end of the log",
        ),
        (b"{\"log\":{\"entries\":[\"\xFF\"]}}", "malformed capture at byte 20: not UTF-8"),
        (b"{\"log\":{\"entries\":[]}", "capture is cut off at byte 21: an object or array"),
        (
            b"[1,2]",
            "unknown capture format: expected a HAR file or tshark JSON (`-T json`, `-T jsonraw`, `-T ek`)",
        ),
        (
            b"[{\"a\":{\"http.x\":1}}]",
            "malformed capture at byte 20: no `_source.layers`: not the JSON of tshark",
        ),
        (b"[{\"a\":1}]", "malformed capture at byte 9: no `_source.layers`: not the JSON of tshark"),
        (b"[{}] x", "malformed capture at byte 5: something follows the packets"),
    ];
    for (text, expected) in cases {
        assert_eq!(error(text), *expected, "{}", String::from_utf8_lossy(text));
    }
}

#[test]
fn no_packets_are_no_error() {
    assert!(items("[]").is_empty());
    assert!(items("[\n\n]\n").is_empty());
}

#[test]
fn a_har_cut_at_any_byte_ends_in_an_error() {
    let text = har(&format!("{ENTRY},{ENTRY}"));
    let second = text.rfind(ENTRY).unwrap();
    for end in 0..text.len() {
        let (items, reading) = read_text(&text[..end]);
        assert!(reading.error.is_some(), "{end}");
        if let Some(CaptureError::CutOff { offset, .. }) = reading.error {
            assert_eq!(offset, end as u64);
        }
        let whole = usize::from(end >= second) + usize::from(end >= second + ENTRY.len());
        assert!(items.len() == whole || end + 1 == second, "{end}: {} items", items.len());
    }
    assert_eq!(items(&text).len(), 2);
}

#[test]
fn a_tshark_capture_cut_anywhere_ends_in_an_error_and_keeps_what_came_before() {
    let text = fs::read_to_string(captures().join("crafter-drift-session-alive.tshark-e.json")).unwrap();
    let text = text.trim_end();
    let mut last = 0;
    for end in 1..text.len() {
        let (items, reading) = read_text(&text[..end]);
        assert!(reading.error.is_some(), "{end}");
        let answered = items.iter().filter(|item| match item {
            Item::Http(exchange) => matches!(exchange.response, ResponseSeen::Seen(_)),
            _ => false,
        });
        let answered = answered.count();
        assert!(answered >= last, "{end}");
        last = answered;
    }
    assert_eq!((last, items(text).len()), (3, 3));
}

#[test]
fn lines_of_an_ek_capture_cut_in_the_middle_end_in_an_error() {
    let text = "{\"index\":{\"_index\":\"packets\"}}\n{\"timestamp\":\"1\",\"layers\":{\"http\":{}}}\n";
    assert_eq!(error(text), "none");
    assert_eq!(error(&text[..text.len() - 3]), "capture is cut off at byte 67: an object or array");
}

#[test]
fn compressed_captures_are_read_and_cut_ones_reported() {
    let text = har(ENTRY);
    let mut packed = Vec::new();
    // Two members, as `gzip` writes them when files are appended.
    for half in [&text[..40], &text[40..]] {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(half.as_bytes()).unwrap();
        packed.extend(encoder.finish().unwrap());
    }
    assert_eq!(items(&packed).len(), 1);
    assert_eq!(error(&packed[..packed.len() - 9]), "unreadable capture");
    let packed = compress_to_vec(text.as_bytes(), CompressionLevel::Fastest);
    assert_eq!(items(&packed).len(), 1);
    assert_ne!(error(&packed[..packed.len() - 9]), "none");
}

#[test]
fn depth_is_no_obstacle() {
    for depth in [10_000, 1_000_000] {
        let nested = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let foreign = format!(r#"{{"_x":{nested}}}"#);
        let wanted = ENTRY.replacen('{', &format!(r#"{{"_x":{nested},"#), 1);
        let text = har(&format!("{foreign},{wanted}"));
        let (items, reading) = read_text(text);
        assert!(reading.error.is_none());
        assert_eq!((items.len(), reading.exchanges), (1, 2));
    }
}

#[test]
fn wrong_types_read_as_absent() {
    let whole = r#"{"startedDateTime":"2026-11-20T21:28:29Z","time":1,"request":{"method":"GET","url":"http://h/","headers":[{"name":"A","value":"b"}],"postData":{"text":"t","params":[]}},"response":{"status":200,"headers":[{"name":"A","value":"b"}],"content":{"size":1,"text":"x","encoding":"base64"}},"_webSocketMessages":null}"#;
    let value: serde_json::Value = serde_json::from_str(whole).unwrap();
    let mut paths = Vec::new();
    pointers(&value, String::new(), &mut paths);
    assert!(paths.len() > 20);
    for path in paths {
        for wrong in ["null", "[]", "{}", "7", "-1.5", "\"\"", "true", "[[1,{}],null]", "{\"name\":{}}"] {
            let mut changed = value.clone();
            *changed.pointer_mut(&path).unwrap() = serde_json::from_str(wrong).unwrap();
            let (_, reading) = read_text(har(&changed.to_string()));
            assert!(reading.error.is_none(), "{path} = {wrong}: {:?}", reading.error);
            assert_eq!(reading.exchanges, 1);
        }
    }
}

#[test]
fn a_wanted_entry_that_is_not_json_is_reported_and_the_next_one_read() {
    let bad = ENTRY.replace("\"size\":0", "\"size\":01");
    let items = items(har(&format!("{bad},{ENTRY}")));
    let [Item::Unreadable(first), Item::Http(_)] = &items[..] else { panic!("{items:?}") };
    assert_eq!(first.reason, "entry is not valid JSON, not checked");
}

fn pointers(value: &serde_json::Value, path: String, out: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(members) => {
            members.iter().for_each(|(key, value)| pointers(value, format!("{path}/{key}"), out));
        }
        serde_json::Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, value)| pointers(value, format!("{path}/{n}"), out));
        }
        _ => {}
    }
    out.push(path);
}
