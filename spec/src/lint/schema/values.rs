//! `const`, `enum`, `default` and `examples` against the rest of the schema.

use crate::diagnostic::codes::schema;
use crate::lint::file::File;
use crate::lint::part::Site;
use crate::model::basis::Basis;
use crate::model::schema::Schema;
use crate::text::Node;
use crate::view::Tree;

/// Constants are of the kinds that `type` admits.
pub(crate) fn kinds(site: &Site<'_>, file: &mut File<'_>) {
    for (at, node, is_const) in stated(site).filter(|(_, node, _)| !admits(site.schema, node)) {
        let code = if is_const { &schema::CONST_TYPE } else { &schema::ENUM_TYPE };
        let (kind, asked) = (node.value.kind(), site.schema.kinds.iter().map(|kind| kind.name()));
        let asked = asked.collect::<Vec<_>>().join("` or `");
        file.value(code, at, format!("the value is of kind `{kind}`; `type` asks for `{asked}`"));
    }
}

/// Lists of values have several, all different, and only they are open.
pub(crate) fn lists(site: &Site<'_>, file: &mut File<'_>) {
    let (values, open) = (site.schema.values.as_deref(), site.schema.open_enum);
    if open && values.is_none() {
        let message = "`x-open-enum` stands here without `enum`";
        file.key(&schema::OPEN_WITHOUT_ENUM, format!("{}/x-open-enum", site.at), message);
    }
    let (values, at) = (values.unwrap_or_default(), format!("{}/enum", site.at));
    if let ([value], false) = (values, open) {
        file.value(&schema::ENUM_SINGLE, &at, "a closed list of one value")
            .help(format!("write `\"const\": {}`", value.to_json()));
    }
    for (index, value) in values.iter().enumerate() {
        if values[..index].iter().any(|other| other.same(value)) {
            let message = format!("`{}` is listed already", value.to_json());
            file.value(&schema::ENUM_REPEATED, format!("{at}/{index}"), message);
        }
    }
}

/// Constants fit the keywords beside them.
pub(crate) fn admitted(site: &Site<'_>, file: &mut File<'_>) {
    let rest = Schema { constant: None, values: None, ..site.schema.clone() };
    for (at, node, _) in stated(site).filter(|(_, node, _)| admits(site.schema, node)) {
        if let Some(why) = refusal(file, &rest, node) {
            let message = format!("the keywords beside it refuse the value: they ask for {why}");
            file.value(&schema::VALUE_EXCLUDED, at, message);
        }
    }
}

/// Samples fit the schema that they stand in.
pub(crate) fn samples(site: &Site<'_>, file: &mut File<'_>) {
    let default = site.schema.default.iter().map(|node| (format!("{}/default", site.at), node));
    let examples = site.schema.examples.iter().enumerate();
    let examples = examples.map(|(index, node)| (format!("{}/examples/{index}", site.at), node));
    for (at, node) in default.chain(examples) {
        if let Some(why) = refusal(file, site.schema, node) {
            let message = format!("the sample does not fit its schema, which asks for {why}");
            file.value(&schema::SAMPLE_MISMATCH, at, message);
        }
    }
}

/// `const` and the values of `enum`, each with its pointer and whether it is the constant.
fn stated<'a>(site: &Site<'a>) -> impl Iterator<Item = (String, &'a Node, bool)> {
    let at = site.at.clone();
    let constant = site.schema.constant.iter().map(move |node| (format!("{at}/const"), node, true));
    let at = site.at.clone();
    let values = site.schema.values.iter().flatten().enumerate();
    constant.chain(values.map(move |(index, node)| (format!("{at}/enum/{index}"), node, false)))
}

fn admits(schema: &Schema, node: &Node) -> bool {
    schema.kinds.is_empty() || schema.kinds.iter().any(|kind| kind.admits(node.value.kind()))
}

/// What a schema asks for that a value is not; `None` if it fits.
fn refusal(file: &File<'_>, schema: &Schema, node: &Node) -> Option<String> {
    let misfits = file.operation.misfits(schema, &Basis::Inferred, Tree::json(node));
    misfits.into_iter().next().map(|mismatch| mismatch.expected)
}
