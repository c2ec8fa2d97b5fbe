//! JSON text to [`Node`]s: offsets for every node, no duplicate lost.

use std::mem;

use crate::text::Limits;
use crate::text::Member;
use crate::text::Node;
use crate::text::Span;
use crate::text::SyntaxError;
use crate::text::Token;
use crate::text::Value;
use crate::text::Written;
use crate::text::json;
use crate::text::json::Sink;

/// Reads a text that holds one JSON value and nothing else.
///
/// # Errors
/// The first place where the text is not JSON.
pub fn parse(text: &str, limits: Limits) -> Result<Node, SyntaxError> {
    parse_rest(text, 0, limits)
}

/// The same from byte `start` on.
///
/// # Errors
/// The first place where the text is not JSON.
pub(crate) fn parse_rest(text: &str, start: usize, limits: Limits) -> Result<Node, SyntaxError> {
    let mut tree = Tree { text, ..Tree::default() };
    json::read(text, start, limits, &mut tree)?;
    Ok(tree.root())
}

/// Reads the JSON value that starts at or after byte `start`, and gives the offset of its end.
///
/// # Errors
/// The first place where the text is not JSON.
pub fn parse_first(text: &str, start: usize, limits: Limits) -> Result<(Node, usize), SyntaxError> {
    let mut tree = Tree { text, ..Tree::default() };
    let end = json::read_first(text, start, limits, &mut tree)?;
    Ok((tree.root(), end))
}

/// Nodes that are not yet inside another: what an open array or object holds comes after it, names as strings.
#[derive(Default)]
struct Tree<'a> {
    text: &'a str,
    decoded: String,
    nodes: Vec<Node>,
}

impl Tree<'_> {
    fn root(mut self) -> Node {
        self.nodes.pop().expect("one value was read")
    }

    fn push(&mut self, value: Value, start: usize, end: usize) {
        self.nodes.push(Node { value, span: Span { start, end } });
    }
}

impl Sink for Tree<'_> {
    fn literal(&mut self, token: Token, start: usize, end: usize) {
        let text = &self.text[start..end];
        match token {
            Token::Null => self.push(Value::Null, start, end),
            Token::False | Token::True => self.push(Value::Bool(token == Token::True), start, end),
            Token::Number => self.push(Value::Number(text.to_owned()), start, end),
            _ => self.push(Value::String(text.to_owned()), start - 1, end + 1),
        }
    }

    fn decoded(&mut self) -> &mut String {
        &mut self.decoded
    }

    fn escaped(&mut self, _: usize, span: Span) {
        let text = mem::take(&mut self.decoded);
        self.push(Value::String(text), span.start, span.end);
    }

    /// Until the end of a container is known, `outer` stands there.
    fn open(&mut self, token: Token, start: usize, outer: usize) -> usize {
        let value = if token == Token::Array { Value::Array(Vec::new()) } else { Value::Object(Vec::new()) };
        self.push(value, start, outer);
        self.nodes.len() - 1
    }

    fn close(&mut self, container: usize, end: usize) -> (usize, Token) {
        let inside = self.nodes.split_off(container + 1);
        let node = &mut self.nodes[container];
        let outer = mem::replace(&mut node.span.end, end);
        match &mut node.value {
            Value::Object(members) => {
                let mut inside = inside.into_iter();
                while let (Some(name), Some(node)) = (inside.next(), inside.next()) {
                    let Value::String(key) = name.value else { continue };
                    members.push(Member { key, key_span: name.span, form: Written::Json, node });
                }
            }
            value => *value = Value::Array(inside),
        }
        let is_array = matches!(self.nodes[outer].value, Value::Array(_));
        (outer, if is_array { Token::Array } else { Token::Object })
    }
}
