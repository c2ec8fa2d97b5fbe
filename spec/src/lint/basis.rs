//! Rules about citations of documents.

use crate::diagnostic::codes::example;
use crate::lint::Rule;
use crate::lint::file::File;
use crate::model::basis::Basis;
use crate::model::basis::Citation;
use crate::model::basis::CitedPlace;
use crate::model::operation::Document;
use crate::text::Node;
use crate::text::Span;
use crate::text::Value;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[Rule::File(lines)];

/// Members whose values are data, not facts of the file.
const DATA: &[&str] = &["value", "const", "enum", "default", "equals", "one_of", "wire"];

/// Cited lines exist, and ascend.
fn lines(file: &mut File<'_>) {
    let documents = &file.operation.documents;
    let mut citations = Vec::new();
    if let Some(tree) = file.tree() {
        collect(tree, documents, &mut citations);
    }
    for (basis, span) in citations {
        let Basis::Doc(Citation { document, place: CitedPlace::Lines(lines), .. }) = &basis else { continue };
        let known = documents.iter().find(|known| known.key == *document);
        let total = known.and_then(|known| known.lines).unwrap_or(u32::MAX);
        if let Some(beyond) = lines.iter().find(|lines| lines.last > total) {
            let message = format!("the document has {total} lines; line {} is cited", beyond.last);
            file.at(&example::BASIS_LINE_OUT_OF_RANGE, span, message);
        }
        if lines.windows(2).any(|pair| pair[1].first <= pair[0].last) {
            file.at(&example::BASIS_LINES_UNORDERED, span, "the cited lines do not ascend");
        }
    }
}

/// Every basis inside with its place.
fn collect(node: &Node, documents: &[Document], all: &mut Vec<(Basis, Span)>) {
    for item in node.items() {
        collect(item, documents, all);
    }
    for member in node.members() {
        match (member.key.as_str(), &member.node.value) {
            ("basis" | "x-basis", Value::String(text)) => {
                all.extend(Basis::read(text, documents).map(|basis| (basis, member.node.span)));
            }
            ("basis", Value::Object(facts)) => {
                let texts = facts.iter().filter_map(|fact| Some((fact.node.as_str()?, fact.node.span)));
                all.extend(texts.filter_map(|(text, span)| Some((Basis::read(text, documents)?, span))));
                collect(&member.node, documents, all);
            }
            // A property may be called like one of these; its schema is an object with facts inside.
            (key, Value::Object(_)) if DATA.contains(&key) && !is_schema(&member.node) => {}
            (key, Value::Array(_)) if DATA.contains(&key) || key == "examples" => {}
            _ => collect(&member.node, documents, all),
        }
    }
}

fn is_schema(node: &Node) -> bool {
    ["type", "const", "enum", "$ref", "description", "x-basis"].iter().any(|key| node.member(key).is_some())
}
