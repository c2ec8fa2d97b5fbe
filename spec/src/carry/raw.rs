//! Bodies and queries to name-value pairs.

use std::borrow::Cow;

/// A body as a binding carries it.
#[derive(Clone, Copy, Debug)]
pub enum Raw<'a> {
    /// Its bytes, after every transfer and content coding.
    Bytes(&'a [u8]),
    /// Form parameters that are decoded already.
    Params(&'a [(String, String)]),
}

impl<'a> Raw<'a> {
    /// Its pairs in order, decoded (WHATWG URL, §5.1); bytes are taken for a form, or a query, whatever they are.
    pub fn pairs(self) -> impl Iterator<Item = (Cow<'a, str>, Cow<'a, str>)> {
        let (bytes, params): (_, &[_]) = match self {
            Self::Bytes(bytes) => (bytes, &[]),
            Self::Params(params) => (&[][..], params),
        };
        let params = params.iter().map(|(name, value)| (name.into(), value.into()));
        form_urlencoded::parse(bytes).chain(params)
    }

    /// The first value of a name that is not empty. Servers compare names of parameters without letter case.
    pub fn parameter(self, name: &str) -> Option<Cow<'a, str>> {
        let mut pairs = self.pairs();
        let found = pairs.find(|(known, value)| known.eq_ignore_ascii_case(name) && !value.is_empty());
        found.map(|(_, value)| value)
    }
}
