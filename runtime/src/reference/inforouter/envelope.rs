//! A SOAP 1.1 envelope to what ASMX looks at in it: the element of the call, its children, headers that must be
//! understood. It is read in one go, without a tree, and within the limits of [`signoff_spec::xml`].

use std::borrow::Cow;

use signoff_spec::xml::Limits;
use signoff_spec::xml::Visitor;
use signoff_spec::xml::XmlError;
use signoff_spec::xml::visit;

/// Namespace of SOAP 1.1 envelopes (W3C Note SOAP 1.1, §3).
pub(super) const ENVELOPE: &str = "http://schemas.xmlsoap.org/soap/envelope/";

/// What an envelope holds.
#[derive(Debug, Default)]
pub(super) struct Envelope {
    /// Whether it is an envelope of SOAP 1.1.
    pub(super) is_soap11: bool,
    /// Whether a header says that it must be understood: none is.
    pub(super) has_obligation: bool,
    /// Namespace and name of the first element in the body.
    pub(super) message: Option<(String, String)>,
    /// The children of that element: namespace, name, text.
    pub(super) children: Vec<(String, String, String)>,
}

/// Reads an envelope, whatever it is.
///
/// # Errors
/// What is no XML, or beyond its limits.
pub(super) fn read(text: &str) -> Result<Envelope, XmlError> {
    let mut reader = Reader { found: Envelope::default(), depth: 0, part: Part::Other, messages: 0 };
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
                    self.found.message = Some((namespace.to_owned(), local.to_owned()));
                }
            }
            4 if self.is_in_message() => {
                self.found.children.push((namespace.to_owned(), local.to_owned(), String::new()));
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
            && let Some((_, _, value)) = self.found.children.last_mut()
        {
            value.push_str(text);
        }
    }

    fn close(&mut self, _: usize) {
        self.depth -= 1;
    }
}
