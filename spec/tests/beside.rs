//! Mistakes beside those in the structure of a file: they are said in the same run, and consequences are not.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use signoff_spec::catalog::check;
use signoff_spec::diagnostic::Diagnostic;
use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::Span;
use signoff_spec::text::parse;
use signoff_spec::text::position;

fn base(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lint").join(name)).unwrap()
}

fn ids(found: &[Diagnostic]) -> Vec<&'static str> {
    found.iter().map(|found| found.code.id).collect()
}

/// What is said of the good file after these replacements.
fn said(replacements: &[(&str, &str)]) -> Vec<&'static str> {
    let text = replacements.iter().fold(base("base.json"), |text, (replace, with)| {
        assert_eq!(text.matches(replace).count(), 1, "{replace}");
        text.replace(replace, with)
    });
    ids(&check("base.json", &text).1)
}

#[test]
fn mistakes_elsewhere_are_said_in_the_same_run() {
    let untitled = ("\"title\": \"Log out\",", "\"titel\": \"Log out\",");
    let beyond = ("\"basis\": \"doc:1-4\"", "\"basis\": \"doc:1-44\"");
    let method = (
        "\"method\": \"POST\",\n      \"path\": \"/api/logout\"",
        "\"method\": \"post\",\n      \"path\": \"/api/logout\"",
    );
    let named = ["structure.missing-key", "structure.unknown-key"];
    let lints = ["basis.line-out-of-range", "binding.bad-method"];
    // The example has the method that the binding ought to have.
    let example = ["example.wire-request"];
    assert_eq!(said(&[untitled, beyond, method]), [&named[..], &lints, &example].concat());
    // What an outcome means concerns neither the binding, nor which lines there are, nor the schema of another outcome.
    let class = ("\"class\": \"success\"", "\"class\": \"succes\"");
    let repeated = ("\"required\": [\"name\"]", "\"required\": [\"name\", \"name\"]");
    let lints = ["schema.required-repeated", lints[0], lints[1], "structure.unknown-word"];
    assert_eq!(said(&[beyond, method, class, repeated]), lints);
    // A basis that cannot be read has no consequences at all.
    let code = ("\"value\": \"E1\"", "\"value\": \"E2\"");
    let basis = ("\"rank\": 1, \"basis\": \"doc:21\"", "\"rank\": 1, \"basis\": \"guessed\"");
    assert_eq!(
        said(&[basis, code]),
        ["outcome.code-not-in-schema", "structure.bad-basis", "outcome.code-repeated"]
    );
}

#[test]
fn consequences_are_not_said() {
    let mut leaks = Vec::new();
    for name in ["base.json", "socket.base.json"] {
        let text = base(name);
        let mut spans = Vec::new();
        collect(&parse(&text, Limits::default()).unwrap(), &mut spans);
        for (span, odd) in spans.iter().flat_map(|span| ODD.iter().map(move |odd| (span, odd))) {
            // The good file has nothing that a lint minds: what one says now is due to the change.
            let changed = format!("{}{odd}{}", &text[..span.start], &text[span.end..]);
            let found = ids(&check(name, &changed).1);
            let (structure, lints): (Vec<&str>, Vec<&str>) =
                found.into_iter().partition(|id| id.starts_with("structure."));
            if !structure.is_empty() && !lints.is_empty() {
                leaks.push(format!("{name}:{} {odd}: {lints:?}", position(&text, span.start).line));
            }
        }
    }
    assert_eq!(leaks, Vec::<String>::new());
}

/// Values that fit few places.
const ODD: [&str; 5] = ["null", "1.5", "[]", "[[]]", "{ \"nonsense\": 1 }"];

fn collect(node: &Node, spans: &mut Vec<Span>) {
    for inner in node.items().iter().chain(node.members().iter().map(|member| &member.node)) {
        spans.push(inner.span);
        collect(inner, spans);
    }
}
