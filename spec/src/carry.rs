//! Where the values outside a message stand: credentials, cookies, the SOAPAction, the media type, parameters.
//!
//! The one reader of them, for clients, servers and captures alike. Every field, cookie and parameter of a name is
//! looked at, and the first that is not empty counts: what is empty proves nobody and names nothing.

mod answer;
mod fields;
mod raw;

pub use self::answer::SetCookie;
pub use self::answer::parameters_of;
pub use self::answer::path_of;
pub use self::fields::HeaderFields;
pub use self::fields::MediaType;
pub use self::raw::Raw;

use std::borrow::Cow;

use crate::model::credential::Carrier;
use crate::text::Node;
use crate::text::Value;
use crate::text::join;

/// A request, as far as its reader knows it: whoever decodes requests or judges captures makes one.
#[derive(Debug)]
pub struct Outside<'a, F> {
    /// Its header fields; of a frame none.
    pub fields: F,
    /// The query, without the question mark.
    pub query: &'a str,
    /// The body, for the fields of a form.
    pub body: Raw<'a>,
    /// The decoded body or frame: a JSON message, or the element of a SOAP body as an object.
    pub message: Option<&'a Node>,
    /// What is not shown.
    pub hidden: Hidden,
}

/// The places of a request that its reader cannot see, so that what is not found there may be there.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hidden {
    /// Some header fields.
    pub fields: bool,
    /// The cookies.
    pub cookies: bool,
    /// The body.
    pub body: bool,
}

/// What the places of a value show.
#[derive(Clone, Debug)]
pub struct FirstOf<'a> {
    /// The first place with a value that is not empty, and the value.
    pub found: Option<(&'a Carrier, Cow<'a, str>)>,
    /// Whether a place before it, or any where nothing is found, is one that the reader cannot see.
    pub hidden: bool,
}

impl<'a> Outside<'a, &'a [(String, String)]> {
    /// A message in a frame, which has nothing beside it.
    pub fn frame(message: &'a Node) -> Self {
        let (body, hidden) = (Raw::Bytes(&[]), Hidden::default());
        Self { fields: &[], query: "", body, message: Some(message), hidden }
    }
}

impl<'a, F: HeaderFields<'a>> Outside<'a, F> {
    /// Looks at the places of a value in their order (`first_of` of spec files).
    pub fn first_of(&self, carriers: impl IntoIterator<Item = &'a Carrier>) -> FirstOf<'a> {
        let mut hidden = false;
        for carrier in carriers {
            if let Some(value) = self.value(carrier) {
                return FirstOf { found: Some((carrier, value)), hidden };
            }
            hidden |= self.hides(carrier);
        }
        FirstOf { found: None, hidden }
    }

    /// The value in one place, unless there is none or it is empty.
    pub fn value(&self, carrier: &Carrier) -> Option<Cow<'a, str>> {
        match carrier {
            Carrier::Header(field) => {
                let mut values = self.fields.values(&field.name).filter_map(|value| field.value_in(value));
                values.find(|value| !value.is_empty()).map(Cow::Borrowed)
            }
            Carrier::Cookie(name) => self.fields.cookie(name).map(Cow::Borrowed),
            Carrier::Query(name) => Raw::Bytes(self.query.as_bytes()).parameter(name),
            Carrier::Form(name) if self.may_be_form() => self.body.parameter(name),
            Carrier::Form(_) => None,
            Carrier::Soap(name) => self.member(&join("", name)),
            Carrier::Body(pointer) => self.member(pointer),
        }
    }

    fn hides(&self, carrier: &Carrier) -> bool {
        match carrier {
            Carrier::Header(_) => self.hidden.fields,
            Carrier::Cookie(_) => self.hidden.cookies,
            Carrier::Query(_) => false,
            Carrier::Form(_) | Carrier::Soap(_) | Carrier::Body(_) => self.hidden.body,
        }
    }

    /// Whether the body is a form: where nothing says what it is, it may be one (RFC 9110, §8.3).
    fn may_be_form(&self) -> bool {
        matches!(self.body, Raw::Params(_)) || self.fields.media_type().is_none_or(MediaType::is_form)
    }

    /// A text or a number of the message; what is neither is no value that could travel elsewhere, too.
    fn member(&self, pointer: &str) -> Option<Cow<'a, str>> {
        match &self.message?.at(pointer)?.value {
            Value::String(text) | Value::Number(text) if !text.is_empty() => Some(Cow::Borrowed(text)),
            _ => None,
        }
    }
}
