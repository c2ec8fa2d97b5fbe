//! All schemas in one file: a schema that admits any message, with every other one inside it under its own `$id`.

use crate::export::Exported;
use crate::export::json_schema::DIALECT;
use crate::export::json_schema::VERSION;
use crate::export::layout::file;
use crate::export::layout::list;
use crate::export::layout::object;
use crate::export::layout::string;
use crate::text::Limits;
use crate::text::Node;
use crate::text::parse;

/// Examples lie deeper in a schema than in the spec file that shows them.
const LIMITS: Limits = Limits { depth: 256 };

/// The bundle of schemas that were exported below `base`, as the file `v1/bundle.schema.json`.
///
/// Each schema keeps its absolute `$id`, so that a reference to it is resolved inside the file: a validator that has
/// read the bundle needs no other file and no network.
pub fn bundle(schemas: &[Exported], base: &str) -> Exported {
    let path = format!("{VERSION}/bundle.schema.json");
    // What was exported is JSON, and has an address.
    let parsed = schemas.iter().filter_map(|schema| parse(&schema.text, LIMITS).ok());
    let embedded: Vec<(String, Node)> =
        parsed.filter_map(|node| Some((node.member("$id")?.as_str()?.to_owned(), node))).collect();
    let references = embedded.iter().map(|(id, _)| object(vec![("$ref".to_owned(), string(id.as_str()))]));
    let shown = embedded.iter().filter_map(|(_, schema)| schema.member("examples")?.items().first());
    let shown = shown.filter(|example| !example.members().is_empty()).take(1).cloned();
    let keywords = [
        ("$schema", Some(string(DIALECT))),
        ("$id", Some(string(format!("{}/{path}", base.trim_end_matches('/'))))),
        ("title", Some(string("Messages"))),
        ("description", Some(string("Any message of any operation, and the frames around some"))),
        ("examples", list(shown.collect())),
        ("anyOf", list(references.collect())),
        ("$defs", (!embedded.is_empty()).then(|| object(embedded.clone()))),
    ];
    let keywords = keywords.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Exported { path, text: file(&object(keywords.collect())) }
}
