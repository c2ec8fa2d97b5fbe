//! The writer of generated types: canonical JSON, byte for byte what the writer of values gives, or a refusal with its
//! place.

use signoff::codec::json::encode;
use signoff::codec::json::node;
use signoff::codec::writer::Object;
use signoff::codec::writer::Writer;
use signoff::json::Json;
use signoff::limits::Constant;
use signoff::limits::Kinds;
use signoff::limits::Limits;
use signoff::map::Map;
use signoff::map::Members;
use signoff::message::Message;
use signoff::misfit::Misfit;
use signoff::nullable::Nullable;
use signoff::spec::tape::Value;
use signoff::spec::text;
use signoff::spec::text::Member;
use signoff::spec::text::Node;
use signoff::spec::text::Span;
use signoff::spec::text::Value as NodeValue;

use crate::random::Random;

/// What `write` writes to an empty text.
fn written(write: impl FnOnce(&mut Writer<'_>)) -> String {
    let mut text = String::new();
    write(&mut Writer::json(&mut text));
    text
}

/// What `write` writes between braces, if it refuses nothing.
fn object(write: impl FnOnce(&mut Object<'_, '_>) -> Result<(), Misfit>) -> Result<String, Misfit> {
    let mut text = String::new();
    let mut writer = Writer::json(&mut text);
    let mut object = writer.object();
    write(&mut object)?;
    object.end();
    Ok(text)
}

fn refused(write: impl FnOnce(&mut Object<'_, '_>) -> Result<(), Misfit>, expected: &str) {
    assert_eq!(object(write).unwrap_err().to_string(), expected);
}

/// A value that writes itself with every call that the writer has.
struct Written(Node);

impl Message for Written {
    const SCHEMA: &'static str = "{}";

    fn read(_: Value<'_>) -> Result<Self, Misfit> {
        Err(Misfit::new("nothing: it is only written", "a value"))
    }

    fn write(&self, out: &mut Writer<'_>) -> Result<(), Misfit> {
        match &self.0.value {
            NodeValue::Null => out.constant(Constant::Null),
            NodeValue::Bool(flag) => out.boolean(*flag),
            NodeValue::Number(text) => out.raw(text),
            NodeValue::String(text) => out.text(text),
            NodeValue::Array(items) => return out.array(items, |item, out| Self(item.clone()).write(out)),
            NodeValue::Object(members) => {
                let mut object = out.object();
                for member in members {
                    object.member(&member.key, &Self(member.node.clone()))?;
                }
                object.end();
            }
        }
        Ok(())
    }
}

/// A value of any kind with hostile texts, members named differently.
fn any(random: &mut Random, depth: usize) -> Node {
    let kinds = if depth == 0 { 4 } else { 6 };
    node(match random.below(kinds) {
        0 => NodeValue::Null,
        1 => NodeValue::Bool(random.one_in(2)),
        2 => NodeValue::Number(format!("-{}.50e{}", random.below(1000), random.below(9))),
        3 => NodeValue::String(random.text()),
        4 => NodeValue::Array((0..random.below(4)).map(|_| any(random, depth - 1)).collect()),
        _ => NodeValue::Object((0..random.below(4)).map(|index| member(random, index, depth - 1)).collect()),
    })
}

fn member(random: &mut Random, index: usize, depth: usize) -> Member {
    let key = format!("{}{index}", random.text());
    Member { key, key_span: Span::default(), form: text::Written::Json, node: any(random, depth) }
}

#[test]
fn every_character_is_written_as_the_writer_of_values_does() {
    let chars = ('\0'..='\u{3000}').chain(['\u{d7ff}', '\u{e000}', '\u{feff}', '\u{fffe}', '\u{10ffff}']);
    for c in chars {
        for text in [format!("{c}"), format!("a{c}b"), format!("{c}{c}")] {
            let expected = encode(&node(NodeValue::String(text.clone()))).unwrap();
            assert_eq!(written(|out| out.text(&text)), expected, "{text:?}");
            assert_eq!(Json::from(text.as_str()).as_str(), expected);
            assert_eq!(String::from_json(&expected).unwrap(), text);
        }
    }
}

#[test]
fn nested_values_are_written_as_the_writer_of_values_does() {
    let mut random = Random(3);
    for _ in 0..2000 {
        let value = any(&mut random, 4);
        let expected = encode(&value).unwrap();
        assert_eq!(Written(value).to_json().unwrap(), expected);
        assert_eq!(Json::parse(&expected).unwrap().to_json().unwrap(), expected);
    }
}

#[test]
fn members_come_in_the_order_of_the_calls_and_absent_ones_leave_no_trace() {
    let text = object(|object| {
        object.optional("first", &None::<String>)?;
        object.constant("success", Constant::Boolean(true));
        object.optional("id", &Some("x".to_owned()))?;
        object.fixed(r#""a":"\u0001","b":{}"#);
        object.optional("gone", &None::<i64>)?;
        object.member("nothing", &Nullable::<i64>::Null)?;
        object.member("items", &vec![Nullable::Value(1_u64), Nullable::Null])?;
        object.member("none", &Vec::<String>::new())
    });
    assert_eq!(
        text.unwrap(),
        r#"{"success":true,"id":"x","a":"\u0001","b":{},"nothing":null,"items":[1,null],"none":[]}"#
    );
    assert_eq!(object(|_| Ok(())).unwrap(), "{}");
    let fixed = |object: &mut Object<'_, '_>| {
        object.fixed(r#""a":1"#);
        Ok(())
    };
    assert_eq!(object(fixed).unwrap(), r#"{"a":1}"#);
}

#[test]
fn constants_are_written_as_the_spec_has_them() {
    for (constant, expected) in [
        (Constant::Null, "null"),
        (Constant::Boolean(true), "true"),
        (Constant::Boolean(false), "false"),
        (Constant::Number("1.50e3"), "1.50e3"),
        (Constant::Text("a \"b\"\n"), r#""a \"b\"\n""#),
        (Constant::Json(r#"{"a":[1]}"#), r#"{"a":[1]}"#),
    ] {
        assert_eq!(written(|out| out.constant(constant)), expected);
    }
}

#[test]
fn the_writer_appends_to_what_is_there() {
    let mut text = String::from("before ");
    Writer::json(&mut text).text("x");
    Writer::json(&mut text).boolean(false);
    assert_eq!(text, r#"before "x"false"#);
}

#[test]
fn integers_have_no_fraction_and_numbers_are_the_shortest_text_of_their_value() {
    assert_eq!(i64::MIN.to_json().unwrap(), "-9223372036854775808");
    assert_eq!(u64::MAX.to_json().unwrap(), "18446744073709551615");
    for (number, expected) in [
        (0.0, "0"),
        (-0.0, "0"),
        (1.0, "1"),
        (-2.5, "-2.5"),
        (0.1, "0.1"),
        (1e-6, "0.000001"),
        (9.9e-7, "9.9e-7"),
        (1e20, "100000000000000000000"),
        (1e21, "1e21"),
        (f64::MAX, "1.7976931348623157e308"),
        (f64::MIN_POSITIVE, "2.2250738585072014e-308"),
        (5e-324, "5e-324"),
    ] {
        let text = number.to_json().unwrap();
        assert_eq!(text, expected);
        assert_eq!(f64::from_json(&text).unwrap(), number);
    }
}

#[test]
fn numbers_that_json_does_not_have_are_refused() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let expected = "expected a finite number at `/a~1b/1`, found number";
        refused(|object| object.member("a/b", &vec![0.5, number]), expected);
    }
}

#[test]
fn unknown_members_follow_in_their_order_and_are_noticed() {
    let others: Members = [("z", Json::from(1_i64)), ("a\"", Json::parse("[ 1.0 ]").unwrap())]
        .map(|(name, value)| (name.to_owned(), value))
        .into_iter()
        .collect();
    let mut text = String::new();
    let mut writer = Writer::json(&mut text);
    for (others, noticed) in [(Members::new(), false), (others, true)] {
        let mut object = writer.object();
        object.member("id", &true).unwrap();
        object.others(&others, &["id"]).unwrap();
        object.end();
        assert_eq!(writer.wrote_others(), noticed);
    }
    assert_eq!(text, r#"{"id":true}{"id":true,"z":1,"a\"":[1.0]}"#);
}

#[test]
fn unknown_members_inside_an_inner_object_are_noticed() {
    struct Inner(Members);
    impl Message for Inner {
        const SCHEMA: &'static str = "{}";

        fn read(_: Value<'_>) -> Result<Self, Misfit> {
            Ok(Self(Members::new()))
        }

        fn write(&self, out: &mut Writer<'_>) -> Result<(), Misfit> {
            let mut object = out.object();
            object.others(&self.0, &[])?;
            object.end();
            Ok(())
        }
    }
    let inner = Inner([("x".to_owned(), Json::null())].into_iter().collect());
    let mut text = String::new();
    let mut writer = Writer::json(&mut text);
    let mut outer = writer.object();
    outer.member("inner", &vec![inner]).unwrap();
    outer.end();
    assert!(writer.wrote_others());
    assert_eq!(text, r#"{"inner":[{"x":null}]}"#);
}

#[test]
fn an_unknown_member_with_a_name_of_the_schema_is_refused() {
    let others: Members = [("success".to_owned(), Json::from(false))].into_iter().collect();
    let expected = "expected no such member at `/success`, found a second member of the name";
    refused(|object| object.others(&others, &["id", "success"]), expected);
}

#[test]
fn values_that_break_the_limits_are_refused_with_their_place() {
    const SHORT: Limits = Limits { length: (1, 3), ..Limits::NONE };
    const ITEMS: Limits = Limits { items: (0, 2), item: Some(&SHORT), ..Limits::NONE };
    const TEXT: Limits = Limits { kinds: Kinds::STRING, ..Limits::NONE };
    let text = String::from("long");
    let expected = "expected at most 3 characters at `/a`, found string";
    refused(|object| object.member_within("a", &text, &SHORT), expected);
    refused(|object| object.optional_within("a", &Some(text.clone()), &SHORT), expected);
    assert_eq!(object(|object| object.optional_within("a", &None::<String>, &SHORT)).unwrap(), "{}");
    let expected = "expected at least 1 character at `/a/1`, found string";
    refused(|object| object.member_within("a", &vec!["x".to_owned(), String::new()], &ITEMS), expected);
    let expected = "expected at most 2 items at `/a`, found array";
    refused(|object| object.member_within("a", &vec![text.clone(); 3], &ITEMS), expected);
    let others: Map<Json> = [("o~".to_owned(), Json::from(true))].into_iter().collect();
    let expected = "expected string at `/o~0`, found boolean";
    refused(|object| object.others_within(&others, &[], &TEXT), expected);
}
