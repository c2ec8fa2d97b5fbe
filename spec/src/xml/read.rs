//! The walk over the parser's events, with every limit checked before anything is handed on, and the tree of them.

use std::borrow::Cow;

use quick_xml::NsReader;
use quick_xml::XmlVersion;
use quick_xml::events::BytesRef;
use quick_xml::events::BytesStart;
use quick_xml::events::Event;
use quick_xml::name::ResolveResult;

use crate::text::Span;
use crate::xml::Attribute;
use crate::xml::Element;
use crate::xml::Limits;
use crate::xml::Name;
use crate::xml::Problem;
use crate::xml::XmlError;

/// Reads a text that holds one XML document.
///
/// # Errors
/// The first place where it is not well-formed, or refused, or beyond a limit.
pub fn read(text: &str, limits: Limits) -> Result<Element, XmlError> {
    let mut tree = Tree { open: Vec::new(), root: None };
    visit(text, limits, &mut tree)?;
    // A text is read to its end only if there was a root.
    tree.root.ok_or(XmlError { problem: Problem::UnexpectedEnd, offset: text.len() })
}

/// Takes what a document holds, in its order. Who needs no tree implements it; [`visit`] calls it.
pub trait Visitor {
    /// An element begins, with its namespace and local name, at this byte of the text.
    fn open(&mut self, namespace: &str, local: &str, start: usize);

    /// An attribute of the element that began last: namespace, local name, value. Declarations of namespaces are
    /// none.
    fn attribute(&mut self, namespace: &str, local: &str, value: Cow<'_, str>);

    /// Text directly inside the innermost open element, unescaped; it may come in pieces.
    fn text(&mut self, text: &str);

    /// The innermost open element ends before this byte of the text.
    fn close(&mut self, end: usize);
}

/// Reads a text that holds one XML document, and hands on what is in it.
///
/// # Errors
/// Those of [`read`]. What came before the mistake was handed on by then.
pub fn visit(text: &str, limits: Limits, visitor: &mut impl Visitor) -> Result<(), XmlError> {
    if text.len() > limits.bytes {
        return Err(XmlError { problem: Problem::Limit("bytes"), offset: limits.bytes });
    }
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let reader = NsReader::from_str(body);
    let base = text.len() - body.len();
    let mut walk = Walk { reader, base, limits, elements: 0, depth: 0, visitor };
    walk.reader.config_mut().check_comments = true;
    while walk.step()? {}
    if walk.elements > 0 {
        Ok(())
    } else {
        Err(XmlError { problem: Problem::UnexpectedEnd, offset: text.len() })
    }
}

struct Walk<'a, 'v, V> {
    reader: NsReader<&'a [u8]>,
    base: usize,
    limits: Limits,
    /// How many elements began.
    elements: usize,
    /// How many of them are open.
    depth: usize,
    visitor: &'v mut V,
}

impl<V: Visitor> Walk<'_, '_, V> {
    /// Bytes from the start of the text to where the parser stands.
    fn offset(&self) -> usize {
        self.base + usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn error<T>(&self, problem: Problem) -> Result<T, XmlError> {
        Err(XmlError { problem, offset: self.offset() })
    }

    fn step(&mut self) -> Result<bool, XmlError> {
        let start = self.offset();
        let event = match self.reader.read_event() {
            Ok(event) => event,
            Err(error) => return self.error(Problem::Malformed(error.to_string())),
        };
        match event {
            Event::Start(tag) => self.open(&tag, start)?,
            Event::Empty(tag) => {
                self.open(&tag, start)?;
                self.close()?;
            }
            Event::End(_) => self.close()?,
            Event::Text(text) => self.text(&text.xml_content(XmlVersion::Implicit1_0))?,
            Event::CData(text) => self.text(&text.xml_content(XmlVersion::Implicit1_0))?,
            Event::GeneralRef(entity) => self.entity(&entity)?,
            Event::DocType(_) => return self.error(Problem::Doctype),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            Event::Eof if self.depth == 0 => return Ok(false),
            Event::Eof => return self.error(Problem::UnexpectedEnd),
        }
        Ok(true)
    }

    fn open(&mut self, tag: &BytesStart<'_>, start: usize) -> Result<(), XmlError> {
        self.elements += 1;
        if self.elements > self.limits.elements {
            return self.error(Problem::Limit("elements"));
        }
        if self.depth >= self.limits.depth {
            return self.error(Problem::Limit("nested elements"));
        }
        if self.depth == 0 && self.elements > 1 {
            return self.error(Problem::TrailingContent);
        }
        self.depth += 1;
        let (namespace, local) = self.reader.resolver().resolve_element(tag.name());
        let Some(namespace) = declared(namespace) else { return self.error(Problem::UnboundPrefix) };
        self.visitor.open(namespace, local.into_inner(), start);
        self.attributes(tag)
    }

    fn attributes(&mut self, tag: &BytesStart<'_>) -> Result<(), XmlError> {
        for (count, attribute) in tag.attributes().enumerate() {
            if count >= self.limits.attributes {
                return self.error(Problem::Limit("attributes"));
            }
            let attribute = match attribute {
                Ok(attribute) => attribute,
                Err(error) => return self.error(Problem::Malformed(error.to_string())),
            };
            let key = attribute.key.into_inner();
            if key == "xmlns" || key.starts_with("xmlns:") {
                continue;
            }
            let (namespace, local) = self.reader.resolver().resolve_attribute(attribute.key);
            let Some(namespace) = declared(namespace) else { return self.error(Problem::UnboundPrefix) };
            let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else {
                return self.error(Problem::Entity);
            };
            self.visitor.attribute(namespace, local.into_inner(), value);
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), XmlError> {
        let Some(depth) = self.depth.checked_sub(1) else { return self.error(Problem::TrailingContent) };
        self.depth = depth;
        self.visitor.close(self.offset());
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), XmlError> {
        if self.depth > 0 {
            self.visitor.text(text);
        } else if !text.trim_matches([' ', '\t', '\r', '\n']).is_empty() {
            return self.error(Problem::TrailingContent);
        }
        Ok(())
    }

    /// Character references and the five entities of XML; everything else would need a DTD.
    fn entity(&mut self, entity: &BytesRef<'_>) -> Result<(), XmlError> {
        let c = match entity.resolve_char_ref() {
            Ok(Some(c)) => c,
            Ok(None) => match &**entity {
                "lt" => '<',
                "gt" => '>',
                "amp" => '&',
                "quot" => '"',
                "apos" => '\'',
                _ => return self.error(Problem::Entity),
            },
            Err(_) => return self.error(Problem::Entity),
        };
        self.text(c.encode_utf8(&mut [0; 4]))
    }
}

/// The namespace of a name, empty for none; `None` for a prefix that is not declared.
fn declared<'n>(namespace: ResolveResult<'n>) -> Option<&'n str> {
    match namespace {
        ResolveResult::Bound(namespace) => Some(namespace.into_inner()),
        ResolveResult::Unbound => Some(""),
        ResolveResult::Unknown(_) => None,
    }
}

/// Makes a tree of what it takes.
struct Tree {
    open: Vec<Element>,
    root: Option<Element>,
}

impl Visitor for Tree {
    fn open(&mut self, namespace: &str, local: &str, start: usize) {
        let name = Name { namespace: namespace.to_owned(), local: local.to_owned() };
        let (attributes, children, text) = (Vec::new(), Vec::new(), String::new());
        self.open.push(Element { name, attributes, children, text, span: Span { start, end: start } });
    }

    fn attribute(&mut self, namespace: &str, local: &str, value: Cow<'_, str>) {
        let name = Name { namespace: namespace.to_owned(), local: local.to_owned() };
        if let Some(element) = self.open.last_mut() {
            element.attributes.push(Attribute { name, value: value.into_owned() });
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(element) = self.open.last_mut() {
            element.text.push_str(text);
        }
    }

    fn close(&mut self, end: usize) {
        let Some(mut element) = self.open.pop() else { return };
        element.span.end = end;
        match self.open.last_mut() {
            Some(parent) => parent.children.push(element),
            None => self.root = Some(element),
        }
    }
}
