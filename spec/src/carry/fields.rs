//! Header fields to what they say: values by name, cookies, the media type, the SOAPAction.

use crate::model::credential::InHeader;

/// The header field with cookies that a server sets, in lower case.
pub const SET_COOKIE: &str = "set-cookie";

/// The header field with the address that a response leads to, in lower case.
pub const LOCATION: &str = "location";

/// Header fields of a message. Lists of pairs are some; what else refers to fields implements [`lines`](Self::lines).
pub trait HeaderFields<'a>: Copy {
    /// Every line of the field `name` that is text, in order. Names have no letter case (RFC 9110, §5.1).
    fn lines(self, name: &str) -> impl Iterator<Item = &'a str>;

    /// Every value of the field `name`, empty ones too; white space around it is none of it (RFC 9110, §5.5).
    fn values(self, name: &str) -> impl Iterator<Item = &'a str> {
        self.lines(name).map(str::trim)
    }

    /// The first value of the field `name` that is not empty. The fields that are read here are no lists, so lines
    /// of one name are not joined (RFC 9110, §5.3).
    fn field(self, name: &str) -> Option<&'a str> {
        self.values(name).find(|value| !value.is_empty())
    }

    /// The values of a cookie that a client sends, but for empty ones: pairs between semicolons, in one line or several
    /// (RFC 6265, §4.2.1; RFC 9113, §8.2.3). Names have letter case. Which of several counts, no order says (§5.4).
    fn cookies(self, name: &str) -> impl Iterator<Item = &'a str> {
        values(self.values("Cookie").flat_map(|line| line.split(';')), name)
    }

    /// The first of these.
    fn cookie(self, name: &str) -> Option<&'a str> {
        self.cookies(name).next()
    }

    /// The value of a cookie that a server sets: the first pair of each line; what follows are attributes (RFC 6265,
    /// §5.2). One that is deleted, and so set to nothing, has none.
    fn set_cookie(self, name: &str) -> Option<&'a str> {
        values(self.values("Set-Cookie").filter_map(|line| line.split(';').next()), name).next()
    }

    /// Every media type that the fields give. More than one is a mistake of the sender (RFC 9110, §8.3).
    fn media_types(self) -> impl Iterator<Item = MediaType<'a>> {
        self.values("Content-Type").filter_map(MediaType::read)
    }

    /// The first of these.
    fn media_type(self) -> Option<MediaType<'a>> {
        self.media_types().next()
    }

    /// The action as SOAP 1.1 names it, with its quotes or without (W3C Note SOAP 1.1, §6.1.1); empty where the
    /// field says that the target is all there is to say.
    fn soap11_action(self) -> Option<&'a str> {
        self.soap11_actions().min_by_key(|action| action.is_empty())
    }

    /// Every action that the fields give, as SOAP 1.1 names it.
    fn soap11_actions(self) -> impl Iterator<Item = &'a str> {
        self.values("SOAPAction").map(unquoted)
    }

    /// The action of a SOAP request: of its field in SOAP 1.1, of its media type in SOAP 1.2 (RFC 3902, §2). Two that
    /// differ are none.
    fn soap_action(self) -> Option<&'a str> {
        let mut own = self.soap11_actions().filter(|action| !action.is_empty());
        match own.next() {
            Some(action) => own.all(|other| other == action).then_some(action),
            None => self.media_type()?.parameter("action").filter(|action| !action.is_empty()),
        }
    }
}

impl<'a> HeaderFields<'a> for &'a [(String, String)] {
    fn lines(self, name: &str) -> impl Iterator<Item = &'a str> {
        self.iter()
            .filter(move |(field, _)| field.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

/// A media type as a field has it: `text/xml; charset=utf-8` (RFC 9110, §8.3.1). Names have no letter case.
#[derive(Clone, Copy, Debug)]
pub struct MediaType<'a> {
    /// Type and subtype, as written.
    pub essence: &'a str,
    parameters: &'a str,
}

impl<'a> MediaType<'a> {
    /// Reads the value of a field; `None` where it says nothing.
    pub fn read(value: &'a str) -> Option<Self> {
        let (essence, parameters) = value.split_once(';').unwrap_or((value, ""));
        let essence = essence.trim();
        (!essence.is_empty()).then_some(Self { essence, parameters })
    }

    /// Whether type and subtype are these.
    pub fn is(self, essence: &str) -> bool {
        self.essence.eq_ignore_ascii_case(essence)
    }

    /// Whether it is that of HTML forms (WHATWG URL, §5).
    pub fn is_form(self) -> bool {
        self.is("application/x-www-form-urlencoded")
    }

    /// The value of the first parameter of a name, without quotes (RFC 9110, §5.6.6). Backslashes are kept.
    pub fn parameter(self, name: &str) -> Option<&'a str> {
        let mut parts = outside_quotes(self.parameters, ';');
        parts.find_map(|part| {
            let (known, value) = part.split_once('=')?;
            known.trim().eq_ignore_ascii_case(name).then(|| unquoted(value.trim()))
        })
    }
}

/// The values that are not empty, of pairs `name=value`. Quotes around a value are part of it: what a server sets
/// in quotes, a client sends back in quotes (RFC 6265, §5.2 and §5.4).
fn values<'a>(pairs: impl Iterator<Item = &'a str>, name: &str) -> impl Iterator<Item = &'a str> {
    let pairs = pairs.filter_map(|pair| pair.split_once('='));
    let values = pairs.filter(move |(known, _)| known.trim() == name).map(|(_, value)| value.trim());
    values.filter(|value| !value.is_empty())
}

/// A value without the pair of quotes around it.
fn unquoted(value: &str) -> &str {
    value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value).trim()
}

impl InHeader {
    /// The value that stands in this one of the field; `None` if it has another scheme, or no such parameter.
    pub fn value_in<'v>(&self, value: &'v str) -> Option<&'v str> {
        let rest = match &self.scheme {
            None => value,
            Some(scheme) => {
                let (known, rest) = value.split_once(' ')?;
                known.eq_ignore_ascii_case(scheme).then(|| rest.trim_start())?
            }
        };
        let Some(parameter) = &self.parameter else { return Some(rest) };
        let mut pairs = outside_quotes(rest, ',').filter_map(|pair| pair.split_once('='));
        let found = pairs.find(|(name, _)| name.trim().eq_ignore_ascii_case(parameter));
        found.map(|(_, value)| unquoted(value.trim()))
    }
}

/// Splits a text at a sign, but not where it stands in quotes (RFC 9110, §5.6.4).
fn outside_quotes(text: &str, sign: char) -> impl Iterator<Item = &str> {
    let (mut quoted, mut escaped) = (false, false);
    text.split(move |c| {
        quoted ^= c == '"' && !escaped;
        escaped = quoted && c == '\\' && !escaped;
        c == sign && !quoted
    })
}
