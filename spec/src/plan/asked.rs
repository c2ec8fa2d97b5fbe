//! A request as tests of requests look at it: what travels beside its message.

use crate::carry::Raw;
use crate::model::select::At;
use crate::model::select::ElementName;
use crate::model::select::Select;
use crate::plan::Fields;
use crate::plan::Seen;
use crate::view::Tree;
use crate::wire::Body;

/// A request.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a, F> {
    /// Its header fields.
    pub fields: F,
    /// The query, without the question mark.
    pub query: &'a str,
    /// Its body.
    pub body: &'a Body<'a>,
}

impl<F: Fields> Asked<'_, F> {
    /// Whether the tests hold for it. One whose body is not there passes none that look into it.
    pub fn passes(self, select: &Select) -> bool {
        if select.is_empty() {
            return true;
        }
        let message = self.body.any().ok().map(Tree::of);
        select.holds(Seen { status: None, fields: self, message })
    }
}

impl<F: Fields> Fields for Asked<'_, F> {
    fn any(self, name: &str, passes: impl FnMut(&str) -> bool) -> bool {
        self.fields.any(name, passes)
    }

    fn any_in_request(self, at: &At, mut passes: impl FnMut(&str) -> bool) -> bool {
        match at {
            At::Query(name) => Raw::Bytes(self.query.as_bytes()).parameters(name).any(|value| passes(&value)),
            At::Form(name) => self.body.raw().parameters(name).any(|value| passes(&value)),
            At::Element(which) => self.body.element().is_some_and(|name| match which {
                ElementName::Local => passes(&name.local),
                ElementName::Namespace => passes(&name.namespace),
            }),
            _ => false,
        }
    }
}
