//! Who may import whom: the tables of the architecture, and the tests that the sources keep to them.
//!
//! A new arrow is a design decision: it is added here first, on purpose.

mod aliases;
mod literals;
mod siblings;
mod source;

use std::path::Path;

use crate::layers::source::Source;
use crate::layers::source::sources;

/// A crate's folder, and which of our crates its sources may name: only rows above it, so a cycle cannot be written.
const CRATES: &[(&str, &[&str])] = &[
    ("spec", &[]),
    ("macros", &["signoff_spec"]),
    ("runtime", &["signoff_spec", "signoff_macros"]),
    // The binary stands on the library of the same crate.
    ("validator", &["signoff_spec", "signoff", "signoff_validator"]),
];

/// The packages of ours that may stand under `[dependencies]`.
const DEPENDENCIES: &[(&str, &[&str])] = &[
    ("spec", &[]),
    ("macros", &["signoff-spec"]),
    ("runtime", &["signoff-spec", "signoff-macros"]),
    ("validator", &["signoff-spec", "signoff"]),
];

/// Module of `spec`, and what it may import: rows above it only.
const SPEC: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("path", &[]),
    ("misfit", &["text"]),
    ("model", &["misfit", "path", "text"]),
    ("route", &["model", "path"]),
    ("diagnostic", &["model", "text"]),
    ("xml", &["text"]),
    ("message", &["text", "xml"]),
    ("carry", &["model", "text"]),
    ("expand", &["diagnostic", "model", "text"]),
    ("view", &["message", "model", "text"]),
    ("wire", &["carry", "message", "model", "text", "xml"]),
    ("tape", &["message", "misfit", "model", "text", "view", "wire", "xml"]),
    ("plan", &["carry", "message", "model", "text", "view", "wire"]),
    ("disjoint", &["message", "model", "text", "view"]),
    (
        "lint",
        &["diagnostic", "disjoint", "expand", "message", "model", "path", "plan", "text", "view", "wire"],
    ),
    ("read", &["diagnostic", "expand", "model", "path", "plan", "text"]),
    ("catalog", &["diagnostic", "lint", "model", "read", "text"]),
    ("export", &["message", "model", "plan", "text", "view", "wire"]),
    ("codegen", &["disjoint", "export", "model", "plan", "text"]),
];

/// Module of `runtime`, and what it may import: rows above it only.
const RUNTIME: &[(&str, &[&str])] = &[
    ("nullable", &[]),
    ("misfit", &[]),
    ("limits", &["misfit"]),
    ("codec", &["limits", "misfit"]),
    ("json", &["codec"]),
    ("secret", &["json"]),
    ("message", &["codec", "json", "limits", "misfit", "nullable", "secret"]),
    ("map", &["codec", "json", "limits", "message", "misfit"]),
    ("metadata", &[]),
    ("binding", &["codec", "metadata", "misfit"]),
    ("shape", &["json", "limits", "map", "nullable", "secret"]),
    ("outcome", &["codec", "limits", "misfit"]),
    ("operation", &["binding", "json", "message", "metadata", "outcome", "secret"]),
    ("wire", &["binding", "codec", "json", "message", "metadata", "misfit", "operation", "outcome"]),
    ("handler", &["binding", "json", "operation", "wire"]),
    ("schemars", &[]),
    ("clock", &[]),
    ("store", &["clock", "secret"]),
    (
        "reference",
        &[
            "binding",
            "clock",
            "codec",
            "handler",
            "json",
            "nullable",
            "operation",
            "outcome",
            "secret",
            "store",
            "wire",
        ],
    ),
    ("server", &["reference", "store"]),
    // What generated code names: a path to everything.
    (
        PRIVATE,
        &[
            "binding",
            "codec",
            "json",
            "limits",
            "map",
            "message",
            "metadata",
            "misfit",
            "nullable",
            "operation",
            "outcome",
            "schemars",
            "secret",
            "shape",
            "wire",
        ],
    ),
];

/// The module of `runtime` that shows things again, on purpose.
const PRIVATE: &str = "private";

/// Module of `macros`, and what it may import.
const MACROS: &[(&str, &[&str])] = &[("error", &[]), ("operations", &["error"]), ("conforms", &["error"])];

/// Module of `validator`, and what it may import: vocabulary, then the stages, which never see each other, then what
/// composes them. `cli` belongs to the binary and reaches everything else through the library's public face.
const VALIDATOR: &[(&str, &[&str])] = &[
    ("reason", &[]),
    ("exchange", &["reason"]),
    ("evidence", &[]),
    ("rule", &[]),
    ("finding", &["evidence", "exchange", "rule"]),
    ("verdict", &["exchange", "finding", "reason"]),
    ("matched", &["exchange", "reason"]),
    ("capture", &["exchange", "reason"]),
    ("matcher", &["exchange", "matched", "reason"]),
    ("check", &["evidence", "exchange", "finding", "matched", "reason", "rule", "verdict"]),
    ("report", &["exchange", "finding", "rule", "verdict"]),
    ("pipeline", &["capture", "check", "exchange", "finding", "matched", "matcher", "verdict"]),
    ("cli", &[]),
];

/// Modules of a crate, and what each may import.
type Table = &'static [(&'static str, &'static [&'static str])];

/// The module table of each crate.
const MODULES: &[(&str, Table)] =
    &[("spec", SPEC), ("macros", MACROS), ("runtime", RUNTIME), ("validator", VALIDATOR)];

/// What only the edge of the project may touch: files, sockets, processes, the environment, the clock.
const OUTSIDE_WORLD: &[&str] = &[
    "std::fs",
    "std::net",
    "std::process",
    "std::env",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
];

/// The modules at that edge.
const EDGE: &[(&str, &[&str])] =
    &[("macros", &["operations"]), ("validator", &["cli", "main"]), ("runtime", &["server", "store"])];

/// Formats must not freeze types: which modules may name which trait of serde. Secrets are in structs of users, which
/// are read and written by serde.
const SERDE: &[(&str, &[&str])] =
    &[("serde::Serialize", &["report", "secret"]), ("serde::Deserialize", &["capture", "secret"])];

/// Lines of a file at most. Pure tables may be longer.
const LONGEST: usize = 400;
const TABLES: &[&str] = &["validator/src/rule/", "spec/src/diagnostic/codes/"];

fn none_of(violations: Vec<String>) {
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}

fn row<'a>(table: &[(&str, &'a [&'a str])], name: &str) -> Option<&'a [&'a str]> {
    table.iter().find(|(row, _)| *row == name).map(|(_, cells)| *cells)
}

#[test]
fn tables_only_point_upward() {
    for (krate, table) in MODULES {
        for (index, (module, imports)) in table.iter().enumerate() {
            for import in *imports {
                let above = table[..index].iter().any(|(row, _)| row == import);
                assert!(above, "{krate}: `{module}` may import `{import}`, which is not above it");
            }
        }
    }
}

#[test]
fn crates_import_only_what_lies_below_them() {
    let foreign = |source: &Source| {
        let allowed = row(CRATES, &source.krate).unwrap_or_default();
        let ours = |root: &str| root == "signoff" || root.starts_with("signoff_");
        source.reject_uses(
            |path| ours(path.root()) && !allowed.contains(&path.root()),
            "crate not below this one",
        )
    };
    none_of(sources().iter().flat_map(foreign).collect());
}

#[test]
fn manifests_depend_only_on_what_lies_below() {
    for (krate, allowed) in DEPENDENCIES {
        for dependency in source::dependencies(krate) {
            let ours = dependency.starts_with("signoff");
            assert!(
                !ours || allowed.contains(&dependency.as_str()),
                "{krate}/Cargo.toml depends on {dependency}"
            );
        }
    }
}

#[test]
fn modules_import_only_rows_above_them() {
    let mut violations = Vec::new();
    for source in sources() {
        let Some(module) = source.module() else { continue };
        let Some(allowed) =
            MODULES.iter().find(|(krate, _)| *krate == source.krate).and_then(|(_, t)| row(t, module))
        else {
            violations.push(format!("{}: module `{module}` has no row in layers.rs", source.path));
            continue;
        };
        // Exported macros have no module: two underscores, or the name of the one that users call.
        let exported =
            |other: &str| other.starts_with("__") || (source.krate == "runtime" && other == "operations");
        let stranger = |other: &str| other != module && !allowed.contains(&other) && !exported(other);
        violations.extend(
            source.reject_uses(|path| path.module().is_some_and(stranger), "module not above this one"),
        );
    }
    none_of(violations);
}

#[test]
fn one_item_per_use() {
    none_of(sources().iter().flat_map(|source| source.groups.iter().cloned()).collect());
}

#[test]
fn paths_are_imported_and_not_written_inline() {
    none_of(sources().iter().flat_map(|source| source.inline.iter().cloned()).collect());
}

#[test]
fn a_type_has_one_path() {
    // A file may show what its own folder holds (`pub use self::child::Item`); everything else is a second path.
    let again = |source: &Source| {
        let shows = source.is_root() || source.module() == Some(PRIVATE);
        let public = source.uses.iter().filter(|found| found.public && !shows);
        let foreign = public.filter(|found| found.root() != "self");
        foreign.map(|found| found.at("re-export")).collect::<Vec<_>>()
    };
    none_of(sources().iter().flat_map(again).collect());
}

#[test]
fn only_the_edge_touches_the_outside_world() {
    let touching = |source: &Source| {
        let edge = row(EDGE, &source.krate).unwrap_or_default();
        if edge.contains(&source.module().unwrap_or("main")) && !source.path.ends_with("lib.rs") {
            return Vec::new();
        }
        let outside = |path: &str| {
            OUTSIDE_WORLD.iter().any(|what| path == *what || path.starts_with(&format!("{what}::")))
        };
        source
            .mentions
            .iter()
            .filter(|found| outside(&found.path))
            .map(|found| found.at("outside the edge"))
            .collect()
    };
    none_of(sources().iter().flat_map(touching).collect());
}

#[test]
fn formats_do_not_freeze_types() {
    let derives = |source: &Source| {
        let stranger = |path: &str| {
            SERDE.iter().any(|(what, homes)| path == *what && !homes.contains(&source.module().unwrap_or("")))
        };
        source
            .mentions
            .iter()
            .filter(|found| stranger(&found.path))
            .map(|found| found.at("outside its stage"))
            .collect::<Vec<_>>()
    };
    none_of(sources().iter().flat_map(derives).collect());
}

#[test]
fn every_file_says_first_what_it_is() {
    let silent = |source: &&Source| !source.text.starts_with("//! ");
    none_of(
        sources()
            .iter()
            .filter(silent)
            .map(|source| format!("{}: line 1 is not `//! …`", source.path))
            .collect(),
    );
}

#[test]
fn files_are_short_and_never_called_mod() {
    let long = |source: &Source| {
        let lines = source.text.lines().count();
        let table = TABLES.iter().any(|folder| source.path.starts_with(folder));
        let length = (lines > LONGEST && !table).then(|| format!("{}: {lines} lines", source.path));
        let name = Path::new(&source.path).ends_with("mod.rs").then(|| format!("{}: mod.rs", source.path));
        length.into_iter().chain(name).collect::<Vec<_>>()
    };
    none_of(sources().iter().flat_map(long).collect());
}
