//! Every real capture becomes the items that are written down beside this file.

use std::fs;
use std::fs::File;

use expect_test::expect_file;

use crate::source::captures;
use crate::source::list;
use crate::source::read_stream;

#[test]
fn every_capture_reads_as_listed() {
    let mut names: Vec<String> = fs::read_dir(captures())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.retain(|name| name.ends_with(".har") || (name.ends_with(".json") && name != "manifest.json"));
    names.sort();
    assert!(!names.is_empty());
    for name in names {
        let (items, reading) = read_stream(Box::new(File::open(captures().join(&name)).unwrap()));
        expect_file![format!("expected/{name}.txt")].assert_eq(&list(&items, &reading));
    }
}
