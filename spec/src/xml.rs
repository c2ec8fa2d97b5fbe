//! XML text to a bounded tree: no DOCTYPE, no entities but the five of XML, exact namespaces, one root.

mod read;

pub use self::read::Visitor;
pub use self::read::read;
pub use self::read::visit;

use std::fmt;

use crate::text::Member;
use crate::text::Node;
use crate::text::Span;
use crate::text::Value;
use crate::text::Written;

/// An element with everything inside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// Name and namespace.
    pub name: Name,
    /// Attributes in order, namespace declarations left out.
    pub attributes: Vec<Attribute>,
    /// Child elements in order.
    pub children: Vec<Self>,
    /// All text directly inside, joined; comments and processing instructions left out.
    pub text: String,
    /// From the start tag to the end tag.
    pub span: Span,
}

/// An attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// Name and namespace; an attribute without a prefix is in none.
    pub name: Name,
    /// Its value, unescaped and normalized.
    pub value: String,
}

/// A local name in a namespace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// Namespace; the empty string for none.
    pub namespace: String,
    /// Local name, without a prefix.
    pub local: String,
}

/// What an XML text may hold at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of text.
    pub bytes: usize,
    /// Elements inside one another.
    pub depth: usize,
    /// Elements in all.
    pub elements: usize,
    /// Attributes of one element, namespace declarations included.
    pub attributes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 16 << 20, depth: 64, elements: 100_000, attributes: 256 }
    }
}

/// Why a text is not XML, or not XML that is read here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Not well-formed; what the parser says, which never quotes values.
    Malformed(String),
    /// A document type declaration.
    Doctype,
    /// An entity other than the five of XML.
    Entity,
    /// A prefix without a namespace.
    UnboundPrefix,
    /// The text ends inside an element, or before any.
    UnexpectedEnd,
    /// A second root element, or text outside the root.
    TrailingContent,
    /// More than a limit allows; which one.
    Limit(&'static str),
}

/// A text that cannot be read as XML, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlError {
    /// What is wrong.
    pub problem: Problem,
    /// Bytes from the start of the text.
    pub offset: usize,
}

impl fmt::Display for XmlError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.problem {
            Problem::Malformed(what) => write!(out, "{what}")?,
            Problem::Doctype => out.write_str("document type declarations are refused")?,
            Problem::Entity => out.write_str("unknown entity")?,
            Problem::UnboundPrefix => out.write_str("namespace prefix is not declared")?,
            Problem::UnexpectedEnd => out.write_str("unexpected end of the text")?,
            Problem::TrailingContent => out.write_str("content outside the root element")?,
            Problem::Limit(what) => write!(out, "more {what} than allowed")?,
        }
        write!(out, " at byte {}", self.offset)
    }
}

impl std::error::Error for XmlError {}

impl Name {
    /// The local name, with its namespace if that is not `expected`.
    fn beside(&self, expected: &str) -> String {
        if self.namespace == expected {
            return self.local.clone();
        }
        format!("{{{}}}{}", self.namespace, self.local)
    }
}

/// The namespace of attributes for validators: `xsi:type`, `xsi:nil` and others.
const SCHEMA_INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

impl Element {
    /// The first child element of this local name, in any namespace.
    pub fn child(&self, local: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name.local == local)
    }

    /// The element as a value: a string if it is a leaf (neither attributes nor child elements), else an
    /// object.
    pub fn to_node(&self) -> Node {
        if self.attributes.is_empty() && self.children.is_empty() {
            return Node { value: Value::String(self.text.clone()), span: self.span };
        }
        self.to_object()
    }

    /// The element as an object of attributes and child elements, with the text, if there is any but white
    /// space, as the member `#text`. What is in another namespace has that in its name, `{namespace}name`, since it is
    /// not what documents call so: attributes are in none, elements in that of the element around them. Attributes for
    /// validators, which any element may have (XML Schema 1, §2.6), are no members.
    pub fn to_object(&self) -> Node {
        let text = |text: &str| Node { value: Value::String(text.to_owned()), span: self.span };
        let member = |key: String, key_span, form, node| Member { key, key_span, form, node };
        let own = self.attributes.iter().filter(|attribute| attribute.name.namespace != SCHEMA_INSTANCE);
        let attributes = own.map(|attribute| {
            member(attribute.name.beside(""), self.span, Written::Attribute, text(&attribute.value))
        });
        let children = self
            .children
            .iter()
            .map(|child| (child.name.beside(&self.name.namespace), child))
            .map(|(key, child)| member(key, child.span, Written::Element, child.to_node()));
        let own = (!self.text.trim().is_empty())
            .then(|| member("#text".to_owned(), self.span, Written::Element, text(&self.text)));
        Node { value: Value::Object(attributes.chain(children).chain(own).collect()), span: self.span }
    }
}
