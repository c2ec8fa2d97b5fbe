//! A decoded message on one line with one place marked; whatever the document does not state is masked.

use signoff_spec::message::Message;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::schema::Schema;
use signoff_spec::plan::Mismatch;
use signoff_spec::plan::MismatchKind;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::text::join;
use signoff_spec::text::write_string;

use crate::check::Subject;
use crate::finding::Excerpt;

/// Characters before and after the marked place that are shown at most.
const AROUND: usize = 48;

/// The line for a mismatch; `None` where a line would say nothing more than the finding.
pub(super) fn excerpt(subject: &Subject<'_>, message: &Message, mismatch: &Mismatch) -> Option<Excerpt> {
    if mismatch.at.is_empty() {
        return None;
    }
    let mut line = Line {
        operation: subject.operation(),
        target: &mismatch.at,
        secret: mismatch.secret,
        parent_only: mismatch.kind == MismatchKind::MissingMember,
        text: String::new(),
        marked: None,
    };
    line.node(&message.node, "");
    let (start, end) = line.marked?;
    Some(cut(subject, &line.text, start, end))
}

struct Line<'a> {
    operation: &'a Operation,
    target: &'a str,
    secret: bool,
    /// Whether the target is not there, so that the end of the object around it is marked.
    parent_only: bool,
    text: String,
    marked: Option<(usize, usize)>,
}

impl Line<'_> {
    fn node(&mut self, node: &Node, at: &str) {
        let start = self.text.len();
        match &node.value {
            Value::Object(members) => {
                self.text.push('{');
                for (index, member) in members.iter().enumerate() {
                    if index > 0 {
                        self.text.push(',');
                    }
                    write_string(&member.key, &mut self.text);
                    self.text.push(':');
                    self.node(&member.node, &join(at, &member.key));
                }
                self.text.push('}');
            }
            Value::Array(items) => {
                self.text.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        self.text.push(',');
                    }
                    self.node(item, &join(at, &index.to_string()));
                }
                self.text.push(']');
            }
            Value::String(text) if self.shows(node, at) => write_string(text, &mut self.text),
            Value::String(_) => self.text.push_str("\"…\""),
            Value::Number(text) if self.shows(node, at) => self.text.push_str(text),
            Value::Number(_) => self.text.push('…'),
            Value::Null | Value::Bool(_) => self.text.push_str(&node.to_json()),
        }
        let parent = self.target.rsplit_once('/').map_or("", |(parent, _)| parent);
        if self.parent_only && parent == at {
            self.marked = Some((self.text.len() - 1, self.text.len()));
        } else if !self.parent_only && self.target == at {
            self.marked = Some((start, self.text.len()));
        }
    }

    /// Whether a value may be shown: the one in question unless it is secret, and what the document states anyway.
    fn shows(&self, node: &Node, at: &str) -> bool {
        if at == self.target {
            return !self.secret;
        }
        let schemas = self.operation.outcomes.iter().filter_map(|outcome| outcome.schema.as_ref());
        let definitions = self.operation.definitions.iter().map(|(_, schema)| schema);
        schemas.chain(definitions).any(|schema| states(schema, node))
    }
}

fn states(schema: &Schema, node: &Node) -> bool {
    let mut values = schema.constant.iter().chain(schema.values.iter().flatten());
    values.any(|value| value.same(node))
        || schema.properties.iter().any(|property| states(&property.schema, node))
        || schema.items.as_deref().is_some_and(|items| states(items, node))
}

/// The part of a line around the marked bytes, in characters.
fn cut(subject: &Subject<'_>, line: &str, start: usize, end: usize) -> Excerpt {
    let before: Vec<char> = line[..start].chars().collect();
    let marked: Vec<char> = line[start..end].chars().take(AROUND).collect();
    let after: Vec<char> = line[end..].chars().collect();
    let mut text = String::new();
    let skipped = before.len().saturating_sub(AROUND);
    if skipped > 0 {
        text.push('…');
    }
    text.extend(&before[skipped..]);
    let first = text.chars().count();
    text.extend(&marked);
    text.extend(after.iter().take(AROUND));
    if after.len() > AROUND {
        text.push('…');
    }
    let line = subject.redactor.redact(&text);
    Excerpt { line, start: first, length: marked.len().max(1) }
}
