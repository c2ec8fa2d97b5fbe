//! The quick reader of JSON agrees with the careful one, on what it takes and on what it makes of it.

use signoff::json::Json;
use signoff::spec::tape::Tape;
use signoff::spec::tape::TapeError;
use signoff::spec::text::Limits;
use signoff::spec::text::parse;

/// Texts that readers of JSON are known to disagree on, and some that are plain.
const TEXTS: &[&str] = &[
    "",
    " ",
    "null",
    " true ",
    "false",
    "nul",
    "truex",
    "0",
    "-0",
    "01",
    "-",
    "1.",
    ".5",
    "1.5e",
    "1e5",
    "1E+05",
    "-1.25e-7",
    "123456789012345678901234567890",
    "\"\"",
    "\"a\"",
    "\"a",
    "\"\\n\\t\\\"\\\\\\/\\b\\f\\r\"",
    "\"\\u00e9\\ud83d\\ude00\"",
    "\"\\ud83d\"",
    "\"\\ude00\"",
    "\"\\ud83dx\"",
    "\"\\ud83d\\u0041\"",
    "\"\\u12\"",
    "\"\\u12g4\"",
    "\"\\x\"",
    "\"\u{1}\"",
    "\"\u{7f}\"",
    "\"é😀\"",
    "[]",
    "[ ]",
    "[1]",
    "[1,]",
    "[,1]",
    "[1 2]",
    "[1",
    "]",
    "{}",
    "{ }",
    "{\"a\":1}",
    "{\"a\":1,}",
    "{\"a\"}",
    "{\"a\":}",
    "{a:1}",
    "{\"a\":1 \"b\":2}",
    "{\"a\":1,\"b\":[{\"c\":null},{}]}",
    "{\"a\":1,\"a\":2}",
    "{\"a\":1,\"\\u0061\":2}",
    "[1]x",
    "\u{feff}[1]",
    "\u{feff}",
    "// c\n1",
    "[1/**/]",
    "NaN",
    "Infinity",
    "'a'",
    "\u{a0}1",
    "{\"\":{\"\":{\"\":[]}}}",
    "{\"m\":1,\"i\":2,\"n\":\"LogOut\",\"o\":\"{\\\"result\\\":true,\\\"detail\\\":null}\"}",
];

/// What the careful reader makes of a text: its compact form, unless it is none of JSON.
fn careful(text: &str) -> Option<String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let node = parse(text, Limits::default()).ok()?;
    signoff::codec::json::repeated(&node).is_none().then(|| node.to_json())
}

fn agree(text: &str) {
    let quick = Tape::json(text.as_bytes()).ok().map(|tape| Json::of(tape.value()).as_str().to_owned());
    assert_eq!(quick, careful(text), "{text:?}");
}

#[test]
fn both_readers_take_the_same_texts() {
    TEXTS.iter().for_each(|text| agree(text));
}

#[test]
fn both_readers_take_the_same_damaged_texts() {
    for text in TEXTS {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for (index, at) in places.iter().enumerate() {
            agree(&text[..*at]);
            agree(&text[*at..]);
            for piece in ["\"", "\\", "{", "}", "[", "]", ",", ":", "1", "e", "-", " ", "\u{0}", "\\u0061"] {
                agree(&format!("{}{piece}{}", &text[..*at], &text[*at..]));
                let after = places.get(index + 1).copied().unwrap_or(*at);
                agree(&format!("{}{piece}{}", &text[..*at], &text[after..]));
            }
        }
    }
}

#[test]
fn objects_with_many_members_and_deep_values_are_read() {
    let many: Vec<String> = (0..200).map(|index| format!("\"m{index}\":{index}")).collect();
    agree(&format!("{{{}}}", many.join(",")));
    agree(&format!("{{{},\"m7\":0}}", many.join(",")));
    for depth in [1, 63, 64, 65, 100, 128, 129, 1000, 100_000] {
        agree(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
        agree(&format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth)));
    }
}

#[test]
fn mistakes_have_their_place() {
    assert!(
        matches!(Tape::json(b"{\"a\":1,\"b\":{\"c\":1,\"c\":2}}"), Err(TapeError::Repeated(at)) if at == "/b/c")
    );
    assert!(matches!(Tape::json(b"{\"a\":tru}"), Err(TapeError::Wire(error)) if error.offset() == 5));
    assert!(matches!(Tape::json(b"\"\xff\""), Err(TapeError::Wire(error)) if error.offset() == 1));
}
