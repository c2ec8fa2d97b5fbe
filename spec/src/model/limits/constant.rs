//! Constants of schemas, as generated code writes them down.

use std::borrow::Cow;

/// A constant of a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constant {
    /// `null`.
    Null,
    /// A boolean.
    Boolean(bool),
    /// The text of a number.
    Number(&'static str),
    /// A string.
    Text(&'static str),
    /// An array or object, as compact JSON text.
    Json(&'static str),
}

impl Constant {
    /// The constant in words: `the string "OK"`.
    pub fn describe(self) -> Cow<'static, str> {
        match self {
            Self::Null => Cow::Borrowed("null"),
            Self::Boolean(true) => Cow::Borrowed("true"),
            Self::Boolean(false) => Cow::Borrowed("false"),
            Self::Number(text) => Cow::Owned(format!("the number {text}")),
            Self::Text(text) => Cow::Owned(format!("the string {text:?}")),
            Self::Json(text) => Cow::Owned(format!("the value {text}")),
        }
    }
}
