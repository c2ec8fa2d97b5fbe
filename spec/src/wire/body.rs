//! A body that is read once, however often and as whatever it is decoded.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::text;
use crate::text::Node;
use crate::wire::WireError;
use crate::xml;
use crate::xml::Element;

/// The bytes of a body, after every transfer and content coding, and what they were read to.
#[derive(Debug, Default)]
pub struct Body<'a> {
    bytes: Cow<'a, [u8]>,
    json: OnceCell<Result<Node, WireError>>,
    xml: OnceCell<Result<Element, WireError>>,
}

impl<'a> Body<'a> {
    /// A body that nothing was asked of yet.
    pub fn new(bytes: impl Into<Cow<'a, [u8]>>) -> Self {
        Self { bytes: bytes.into(), json: OnceCell::new(), xml: OnceCell::new() }
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Its text, without the byte order mark that some servers put before it.
    ///
    /// # Errors
    /// A body that holds nothing, or is not UTF-8.
    pub fn text(&self) -> Result<&str, WireError> {
        utf8(&self.bytes)
    }

    /// The JSON value that it is.
    ///
    /// # Errors
    /// A body that is none.
    pub fn json(&self) -> Result<&Node, WireError> {
        let read = || text::parse(self.text()?, text::Limits::default()).map_err(WireError::Json);
        self.json.get_or_init(read).as_ref().map_err(WireError::clone)
    }

    /// The XML element that it is.
    ///
    /// # Errors
    /// A body that is none.
    pub fn xml(&self) -> Result<&Element, WireError> {
        let read = || xml::read(self.text()?, xml::Limits::default()).map_err(WireError::Xml);
        self.xml.get_or_init(read).as_ref().map_err(WireError::clone)
    }
}

/// The text of a body that has to hold something, without the byte order mark that some servers put before it.
pub(crate) fn utf8(body: &[u8]) -> Result<&str, WireError> {
    let text = str::from_utf8(body).map_err(|error| WireError::NotUtf8(error.valid_up_to()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() { Err(WireError::Empty) } else { Ok(text) }
}
