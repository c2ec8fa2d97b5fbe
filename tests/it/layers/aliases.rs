//! One word, one thing: a type that needs another name where it is imported has the wrong one.

use crate::layers::none_of;
use crate::layers::source::Source;
use crate::layers::source::sources;

#[test]
fn a_type_is_called_by_its_name() {
    let renamed = |source: &Source| {
        source.aliases.iter().map(|found| found.at("called by another name")).collect::<Vec<_>>()
    };
    none_of(sources().iter().flat_map(renamed).collect());
}
