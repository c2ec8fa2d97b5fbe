//! Values that a spec file states, in a form that can be a constant of a program.

use std::borrow::Cow;

use crate::text::Member;
use crate::text::Node;
use crate::text::Span;
use crate::text::Value;
use crate::text::Written;

/// A value that a spec file states.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// `null`.
    Null,
    /// A boolean.
    Boolean(bool),
    /// A number, as its JSON text.
    Number(Cow<'static, str>),
    /// A string.
    Text(Cow<'static, str>),
    /// An array.
    Array(Cow<'static, [Self]>),
    /// An object: names and values of its members.
    Object(Cow<'static, [(Cow<'static, str>, Self)]>),
}

impl Constant {
    /// The value of a node.
    pub fn of(node: &Node) -> Self {
        match &node.value {
            Value::Null => Self::Null,
            Value::Bool(flag) => Self::Boolean(*flag),
            Value::Number(text) => Self::Number(text.clone().into()),
            Value::String(text) => Self::Text(text.clone().into()),
            Value::Array(items) => Self::Array(items.iter().map(Self::of).collect()),
            Value::Object(members) => {
                let member = |member: &Member| (Cow::Owned(member.key.clone()), Self::of(&member.node));
                Self::Object(members.iter().map(member).collect())
            }
        }
    }

    /// The value as a node that stands in no text.
    pub fn to_node(&self) -> Node {
        let value = match self {
            Self::Null => Value::Null,
            Self::Boolean(flag) => Value::Bool(*flag),
            Self::Number(text) => Value::Number(text.to_string()),
            Self::Text(text) => Value::String(text.to_string()),
            Self::Array(items) => Value::Array(items.iter().map(Self::to_node).collect()),
            Self::Object(members) => {
                let member = |(name, value): &(Cow<'static, str>, Self)| Member {
                    key: name.to_string(),
                    key_span: Span::default(),
                    form: Written::Json,
                    node: value.to_node(),
                };
                Value::Object(members.iter().map(member).collect())
            }
        };
        Node { value, span: Span::default() }
    }

    /// The string that it is, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value in words: `the string "OK"`, `null`.
    pub fn describe(&self) -> String {
        let json = self.to_node().to_json();
        match self {
            Self::Null | Self::Boolean(_) => json,
            Self::Number(_) => format!("the number {json}"),
            Self::Text(_) => format!("the string {json}"),
            Self::Array(_) | Self::Object(_) => format!("the value {json}"),
        }
    }
}
