//! `const`, `enum`, `default` and `examples` against the rest of the schema.

use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::schema::CONST_TYPE;
use crate::diagnostic::codes::schema::ENUM_REPEATED;
use crate::diagnostic::codes::schema::ENUM_SINGLE;
use crate::diagnostic::codes::schema::ENUM_TYPE;
use crate::diagnostic::codes::schema::OPEN_WITHOUT_ENUM;
use crate::diagnostic::codes::schema::SAMPLE_MISMATCH;
use crate::diagnostic::codes::schema::VALUE_EXCLUDED;
use crate::lint::file::File;
use crate::lint::file::Site;
use crate::model::basis::Basis;
use crate::model::schema::Schema;
use crate::text::Node;
use crate::view::Tree;

/// Constants are of the kinds that `type` admits.
pub(crate) fn kinds(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for site in file.schemas().into_iter().filter(|site| !site.schema.kinds.is_empty()) {
        for (at, node, is_const) in stated(&site) {
            if admits(site.schema, node) {
                continue;
            }
            let code: &'static Code = if is_const { &CONST_TYPE } else { &ENUM_TYPE };
            let asked: Vec<&str> = site.schema.kinds.iter().map(|kind| kind.name()).collect();
            let message = format!(
                "the value is of kind `{}`; `type` asks for `{}`",
                node.value.kind(),
                asked.join("` or `")
            );
            found.push(Diagnostic::new(code, file.at(&at), message));
        }
    }
}

/// Lists of values have several, all different, and only they are open.
pub(crate) fn lists(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for site in file.schemas() {
        let at = format!("{}/enum", site.at);
        let values = site.schema.values.as_deref();
        if site.schema.open_enum && values.is_none() {
            let span = file.key(&format!("{}/x-open-enum", site.at));
            found.push(Diagnostic::new(&OPEN_WITHOUT_ENUM, span, "`x-open-enum` stands here without `enum`"));
        }
        let values = values.unwrap_or_default();
        if let ([value], false) = (values, site.schema.open_enum) {
            let message = "a closed list of one value";
            let help = format!("write `\"const\": {}`", value.to_json());
            found.push(Diagnostic::new(&ENUM_SINGLE, file.at(&at), message).help(help));
        }
        for (index, value) in values.iter().enumerate() {
            if values[..index].iter().any(|other| other.same(value)) {
                let message = format!("`{}` is listed already", value.to_json());
                found.push(Diagnostic::new(&ENUM_REPEATED, file.at(&format!("{at}/{index}")), message));
            }
        }
    }
}

/// Constants fit the keywords beside them.
pub(crate) fn admitted(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for site in file.schemas() {
        let rest = Schema { constant: None, values: None, ..site.schema.clone() };
        for (at, node, _) in stated(&site).filter(|(_, node, _)| admits(site.schema, node)) {
            if let Some(why) = refusal(file, &rest, node) {
                let message = format!("the keywords beside it refuse the value: they ask for {why}");
                found.push(Diagnostic::new(&VALUE_EXCLUDED, file.at(&at), message));
            }
        }
    }
}

/// Samples fit the schema that they stand in.
pub(crate) fn samples(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for site in file.schemas() {
        let default = site.schema.default.iter().map(|node| (format!("{}/default", site.at), node));
        let examples = site.schema.examples.iter().enumerate();
        let examples = examples.map(|(index, node)| (format!("{}/examples/{index}", site.at), node));
        for (at, node) in default.chain(examples) {
            if let Some(why) = refusal(file, site.schema, node) {
                let message = format!("the sample does not fit its schema, which asks for {why}");
                found.push(Diagnostic::new(&SAMPLE_MISMATCH, file.at(&at), message));
            }
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
