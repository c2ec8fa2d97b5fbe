//! Messages to outcomes: what a test looks at, what a guess needs, and what it says.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its data fails")]

use signoff_spec::catalog::Catalog;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::operation::Operation;
use signoff_spec::plan::Classified;
use signoff_spec::plan::MismatchKind;
use signoff_spec::plan::Recognition;
use signoff_spec::plan::Seen;
use signoff_spec::read::read;
use signoff_spec::tape::Tape;
use signoff_spec::text::Limits;
use signoff_spec::text::Span;
use signoff_spec::text::parse;
use signoff_spec::view::Tree;
use signoff_spec::view::View;
use signoff_spec::wire::Body;
use signoff_spec::wire::decode_response;
use signoff_spec::wire::documents;

/// infoRouter's file, with one piece of it in other words.
fn inforouter(from: &str, to: &str) -> Operation {
    let catalog = Catalog::builtin();
    let text = &catalog.operation("inforouter.logout").unwrap().source.text;
    assert!(text.contains(from), "{from}");
    let (mut operations, diagnostics) = read("inforouter.logout.json", &text.replacen(from, to, 1));
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    operations.remove(0)
}

fn check(operation: &Operation, fields: &[(String, String)], body: &str, expected: impl Fn(Classified<'_>)) {
    let protocol = &operation.binding("get").unwrap().protocol;
    let message =
        decode_response(operation, protocol, Some(200), &Body::new(body.as_bytes())).unwrap().message;
    expected(operation.classify(Seen::response(Some(200), fields, Some(&message))));
}

fn name<'a>(classified: &Classified<'a>) -> Option<&'a str> {
    classified.outcome.map(|outcome| outcome.name.as_str())
}

/// A field that is no list stands there once (RFC 9110 §5.3): where two differ, neither is what the server says.
#[test]
fn tests_of_headers_look_at_every_field_of_the_name() {
    let test = r#"{ "at": "/success", "equals": "true" }"#;
    let operation = inforouter(test, r#"{ "at": "header:X-Result", "equals": "ended" }"#);
    let fields = |values: [&str; 2]| values.map(|value| ("x-result".to_owned(), value.to_owned()));
    for values in [["ended", "other"], ["other", " ended"]] {
        check(&operation, &fields(values), r#"<root success="true"/>"#, |classified| {
            assert_ne!(classified.recognition, Recognition::Selected, "{values:?}");
        });
    }
    for values in [["ended", " ended"], ["", "ended"]] {
        check(&operation, &fields(values), r#"<root success="true"/>"#, |classified| {
            assert_eq!(classified.recognition, Recognition::Selected);
            assert_eq!(name(&classified), Some("success"));
        });
    }
    // Cookies are set line by line.
    let cookies = inforouter(test, r#"{ "at": "header:Set-Cookie", "prefix": "ticket=;" }"#);
    let lines = ["lang=en", "ticket=; Max-Age=0"].map(|value| ("set-cookie".to_owned(), value.to_owned()));
    check(&cookies, &lines, r#"<root success="true"/>"#, |classified| {
        assert_eq!((name(&classified), classified.recognition), (Some("success"), Recognition::Selected));
    });
    let operation = inforouter(test, r#"{ "at": "header:X-Result", "absent": true }"#);
    check(&operation, &fields(["", "other"]), r#"<root success="true"/>"#, |classified| {
        assert_ne!(classified.recognition, Recognition::Selected);
    });
}

/// Lines 26 to 32 of the document show one element, `root`, with `success`: nothing speaks for it in a web page.
#[test]
fn what_nothing_speaks_for_is_no_outcome() {
    let catalog = Catalog::builtin();
    let operation = catalog.operation("inforouter.logout").unwrap();
    let page = "<html><head><title>Sign in</title></head><body/></html>";
    check(operation, &[], page, |classified| {
        assert_eq!((name(&classified), classified.recognition), (None, Recognition::Unknown));
    });
    check(operation, &[], r#"<root success="maybe"/>"#, |classified| {
        assert_eq!(classified.recognition, Recognition::Nearest);
    });
}

/// Lines 34 and 44 of OpenChamp's document give two values of `type`, line 54 of Crafter's a text: that there is some
/// value in that place speaks for neither.
#[test]
fn another_value_is_no_evidence() {
    let catalog = Catalog::builtin();
    let nearest = |id: &str, text: &str| {
        let tree = parse(text, Limits::default()).unwrap();
        name(&catalog.operation(id).unwrap().classify(Seen::alone(Tree::json(&tree)))).map(str::to_owned)
    };
    assert_eq!(nearest("openchamp.logout", r#"{"type":"pong"}"#), None);
    assert_eq!(nearest("crafter.logout", r#"{"message":5}"#), None);
    assert_eq!(nearest("crafter.logout", r#"{"message":"OK"}"#).as_deref(), Some("success"));
    let error = r#"{"message":"Internal server error.\nACTUAL_EXCEPTION"}"#;
    assert_eq!(nearest("crafter.logout", error).as_deref(), Some("server_error"));
    // Line 52: only a success has a session id.
    let success = r#"{"success":"true","sessionId":"tTouumJMrHMjnedWf"}"#;
    assert_eq!(nearest("rocketchat.sessions_logout", success).as_deref(), Some("success"));
}

/// Line 28 has `success="true"`: a schema that asks for less does not make another value right.
#[test]
fn a_test_that_does_not_hold_is_a_mismatch_where_the_schema_has_none() {
    let operation =
        inforouter(r#""success": { "const": "true", "xml""#, r#""success": { "type": "string", "xml""#);
    check(&operation, &[], r#"<root success="yes"/>"#, |classified| {
        assert_eq!((name(&classified), classified.recognition), (Some("success"), Recognition::Nearest));
        let mismatch = &classified.mismatches[0].mismatch;
        assert_eq!((mismatch.kind, mismatch.at.as_str()), (MismatchKind::Value, "/success"));
        assert_eq!((mismatch.expected.as_str(), mismatch.found), ("the string \"true\"", "string"));
    });
}

/// What a layer of a frame holds is no part of the frame: AlphaPoint's `o` is text, and its frame fits with what
/// the text says in its place as well.
#[test]
fn frames_are_asked_nothing_of_their_layers() {
    let catalog = Catalog::builtin();
    let operation = catalog.operation("alphapoint.logout").unwrap();
    let Protocol::WsJson(ws) = &operation.bindings[0].protocol else {
        panic!("AlphaPoint speaks by WebSocket")
    };
    let schema = ws.reply.schema.as_ref().unwrap();
    for payload in [r#""{\"result\":true}""#, r#"{"result":true}"#] {
        let text = format!(r#"{{"m":1,"i":2,"n":"LogOut","o":{payload}}}"#);
        let frame = parse(&text, Limits::default()).unwrap();
        assert!(operation.fits(schema, Tree::json(&frame)), "{text}");
    }
}

/// A frame may be a definition, and what is asked of that elsewhere stays.
#[test]
fn definitions_are_asked_what_frames_are_not() {
    let catalog = Catalog::builtin();
    let mut text = catalog.operation("alphapoint.logout").unwrap().source.text.clone();
    let mut replace = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    };
    replace(r#""at": "/o", "fallback""#, r#""at": "/o/p", "fallback""#);
    let schema = r#""schema": {
          "title": "ReplyFrame","#;
    replace(schema, r##""schema": { "$ref": "#/$defs/Framed", "##);
    let framed = r#""$defs": { "Framed": { "type": "object", "properties": { "o": { "type": "object",
        "required": ["p"], "properties": { "p": { "type": "string" } } } } } }, "outcomes": {"#;
    replace(r#""outcomes": {"#, framed);
    let (mut operation, diagnostics) = read("alphapoint.logout.json", &text);
    let operation = operation.pop().unwrap_or_else(|| panic!("{diagnostics:?}"));
    let Protocol::WsJson(ws) = &operation.bindings[0].protocol else {
        panic!("AlphaPoint speaks by WebSocket")
    };
    let frame = ws.reply.schema.as_ref().unwrap();
    let (_, definition) = operation.definitions.iter().find(|(name, _)| name == "Framed").unwrap();
    for value in [r#"{"o":{"p":5}}"#, r#"{"o":{}}"#] {
        let node = parse(value, Limits::default()).unwrap();
        assert!(operation.fits(frame, Tree::json(&node)), "{value}");
        assert!(!operation.fits(definition, Tree::json(&node)), "{value}");
    }
}

/// Places are bytes of what was sent, the byte order mark included.
#[test]
fn a_byte_order_mark_counts_where_something_stands() {
    let at = |text: &str| {
        let tree = Body::new(text.as_bytes()).json().unwrap().member("a").unwrap().span;
        let tape = Tape::json(text.as_bytes()).unwrap();
        assert_eq!(tree, tape.value().member("a").unwrap().span(), "{text}");
        tree
    };
    assert_eq!(at(r#"{"a":1}"#), Span { start: 5, end: 6 });
    assert_eq!(at("\u{feff}{\"a\":1}"), Span { start: 8, end: 9 });
    for text in ["{\"a\":}", "<a", "{\"a\":1}{"] {
        let offset = |text: &str| {
            let body = Body::new(text.as_bytes().to_vec());
            let xml = body.xml().unwrap_err().offset();
            let framed = documents(text.as_bytes()).into_iter().find_map(Result::err).unwrap().offset();
            (body.json().unwrap_err().offset(), xml, framed)
        };
        let (json, xml, framed) = offset(text);
        assert_eq!(offset(&format!("\u{feff}{text}")), (json + 3, xml + 3, framed + 3), "{text}");
    }
}

/// Records end in a separator where several stand in one message (RFC 7464), and some protocols write the type of a
/// packet before an array.
#[test]
fn what_stands_between_documents_is_none_of_them() {
    let found = |text: &str| {
        let documents = documents(text.as_bytes()).into_iter();
        documents.map(|document| document.unwrap().to_json()).collect::<Vec<_>>()
    };
    assert_eq!(found("{\"type\":1}\u{1e}{\"type\":6}\u{1e}"), [r#"{"type":1}"#, r#"{"type":6}"#]);
    assert_eq!(found("\u{1e}{\"a\":1}\n\u{1e}{\"b\":2}\n"), [r#"{"a":1}"#, r#"{"b":2}"#]);
    assert_eq!(found(r#"42["logout",{}]"#), [r#"["logout",{}]"#]);
    assert_eq!(found("42 [1]"), ["42", "[1]"], "two documents");
    assert_eq!(found("7"), ["7"]);
}
