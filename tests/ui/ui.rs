//! What the macros say about bad input, as users see it, and that they work where little else does.
//!
//! `cases/spec` has a case for every diagnostic of spec files; the file that it names is made of a fixture of the spec
//! crate, whose text is what has to be said. `TRYBUILD=overwrite` rewrites the `.stderr` files.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;
use std::time::SystemTime;

use serde_json::Value;
use signoff_spec::diagnostic::codes;
use trybuild::TestCases;

/// Diagnostics that no macro call can get: an operation that two files describe is two modules there.
const UNREACHABLE: &[&str] = &["structure.duplicate-operation"];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The files of a folder whose names end so, sorted.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(ending));
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// The fixture of the spec crate for each code: the one that is called like it, else its first variant.
fn fixtures() -> Vec<(String, PathBuf)> {
    let mut found: Vec<(String, PathBuf)> = Vec::new();
    for of in ["lint", "read"] {
        for path in files(&folder("../../spec/tests").join(of), ".patch.json") {
            let code = name(&path).split('.').take(2).collect::<Vec<_>>().join(".");
            match found.iter_mut().find(|(known, _)| *known == code) {
                Some((_, kept)) if name(&path) == format!("{code}.patch.json") => *kept = path,
                Some(_) => {}
                None => found.push((code, path)),
            }
        }
    }
    found.retain(|(code, _)| !UNREACHABLE.contains(&code.as_str()));
    found
}

/// The spec file that a fixture makes of its base.
fn patched(path: &Path) -> String {
    let patch: Vec<Value> = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let base = patch.iter().find_map(|step| step["base"].as_str()).unwrap_or("base.json");
    let text = fs::read_to_string(folder("../../spec/tests/lint").join(base)).unwrap();
    patch.iter().fold(text, |text, step| match (step["replace"].as_str(), step["with"].as_str()) {
        (Some(replace), Some(with)) => text.replace(replace, with),
        _ => text,
    })
}

/// Writes the spec files that cases name.
fn write_specs() {
    fs::create_dir_all(folder("specs")).unwrap();
    for (code, path) in fixtures() {
        let file = folder("specs").join(format!("{code}.json"));
        let text = patched(&path);
        // A file that is as it was is not touched, so that nothing is built for it.
        if fs::read_to_string(&file).ok().as_deref() != Some(text.as_str()) {
            fs::write(file, text).unwrap();
        }
    }
    // A good file, for what has to pass.
    let good = fs::read_to_string(folder("../../spec/tests/lint/base.json")).unwrap();
    fs::write(folder("specs/good.json"), good).unwrap();
    // And one in Latin-1.
    fs::write(folder("specs/not-utf-8.json"), b"{ \"title\": \"Abmeldung f\xfcr alle\" }\n").unwrap();
}

#[test]
fn what_the_macros_say() {
    write_specs();
    let cases = TestCases::new();
    cases.pass("pass/*.rs");
    cases.compile_fail("cases/operations/*.rs");
    cases.compile_fail("cases/conforms/*.rs");
    cases.compile_fail("cases/spec/*.rs");
}

#[test]
fn every_diagnostic_of_spec_files_has_a_case_that_says_what_the_spec_crate_says() {
    let codes: BTreeSet<&str> =
        codes::all().map(|code| code.id).filter(|id| !UNREACHABLE.contains(id)).collect();
    let cases: BTreeSet<String> = files(&folder("cases/spec"), ".rs")
        .iter()
        .map(|path| name(path).trim_end_matches(".rs").to_owned())
        .collect();
    assert_eq!(cases, codes.iter().map(|code| (*code).to_owned()).collect::<BTreeSet<_>>());
    for (code, fixture) in fixtures() {
        let said = fs::read_to_string(folder("cases/spec").join(format!("{code}.stderr"))).unwrap();
        let wanted = fs::read_to_string(fixture.to_string_lossy().replace(".patch.json", ".txt")).unwrap();
        for line in wanted.lines().filter(|line| !line.contains("--> ") && !line.trim().is_empty()) {
            assert!(said.contains(line.trim()), "{code}: not said: {line}");
        }
    }
}

#[test]
fn every_code_of_the_macros_is_documented_and_has_a_case() {
    let documented = fs::read_to_string(folder("../../macros/DIAGNOSTICS.md")).unwrap();
    let documented: BTreeSet<&str> =
        documented.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    let mut said = BTreeSet::new();
    for of in ["operations", "conforms"] {
        for path in files(&folder("cases").join(of), ".stderr") {
            let text = fs::read_to_string(path).unwrap();
            let codes = documented.iter().filter(|code| text.contains(&format!("[{code}]")));
            said.extend(codes.copied());
        }
    }
    let missing: Vec<_> = documented.difference(&said).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let mut written = BTreeSet::new();
    for of in [
        "../../macros/src",
        "../../macros/src/conforms",
        "../../macros/src/operations",
        "../../runtime/src/shape",
    ] {
        for path in files(&folder(of), ".rs") {
            let text = fs::read_to_string(path).unwrap();
            let pieces = text.split(['"', '[', ']', ' ']).filter(|piece| {
                let rest = piece.strip_prefix("macro.").or_else(|| piece.strip_prefix("conforms."));
                rest.is_some_and(|rest| rest.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
            });
            written.extend(pieces.map(str::to_owned));
        }
    }
    assert_eq!(written, documented.iter().map(|code| (*code).to_owned()).collect::<BTreeSet<_>>());
}

#[test]
fn there_are_cases_enough_and_each_says_something() {
    let mut cases = 0;
    for of in ["spec", "operations", "conforms"] {
        for path in files(&folder("cases").join(of), ".rs") {
            let said = fs::read_to_string(path.with_extension("stderr")).unwrap();
            assert!(said.contains("error"), "{}", path.display());
            assert!(!said.contains(env!("CARGO_MANIFEST_DIR")), "{}: a path of the machine", path.display());
            cases += 1;
        }
    }
    assert!(cases >= 60, "{cases}");
}

/// Checks a package, and says whether the compiler ran for it, and whether it was content.
fn checked(package: &Path) -> (bool, bool) {
    let mut cargo = Command::new(env!("CARGO"));
    let target = package.join("target");
    cargo
        .args(["check", "--offline", "--color", "never"])
        .current_dir(package)
        .env("CARGO_TARGET_DIR", target);
    let output = cargo.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (said.contains("Checking rebuilt"), output.status.success())
}

#[test]
fn a_crate_is_built_again_when_its_spec_file_changes_and_only_then() {
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rebuilt");
    fs::create_dir_all(package.join("src")).unwrap();
    let runtime = folder("../../runtime");
    let manifest = format!(
        "[package]\nname = \"rebuilt\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         signoff = {{ path = {runtime:?} }}\n\n[workspace]\n"
    );
    fs::write(package.join("Cargo.toml"), manifest).unwrap();
    fs::copy(folder("../../Cargo.lock"), package.join("Cargo.lock")).unwrap();
    fs::write(package.join("src/lib.rs"), "signoff::operations!(pub mod it = \"../it.json\");\n").unwrap();
    let good = fs::read_to_string(folder("../../spec/tests/lint/base.json")).unwrap();
    let spec = package.join("it.json");
    fs::write(&spec, &good).unwrap();
    assert!(checked(&package).1, "it builds at first");
    assert_eq!(checked(&package), (false, true), "nothing has changed");
    write_later(&spec, &good.replacen("\"title\": \"", "\"title\": \"Now ", 1));
    assert_eq!(checked(&package), (true, true), "the spec file has changed");
    write_later(&spec, &good.replacen("\"title\"", "\"titel\"", 1));
    assert_eq!(checked(&package), (true, false), "the spec file is broken");
    write_later(&spec, &good);
    assert_eq!(checked(&package), (true, true), "the spec file is mended");
}

/// Writes a file with a time that is later than that of every build so far.
fn write_later(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    let file = fs::File::options().append(true).open(path).unwrap();
    file.set_modified(SystemTime::now() + Duration::from_secs(2)).unwrap();
}
