//! JSON text to a tree in which every node knows its bytes, every member its key, and no duplicate is lost.

mod escape;
pub(crate) mod json;
mod number;
mod parse;
mod position;
mod syntax;

pub use self::escape::escape;
pub use self::escape::plain;
pub use self::json::Limits;
pub use self::json::Token;
pub use self::number::is_integer;
pub use self::number::is_number;
pub use self::number::same_number;
pub use self::parse::parse;
pub use self::parse::parse_first;
pub(crate) use self::parse::parse_rest;
pub use self::position::Position;
pub use self::position::position;
pub use self::syntax::Syntax;
pub use self::syntax::SyntaxError;

use std::collections::HashSet;

/// Bytes of a text, from `start` up to but without `end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

/// A value together with the bytes that it was read from.
///
/// Spec files, JSON messages and XML messages all become one: [`Written`] tells how a member was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Where it stands in its text.
    pub span: Span,
}

/// A JSON value that keeps the order and the duplicates of members, and numbers as written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as its JSON text.
    Number(String),
    /// A string, unescaped.
    String(String),
    /// An array.
    Array(Vec<Node>),
    /// An object, or an XML element.
    Object(Vec<Member>),
}

/// One member of an object, one attribute or one child of an element.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Name, unescaped; of an attribute or element the local name.
    pub key: String,
    /// Where the name stands.
    pub key_span: Span,
    /// How it was written.
    pub form: Written,
    /// Its value.
    pub node: Node,
}

/// How a member was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Written {
    /// As a member of a JSON object.
    Json,
    /// As an attribute of an XML element.
    Attribute,
    /// As a child element of an XML element.
    Element,
}

impl Value {
    /// The JSON name of the kind: `null`, `boolean`, `integer`, `number`, `string`, `array` or `object`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "boolean",
            Self::Number(text) if is_integer(text) => "integer",
            Self::Number(_) => "number",
            Self::String(_) => "string",
            Self::Array(_) => "array",
            Self::Object(_) => "object",
        }
    }
}

impl Member {
    /// A member of a JSON object that was read from nowhere.
    pub fn new(key: impl Into<String>, node: Node) -> Self {
        Self { key: key.into(), key_span: Span::default(), form: Written::Json, node }
    }
}

impl Node {
    /// A value that was read from nowhere.
    pub fn new(value: Value) -> Self {
        Self { value, span: Span::default() }
    }

    /// Puts a value in the place that a pointer names; objects on the way are made where there are none. `None` if the
    /// place is inside a value that is no object.
    pub fn put(&mut self, pointer: &str, value: Self) -> Option<()> {
        let mut place = self;
        for step in steps(pointer) {
            let Value::Object(members) = &mut place.value else { return None };
            let known = members.iter().rposition(|member| member.key == step);
            let index = known.unwrap_or_else(|| {
                members.push(Member::new(step, Self::new(Value::Object(Vec::new()))));
                members.len() - 1
            });
            place = &mut members[index].node;
        }
        *place = value;
        Some(())
    }

    /// The value of the last member named `key`, if this is an object; last wins, as in most readers of JSON.
    pub fn member(&self, key: &str) -> Option<&Self> {
        self.members().iter().rev().find(|member| member.key == key).map(|member| &member.node)
    }

    /// The members, none if this is not an object.
    pub fn members(&self) -> &[Member] {
        match &self.value {
            Value::Object(members) => members,
            _ => &[],
        }
    }

    /// The items, none if this is not an array.
    pub fn items(&self) -> &[Self] {
        match &self.value {
            Value::Array(items) => items,
            _ => &[],
        }
    }

    /// The string, if this is one.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The boolean, if this is one.
    pub fn as_bool(&self) -> Option<bool> {
        match &self.value {
            Value::Bool(flag) => Some(*flag),
            _ => None,
        }
    }

    /// The number, if this is an integer that fits.
    pub fn as_i64(&self) -> Option<i64> {
        match &self.value {
            Value::Number(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// The node that a JSON pointer (RFC 6901) names below this one.
    pub fn at(&self, pointer: &str) -> Option<&Self> {
        let mut node = self;
        for step in steps(pointer) {
            node = match &node.value {
                Value::Object(_) => node.member(&step)?,
                Value::Array(items) => items.get(step.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(node)
    }

    /// The JSON pointer to the first member whose name was used before in the same object.
    pub fn repeated(&self) -> Option<String> {
        let mut seen = HashSet::new();
        for member in self.members() {
            if !seen.insert(member.key.as_str()) {
                return Some(join("", &member.key));
            }
            if let Some(below) = member.node.repeated() {
                return Some(join("", &member.key) + &below);
            }
        }
        let mut items = self.items().iter().enumerate();
        items.find_map(|(index, item)| Some(format!("/{index}{}", item.repeated()?)))
    }

    /// The value as compact JSON text.
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        write_json(self, &mut out);
        out
    }
}

/// The unescaped steps of a JSON pointer; the empty pointer has none.
pub fn steps(pointer: &str) -> impl Iterator<Item = String> {
    pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"))
}

/// A JSON pointer one step below `pointer`.
pub fn join(pointer: &str, step: &str) -> String {
    format!("{pointer}/{}", step.replace('~', "~0").replace('/', "~1"))
}

/// Appends `text` to `out` as a JSON string with its quotes.
pub fn write_string(text: &str, out: &mut String) {
    out.push('"');
    if plain(text.as_bytes()).is_none() {
        out.push_str(text);
        out.push('"');
        return;
    }
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

fn write_json(node: &Node, out: &mut String) {
    match &node.value {
        Value::Null => out.push_str("null"),
        Value::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Number(text) => out.push_str(text),
        Value::String(text) => write_string(text, out),
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_json(item, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            for (index, member) in members.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_string(&member.key, out);
                out.push(':');
                write_json(&member.node, out);
            }
            out.push('}');
        }
    }
}
