//! The types of fields: what they are read from, what they show, and what a schema may ask of them.

use signoff::json::Json;
use signoff::limits::Constant;
use signoff::limits::Kinds;
use signoff::limits::Limits;
use signoff::limits::Pattern;
use signoff::map::Map;
use signoff::message::Message;
use signoff::message::MessageError;
use signoff::message::present;
use signoff::message::required;
use signoff::misfit::Misfit;
use signoff::nullable::Nullable;
use signoff::secret::Secret;
use signoff::spec::tape::Tape;
use signoff::spec::text;
use signoff::spec::text::parse;
use signoff::spec::view::Tree;

use crate::specs::depot;

/// What a text is read as, or why it is not.
fn read<T: Message>(text: &str) -> Result<T, String> {
    T::from_json(text).map_err(|error| error.to_string())
}

/// The place and the reason of what limits refuse.
fn within<T: Message>(text: &str, limits: &Limits) -> Result<(), String> {
    read::<T>(text)?.within(limits).map_err(|misfit| misfit.to_string())
}

#[test]
fn secrets_are_never_shown() {
    assert_eq!(format!("{:?}", Secret::from("hunter2")), "Secret(…)");
    assert_eq!(format!("{:#?}", Some(Secret::new(4711_i64))), "Some(\n    Secret(…),\n)");
    assert_eq!(format!("{:?}", (Secret::new(true), Secret::new(0.5))), "(Secret(…), Secret(…))");
}

#[test]
fn secrets_are_equal_where_their_values_are() {
    let secret: Secret = Secret::from("hunter2");
    assert_eq!(secret, secret.clone());
    assert_eq!(secret, Secret::from("hunter2".to_owned()));
    for other in ["", "hunter", "hunter3", "Hunter2", "hunter2 "] {
        assert_ne!(secret, Secret::from(other), "{other:?}");
    }
    assert_eq!(Secret::new(7_u64), Secret::new(7));
    assert_ne!(Secret::new(7_i64), Secret::new(-7));
    assert_ne!(Secret::new(true), Secret::new(false));
    assert_ne!(Secret::new(0.5), Secret::new(0.25));
}

#[test]
fn secrets_travel_as_the_values_that_they_hide() {
    let secret: Secret = Secret::from_json(r#""a\"b""#).unwrap();
    assert_eq!(secret.expose(), "a\"b");
    assert_eq!(secret.to_json().unwrap(), r#""a\"b""#);
    assert_eq!(Secret::<u64>::from_json("7.0").unwrap().to_json().unwrap(), "7");
    assert_eq!(Secret::<String>::SCHEMA, String::SCHEMA);
}

#[test]
fn refusals_name_the_place_and_never_the_value() {
    static PATTERN: Pattern = Pattern::new("^[a-z]+$");
    static LIMITS: Limits =
        Limits { length: (0, 3), pattern: Some(&PATTERN), range: (0.0, 9.0), ..Limits::NONE };
    let refusals = [
        within::<Secret>(r#""hunter2""#, &LIMITS),
        within::<Secret>(r#""42""#, &LIMITS),
        within::<Secret<i64>>("4242", &LIMITS),
        within::<Json>(r#""hunter2""#, &LIMITS),
        read::<Secret>("4242").map(|_| ()),
        read::<Secret<i64>>(r#""hunter2""#).map(|_| ()),
        read::<Vec<bool>>(r#"[true, "hunter2"]"#).map(|_| ()),
        read::<String>(r#"{"hunter2": 42"#).map(|_| ()),
        read::<Nullable<u64>>("-42").map(|_| ()),
    ];
    for refusal in refusals {
        let message = refusal.unwrap_err();
        assert!(!message.contains("hunter2") && !message.contains("42"), "{message}");
    }
}

#[test]
fn null_is_told_from_values() {
    assert_eq!(read::<Nullable<bool>>("null"), Ok(Nullable::Null));
    assert_eq!(read::<Nullable<bool>>("false"), Ok(Nullable::Value(false)));
    assert_eq!(read::<Nullable<bool>>("0"), Err("expected a boolean at `the message`, found integer".into()));
    assert_eq!(read::<bool>("null"), Err("expected a boolean at `the message`, found null".into()));
    assert_eq!(read::<Vec<Nullable<i64>>>("[null,1]"), Ok(vec![Nullable::Null, Nullable::Value(1)]));
    assert_eq!(Nullable::<String>::default(), Nullable::Null);
    assert_eq!(Nullable::<i64>::from(Some(1)).into_option(), Some(1));
    assert_eq!(Nullable::<i64>::from(None::<i64>).as_option(), None);
    assert_eq!(Nullable::<bool>::from(true).as_option(), Some(&true));
}

#[test]
fn integers_are_numbers_without_fraction_that_fit_64_bits() {
    let signed = |text| read::<i64>(text).ok();
    for (text, expected) in [
        ("0", Some(0)),
        ("-0", Some(0)),
        ("1.0", Some(1)),
        ("1e2", Some(100)),
        ("-25e-1", None),
        ("-250e-1", Some(-25)),
        ("1.5", None),
        ("9223372036854775807", Some(i64::MAX)),
        ("9223372036854775807.0", Some(i64::MAX)),
        ("9223372036854775808", None),
        ("-9223372036854775808", Some(i64::MIN)),
        ("-9223372036854775809", None),
        ("1e400", None),
        ("\"1\"", None),
        ("true", None),
        ("null", None),
    ] {
        assert_eq!(signed(text), expected, "{text}");
    }
    assert_eq!(read::<u64>("18446744073709551615"), Ok(u64::MAX));
    assert_eq!(
        read::<u64>("-1"),
        Err("expected an integer of 64 bits at `the message`, found integer".into())
    );
}

#[test]
fn numbers_are_finite() {
    assert_eq!(read::<f64>("-1.25e2"), Ok(-125.0));
    assert_eq!(read::<f64>("3"), Ok(3.0));
    assert!(read::<f64>("1e400").is_err());
    assert!(read::<f64>("\"3\"").is_err());
    // The plan says so too, where a number is asked for and nothing else.
    let operation = depot();
    let schema = &operation.request.schema;
    let schema = &schema.property("weight").unwrap().schema;
    for (number, fits) in [("1e308", true), ("1e400", false), ("-1e400", false)] {
        let node = parse(number, text::Limits::default()).unwrap();
        assert_eq!(operation.fits(schema, Tree::json(&node)), fits, "{number}");
        let basis = &operation.request.basis;
        assert_eq!(operation.explain(schema, basis, Tree::json(&node)).is_empty(), fits, "{number}");
    }
}

#[test]
fn values_of_any_kind_are_kept_as_compact_text() {
    for (text, compact, kind) in [
        (" null ", "null", "null"),
        ("true", "true", "boolean"),
        ("-1.50e+3", "-1.50e+3", "integer"),
        ("123456789012345678901234567890", "123456789012345678901234567890", "integer"),
        ("1.5", "1.5", "number"),
        (r#""\u00e9\/""#, r#""é/""#, "string"),
        ("[ 1 , [ ] ]", "[1,[]]", "array"),
        (r#"{ "b" : 1, "a" : { } }"#, r#"{"b":1,"a":{}}"#, "object"),
    ] {
        let value = Json::parse(text).unwrap();
        assert_eq!((value.as_str(), value.kind()), (compact, kind), "{text}");
        assert_eq!(value.to_json().unwrap(), compact);
        assert_eq!(value, Json::parse(compact).unwrap());
    }
    for text in ["", "tru", "[1,]", r#"{"a":1,"a":2}"#, "1 2", "NaN"] {
        assert!(Json::parse(text).is_err(), "{text}");
    }
}

#[test]
fn values_of_any_kind_are_made_of_scalars_and_show_their_size_only() {
    assert_eq!(Json::from(true).as_str(), "true");
    assert_eq!(Json::from(i64::MIN).as_str(), "-9223372036854775808");
    assert_eq!(Json::from(u64::MAX).as_str(), "18446744073709551615");
    assert_eq!(Json::from("a\"\n".to_owned()).as_str(), r#""a\"\n""#);
    assert_eq!(Json::null().as_str(), "null");
    assert_eq!(Json::from("a\"\n").text().as_deref(), Some("a\"\n"));
    assert_eq!(Json::from(1_i64).text(), None);
    assert_eq!(format!("{:?}", Json::from("hunter2")), "Json(string, 9 bytes)");
}

#[test]
fn members_keep_the_order_in_which_they_came() {
    let mut map: Map<i64> = [("b", 1), ("a", 2), ("c", 3), ("b", 4)]
        .map(|(name, value)| (name.to_owned(), value))
        .into_iter()
        .collect();
    assert_eq!(map.iter().collect::<Vec<_>>(), [("b", &4), ("a", &2), ("c", &3)]);
    assert_eq!(map.insert("a", 5), Some(2));
    assert_eq!(map.insert("d", 6), None);
    assert_eq!(map.remove("b"), Some(4));
    assert_eq!(map.remove("b"), None);
    assert_eq!(map.iter().collect::<Vec<_>>(), [("a", &5), ("c", &3), ("d", &6)]);
    assert_eq!((map.get("c"), map.get("b"), map.len(), map.is_empty()), (Some(&3), None, 3, false));
    assert_eq!(format!("{map:?}"), r#"{"a", "c", "d"}"#);
    assert!(Map::<Json>::default().is_empty());
}

#[test]
fn members_that_do_not_fit_are_refused_by_their_name() {
    const LIMITS: Limits = Limits { range: (0.0, 9.0), ..Limits::NONE };
    let tape = Tape::json(br#"{"a":1,"x/y":"no","z":10}"#).unwrap();
    let mut map = Map::<i64>::new();
    let refusals: Vec<String> = tape
        .value()
        .object()
        .unwrap()
        .filter_map(|member| map.read_within(&member, &LIMITS).err())
        .map(|misfit| misfit.to_string())
        .collect();
    let expected =
        ["expected an integer at `/x~1y`, found string", "expected a number up to 9 at `/z`, found number"];
    assert_eq!(refusals, expected);
    assert_eq!(map.iter().collect::<Vec<_>>(), [("a", &1)]);
}

#[test]
fn lengths_are_counted_in_characters_and_bounds_are_part_of_the_range() {
    const LIMITS: Limits = Limits { length: (2, 3), range: (-1.5, 4.0), items: (1, 2), ..Limits::NONE };
    let check = |refusal: Result<(), String>, expected: Option<&str>| {
        let expected = expected.map(|expected| format!("expected {expected}"));
        assert_eq!(refusal.err(), expected);
    };
    check(within::<String>("\"é😀\"", &LIMITS), None);
    check(within::<String>("\"é😀é\"", &LIMITS), None);
    check(within::<String>("\"é\"", &LIMITS), Some("at least 2 characters at `the message`, found string"));
    check(within::<String>("\"abcd\"", &LIMITS), Some("at most 3 characters at `the message`, found string"));
    check(within::<f64>("-1.5", &LIMITS), None);
    check(within::<f64>("-1.51", &LIMITS), Some("a number from -1.5 up at `the message`, found number"));
    check(within::<i64>("4", &LIMITS), None);
    check(within::<u64>("5", &LIMITS), Some("a number up to 4 at `the message`, found number"));
    check(within::<Vec<bool>>("[]", &LIMITS), Some("at least 1 item at `the message`, found array"));
    check(within::<Vec<bool>>("[true,true]", &LIMITS), None);
    check(
        within::<Vec<bool>>("[true,true,true]", &LIMITS),
        Some("at most 2 items at `the message`, found array"),
    );
    check(within::<Nullable<String>>("null", &LIMITS), None);
    check(within::<Box<u64>>("5", &LIMITS), Some("a number up to 4 at `the message`, found number"));
}

#[test]
fn values_of_any_kind_obey_the_limits_of_their_kind() {
    const INNER: Limits = Limits { kinds: Kinds::NUMBER.or(Kinds::NULL), range: (0.0, 9.0), ..Limits::NONE };
    const LIMITS: Limits = Limits {
        kinds: Kinds::STRING.or(Kinds::INTEGER).or(Kinds::ARRAY),
        length: (1, 2),
        range: (1.0, 2.0),
        items: (1, 3),
        item: Some(&INNER),
        ..Limits::NONE
    };
    for text in ["\"ab\"", "1", "2.0", "[0, 9.5e-1, null]"] {
        assert_eq!(within::<Json>(text, &LIMITS), Ok(()), "{text}");
    }
    for (text, expected) in [
        ("1.5", "expected integer or string or array at `the message`, found number"),
        ("null", "expected integer or string or array at `the message`, found null"),
        ("{}", "expected integer or string or array at `the message`, found object"),
        ("3", "expected a number up to 2 at `the message`, found number"),
        ("\"\"", "expected at least 1 character at `the message`, found string"),
        ("[]", "expected at least 1 item at `the message`, found array"),
        ("[1, 10]", "expected a number up to 9 at `/1`, found number"),
        ("[\"a\"]", "expected null or number at `/0`, found string"),
    ] {
        assert_eq!(within::<Json>(text, &LIMITS), Err(expected.to_owned()), "{text}");
    }
}

#[test]
fn patterns_match_what_the_expressions_of_spec_files_match() {
    static PATTERNS: [&str; 38] = [
        "",
        "^",
        "a",
        "^a",
        "^a$",
        "^a|b",
        "^ab*",
        "^a.",
        "^\\.a",
        "^\\^a",
        "^\\d",
        "^\\\\",
        "^\\/a",
        "^[ab]",
        "^(a|b)",
        "^é",
        "^a\\b",
        "^a{2}",
        "^\\-",
        "^^a",
        "^a\\s*\\S",
        "^a.$",
        "^a[ab]+",
        "^ab|a",
        "^a(b|)$",
        "^a\\Bb",
        "^a(?:b)?$",
        "^a\\<b",
        "^a[^b]",
        "^a+b",
        "^a\\s+\\S",
        "^a\\s\\d",
        "^a\\d*\\s",
        "^a\\d*\\S",
        "^a\\S+\\s*",
        "^a..+",
        "^.*b",
        "^a\\s*a",
    ];
    let texts = [
        "", "a", "b", "ab", "ba", "abb", "aa", ".a", "^a", "7", "\\", "/a", "é", "éa", "-", "\na", "b\na",
        "a.", "a b", "a\n", "a ", "aab", "a  b", "a 7", "a7 ", "a7", "a\u{b}b", "a\u{a0}b", "a\u{85}",
        "a77b",
    ];
    for pattern in PATTERNS {
        let regex = regex_lite::Regex::new(pattern).unwrap();
        let compiled = Pattern::new(pattern);
        for text in texts {
            assert_eq!(compiled.is_match(text), regex.is_match(text), "{pattern:?} on {text:?}");
        }
    }
    for none in ["(", "^a)b("] {
        assert!(!Pattern::new(none).is_match("(") && !Pattern::new(none).is_match("ab"), "{none}");
    }
}

#[test]
fn kinds_are_sets_in_which_integers_are_numbers() {
    assert!(Kinds::NUMBER.contains(Kinds::INTEGER) && !Kinds::INTEGER.contains(Kinds::NUMBER));
    assert!(Kinds::NUMBER.admits("integer") && !Kinds::INTEGER.admits("number"));
    assert!(Kinds::ANY.without(Kinds::NUMBER).overlaps(Kinds::NULL));
    assert!(!Kinds::ANY.without(Kinds::NUMBER).overlaps(Kinds::INTEGER));
    assert_eq!(Kinds::STRING.or(Kinds::NULL).describe(), "null or string");
    assert_eq!(Kinds::NUMBER.describe(), "number");
    for kind in ["null", "boolean", "integer", "number", "string", "array", "object"] {
        assert!(Kinds::ANY.admits(kind), "{kind}");
    }
    assert!(!Kinds::ANY.admits("nothing"));
}

#[test]
fn constants_are_compared_as_json_schema_does() {
    let object = Constant::Json(r#"{"a":[1,null],"b":"x"}"#);
    for (constant, same, other) in [
        (Constant::Null, vec!["null"], vec!["false", "0", "\"\"", "\"null\"", "[]"]),
        (Constant::Boolean(true), vec!["true"], vec!["false", "1", "\"true\""]),
        (Constant::Number("100"), vec!["100", "1e2", "100.0", "1000e-1"], vec!["101", "\"100\"", "[100]"]),
        (Constant::Number("0"), vec!["0", "-0", "0.0"], vec!["1", "false", "null"]),
        (Constant::Text("aé"), vec!["\"aé\"", "\"\\u0061\\u00e9\""], vec!["\"a\"", "\"aé \"", "\"AÉ\""]),
        (
            object,
            vec![r#"{"a":[1,null],"b":"x"}"#, r#"{"b":"x","a":[1.0,null]}"#],
            vec![r#"{"a":[null,1],"b":"x"}"#, r#"{"a":[1,null]}"#, r#"{"a":[1,null],"b":"x","c":1}"#, "[]"],
        ),
    ] {
        for text in same {
            assert!(Tape::json(text.as_bytes()).unwrap().value().is(constant), "{constant:?} {text}");
        }
        for text in other {
            let tape = Tape::json(text.as_bytes()).unwrap();
            assert_eq!(tape.value().constant(constant).unwrap_err().expected(), constant.describe());
        }
    }
}

#[test]
fn misfits_say_where_as_json_pointers() {
    let misfit = Misfit::new("a string", "number").within("2").within("~a/b").within("");
    assert_eq!((misfit.at(), misfit.expected(), misfit.found()), ("//~0a~1b/2", "a string", "number"));
    assert_eq!(misfit.to_string(), "expected a string at `//~0a~1b/2`, found number");
    assert_eq!(format!("{misfit:?}"), format!("Misfit({misfit})"));
    let missing = required(None::<i64>, "id").unwrap_err();
    assert_eq!(missing.to_string(), "expected the member `id` at `/id`, found nothing");
    assert_eq!(present(false, "id"), Err(missing));
    assert_eq!((required(Some(1), "id"), present(true, "id")), (Ok(1), Ok(())));
    assert_eq!(Misfit::no_such_outcome().at(), "");
}

#[test]
fn texts_that_are_not_json_are_told_from_values_that_do_not_fit() {
    for text in ["", "{", "[1,]", "\"\\ud800\"", r#"{"a":1,"a":1}"#] {
        assert!(matches!(Json::from_json(text), Err(MessageError::Tape(_))), "{text}");
    }
    assert!(matches!(String::from_json(b"\"\xff\""), Err(MessageError::Tape(_))));
    assert!(matches!(String::from_json("1"), Err(MessageError::Misfit(_))));
}
