//! Rules about citations of the document.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::example::BASIS_LINE_OUT_OF_RANGE;
use crate::diagnostic::codes::example::BASIS_LINES_UNORDERED;
use crate::lint::Rule;
use crate::lint::file::File;
use crate::model::basis::Basis;
use crate::text::Node;
use crate::text::Span;
use crate::text::Value;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[ranges, order];

/// Members whose values are data, not facts of the file.
const DATA: &[&str] = &["value", "const", "enum", "default", "equals", "one_of", "wire"];

/// Cited lines exist.
fn ranges(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let total = file.operation.document.lines;
    for (basis, span) in citations(file) {
        let Basis::Doc(lines) = &basis else { continue };
        if let Some(beyond) = lines.iter().find(|lines| lines.last > total) {
            let message = format!("the document has {total} lines; line {} is cited", beyond.last);
            found.push(Diagnostic::new(&BASIS_LINE_OUT_OF_RANGE, span, message));
        }
    }
}

/// Cited lines ascend.
fn order(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (basis, span) in citations(file) {
        let Basis::Doc(lines) = &basis else { continue };
        if lines.windows(2).any(|pair| pair[1].first <= pair[0].last) {
            let message = "the cited lines do not ascend";
            found.push(Diagnostic::new(&BASIS_LINES_UNORDERED, span, message));
        }
    }
}

/// Every basis of the file with its place.
fn citations(file: &File<'_>) -> Vec<(Basis, Span)> {
    let mut all = Vec::new();
    if let Some(tree) = file.tree() {
        collect(tree, &mut all);
    }
    all
}

fn collect(node: &Node, all: &mut Vec<(Basis, Span)>) {
    for item in node.items() {
        collect(item, all);
    }
    for member in node.members() {
        match (member.key.as_str(), &member.node.value) {
            ("basis" | "x-basis", Value::String(text)) => {
                all.extend(Basis::read(text).map(|basis| (basis, member.node.span)));
            }
            ("basis", Value::Object(facts)) => {
                let texts = facts.iter().filter_map(|fact| Some((fact.node.as_str()?, fact.node.span)));
                all.extend(texts.filter_map(|(text, span)| Some((Basis::read(text)?, span))));
                collect(&member.node, all);
            }
            // A property may be called like one of these; its schema is an object with facts inside.
            (key, Value::Object(_)) if DATA.contains(&key) && !is_schema(&member.node) => {}
            (key, Value::Array(_)) if DATA.contains(&key) || key == "examples" => {}
            _ => collect(&member.node, all),
        }
    }
}

fn is_schema(node: &Node) -> bool {
    ["type", "const", "enum", "$ref", "description", "x-basis"].iter().any(|key| node.member(key).is_some())
}
