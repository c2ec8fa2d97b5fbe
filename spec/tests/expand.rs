//! Short forms and shared members: each stands for a long form, and every node keeps its place.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use signoff_spec::catalog::check;
use signoff_spec::expand::expand;
use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::parse;

fn long(text: &str) -> Vec<Node> {
    let (operations, mistakes) = expand(parse(text, Limits::default()).unwrap());
    assert!(mistakes.is_empty(), "{}", mistakes[0].message);
    operations
}

/// The value at a pointer of the only operation, as JSON.
fn at(text: &str, pointer: &str) -> String {
    let operations = long(text);
    assert_eq!(operations.len(), 1);
    operations[0].at(pointer).map_or_else(|| "nothing".to_owned(), Node::to_json)
}

#[test]
fn each_short_form_is_the_long_one_that_it_stands_for() {
    let cases = [
        (r#"{"calls":{"me":{"http":"GET /me"}}}"#, "/calls/me/http", r#"{"method":"GET","path":"/me"}"#),
        (r#"{"calls":{"me":{"http":"/me"}}}"#, "/calls/me/http", r#"{"path":"/me"}"#),
        (
            r#"{"calls":{"me":{"http":["/me",{"method":"POST","path":"/rpc"}]}}}"#,
            "/calls/me/http",
            r#"[{"path":"/me"},{"method":"POST","path":"/rpc"}]"#,
        ),
        (
            r#"{"calls":{"me":{"http":"POST /rpc","select":{"at":"method","equals":"me"}}}}"#,
            "/calls/me/http",
            r#"{"method":"POST","path":"/rpc","select":{"all":[{"at":"/method","equals":"me"}]}}"#,
        ),
        (r#"{"document":{"lines":3}}"#, "/documents", r#"{"doc":{"lines":3}}"#),
        (
            r#"{"document":{"lines":3},"documents":{"rfc":{"version":"1"}}}"#,
            "/documents",
            r#"{"doc":{"lines":3},"rfc":{"version":"1"}}"#,
        ),
        (r#"{"calls":{"me":{"accepted":200}}}"#, "/calls/me/accepted", r#"{"status":[200]}"#),
        (
            r#"{"calls":{"me":{"refused":{"status":401,"any_of":[{"at":"code","equals":7},403]}}}}"#,
            "/calls/me/refused",
            r#"{"status":[401],"any_of":[{"all":[{"at":"/code","equals":7}]},{"status":[403]}]}"#,
        ),
        (
            r#"{"calls":{"in":{"establishes":{"access":"access_token"}}}}"#,
            "/calls/in/establishes",
            r#"[{"credential":"access","values":{"value":{"response":"/access_token"}}}]"#,
        ),
        (
            r#"{"calls":{"in":{"establishes":{"access":{"token":"header:X-Token","id":"request:/id"}}}}}"#,
            "/calls/in/establishes",
            r#"[{"credential":"access","values":{"token":{"header":"X-Token"},"id":{"request":"/id"}}}]"#,
        ),
        (
            r#"{"credentials":{"access":{"basis":"doc:3","first_of":["header:Authorization Bearer","query:t"]}}}"#,
            "/credentials/access/parts/value",
            r#"{"secret":true,"identifies":true,"first_of":[{"in":"header","name":"Authorization","scheme":"Bearer"},{"in":"query","name":"t"}],"basis":"doc:3"}"#,
        ),
        (
            r#"{"credentials":{"access":{"first_of":["header:X-Auth MediaBrowser Token","body:/auth"]}}}"#,
            "/credentials/access/parts/value/first_of",
            r#"[{"in":"header","name":"X-Auth","scheme":"MediaBrowser","parameter":"Token"},{"in":"body","at":"/auth"}]"#,
        ),
        (
            r#"{"outcomes":{"unknown_token":{}}}"#,
            "/outcomes/unknown_token",
            r#"{"class":"fault","title":"Unknown token"}"#,
        ),
        (
            r#"{"outcomes":{"success":{"status":204,"basis":"doc:7"}}}"#,
            "/outcomes/success",
            r#"{"status":{"codes":[204],"basis":"doc:7"},"basis":"doc:7","class":"success","title":"Success","select":{"status":[204]}}"#,
        ),
        (
            r#"{"outcomes":{"success":{"status":{"codes":[200],"basis":"doc:7"}}}}"#,
            "/outcomes/success/select",
            "nothing",
        ),
        (
            r#"{"outcomes":{"a":{"ends":"session","basis":"doc:4"}}}"#,
            "/outcomes/a/effects",
            r#"[{"credential":"session","subject":"caller","fate":"ends","basis":"doc:4"}]"#,
        ),
        (
            r#"{"outcomes":{"a":{"retains":{"access":"user"},"shows":{"access":"live"}}}}"#,
            "/outcomes/a",
            r#"{"shows":[{"credential":"access","state":"live"}],"class":"fault","title":"A","effects":[{"credential":"access","subject":"user","fate":"retained"}]}"#,
        ),
        (
            r#"{"http":"POST /out","outcomes":{}}"#,
            "/bindings/http",
            r#"{"protocol":"http","method":"POST","path":"/out","request":{"content":"none"},"response":{"content":"json"}}"#,
        ),
        (
            r#"{"bindings":{"soap":{"protocol":"soap11","select":{"element":"Logout"}}}}"#,
            "/bindings/soap/select",
            r#"{"all":[{"at":"element:local","equals":"Logout"}]}"#,
        ),
    ];
    for (short, pointer, wanted) in cases {
        let text = short.replacen('{', r#"{"operation":"s.o","#, 1);
        assert_eq!(at(&text, pointer), wanted, "{short}");
    }
}

#[test]
fn the_long_form_stays_as_it_is() {
    for (name, text) in signoff_spec::catalog::BUILTIN {
        for operation in long(text) {
            let (again, mistakes) = expand(operation.clone());
            assert!(mistakes.is_empty() && again == [operation], "{name}");
        }
    }
}

#[test]
fn operations_of_a_file_share_what_they_do_not_say_themselves() {
    let text = r#"{ "signoff": 1, "service": "s", "title": "T", "notes": [{ "text": "shared" }],
        "calls": { "login": { "public": true }, "any": { "public": true } },
        "operations": {
            "out": { "title": "Out", "notes": [{ "text": "own" }] },
            "all": { "calls": { "all_again": { "public": true }, "any": null } } } }"#;
    let operations = long(text);
    let [out, all] = &operations[..] else { panic!("two operations") };
    assert_eq!(out.at("/operation").and_then(Node::as_str), Some("s.out"));
    assert_eq!(all.at("/operation").and_then(Node::as_str), Some("s.all"));
    assert_eq!(out.at("/title").and_then(Node::as_str), Some("Out"));
    assert_eq!(all.at("/title").and_then(Node::as_str), Some("T"));
    assert_eq!(out.at("/notes").unwrap().to_json(), r#"[{"text":"own"},{"text":"shared"}]"#);
    let names = |node: &Node| {
        node.at("/calls").unwrap().members().iter().map(|call| call.key.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(out), ["login", "any"]);
    assert_eq!(names(all), ["all_again", "login"], "its own first, and what is null is not there");
    // A shared member points at the place that it is shared from.
    let span = out.at("/calls/login").unwrap().span;
    assert_eq!(&text[span.start..span.end], r#"{ "public": true }"#);
}

#[test]
fn an_outcome_is_like_another_but_for_what_it_says_itself() {
    let text = r#"{ "service": "s", "operations": {
        "out": { "outcomes": { "success": { "status": 200, "title": "Done", "basis": "doc:2" },
                               "late": { "like": "success", "class": "fault", "title": "Late" } } },
        "all": { "outcomes": { "success": { "like": "out.success", "basis": "doc:9" },
                               "late": { "like": "out.late" } } } } }"#;
    let operations = long(text);
    let outcome =
        |index: usize, name: &str| operations[index].at(&format!("/outcomes/{name}")).unwrap().clone();
    assert_eq!(outcome(0, "late").at("/title").and_then(Node::as_str), Some("Late"));
    assert_eq!(outcome(0, "late").at("/select").unwrap().to_json(), r#"{"status":[200]}"#);
    assert_eq!(outcome(1, "success").at("/title").and_then(Node::as_str), Some("Done"));
    assert_eq!(outcome(1, "success").at("/status").unwrap().to_json(), r#"{"codes":[200],"basis":"doc:9"}"#);
    // One that is like one that is like a third.
    assert_eq!(outcome(1, "late").at("/select").unwrap().to_json(), r#"{"status":[200]}"#);
    assert!(outcome(1, "late").at("/like").is_none());
}

#[test]
fn a_fact_without_a_basis_takes_that_of_what_it_stands_in() {
    let text = r#"{ "operation": "s.out", "basis": "doc:1-9", "http": "POST /out",
        "credentials": { "access": { "basis": "doc:3", "first_of": ["cookie:sid"] } },
        "outcomes": { "success": { "status": 200, "basis": "doc:4" }, "late": { "status": 401 } } }"#;
    let basis = |pointer: &str| at(text, &format!("{pointer}/basis"));
    assert_eq!(basis("/bindings/http"), r#""doc:1-9""#);
    assert_eq!(basis("/request"), r#""doc:1-9""#);
    assert_eq!(basis("/credentials/access/parts/value"), r#""doc:3""#);
    assert_eq!(basis("/outcomes/success/status"), r#""doc:4""#);
    assert_eq!(basis("/outcomes/late"), r#""doc:1-9""#);
    assert_eq!(basis("/outcomes/late/status"), r#""doc:1-9""#);
    // The default is no member of the long form.
    assert_eq!(at(text, "/basis"), "nothing");
}

#[test]
fn mistakes_of_sharing_are_said_with_their_place() {
    let cases = [
        (r#"{"operations":{"a":{}}}"#, "structure.missing-key", r#""operations""#),
        (r#"{"service":"s","operations":{}}"#, "structure.empty", "{}"),
        (r#"{"service":"s","operations":[1]}"#, "structure.wrong-kind", "[1]"),
        (r#"{"operation":"s.a","outcomes":{"b":{"like":"c"}}}"#, "structure.bad-reference", r#""c""#),
        (r#"{"operation":"s.a","outcomes":{"b":{"like":"x.c"}}}"#, "structure.bad-reference", r#""x.c""#),
        (r#"{"operation":"s.a","outcomes":{"b":{"like":"b"}}}"#, "structure.bad-reference", r#""b""#),
    ];
    for (text, code, place) in cases {
        let (_, mistakes) = expand(parse(text, Limits::default()).unwrap());
        assert_eq!(mistakes.len(), 1, "{text}");
        assert_eq!(mistakes[0].code.id, code, "{text}");
        assert_eq!(&text[mistakes[0].span.start..mistakes[0].span.end], place, "{text}");
    }
}

/// A shared fact is used where one operation of the file uses it, and a reference takes the title of what it refers to.
#[test]
fn what_one_operation_uses_is_not_unused_in_another() {
    let file = |reference: &str, ends: &str| {
        format!(
            r##"{{ "$schema": "s", "signoff": 1, "service": "chat", "basis": "doc:1-3",
            "document": {{ "name": "c.txt", "title": "C", "publisher": "C", "lines": 3 }},
            "$defs": {{ "Err": {{ "title": "Err", "description": "What went wrong", "type": "object",
                "required": ["error"], "properties": {{ "error": {{ "const": "late" }} }} }} }},
            "credentials": {{ "token": {{ "first_of": ["header:Authorization Bearer"] }},
                "renewal": {{ "first_of": ["cookie:renewal"] }} }},
            "calls": {{ "me": {{ "http": "GET /me", "proves": ["token"], "accepted": 200, "refused": 401 }} }},
            "operations": {{
                "out": {{ "title": "Out", "description": "Ends it", "http": "POST /out", "outcomes": {{
                    "success": {{ "status": 200, "schema": {{ "type": "object" }}, "ends": "token" }},
                    "late": {{ "status": 401, "schema": {reference} }} }} }},
                "all": {{ "title": "All", "description": "Ends all", "http": "POST /all", "outcomes": {{
                    "success": {{ "like": "out.success" }},
                    "late": {{ "status": 401, "schema": {{ "type": "object" }}, "shows": {{ {ends} }} }} }} }} }} }}"##
        )
    };
    let found = |reference: &str, ends: &str| {
        let (_, found) = check("c.json", &file(reference, ends));
        found.iter().map(|found| found.code.id).collect::<Vec<_>>()
    };
    let (reference, shown) = (r##"{ "$ref": "#/$defs/Err" }"##, r#""renewal": "dead""#);
    assert_eq!(found(reference, shown), Vec::<&str>::new());
    assert_eq!(found(r#"{ "type": "object" }"#, shown), ["schema.unused-definition"]);
    assert_eq!(found(reference, r#""token": "dead""#), ["credential.unused"]);
}
