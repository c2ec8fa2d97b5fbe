//! What `operations/README.md` says of the spec files is so: every place in its tables is in the file, with the basis
//! that the table gives.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its data fails")]

use std::fs;
use std::path::Path;

use signoff_spec::catalog::BUILTIN;
use signoff_spec::catalog::Catalog;
use signoff_spec::model::basis::Basis;
use signoff_spec::read::read;
use signoff_spec::text;
use signoff_spec::text::Node;
use signoff_spec::text::Value;

#[test]
fn every_place_in_the_tables_is_in_its_file_with_its_basis() {
    let mut count = 0;
    for (name, section) in sections() {
        let (_, text) = BUILTIN.iter().find(|(builtin, _)| *builtin == name).unwrap();
        let file = text::parse(text, text::Limits::default()).unwrap();
        for (pointer, basis) in rows(&section).iter().flat_map(|(_, cells)| places(cells)) {
            assert!(file.at(&pointer).is_some(), "{name}: nothing at {pointer}");
            assert_eq!(basis_at(&file, &pointer), basis, "{name}: basis of {pointer}");
            count += 1;
        }
    }
    assert!(count > 150, "{count} places");
}

#[test]
fn what_the_document_says_cites_it() {
    for (name, section) in sections() {
        for (number, cells) in rows(&section) {
            let mut bases = places(&cells).into_iter().filter_map(|(_, basis)| basis);
            assert!(bases.any(|basis| basis.starts_with("doc:")), "{name}: no line in row {number}");
        }
    }
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
            assert!(!places(cells).is_empty(), "{name}: no place in row {number}");
        }
    }
}

#[test]
fn every_file_is_listed_with_its_document() {
    for operation in Catalog::builtin().operations() {
        let listed = format!("]({})", operation.source.path);
        let page = page();
        let line = page.lines().find(|line| line.contains(&listed)).unwrap();
        let names = operation.documents.iter().map(|document| format!("`{}`", document.name));
        names.for_each(|name| assert!(line.contains(&name), "{line}"));
    }
}

#[test]
fn every_citation_of_a_builtin_file_is_one() {
    let mut citations = 0;
    for (name, text) in BUILTIN {
        let mut texts = Vec::new();
        let documents = &read(name, text).0[0].documents;
        bases(&text::parse(text, text::Limits::default()).unwrap(), &mut texts);
        for text in &texts {
            // What is read is written the same again: no stray space, no leading zero.
            assert_eq!(Basis::read(text, documents).unwrap().to_string(), *text, "{name}");
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

/// What stands between backticks and starts with a slash, in the last cell of a row, and the basis in parentheses after
/// it.
fn places(cells: &str) -> Vec<(String, Option<String>)> {
    let (_, places) = cells.split_once(" | ").unwrap();
    let mut parts = places.split('`').skip(1);
    let mut found = Vec::new();
    while let (Some(pointer), Some(rest)) = (parts.next(), parts.next()) {
        let basis = rest.strip_prefix(" (").map(|rest| rest.split_once(')').unwrap().0.to_owned());
        assert!(pointer.starts_with('/'), "{pointer}");
        found.push((pointer.to_owned(), basis));
    }
    found
}

/// The basis of a place: its own, or that of the innermost object around it that has one.
fn basis_at(file: &Node, pointer: &str) -> Option<String> {
    let steps: Vec<String> = text::steps(pointer).collect();
    (0..=steps.len()).rev().find_map(|depth| {
        let around = steps[..depth].iter().fold(String::new(), |at, step| text::join(&at, step));
        let node = file.at(&around)?;
        let basis = node.member("x-basis").or_else(|| node.member("basis"))?;
        match &basis.value {
            Value::String(text) => Some(text.clone()),
            _ => {
                let named = steps[depth..].iter().rev().find_map(|step| basis.member(step));
                named.or_else(|| basis.member("*"))?.as_str().map(str::to_owned)
            }
        }
    })
}
