//! What reading says about bad spec files: `tests/read/<code>[.<variant>].patch.json` breaks a good file, and
//! the `.txt` beside it is what is said then. `UPDATE_EXPECT=1` rewrites the texts, and `DIAGNOSTICS.md`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use expect_test::expect_file;
use signoff_spec::catalog::BUILTIN;
use signoff_spec::catalog::Catalog;
use signoff_spec::catalog::Checked;
use signoff_spec::catalog::file_of;
use signoff_spec::diagnostic::Severity;
use signoff_spec::diagnostic::codes;
use signoff_spec::diagnostic::has_errors;
use signoff_spec::diagnostic::render_all;
use signoff_spec::read::read;
use signoff_spec::text;
use signoff_spec::text::Node;

/// The good file that every fixture breaks.
const BASE: &str = "tests/lint/base.json";

/// Fixtures that break one file in several places.
const TOGETHER: &[&str] = &[
    "structure.bad-basis",
    "structure.bad-integer",
    "structure.bad-name",
    "structure.bad-pattern",
    "structure.bad-pointer",
    "structure.bad-reference",
    "structure.missing-key",
    "structure.not-exactly-one",
    "structure.unknown-keyword",
    "structure.unknown-word",
    "structure.unsupported-version",
];

#[test]
fn every_fixture_produces_the_code_of_its_name() {
    for path in fixtures() {
        let code = code_of(&path);
        let Checked { source, diagnostics } = Catalog::builtin().add("base.json", &patched(&path));
        let texts = render_all(&diagnostics, &source);
        assert!(diagnostics.iter().any(|found| found.code.id == code), "{}: {texts}", path.display());
        let expected = path.to_string_lossy().replace(".patch.json", ".txt");
        expect_file![expected].assert_eq(&texts);
    }
}

#[test]
fn every_code_of_the_reader_has_a_fixture() {
    let fixtures: Vec<String> = fixtures().iter().map(|path| code_of(path)).collect();
    let mut missing: Vec<&str> = codes::all().map(|code| code.id).collect();
    missing.retain(|id| id.starts_with("syntax.") || id.starts_with("structure."));
    missing.retain(|id| !fixtures.iter().any(|fixture| fixture == id));
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn no_expected_text_is_left_over() {
    let mut orphans = files("tests/read", ".txt");
    orphans.retain(|path| !path.with_extension("patch.json").exists());
    assert_eq!(orphans, Vec::<PathBuf>::new());
}

#[test]
fn every_fixture_of_the_structure_still_yields_an_operation() {
    for path in fixtures().iter().filter(|path| code_of(path).starts_with("structure.")) {
        assert!(!read("base.json", &patched(path)).0.is_empty(), "{}", path.display());
    }
}

#[test]
fn all_mistakes_of_a_file_are_reported_in_one_run() {
    let mut text = fs::read_to_string(manifest(BASE)).unwrap();
    for code in TOGETHER {
        text = patch(&text, &manifest(&format!("tests/read/{code}.patch.json")));
    }
    let (_, diagnostics) = read("base.json", &text);
    let mut found: Vec<&str> = diagnostics.iter().map(|found| found.code.id).collect();
    found.sort_unstable();
    assert_eq!(found, TOGETHER);
}

#[test]
fn cut_and_damaged_files_never_panic() {
    let base = fs::read_to_string(manifest(BASE)).unwrap();
    let base = base.trim_end();
    let damages = ["", "\"", "[]", "é", "0"].iter().cycle();
    for ((at, c), damage) in base.char_indices().zip(damages) {
        let (operations, diagnostics) = read("base.json", &base[..at]);
        assert!(operations.is_empty() && has_errors(&diagnostics), "cut at byte {at}");
        let text = format!("{}{damage}{}", &base[..at], &base[at + c.len_utf8()..]);
        let checked = Catalog::empty().add("base.json", &text);
        render_all(&checked.diagnostics, &checked.source);
    }
}

#[test]
fn the_builtin_table_lists_the_folder() {
    let folder: Vec<String> = files("operations", ".json").iter().map(|path| name_of(path)).collect();
    let table: Vec<&str> = BUILTIN.iter().map(|(name, _)| *name).collect();
    assert_eq!(table, folder);
    for operation in Catalog::builtin().operations() {
        let (name, _) = file_of(&operation.id).unwrap();
        assert_eq!(operation.source.path, *name, "{}", operation.id);
        let (own, service) = (format!("{}.json", operation.id), format!("{}.json", operation.service()));
        assert!([own.as_str(), service.as_str()].contains(name), "{name}");
    }
}

#[test]
fn a_catalog_takes_good_files_and_keeps_them_sorted() {
    let mut catalog = Catalog::builtin();
    let checked = catalog.add("base.json", &fs::read_to_string(manifest(BASE)).unwrap());
    assert!(checked.diagnostics.is_empty(), "{}", render_all(&checked.diagnostics, &checked.source));
    let ids: Vec<&str> = catalog.operations().iter().map(|operation| operation.id.as_str()).collect();
    assert!(ids.is_sorted() && ids.contains(&"demo.logout"), "{ids:?}");
    assert!(catalog.operation("demo.logout").is_some());
}

#[test]
fn a_catalog_refuses_bad_files() {
    let mut catalog = Catalog::empty();
    let checked = catalog.add("bad.json", "{}");
    assert!(has_errors(&checked.diagnostics));
    assert!(catalog.operations().is_empty());
}

#[test]
fn every_code_is_documented() {
    let mut page = String::from(
        "# Diagnostics\n\nWhat is said about a bad spec file. Ids are stable. A file with an error is not used; one with a warning \
         is. This page is\nwritten by `UPDATE_EXPECT=1 cargo test -p signoff-spec`.\n",
    );
    let mut subject = "";
    for code in codes::all() {
        let (of, _) = code.id.split_once('.').unwrap();
        if of != subject {
            subject = of;
            write!(
                page,
                "\n## {subject}\n\n| Code | Severity | Rule | Explanation |\n| --- | --- | --- | --- |\n"
            )
            .unwrap();
        }
        let severity = match code.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let anchor = code.id.replace('.', "--");
        let [title, explanation] = [code.title, code.explanation].map(cell);
        writeln!(page, "| <a id=\"{anchor}\"></a>`{}` | {severity} | {title} | {explanation} |", code.id)
            .unwrap();
    }
    expect_file![manifest("DIAGNOSTICS.md")].assert_eq(&page);
}

/// A text as the cell of a table; backslashes mean themselves in code only.
fn cell(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts =
        parts.map(|(at, part)| if at % 2 == 0 { part.replace('\\', "\\\\") } else { part.to_owned() });
    parts.collect::<Vec<_>>().join("`").replace('|', "\\|")
}

/// The text that a fixture makes of the good file.
fn patched(path: &Path) -> String {
    patch(&fs::read_to_string(manifest(BASE)).unwrap(), path)
}

/// The text that a fixture makes of another: each step replaces one place.
fn patch(text: &str, path: &Path) -> String {
    let patch = text::parse(&fs::read_to_string(path).unwrap(), text::Limits::default()).unwrap();
    let string = |step: &Node, key: &str| step.member(key).and_then(Node::as_str).unwrap().to_owned();
    patch.items().iter().fold(text.to_owned(), |text, step| {
        let replace = string(step, "replace");
        assert_eq!(text.matches(&replace).count(), 1, "{}: `{replace}` stands once", path.display());
        text.replace(&replace, &string(step, "with"))
    })
}

fn fixtures() -> Vec<PathBuf> {
    files("tests/read", ".patch.json")
}

/// The code that a fixture is about: its name up to the second dot.
fn code_of(path: &Path) -> String {
    name_of(path).split('.').take(2).collect::<Vec<_>>().join(".")
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn manifest(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder of this crate whose names end so, sorted.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(manifest(folder)).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(ending));
    paths.sort();
    paths
}
