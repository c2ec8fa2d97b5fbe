//! The reader of JSON against `serde_json`: they accept the same texts, and read the same values.

use serde_json::Map;
use serde_json::Number;
use serde_json::Value as Json;
use signoff_spec::message::Lexical;
use signoff_spec::tape;
use signoff_spec::tape::Tape;
use signoff_spec::tape::TapeError;
use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::Span;
use signoff_spec::text::Syntax;
use signoff_spec::text::Value;
use signoff_spec::text::parse;
use signoff_spec::text::position;
use signoff_spec::view::View;

use crate::random::Random;

/// How the parts of a value are written, well or badly.
const PIECES: &[&str] = &[
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\ude00", "\\u00e9", "\\n", "\\x", "/",
    "//", "0", "-", "+", ".", "e", "E", "00", "1e5", "null", "true", "fals", "é", "😀", "\u{feff}", "\u{0}",
    "\u{1f}", "\u{7f}", "\u{a0}", "\u{2028}", " ", "\t", "\r\n", "\u{c}", "\"a\":1", "NaN", "'",
];

const STRINGS: &[&str] = &[
    "\"\"",
    "\"a\"",
    "\"é\"",
    "\"\\u00e9\"",
    "\"\\ud83d\\ude00\"",
    "\"😀\"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "\"\\u0000\"",
];

const SCALARS: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-17",
    "1.5",
    "1e3",
    "1E-3",
    "0.10",
    "123456789012345678901",
    "-1.5e+2",
];

#[test]
fn texts_are_accepted_and_read_as_serde_json_does() {
    let (mut accepted, mut refused) = (0, 0);
    for start in 0..20_000 {
        let mut random = Random::new(start);
        let mut text = value(&mut random, 4);
        for _ in 0..random.below(3) {
            text = random.damage(&text, PIECES);
        }
        match (parse(&text, Limits::default()), serde_json::from_str::<Json>(&text)) {
            (Ok(ours), Ok(theirs)) => {
                assert_eq!(json(&ours), theirs, "{text}");
                accepted += 1;
            }
            (Err(ours), Err(_)) => {
                assert!(text.get(ours.span.start..ours.span.end).is_some(), "{text}: {ours}");
                refused += 1;
            }
            // Numbers are kept as written, so that none is too large.
            (Ok(_), Err(theirs)) if theirs.to_string().contains("out of range") => {}
            (ours, theirs) => panic!("{text}: {ours:?} and {theirs:?}"),
        }
    }
    assert!(accepted > 5_000 && refused > 5_000, "{accepted} accepted, {refused} refused");
}

#[test]
fn a_value_is_written_so_that_it_is_read_again() {
    for start in 0..2_000 {
        let node = parse(&value(&mut Random::new(start), 4), Limits::default()).unwrap();
        let again = parse(&node.to_json(), Limits::default()).unwrap();
        assert_eq!(json(&node), json(&again));
        assert!(node.same(&again));
    }
}

#[test]
fn depth_is_bounded() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let nested = |depth: usize| format!("{}1{}", open.repeat(depth), close.repeat(depth));
        assert!(parse(&nested(128), Limits::default()).is_ok());
        let error = parse(&nested(129), Limits::default()).unwrap_err();
        assert_eq!((error.syntax, error.span.start), (Syntax::TooDeep, open.len() * 128));
        let error = parse(&open.repeat(1_000_000), Limits::default()).unwrap_err();
        assert_eq!(error.syntax, Syntax::TooDeep);
    }
}

#[test]
fn lines_and_columns_count_characters_with_either_line_end() {
    for line_end in ["\n", "\r\n"] {
        let text = ["{", "  \"é\": \"😀\", \"x\": 17", "}"].join(line_end);
        let node = parse(&text, Limits::default()).unwrap();
        let place = position(&text, node.member("x").unwrap().span.start);
        assert_eq!((place.line, place.column), (2, 18));
        let end = position(&text, text.len());
        assert_eq!((end.line, end.column), (3, 2));
    }
}

#[test]
fn a_value_on_a_tape_knows_the_bytes_that_it_was_read_from() {
    for start in 0..2_000 {
        let text = value(&mut Random::new(start), 4);
        let mut tape = Tape::empty(Lexical::Json);
        match tape.load_text(&text) {
            Ok(()) => {
                assert_eq!(placed(tape.value(), &text), 1 + inside(&serde_json::from_str(&text).unwrap()))
            }
            Err(TapeError::Repeated(_)) => {}
            Err(error) => panic!("{text}: {error}"),
        }
    }
}

/// Holds a value, its names and all inside it against their bytes, and counts the values.
fn placed(value: tape::Value<'_>, text: &str) -> usize {
    let own = |span: Span| serde_json::from_str::<Json>(&text[span.start..span.end]).unwrap();
    let mut written = String::new();
    value.write_json(&mut written);
    assert_eq!(own(value.span()), serde_json::from_str::<Json>(&written).unwrap(), "{text}");
    let mut count = 1;
    for member in View::members(value) {
        assert_eq!(own(member.name_span), Json::from(member.name), "{text}");
        count += placed(member.value, text);
    }
    count + View::items(value).map(|item| placed(item, text)).sum::<usize>()
}

/// How many values are inside a value.
fn inside(value: &Json) -> usize {
    let items = value.as_array().into_iter().flatten();
    let members = value.as_object().into_iter().flat_map(Map::values);
    items.chain(members).map(|value| 1 + inside(value)).sum()
}

/// A JSON text, at most `depth` levels deep.
pub(crate) fn value(random: &mut Random, depth: usize) -> String {
    match random.below(if depth == 0 { 2 } else { 4 }) {
        0 => random.pick(SCALARS).to_owned(),
        1 => random.pick(STRINGS).to_owned(),
        2 => {
            let items: Vec<String> = (0..random.below(4)).map(|_| value(random, depth - 1)).collect();
            format!("[{}]", items.join(random.pick(&[",", " , ", ",\n"])))
        }
        _ => {
            let members: Vec<String> = (0..random.below(4)).map(|_| member(random, depth - 1)).collect();
            format!("{{{}}}", members.join(random.pick(&[",", " ,\r\n"])))
        }
    }
}

fn member(random: &mut Random, depth: usize) -> String {
    let key = random.pick(STRINGS);
    format!("{key}{}{}", random.pick(&[":", " : "]), value(random, depth))
}

/// The value as `serde_json` holds it: the last of several members of one name counts.
fn json(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Bool(*flag),
        Value::Number(text) => Json::Number(text.parse::<Number>().unwrap()),
        Value::String(text) => Json::String(text.clone()),
        Value::Array(items) => items.iter().map(json).collect(),
        Value::Object(members) => {
            let members = members.iter().map(|member| (member.key.clone(), json(&member.node)));
            Json::Object(members.collect::<Map<_, _>>())
        }
    }
}
