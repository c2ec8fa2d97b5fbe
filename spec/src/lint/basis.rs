//! Rules about citations of documents.

use crate::diagnostic::codes::example;
use crate::lint::Rule;
use crate::lint::file::File;
use crate::model::basis::Basis;
use crate::model::basis::Citation;
use crate::model::basis::CitedPlace;
use crate::model::document::Document;
use crate::text::Node;
use crate::text::Span;
use crate::text::Value;
use crate::text::join;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[Rule::Text(lines)];

/// Members whose values are data, not facts of the file.
const DATA: &[&str] = &["value", "const", "enum", "default", "equals", "one_of", "wire"];

/// A fact of a spec file that says where it comes from.
#[derive(Clone, Debug)]
pub struct Fact {
    /// JSON pointer to what has the basis; one of several of a binding or an effect has its own.
    pub at: String,
    /// Where the fact comes from.
    pub basis: Basis,
    /// Where the basis stands.
    pub span: Span,
}

/// Every fact below a value of a spec file that says where it comes from, in the order of the file. A basis that cannot be
/// read is left out.
pub fn facts(node: &Node, documents: &[Document]) -> Vec<Fact> {
    let mut facts = Facts { documents, found: Vec::new() };
    facts.collect("", node);
    facts.found
}

/// Cited lines exist, and ascend.
fn lines(file: &mut File<'_>) {
    let documents = &file.operation.documents;
    for fact in file.tree().map(|tree| facts(tree, documents)).unwrap_or_default() {
        let Basis::Doc(Citation { document, place: CitedPlace::Lines(lines), .. }) = &fact.basis else {
            continue;
        };
        let known = documents.iter().find(|known| known.key == *document);
        let total = known.and_then(|known| known.lines).unwrap_or(u32::MAX);
        if let Some(beyond) = lines.iter().find(|lines| lines.last > total) {
            let message = format!("the document has {total} lines; line {} is cited", beyond.last);
            file.at(&example::BASIS_LINE_OUT_OF_RANGE, fact.span, message);
        }
        if lines.windows(2).any(|pair| pair[1].first <= pair[0].last) {
            file.at(&example::BASIS_LINES_UNORDERED, fact.span, "the cited lines do not ascend");
        }
    }
}

struct Facts<'d> {
    documents: &'d [Document],
    found: Vec<Fact>,
}

impl Facts<'_> {
    fn collect(&mut self, at: &str, node: &Node) {
        for (index, item) in node.items().iter().enumerate() {
            self.collect(&format!("{at}/{index}"), item);
        }
        for member in node.members() {
            let inside = join(at, &member.key);
            match (member.key.as_str(), &member.node.value) {
                ("basis" | "x-basis", Value::String(text)) => self.add(at, text, &member.node),
                ("basis", Value::Object(facts)) => {
                    for fact in facts {
                        if let Value::String(text) = &fact.node.value {
                            self.add(&join(&inside, &fact.key), text, &fact.node);
                        }
                    }
                    self.collect(&inside, &member.node);
                }
                // A property may be called like one of these; its schema is an object with facts inside.
                (key, Value::Object(_)) if DATA.contains(&key) && !is_schema(&member.node) => {}
                (key, Value::Array(_)) if DATA.contains(&key) || key == "examples" => {}
                _ => self.collect(&inside, &member.node),
            }
        }
    }

    fn add(&mut self, at: &str, text: &str, node: &Node) {
        let basis = Basis::read(text, self.documents);
        self.found.extend(basis.map(|basis| Fact { at: at.to_owned(), basis, span: node.span }));
    }
}

fn is_schema(node: &Node) -> bool {
    ["type", "const", "enum", "$ref", "description", "x-basis"].iter().any(|key| node.member(key).is_some())
}
