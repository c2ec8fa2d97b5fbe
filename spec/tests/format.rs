//! `FORMAT.md`: each of its examples is a file that lints clean.

use std::fs;
use std::path::Path;

use signoff_spec::catalog::Catalog;
use signoff_spec::diagnostic::render_all;

#[test]
fn every_example_lints_clean() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("FORMAT.md")).unwrap();
    let examples: Vec<&str> =
        page.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert!(examples.len() > 6, "{}", examples.len());
    for example in examples {
        let checked = Catalog::empty().add("FORMAT.md", example);
        assert!(checked.diagnostics.is_empty(), "{}", render_all(&checked.diagnostics, &checked.source));
    }
}
