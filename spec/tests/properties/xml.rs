//! The reader of XML: what is written in any of its spellings is read, what it refuses is refused.

use signoff_spec::xml::Attribute;
use signoff_spec::xml::Element;
use signoff_spec::xml::Limits;
use signoff_spec::xml::Name;
use signoff_spec::xml::Problem;
use signoff_spec::xml::read;

use crate::random::Random;

const NAMES: &[&str] = &["root", "a", "b-1", "é", "LogOut"];
const NAMESPACES: &[&str] = &["", "http://tempuri.org/", "urn:x"];
const TEXTS: &[&str] = &["", "1", "a b", "<&>\"'", "é😀", "]]", "--"];
const PIECES: &[&str] = &[
    "<",
    ">",
    "/",
    "\"",
    "'",
    "=",
    "&",
    ";",
    "&amp;",
    "&#0;",
    "&x;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?x?>",
    "xmlns",
    ":",
    "é",
    "\u{0}",
    " ",
];

#[test]
fn every_spelling_of_a_tree_is_read_as_that_tree() {
    for start in 0..3_000 {
        let mut random = Random::new(start);
        let tree = tree(&mut random, 3);
        let text = format!(
            "{}{}\n",
            random.pick(&["", "<?xml version=\"1.0\"?>\n", "\u{feff}<!-- x -->"]),
            write(&tree, &mut random)
        );
        let found = read(&text, Limits::default()).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(without_spans(found), tree, "{text}");
    }
}

#[test]
fn damaged_texts_are_read_or_refused_at_a_place_of_theirs() {
    let mut refused = 0;
    for start in 0..10_000 {
        let mut random = Random::new(start);
        let tree = tree(&mut random, 3);
        let mut text = write(&tree, &mut random);
        for _ in 0..=random.below(3) {
            text = random.damage(&text, PIECES);
        }
        match read(&text, Limits::default()) {
            Ok(element) => assert!(text.get(element.span.start..element.span.end).is_some(), "{text}"),
            Err(error) => {
                assert!(error.offset <= text.len(), "{text}: {error}");
                refused += 1;
            }
        }
    }
    assert!(refused > 3_000, "{refused} refused");
}

#[test]
fn what_could_do_harm_is_refused() {
    let refused = |text: &str, expected: Problem| {
        assert_eq!(read(text, Limits::default()).map_err(|error| error.problem), Err(expected), "{text:.80}");
    };
    refused("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", Problem::Doctype);
    refused("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", Problem::Doctype);
    refused("<a>&x;</a>", Problem::Entity);
    refused("<a b=\"&x;\"/>", Problem::Entity);
    refused("<a>&#x110000;</a>", Problem::Entity);
    refused("<p:a/>", Problem::UnboundPrefix);
    refused("<a p:b=\"\"/>", Problem::UnboundPrefix);
    refused("<a/><b/>", Problem::TrailingContent);
    refused("<a/>text", Problem::TrailingContent);
    refused("text<a/>", Problem::TrailingContent);
    refused("", Problem::UnexpectedEnd);
    refused("<!-- nothing -->", Problem::UnexpectedEnd);
    refused("<a><b></b>", Problem::UnexpectedEnd);
}

#[test]
fn every_limit_is_kept() {
    let limits = Limits { bytes: 400, depth: 3, elements: 5, attributes: 2 };
    let check = |text: &str, expected: Option<&str>| {
        let found = read(text, limits).err().map(|error| error.problem);
        assert_eq!(
            found,
            expected.map(|what| match what {
                "bytes" => Problem::Limit("bytes"),
                "elements" => Problem::Limit("elements"),
                "attributes" => Problem::Limit("attributes"),
                _ => Problem::Limit("nested elements"),
            }),
            "{text:.80}"
        );
    };
    check(&format!("<a>{}</a>", "x".repeat(393)), None);
    check(&format!("<a>{}</a>", "x".repeat(394)), Some("bytes"));
    check("<a><a><a/></a></a>", None);
    check("<a><a><a><a/></a></a></a>", Some("nested elements"));
    check("<a><b/><b/><b/><b/></a>", None);
    check("<a><b/><b/><b/><b/><b/></a>", Some("elements"));
    check("<a b=\"\" c=\"\"/>", None);
    check("<a b=\"\" c=\"\" d=\"\"/>", Some("attributes"));
    check("<a xmlns=\"u\" xmlns:p=\"v\" d=\"\"/>", Some("attributes"));
}

/// An element, at most `depth` levels deep.
fn tree(random: &mut Random, depth: usize) -> Element {
    let count = if depth == 0 { 0 } else { random.below(3) };
    let children = (0..count).map(|_| tree(random, depth - 1)).collect();
    let mut names = NAMES.to_vec();
    random.shuffle(&mut names);
    names.truncate(random.below(3));
    let attribute = |local: &str, value: &str| Attribute { name: name("", local), value: value.to_owned() };
    Element {
        name: name(random.pick(NAMESPACES), random.pick(NAMES)),
        attributes: names.into_iter().map(|local| attribute(local, random.pick(TEXTS))).collect(),
        children,
        text: random.pick(TEXTS).to_owned(),
        span: Default::default(),
    }
}

fn name(namespace: &str, local: &str) -> Name {
    Name { namespace: namespace.to_owned(), local: local.to_owned() }
}

/// One of the texts that mean an element.
fn write(element: &Element, random: &mut Random) -> String {
    let Name { namespace, local } = &element.name;
    let prefixed = !namespace.is_empty() && random.once_in(2);
    let (tag, declaration) =
        if prefixed { (format!("p:{local}"), "xmlns:p") } else { (local.clone(), "xmlns") };
    let mut out = format!("<{tag} {declaration}=\"{namespace}\"");
    for Attribute { name, value } in &element.attributes {
        let quote = random.pick(&["'", "\""]);
        out.push_str(&format!(
            "{}{}={quote}{}{quote}",
            random.pick(&[" ", "\n  "]),
            name.local,
            escape(value, random)
        ));
    }
    if element.children.is_empty() && element.text.is_empty() && random.once_in(2) {
        out.push_str(" />");
        return out;
    }
    out.push('>');
    out.push_str(&content(&element.text, random));
    for child in &element.children {
        out.push_str(&write(child, random));
        out.push_str(random.pick(&["", "<!-- a < b -->", "<?target data?>"]));
    }
    format!("{out}</{tag}>")
}

fn content(text: &str, random: &mut Random) -> String {
    if random.once_in(3) { format!("<![CDATA[{text}]]>") } else { escape(text, random) }
}

fn escape(text: &str, random: &mut Random) -> String {
    let named = [('<', "&lt;"), ('>', "&gt;"), ('&', "&amp;"), ('"', "&quot;"), ('\'', "&apos;")];
    let mut out = String::new();
    for c in text.chars() {
        match named.iter().find(|(other, _)| *other == c) {
            Some((_, name)) if random.once_in(2) => out.push_str(name),
            None if !random.once_in(4) => out.push(c),
            _ => out.push_str(&format!("&#x{:X};", u32::from(c))),
        }
    }
    out
}

fn without_spans(element: Element) -> Element {
    let children = element.children.into_iter().map(without_spans).collect();
    Element { children, span: Default::default(), ..element }
}
