//! A request as tests of requests look at it: what travels beside its message.

use signoff_spec::carry::Raw;
use signoff_spec::model::select::At;
use signoff_spec::model::select::ElementName;
use signoff_spec::model::select::Select;
use signoff_spec::plan::Fields;
use signoff_spec::plan::Seen;
use signoff_spec::view::Tree;
use signoff_spec::xml::Name;

use crate::exchange::HttpExchange;
use crate::matcher::body::Bodies;
use crate::matcher::carrier;

/// What travels beside the message of a request.
#[derive(Clone, Copy)]
struct Asking<'a> {
    exchange: &'a HttpExchange,
    bodies: &'a Bodies<'a>,
}

/// Whether the tests hold for a request. One whose body is not shown passes none that look into it.
pub(super) fn holds(select: &Select, exchange: &HttpExchange, bodies: &Bodies<'_>) -> bool {
    if select.is_empty() {
        return true;
    }
    let message = bodies.request.any().ok().map(Tree::of);
    select.holds(Seen { status: None, fields: Asking { exchange, bodies }, message })
}

/// The name of the element that a request is: of that in its SOAP body, or of the root of any other XML.
pub(super) fn element<'a>(bodies: &'a Bodies<'_>) -> Option<&'a Name> {
    let root = bodies.request.xml().ok()?;
    let inside = match root.name.local.as_str() {
        "Envelope" => root.child("Body")?.children.first()?,
        _ => root,
    };
    Some(&inside.name)
}

impl Fields for Asking<'_> {
    fn any(self, name: &str, passes: impl FnMut(&str) -> bool) -> bool {
        (&*self.exchange.headers.fields).any(name, passes)
    }

    fn any_in_request(self, at: &At, mut passes: impl FnMut(&str) -> bool) -> bool {
        match at {
            At::Query(name) => {
                let query = self.exchange.url.query.as_deref().unwrap_or_default();
                Raw::Bytes(query.as_bytes()).parameters(name).any(|value| passes(&value))
            }
            At::Form(name) => carrier::raw(&self.exchange.body).parameters(name).any(|value| passes(&value)),
            At::Element(which) => element(self.bodies).is_some_and(|name| match which {
                ElementName::Local => passes(&name.local),
                ElementName::Namespace => passes(&name.namespace),
            }),
            _ => false,
        }
    }
}
