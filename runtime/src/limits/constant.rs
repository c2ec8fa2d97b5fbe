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

/// Whether two texts are the same number: by value where floating point knows it, else by their text.
pub(crate) fn same_number(one: &str, two: &str) -> bool {
    if one == two {
        return true;
    }
    let values = one.parse::<f64>().ok().zip(two.parse::<f64>().ok());
    values.is_some_and(|(one, two)| one == two && one.abs() < 9e15)
}
