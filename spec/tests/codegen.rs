//! What operations become in Rust: of some, `tests/codegen/<operation>.rs` is the module, formatted. `UPDATE_EXPECT=1`
//! rewrites it. Spec files with mistakes become modules, too.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use expect_test::expect_file;
use quote::quote;
use signoff_spec::catalog::BUILTIN;
use signoff_spec::catalog::check;
use signoff_spec::codegen::Options;
use signoff_spec::codegen::expand;
use signoff_spec::codegen::names::ident;
use signoff_spec::codegen::names::pascal;
use signoff_spec::codegen::names::snake;
use signoff_spec::read::read;
use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::Span;
use signoff_spec::text::parse;

/// The operations whose modules are shown: one of every shape that there is, and one that is real.
const SHOWN: &[&str] = &["every_shape", "rocketchat.sessions_logout"];

/// What stands in the place of other values, to see that nothing makes expansion fail.
const STRANGE: &[&str] =
    &["null", "-1", "\"\"", "\"self\"", "\"x y\"", "[]", "{}", "[1, \"a\"]", "\"#/$defs/None\"", "1e400"];

fn module(path: &str, text: &str) -> String {
    let (operations, diagnostics) = check(path, text);
    assert!(diagnostics.is_empty(), "{path}: {diagnostics:?}");
    let name = Path::new(path).file_name().unwrap().to_str().unwrap().to_owned();
    let options = Options::new(quote!(::signoff), quote!(__rt::builtin(#name)));
    let tokens = expand(&operations[0], &options);
    prettyplease::unparse(&syn::parse2(tokens).unwrap())
}

fn files() -> Vec<(String, String)> {
    let read_file = |path: &str| (path.to_owned(), fs::read_to_string(path).unwrap());
    let builtin = BUILTIN.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    let own = ["tests/codegen/every_shape.json", "../tests/sixth/harbor.end_badge.json"];
    builtin.chain(own.into_iter().map(read_file)).collect()
}

#[test]
fn modules_are_as_expected_and_the_same_every_time() {
    for (path, text) in files() {
        let formatted = module(&path, &text);
        assert_eq!(formatted, module(&path, &text), "{path}");
        let name = Path::new(&path).file_stem().unwrap().to_str().unwrap();
        if SHOWN.contains(&name) {
            let expected = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/codegen/{name}.rs"));
            expect_file![expected].assert_eq(&formatted);
        }
    }
}

#[test]
fn no_path_of_the_machine_is_in_a_module() {
    let here = env!("CARGO_MANIFEST_DIR");
    for (path, text) in files() {
        let (operations, _) = check(&format!("{here}/{path}"), &text);
        let options = Options::new(quote!(::signoff), quote!(""));
        assert!(!expand(&operations[0], &options).to_string().contains(here), "{path}");
    }
}

#[test]
fn files_with_mistakes_become_modules_that_can_be_parsed() {
    let mut expanded = 0;
    for base in ["tests/lint/base.json", "tests/lint/socket.base.json", "tests/codegen/every_shape.json"] {
        let text = fs::read_to_string(base).unwrap();
        let mut spans = Vec::new();
        collect(&parse(&text, Limits::default()).unwrap(), &mut spans);
        for (index, span) in spans.iter().enumerate() {
            let other = STRANGE[index % STRANGE.len()];
            let strange = format!("{}{other}{}", &text[..span.start], &text[span.end..]);
            let Some(operation) = read("strange.json", &strange).0.pop() else { continue };
            let tokens = expand(&operation, &Options::new(quote!(::signoff), quote!("")));
            assert!(syn::parse2::<syn::File>(tokens).is_ok(), "{base}: {other} at {span:?}");
            expanded += 1;
        }
    }
    assert!(expanded > 300, "{expanded}");
}

fn collect(node: &Node, spans: &mut Vec<Span>) {
    spans.push(node.span);
    node.members().iter().for_each(|member| collect(&member.node, spans));
    node.items().iter().for_each(|item| collect(item, spans));
}

#[test]
fn names_are_those_that_people_would_choose() {
    for (name, field) in [
        ("sessionId", "session_id"),
        ("X-2FA-Code", "x_2fa_code"),
        ("AuthenticationTicket", "authentication_ticket"),
        ("HTTPServer", "http_server"),
        ("2fa", "_2fa"),
        ("a__b", "a__b"),
        ("übung", "bung"),
        ("", "member"),
    ] {
        assert_eq!(snake(name), field);
    }
    for (name, variant) in
        [("totp_required", "TotpRequired"), ("up-down", "UpDown"), ("901", "N901"), ("", "Value")]
    {
        assert_eq!(pascal(name), variant);
    }
    assert_eq!(ident("type"), "r#type");
    assert_eq!(ident("self"), "self_");
    assert_eq!(ident("ticket"), "ticket");
}

/// A spec file with one change, the outcome that it is about, and whether a reply of its type still selects itself
/// whatever its fields hold.
const CLAIMS: &[(&str, &str, &str, bool)] = &[
    ("", "", "authorization", true),
    // The tested member may be any string.
    (
        r#""status": { "const": "error", "x-basis": "doc:71" }"#,
        r#""status": { "type": "string" }"#,
        "authorization",
        false,
    ),
    // It may be absent.
    (r#""required": ["status", "message"]"#, r#""required": ["message"]"#, "authorization", false),
    // What has to be absent is a member that may be there.
    (
        r#""status": { "const": "error", "x-basis": "doc:71" }"#,
        r#""status": { "const": "error" }, "success": { "type": "string" }"#,
        "authorization",
        false,
    ),
    // An outcome before it may be selected as well.
    (
        r#"{ "at": "/success", "equals": true }"#,
        r#"{ "at": "/message", "prefix": "You" }"#,
        "authorization",
        false,
    ),
    (
        r#"{ "at": "/success", "equals": true }"#,
        r#"{ "at": "/message", "prefix": "I" }"#,
        "authorization",
        true,
    ),
    // The way to the tested place leads through a value that may be null.
    (
        r#"[{ "at": "/success", "equals": false }, { "at": "/error", "equals": "TOTP Invalid [totp-invalid]" }]"#,
        r#"[{ "at": "/details/method", "present": true }]"#,
        "totp_invalid",
        false,
    ),
];

#[test]
fn a_reply_is_said_to_select_itself_only_where_it_has_to() {
    let (name, text) = BUILTIN.iter().find(|(name, _)| name.starts_with("rocketchat")).unwrap();
    for (replace, with, outcome, expected) in CLAIMS {
        assert!(replace.is_empty() || text.contains(replace), "{replace}");
        let text = if replace.is_empty() { (*text).to_owned() } else { text.replacen(replace, with, 1) };
        let text = if *outcome == "totp_invalid" {
            text.replacen(
                r#""description": "Which second factor was tried",
            "type": "object""#,
                r#""description": "Which second factor was tried",
            "type": ["object", "null"]"#,
                1,
            )
        } else {
            text
        };
        let operation = read(name, &text).0.remove(0);
        let tokens = expand(&operation, &Options::new(quote!(::signoff), quote!("")));
        let module = prettyplease::unparse(&syn::parse2(tokens).unwrap());
        let row =
            module.split("OutcomeSpec {").find(|row| row.contains(&format!("name: \"{outcome}\""))).unwrap();
        let said = row.split("implied: ").nth(1).unwrap().starts_with("true");
        assert_eq!(said, *expected, "{outcome}: {with}");
    }
}
