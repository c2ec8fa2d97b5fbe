//! Where the values outside a message stand: credentials, cookies, the SOAPAction, the media type, parameters.
//!
//! The one reader of them, for clients, servers and captures alike. Every field, cookie and parameter of a name is
//! looked at, and the first that is not empty counts: what is empty proves nobody and names nothing. A value counts
//! only where a request of its kind has it: no server looks for a ticket in the form of a GET.

mod answer;
mod fields;
mod raw;

pub use self::answer::SetCookie;
pub use self::answer::is_named;
pub use self::answer::parameters_of;
pub use self::answer::path_of;
pub use self::fields::HeaderFields;
pub use self::fields::LOCATION;
pub use self::fields::MediaType;
pub use self::fields::SET_COOKIE;
pub use self::raw::Raw;

use std::borrow::Cow;

use crate::model::binding::Binding;
use crate::model::binding::Carries;
use crate::model::binding::Protocol;
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
    /// What its body is.
    pub within: Within,
    /// What is not shown.
    pub hidden: Hidden,
}

/// What the body of a request is, and so which values can be members of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// Nothing that holds values.
    Nothing,
    /// A form.
    Form,
    /// A SOAP envelope.
    Soap,
    /// A message, as frames are.
    Message,
}

impl Within {
    /// What the requests of a binding are.
    pub fn of(binding: &Binding) -> Self {
        match &binding.protocol {
            Protocol::Soap11(_) => Self::Soap,
            Protocol::WsJson(_) => Self::Message,
            Protocol::Http(http) => match http.request {
                Carries::Form => Self::Form,
                Carries::Json | Carries::Xml => Self::Message,
                Carries::None | Carries::Query | Carries::Text | Carries::SoapFault => Self::Nothing,
            },
        }
    }

    fn holds(self, carrier: &Carrier) -> bool {
        match carrier {
            Carrier::Form(_) => self == Self::Form,
            Carrier::Soap(_) => self == Self::Soap,
            Carrier::Body(_) => self == Self::Message,
            Carrier::Header(_) | Carrier::Cookie(_) | Carrier::Query(_) => false,
        }
    }
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
        Self { fields: &[], query: "", body, message: Some(message), within: Within::Message, hidden }
    }
}

impl<'a, F: HeaderFields<'a>> Outside<'a, F> {
    /// Looks at the places of a value in their order (`first_of` of spec files).
    pub fn first_of(&self, carriers: &'a [Carrier]) -> FirstOf<'a> {
        let mut hidden = false;
        for carrier in self.places(carriers) {
            if let Some(value) = self.values(carrier).next() {
                return FirstOf { found: Some((carrier, value)), hidden };
            }
            hidden |= self.hides(carrier);
        }
        FirstOf { found: None, hidden }
    }

    /// Every value that is not empty, with its place, in the same order. A place may hold several.
    pub fn all_of(&self, carriers: &'a [Carrier]) -> impl Iterator<Item = (&'a Carrier, Cow<'a, str>)> {
        self.places(carriers).flat_map(|carrier| self.values(carrier).map(move |value| (carrier, value)))
    }

    /// The places that a request of this kind has. The query is one where a value has none in the body.
    fn places(&self, carriers: &'a [Carrier]) -> impl Iterator<Item = &'a Carrier> {
        let in_body = carriers.iter().any(|carrier| self.within.holds(carrier));
        carriers.iter().filter(move |carrier| match carrier {
            Carrier::Header(_) | Carrier::Cookie(_) => true,
            Carrier::Query(_) => !in_body,
            Carrier::Form(_) | Carrier::Soap(_) | Carrier::Body(_) => self.within.holds(carrier),
        })
    }

    /// The values in one place that are not empty.
    fn values(&self, carrier: &Carrier) -> impl Iterator<Item = Cow<'a, str>> {
        let (mut field, mut cookie, mut parameter, mut member) = (None, None, None, None);
        match carrier {
            Carrier::Header(place) => {
                let fields = self.fields.values(&place.name);
                field = Some(fields.filter_map(|value| place.value_in(value)));
            }
            Carrier::Cookie(name) => cookie = Some(self.fields.cookies(name)),
            Carrier::Query(name) => parameter = Some(Raw::Bytes(self.query.as_bytes()).parameters(name)),
            Carrier::Form(name) if self.may_be_form() => parameter = Some(self.body.parameters(name)),
            Carrier::Form(_) => {}
            Carrier::Soap(name) => member = self.member(&join("", name)),
            Carrier::Body(pointer) => member = self.member(pointer),
        }
        let beside = field.into_iter().flatten().chain(cookie.into_iter().flatten()).map(Cow::Borrowed);
        let all = beside.chain(parameter.into_iter().flatten()).chain(member);
        all.filter(|value| !value.is_empty())
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
        let mut named = self.fields.media_types().peekable();
        matches!(self.body, Raw::Params(_)) || named.peek().is_none() || named.any(MediaType::is_form)
    }

    /// A text or a number of the message; what is neither is no value that could travel elsewhere, too.
    fn member(&self, pointer: &str) -> Option<Cow<'a, str>> {
        match &self.message?.at(pointer)?.value {
            Value::String(text) | Value::Number(text) if !text.is_empty() => Some(Cow::Borrowed(text)),
            _ => None,
        }
    }
}
