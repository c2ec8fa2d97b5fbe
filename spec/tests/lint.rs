//! What lint says about bad spec files: `tests/lint/<code>[.<variant>].patch.json` makes a good file break
//! the rule, and the `.txt` beside it is what is said then. `UPDATE_EXPECT=1` rewrites the texts.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its data fails")]

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use expect_test::expect_file;
use signoff_spec::catalog::check;
use signoff_spec::diagnostic::Diagnostic;
use signoff_spec::diagnostic::codes;
use signoff_spec::diagnostic::render_all;
use signoff_spec::lint::lint;
use signoff_spec::model::operation::SpecFile;
use signoff_spec::read::read;
use signoff_spec::text;
use signoff_spec::text::Node;

#[test]
fn every_fixture_produces_the_code_of_its_name() {
    for path in fixtures() {
        let code = code_of(&path);
        let source = patched(&path);
        // As everybody lints: a file that cannot be read would never come that far.
        let (_, found) = check(&source.path, &source.text);
        assert!(found.iter().any(|diagnostic| diagnostic.code.id == code), "{code}: not among {found:#?}");
        let expected = path.to_string_lossy().replace(".patch.json", ".txt");
        expect_file![expected].assert_eq(&render_all(&found, &source));
    }
}

#[test]
fn every_code_has_a_fixture() {
    let fixtures: Vec<String> = fixtures().iter().map(|path| code_of(path)).collect();
    let by_reader = |id: &str| id.starts_with("syntax.") || id.starts_with("structure.");
    let mut missing: Vec<&str> = codes::all().map(|code| code.id).filter(|id| !by_reader(id)).collect();
    missing.retain(|id| !fixtures.iter().any(|fixture| fixture == id));
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn no_expected_text_is_left_over() {
    let mut orphans = files("tests/lint", ".txt");
    orphans.retain(|path| !path.with_extension("patch.json").exists());
    assert_eq!(orphans, Vec::<PathBuf>::new());
}

#[test]
fn the_base_files_are_clean() {
    for path in files("tests/lint", "base.json") {
        assert_clean(&path);
    }
}

#[test]
fn the_builtin_files_are_clean() {
    let paths = files("operations", ".json");
    assert!(!paths.is_empty());
    for path in paths {
        assert_clean(&path);
    }
}

#[test]
fn no_value_in_any_place_makes_lint_panic_or_point_outside_the_file() {
    for base in files("tests/lint", "base.json") {
        let text = fs::read_to_string(&base).unwrap();
        let mut spans = Vec::new();
        collect_spans(&text::parse(&text, text::Limits::default()).unwrap(), &mut spans);
        for (span, other) in spans.iter().flat_map(|span| STRANGE.iter().map(move |other| (span, other))) {
            let strange = format!("{}{other}{}", &text[..span.start], &text[span.end..]);
            for diagnostic in diagnose(&source(&base, strange.clone())) {
                let marked = strange.get(diagnostic.span.start..diagnostic.span.end);
                assert!(marked.is_some(), "{}: {:?}", diagnostic.code.id, diagnostic.span);
            }
        }
    }
}

#[test]
fn definitions_that_multiply_do_not_keep_lint_busy() {
    // Twenty levels with three members each: more than three billion members, if every one were looked at.
    let level = |level: usize| {
        let next = format!("{{ \"$ref\": \"#/$defs/L{}\" }}", level + 1);
        let members = ["a", "b", "c"].map(|name| format!("\"{name}\": {next}")).join(", ");
        format!(
            "\"L{level}\": {{ \"title\": \"L{level}\", \"description\": \"D\", \"type\": \"object\", \
             \"required\": [\"a\"], \"properties\": {{ {members} }} }},"
        )
    };
    let levels: String = (0..20).map(level).collect();
    let last = "\"L20\": { \"title\": \"L20\", \"description\": \"D\", \"type\": \"object\" },";
    let text = fs::read_to_string(&files("tests/lint", "base.json")[0]).unwrap();
    let text = text.replace("\"$defs\": {", &format!("\"$defs\": {{ {levels} {last}"));
    let text = text.replace("#/$defs/Device", "#/$defs/L0");
    let text = text
        .replace("\"error\": { \"const\"", "\"deep\": { \"$ref\": \"#/$defs/L0\" }, \"error\": { \"const\"");
    let (_, found) = check("base.json", &text);
    let codes: Vec<&str> = found.iter().map(|diagnostic| diagnostic.code.id).collect();
    assert_eq!(codes, ["schema.unused-definition"]);
}

/// Values that fit few places.
const STRANGE: &[&str] = &["null", "{}", "\"/é~1/*\"", "[{}]"];

fn collect_spans(node: &Node, spans: &mut Vec<text::Span>) {
    spans.push(node.span);
    for inner in node.items().iter().chain(node.members().iter().map(|member| &member.node)) {
        collect_spans(inner, spans);
    }
}

#[test]
fn codes_are_unique_and_explained() {
    let all: Vec<_> = codes::all().collect();
    for (index, code) in all.iter().enumerate() {
        assert!(!all[..index].contains(code), "{}: twice", code.id);
        assert!(
            code.id.split_once('.').is_some_and(|(subject, what)| !subject.is_empty() && !what.contains('.'))
        );
        assert!(!code.title.is_empty() && !code.title.ends_with('.'), "{}: title", code.id);
        assert!(code.explanation.ends_with('.'), "{}: explanation", code.id);
    }
}

fn assert_clean(path: &Path) {
    let source = source(path, fs::read_to_string(path).unwrap());
    let found = diagnose(&source);
    assert!(found.is_empty(), "\n{}", render_all(&found, &source));
}

/// What reading and linting say.
fn diagnose(source: &SpecFile) -> Vec<Diagnostic> {
    let (operations, mut found) = read(&source.path, &source.text);
    found.extend(operations.iter().flat_map(lint));
    found
}

fn source(path: &Path, text: String) -> SpecFile {
    let path = path.file_name().unwrap().to_string_lossy().into_owned();
    SpecFile { path, text }
}

/// The file that a fixture makes of its base: `base.json`, or the one that its entry `base` names.
fn patched(path: &Path) -> SpecFile {
    let patch = text::parse(&fs::read_to_string(path).unwrap(), text::Limits::default()).unwrap();
    let string = |node: &Node, key: &str| node.member(key).and_then(Node::as_str).map(str::to_owned);
    let base =
        patch.items().iter().find_map(|step| string(step, "base")).unwrap_or_else(|| "base.json".to_owned());
    let mut text = fs::read_to_string(path.with_file_name(&base)).unwrap();
    for step in patch.items() {
        let Some(replace) = string(step, "replace") else { continue };
        assert_eq!(
            text.matches(&replace).count(),
            1,
            "{}: `{replace}` stands in {base} once",
            path.display()
        );
        text = text.replace(&replace, &string(step, "with").unwrap());
    }
    source(Path::new(&base), text)
}

fn fixtures() -> Vec<PathBuf> {
    files("tests/lint", ".patch.json")
}

/// The code that a fixture is about: its name up to the second dot.
fn code_of(path: &Path) -> String {
    let name = path.file_name().unwrap().to_string_lossy();
    name.split('.').take(2).collect::<Vec<_>>().join(".")
}

/// The files of a folder of this crate whose names end so, sorted.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(ending));
    paths.sort();
    paths
}
