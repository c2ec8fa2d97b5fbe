//! The walk over the parser's events, with every limit checked before anything is kept.

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
    if text.len() > limits.bytes {
        return Err(XmlError { problem: Problem::Limit("bytes"), offset: limits.bytes });
    }
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut walk = Walk {
        reader: NsReader::from_str(body),
        base: text.len() - body.len(),
        limits,
        elements: 0,
        open: Vec::new(),
        root: None,
    };
    walk.reader.config_mut().check_comments = true;
    while walk.step()? {}
    walk.root.ok_or(XmlError { problem: Problem::UnexpectedEnd, offset: text.len() })
}

struct Walk<'a> {
    reader: NsReader<&'a [u8]>,
    base: usize,
    limits: Limits,
    elements: usize,
    open: Vec<Element>,
    root: Option<Element>,
}

impl Walk<'_> {
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
            Event::Eof if self.open.is_empty() => return Ok(false),
            Event::Eof => return self.error(Problem::UnexpectedEnd),
        }
        Ok(true)
    }

    fn open(&mut self, tag: &BytesStart<'_>, start: usize) -> Result<(), XmlError> {
        self.elements += 1;
        if self.elements > self.limits.elements {
            return self.error(Problem::Limit("elements"));
        }
        if self.open.len() >= self.limits.depth {
            return self.error(Problem::Limit("nested elements"));
        }
        if self.root.is_some() {
            return self.error(Problem::TrailingContent);
        }
        let name = {
            let (namespace, local) = self.reader.resolver().resolve_element(tag.name());
            self.name(&namespace, local.into_inner())?
        };
        let attributes = self.attributes(tag)?;
        let span = Span { start, end: start };
        self.open.push(Element { name, attributes, children: Vec::new(), text: String::new(), span });
        Ok(())
    }

    fn attributes(&self, tag: &BytesStart<'_>) -> Result<Vec<Attribute>, XmlError> {
        let mut out = Vec::new();
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
            let name = self.name(&namespace, local.into_inner())?;
            let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else {
                return self.error(Problem::Entity);
            };
            out.push(Attribute { name, value: value.into_owned() });
        }
        Ok(out)
    }

    fn name(&self, namespace: &ResolveResult<'_>, local: &str) -> Result<Name, XmlError> {
        let namespace = match namespace {
            ResolveResult::Bound(namespace) => namespace.into_inner().to_owned(),
            ResolveResult::Unbound => String::new(),
            ResolveResult::Unknown(_) => return self.error(Problem::UnboundPrefix),
        };
        Ok(Name { namespace, local: local.to_owned() })
    }

    fn close(&mut self) -> Result<(), XmlError> {
        let end = self.offset();
        let Some(mut element) = self.open.pop() else { return self.error(Problem::TrailingContent) };
        element.span.end = end;
        match self.open.last_mut() {
            Some(parent) => parent.children.push(element),
            None => self.root = Some(element),
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), XmlError> {
        match self.open.last_mut() {
            Some(element) => element.text.push_str(text),
            None if text.trim_matches([' ', '\t', '\r', '\n']).is_empty() => {}
            None => return self.error(Problem::TrailingContent),
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
