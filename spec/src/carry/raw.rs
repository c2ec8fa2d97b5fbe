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

    /// Every value of a name that is not empty. Servers compare names of parameters without letter case.
    pub fn parameters(self, name: &str) -> impl Iterator<Item = Cow<'a, str>> {
        let is_one = move |(known, value): &(Cow<'_, str>, Cow<'_, str>)| {
            known.eq_ignore_ascii_case(name) && !value.is_empty()
        };
        self.pairs().filter(is_one).map(|(_, value)| value)
    }

    /// The first of these.
    pub fn parameter(self, name: &str) -> Option<Cow<'a, str>> {
        self.parameters(name).next()
    }
}
