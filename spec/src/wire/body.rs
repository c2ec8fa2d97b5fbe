//! A body that is read once, however often and as whatever it is decoded.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::carry::Raw;
use crate::message::Lexical;
use crate::message::Message;
use crate::text;
use crate::text::Node;
use crate::wire::WireError;
use crate::wire::soap::fault;
use crate::wire::soap::innermost;
use crate::wire::xml_message;
use crate::xml;
use crate::xml::Element;
use crate::xml::Name;

/// The bytes of a body, after every transfer and content coding, and what they were read to.
#[derive(Debug, Default)]
pub struct Body<'a> {
    bytes: Cow<'a, [u8]>,
    params: Option<&'a [(String, String)]>,
    json: OnceCell<Result<Node, WireError>>,
    xml: OnceCell<Result<Element, WireError>>,
    any: OnceCell<Result<Message, WireError>>,
}

impl<'a> Body<'a> {
    /// A body that nothing was asked of yet.
    pub fn new(bytes: impl Into<Cow<'a, [u8]>>) -> Self {
        Self { bytes: bytes.into(), ..Self::default() }
    }

    /// A body of which only its form parameters are known, decoded already.
    pub fn of_params(pairs: &'a [(String, String)]) -> Self {
        Self { params: Some(pairs), ..Self::default() }
    }

    /// Its bytes, or its parameters.
    pub fn raw(&self) -> Raw<'_> {
        self.params.map_or(Raw::Bytes(&self.bytes), Raw::Params)
    }

    /// Whether there is nothing in it, or white space alone.
    pub fn is_blank(&self) -> bool {
        self.params.is_none_or(<[_]>::is_empty) && self.bytes.trim_ascii().is_empty()
    }

    /// Its text, without the byte order mark that some servers put before it.
    ///
    /// # Errors
    /// A body that holds nothing, or is not UTF-8.
    pub fn text(&self) -> Result<&str, WireError> {
        utf8(&self.bytes).map(|(text, start)| &text[start..])
    }

    /// The JSON value that it is.
    ///
    /// # Errors
    /// A body that is none.
    pub fn json(&self) -> Result<&Node, WireError> {
        let read = || {
            let (text, start) = utf8(&self.bytes)?;
            text::parse_rest(text, start, text::Limits::default()).map_err(WireError::Json)
        };
        self.json.get_or_init(read).as_ref().map_err(WireError::clone)
    }

    /// The XML element that it is.
    ///
    /// # Errors
    /// A body that is none.
    pub fn xml(&self) -> Result<&Element, WireError> {
        let read = || xml::read(utf8(&self.bytes)?.0, xml::Limits::default()).map_err(WireError::Xml);
        self.xml.get_or_init(read).as_ref().map_err(WireError::clone)
    }

    /// The message that it is, of whatever kind, as the calls beside an operation have them: JSON, or XML with or
    /// without SOAP.
    ///
    /// # Errors
    /// A body that is neither.
    pub fn any(&self) -> Result<&Message, WireError> {
        let read = || match self.text()?.trim_start().starts_with('<') {
            true => self.xml().map(|element| match fault(element) {
                Ok((node, _)) => Message { node, root: None, lexical: Lexical::Text },
                Err(_) => xml_message(innermost(element)),
            }),
            false => self.json().cloned().map(Message::json),
        };
        self.any.get_or_init(read).as_ref().map_err(WireError::clone)
    }

    /// The name of the element that a request is: of that in its SOAP body, or of the root of any other XML.
    pub fn element(&self) -> Option<&Name> {
        let root = self.xml().ok()?;
        let inside = match root.name.local.as_str() {
            "Envelope" => root.child("Body")?.children.first()?,
            _ => root,
        };
        Some(&inside.name)
    }
}

/// The text of a body that has to hold something, and where it starts: after the byte order mark that some servers put
/// before it.
pub(crate) fn utf8(body: &[u8]) -> Result<(&str, usize), WireError> {
    let text = str::from_utf8(body).map_err(|error| WireError::NotUtf8(error.valid_up_to()))?;
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    if text[start..].trim_start().is_empty() { Err(WireError::Empty) } else { Ok((text, start)) }
}
