//! What is published below `docs` is what the specs give.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use expect_test::expect_file;
use signoff_spec::catalog::Catalog;
use signoff_spec::export::bundle::bundle;
use signoff_spec::export::json_schema::json_schemas;

const BASE_URL: &str = "https://signoff-rs.github.io/signoff/schemas";

fn published() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/schemas")
}

fn files_below(folder: &Path, found: &mut BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, found);
        } else {
            found.insert(path);
        }
    }
}

#[test]
fn the_published_schemas_are_those_of_the_specs() {
    let catalog = Catalog::builtin();
    let mut files: Vec<_> =
        catalog.operations().iter().flat_map(|operation| json_schemas(operation, BASE_URL)).collect();
    files.push(bundle(&files, BASE_URL));
    let mut wanted = BTreeSet::new();
    for file in files {
        let path = published().join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        expect_file![&path].assert_eq(&file.text);
        wanted.insert(path);
    }
    assert!(wanted.len() > 30);
    let mut found = BTreeSet::new();
    files_below(&published(), &mut found);
    assert_eq!(found, wanted, "a schema is published that no spec gives");
}
