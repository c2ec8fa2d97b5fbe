//! Values of any kind, where a schema asks for none in particular.

use std::fmt;

use secrecy::zeroize::Zeroize;
use signoff_spec::tape::Tape;
use signoff_spec::tape::TapeError;
use signoff_spec::tape::Value;
use signoff_spec::view::View;

use crate::codec::writer::Writer;

/// A JSON value of any kind, kept as compact text: numbers lose no digits, members keep their order.
///
/// `Debug` shows its kind and size only, since nobody knows what it holds.
///
/// ```
/// use signoff::json::Json;
///
/// let value = Json::parse(r#"{ "a": [1, 2.50] }"#)?;
/// assert_eq!(value.as_str(), r#"{"a":[1,2.50]}"#);
/// assert_eq!(value.kind(), "object");
/// assert_eq!(Json::from("x").as_str(), r#""x""#);
/// # Ok::<(), signoff::spec::tape::TapeError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Json(Box<str>);

impl Json {
    /// `null`.
    pub fn null() -> Self {
        Self("null".into())
    }

    /// Reads a JSON text.
    ///
    /// # Errors
    /// A text that is not JSON, or has two members of one name.
    pub fn parse(text: &str) -> Result<Self, TapeError> {
        Ok(Self::of(Tape::json(text.as_bytes())?.value()))
    }

    /// Takes over a value of a message.
    pub fn of(value: Value<'_>) -> Self {
        if let Some(number) = View::number(value) {
            return Self(number.into());
        }
        let mut text = String::new();
        value.write_json(&mut text);
        Self(text.into())
    }

    /// The value as compact JSON text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The string that it is, if it is one.
    pub fn text(&self) -> Option<String> {
        Some(Tape::json(self.0.as_bytes()).ok()?.value().text().ok()?.to_owned())
    }

    /// The kind as JSON Schema names it: `null`, `boolean`, `integer`, `number`, `string`, `array`, `object`.
    pub fn kind(&self) -> &'static str {
        // It was made of a tape or of a scalar, so it can be read again.
        Tape::json(self.0.as_bytes()).map_or("null", |tape| tape.value().kind())
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Json({}, {} bytes)", self.kind(), self.0.len())
    }
}

/// For secrets of any kind: nothing is left of the text.
impl Zeroize for Json {
    fn zeroize(&mut self) {
        self.0.zeroize();
    }
}

impl From<bool> for Json {
    fn from(flag: bool) -> Self {
        Self(flag.to_string().into())
    }
}

impl From<i64> for Json {
    fn from(integer: i64) -> Self {
        Self(integer.to_string().into())
    }
}

impl From<u64> for Json {
    fn from(integer: u64) -> Self {
        Self(integer.to_string().into())
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        let mut out = String::new();
        Writer::json(&mut out).text(text);
        Self(out.into())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}
