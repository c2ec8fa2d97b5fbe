//! What `operations/README.md` says of the spec files is so: every place in its tables is in the file.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its data fails")]

use std::fs;
use std::path::Path;

use signoff_spec::catalog::BUILTIN;
use signoff_spec::catalog::Catalog;
use signoff_spec::model::basis::Basis;
use signoff_spec::text;
use signoff_spec::text::Node;
use signoff_spec::text::Value;

#[test]
fn every_place_in_the_tables_is_in_its_file() {
    let mut places = 0;
    for (name, section) in sections() {
        let (_, text) = BUILTIN.iter().find(|(builtin, _)| *builtin == name).unwrap();
        let file = text::parse(text, text::Limits::default()).unwrap();
        for pointer in rows(&section).iter().flat_map(|(_, cells)| pointers(cells)) {
            assert!(file.at(&pointer).is_some(), "{name}: nothing at {pointer}");
            places += 1;
        }
    }
    assert!(places > 150, "{places} places");
}

#[test]
fn every_file_has_a_table_whose_rows_are_numbered_and_give_places() {
    let named: Vec<String> = sections().into_iter().map(|(name, _)| name).collect();
    for (name, _) in BUILTIN {
        assert_eq!(named.iter().filter(|other| other == name).count(), 1, "{name}: one table");
    }
    for (name, section) in sections() {
        for (index, (number, cells)) in rows(&section).iter().enumerate() {
            assert_eq!(*number, index + 1, "{name}: rows in order");
            assert!(!pointers(cells).is_empty(), "{name}: no place in row {number}");
        }
    }
}

#[test]
fn every_file_is_listed_with_its_document() {
    for operation in Catalog::builtin().operations() {
        let listed = format!("](`{}.json`)", operation.id).replace('`', "");
        let page = page();
        let line = page.lines().find(|line| line.contains(&listed)).unwrap();
        assert!(line.contains(&format!("`{}`", operation.document.name)), "{line}");
    }
}

#[test]
fn every_citation_of_a_builtin_file_is_one() {
    let mut citations = 0;
    for (name, text) in BUILTIN {
        let mut texts = Vec::new();
        bases(&text::parse(text, text::Limits::default()).unwrap(), &mut texts);
        for text in &texts {
            // What is read is written the same again: no stray space, no leading zero.
            assert_eq!(Basis::read(text).unwrap().to_string(), *text, "{name}");
        }
        citations += texts.iter().filter(|text| text.starts_with("doc:")).count();
    }
    assert!(citations > 200, "{citations} citations");
}

/// Every `basis` and `x-basis` that is a text.
fn bases(node: &Node, texts: &mut Vec<String>) {
    for member in node.members() {
        match &member.node.value {
            Value::String(text) if member.key == "basis" || member.key == "x-basis" => {
                texts.push(text.clone())
            }
            _ => bases(&member.node, texts),
        }
    }
    node.items().iter().for_each(|item| bases(item, texts));
}

fn page() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("operations/README.md")).unwrap()
}

/// The parts of the page that are headed by the name of a file.
fn sections() -> Vec<(String, String)> {
    let page = page();
    let sections = page.split("\n### `").skip(1).map(|section| section.split_once('`').unwrap());
    sections.map(|(name, rest)| (name.to_owned(), rest.to_owned())).collect()
}

/// The rows of a table that begin with a number, with the cells after it.
fn rows(section: &str) -> Vec<(usize, String)> {
    let rows = section.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
    rows.filter_map(|(number, cells)| Some((number.parse().ok()?, cells.to_owned()))).collect()
}

/// What stands between backticks and starts with a slash, in the last cell of a row.
fn pointers(cells: &str) -> Vec<String> {
    let (_, places) = cells.split_once(" | ").unwrap();
    let quoted = places.split('`').skip(1).step_by(2).filter(|text| text.starts_with('/'));
    quoted.map(str::to_owned).collect()
}
