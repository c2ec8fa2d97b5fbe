//! A SOAP 1.1 envelope to what ASMX looks at in it: the element of the call, its children, headers that must be
//! understood. It is read in one go, without a tree, and within the limits of [`signoff_spec::xml`].

use std::borrow::Cow;

use signoff_spec::xml::Limits;
use signoff_spec::xml::Visitor;
use signoff_spec::xml::XmlError;
use signoff_spec::xml::visit;

use crate::reference::inforouter::method::Function;
use crate::reference::inforouter::method::NAMESPACE;
use crate::reference::inforouter::method::PARAMETERS;

/// Namespace of SOAP 1.1 envelopes (W3C Note SOAP 1.1, §3).
const ENVELOPE: &str = "http://schemas.xmlsoap.org/soap/envelope/";

/// What an envelope holds.
#[derive(Debug, Default)]
pub(super) struct Envelope {
    /// Whether it is an envelope of SOAP 1.1.
    pub(super) is_soap11: bool,
    /// Whether a header says that it must be understood: none is.
    pub(super) has_obligation: bool,
    /// The web method that the first element in the body is called after, whatever its namespace.
    pub(super) function: Option<Function>,
    /// Whether that element is in the namespace of the service: in another one nobody sees its children.
    pub(super) is_own: bool,
    /// The children of that element that are parameters, with their text.
    pub(super) parameters: Vec<(&'static str, String)>,
}

/// Reads an envelope, whatever it is.
///
/// # Errors
/// What is no XML, or beyond its limits.
pub(super) fn read(text: &str) -> Result<Envelope, XmlError> {
    let found = Envelope::default();
    let mut reader = Reader { found, depth: 0, part: Part::Other, messages: 0, parameter: None };
    visit(text, Limits::default(), &mut reader)?;
    Ok(reader.found)
}

/// What an element directly inside the envelope is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Header,
    Body,
    Other,
}

struct Reader {
    found: Envelope,
    /// How many elements are open.
    depth: usize,
    part: Part,
    /// How many elements the body has had.
    messages: usize,
    /// The parameter that is read.
    parameter: Option<&'static str>,
}

impl Reader {
    /// Whether what is read lies in the first element of the body.
    fn is_in_message(&self) -> bool {
        self.part == Part::Body && self.messages == 1
    }
}

impl Visitor for Reader {
    fn open(&mut self, namespace: &str, local: &str, _: usize) {
        self.depth += 1;
        match self.depth {
            1 => self.found.is_soap11 = (namespace, local) == (ENVELOPE, "Envelope"),
            2 => {
                self.part = match (namespace, local) {
                    (ENVELOPE, "Header") => Part::Header,
                    (ENVELOPE, "Body") => Part::Body,
                    _ => Part::Other,
                }
            }
            3 if self.part == Part::Body => {
                self.messages += 1;
                if self.messages == 1 {
                    self.found.function = Function::named(local);
                    self.found.is_own = namespace == NAMESPACE;
                }
            }
            4 if self.is_in_message() => {
                self.parameter = PARAMETERS.into_iter().find(|name| namespace == NAMESPACE && *name == local);
                self.found.parameters.extend(self.parameter.map(|name| (name, String::new())));
            }
            _ => {}
        }
    }

    fn attribute(&mut self, namespace: &str, local: &str, value: Cow<'_, str>) {
        let obliges = (namespace, local) == (ENVELOPE, "mustUnderstand") && value == "1";
        self.found.has_obligation |= obliges && self.depth == 3 && self.part == Part::Header;
    }

    fn text(&mut self, text: &str) {
        if self.depth == 4
            && self.is_in_message()
            && self.parameter.is_some()
            && let Some((_, value)) = self.found.parameters.last_mut()
        {
            value.push_str(text);
        }
    }

    fn close(&mut self, _: usize) {
        self.depth -= 1;
    }
}
