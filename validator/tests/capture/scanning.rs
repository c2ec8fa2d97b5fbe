//! Skipping finds the same ends as a full parser, whatever the text and however it arrives.

use std::io;
use std::io::Read;

use serde::de::IgnoredAny;
use signoff_validator::exchange::Item;

use crate::source::read_stream;
use crate::source::read_wanted;
use crate::source::text;

const EXCHANGE: &str = r#"{"request":{"method":"POST","url":"http:\/\/h/out","headers":[],"postData":{"text":"in"}},"response":{"status":200,"headers":[],"content":{"text":"{\"a\":[\"\\\\\"]}"}}}"#;

#[test]
fn random_texts_end_where_a_parser_says() {
    let mut random = Random(7);
    for round in 0..400 {
        let (before, inside) = (value(&mut random, 5), value(&mut random, 5));
        let entry = EXCHANGE.replacen('{', &format!(r#"{{"_x" : {inside} , "#), 1);
        let log = format!(
            r#"{{"a":{before},"log":{{"b":{before},"entries":[{entry},{{"y":{inside}}},{entry}]}}}}"#
        );
        assert!(serde_json::from_str::<IgnoredAny>(&log).is_ok());
        let sizes = [1, 3, 63, 64, 65, 4096][round % 6];
        let (items, reading) =
            read_stream(Box::new(Pieces { bytes: log.clone().into_bytes(), at: 0, size: sizes }));
        assert!(reading.error.is_none(), "{:?}: {log}", reading.error);
        assert_eq!(reading.exchanges, 3);
        let places: Vec<(u64, usize)> = items.iter().map(place).collect();
        let starts: Vec<usize> = log.match_indices(&entry).map(|(at, _)| at).collect();
        assert_eq!(places, [(0, starts[0]), (2, starts[1])], "{log}");
    }
}

#[test]
fn window_borders_fall_anywhere_in_an_escape() {
    for padding in 0..140 {
        let filler =
            format!("{}{}", "x".repeat(256 * 1024 - 140 + padding), r#"\\\"\\\\\"{[\u005c"#.repeat(9));
        let log = format!(r#"{{"log":{{"_f":"{filler}","entries":[{EXCHANGE}]}}}}"#);
        let (items, reading) = read_stream(Box::new(io::Cursor::new(log.into_bytes())));
        assert!(reading.error.is_none(), "{padding}: {:?}", reading.error);
        let [Item::Http(exchange)] = &items[..] else { panic!("{items:?}") };
        assert_eq!(text(&exchange.body), "in");
        let signoff_validator::exchange::ResponseSeen::Seen(response) = &exchange.response else { panic!() };
        assert_eq!(text(&response.body), r#"{"a":["\\"]}"#);
    }
}

#[test]
fn a_huge_string_of_a_foreign_entry_is_skipped() {
    let (items, reading) = read_wanted(Box::new(huge(200)), |method, _| method == "POST");
    assert!(reading.error.is_none(), "{:?}", reading.error);
    assert!(reading.bytes > 200 << 20);
    assert_eq!((items.len(), reading.exchanges), (1, 2));
}

#[test]
fn a_huge_wanted_entry_is_reported_and_passed_over() {
    let (items, reading) = read_wanted(Box::new(huge(17)), |_, _| true);
    assert!(reading.error.is_none(), "{:?}", reading.error);
    let [Item::Unreadable(first), Item::Http(_)] = &items[..] else { panic!("{} items", items.len()) };
    assert_eq!(first.reason, "entry larger than 16 MiB, not checked");
    assert_eq!(first.at.index, 0);
}

#[test]
fn a_huge_entry_whose_target_comes_last_is_reported() {
    let head = r#"{"log":{"entries":[{"_x":""#.as_bytes();
    let tail = r#"","request":{"method":"POST","url":"http://h/out"}}]}}"#.as_bytes();
    let stream = head.chain(io::repeat(b'y').take(20 << 20)).chain(tail);
    let (items, _) = read_wanted(Box::new(stream), |_, url| url == "http://h/out");
    assert!(matches!(&items[..], [Item::Unreadable(_)]));
}

/// A log with a GET whose body has this many megabytes, and a small POST.
fn huge(megabytes: u64) -> impl Read {
    let head = r#"{"log":{"entries":[{"request":{"method":"GET","url":"http://h/big"},"response":{"status":200,"content":{"text":""#;
    let tail = format!(r#""}}}}}},{EXCHANGE}]}}}}"#);
    head.as_bytes().chain(io::repeat(b'[').take(megabytes << 20)).chain(io::Cursor::new(tail.into_bytes()))
}

fn place(item: &Item) -> (u64, usize) {
    match item {
        Item::Http(exchange) => (exchange.at.index, usize::try_from(exchange.at.offset).unwrap()),
        item => panic!("{item:?}"),
    }
}

/// A value of random shape, full of what skipping could trip over.
fn value(random: &mut Random, depth: usize) -> String {
    let space = ["", " ", "\n\t", "  \r\n"][random.below(4)];
    let text = match random.below(if depth == 0 { 3 } else { 5 }) {
        0 => string(random),
        1 => ["0", "-1.5e+9", "true", "null", "false"][random.below(5)].to_owned(),
        2 => ["{}", "[]", "\"\"", "[ ]"][random.below(4)].to_owned(),
        3 => {
            let items: Vec<_> = (0..random.below(5)).map(|_| value(random, depth - 1)).collect();
            format!("[{}]", items.join(","))
        }
        _ => {
            let member = |random: &mut Random| format!("{}:{}", string(random), value(random, depth - 1));
            let members: Vec<_> = (0..random.below(5)).map(|_| member(random)).collect();
            format!("{{{}}}", members.join(","))
        }
    };
    format!("{space}{text}{space}")
}

fn string(random: &mut Random) -> String {
    const PIECES: [&str; 14] = [
        "a",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        r"\\",
        r#"\""#,
        r"\u005c",
        r"\/",
        "é",
        "\u{1f600}",
        "long long long run",
    ];
    let length = random.below(40);
    format!("\"{}\"", (0..length).map(|_| PIECES[random.below(14)]).collect::<String>())
}

/// Gives at most `size` bytes at once.
struct Pieces {
    bytes: Vec<u8>,
    at: usize,
    size: usize,
}

impl Read for Pieces {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.size.min(out.len()).min(self.bytes.len() - self.at);
        out[..count].copy_from_slice(&self.bytes[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

/// xorshift64, so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }
}
