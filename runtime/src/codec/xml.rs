//! Values to XML elements: members to attributes and child elements, as the schema's `xml` says.

mod flat;
mod name;

pub(crate) use self::flat::write_flat;

use std::borrow::Cow;

use quick_xml::escape::escape;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::schema::Schema;
use signoff_spec::text::Form;
use signoff_spec::text::Member;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::text::join;
use signoff_spec::xml::Limits;

use crate::codec::Unwritable;
use crate::codec::scalar;
use crate::codec::scalar::member_schema;
use crate::codec::xml::name::is_name;

/// The XML declaration, as ASMX writes it.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

/// The member that holds the text of an element which has attributes or child elements as well.
const TEXT: &str = "#text";

/// How many elements an envelope puts around the message: envelope, body, response, result.
const ENVELOPE: usize = 4;

/// The outermost element of a value.
#[derive(Clone, Copy, Debug)]
pub struct Root<'a> {
    /// Its local name.
    pub name: &'a str,
    /// The default namespace that it declares; `None` if it declares none.
    pub declares: Option<&'a str>,
}

impl<'a> Root<'a> {
    /// The outermost element of a message, as its schema names it; `None` if it does not.
    pub(crate) fn of(operation: &'a Operation, schema: &'a Schema) -> Option<Self> {
        let xml = &operation.resolve(schema).xml;
        Some(Self { name: xml.name.as_deref()?, declares: xml.namespace.as_deref() })
    }
}

/// Writes an object as an element.
///
/// # Errors
/// A value that is no object, and inside it what would not come back: names that XML does not admit, characters
/// that XML 1.0 forbids, arrays, `null`, objects without any attribute or element, scalars whose text the schema
/// would give another value, nesting deeper than readers allow ([`Limits`]).
pub fn encode(
    operation: &Operation,
    schema: &Schema,
    root: Root<'_>,
    node: &Node,
) -> Result<String, Unwritable> {
    let Value::Object(members) = &node.value else {
        return Err(Unwritable::new("", "only an object can be written as an element"));
    };
    let mut writer = Writer { operation, out: String::new() };
    let depth = Limits::default().depth - ENVELOPE;
    let place = Place { at: String::new(), schema: Some(operation.resolve(schema)), depth };
    writer.element(root, members, &place)?;
    Ok(writer.out)
}

/// Writes an element that holds other elements, which are written already.
pub fn wrap(root: Root<'_>, content: &str) -> String {
    let mut out = String::new();
    start(root, &mut out);
    out.push('>');
    out.push_str(content);
    end(root.name, &mut out);
    out
}

/// Writes the elements of one value.
struct Writer<'a> {
    operation: &'a Operation,
    out: String,
}

/// Where in the value the writer is.
struct Place<'a> {
    at: String,
    schema: Option<&'a Schema>,
    /// How many elements may still be nested here.
    depth: usize,
}

impl<'a> Writer<'a> {
    fn element(&mut self, root: Root<'_>, members: &[Member], place: &Place<'a>) -> Result<(), Unwritable> {
        if !is_name(root.name) {
            return Err(Unwritable::new(&place.at, "not a name of XML"));
        }
        start(root, &mut self.out);
        for (index, member) in members.iter().enumerate() {
            if self.is_attribute(member, place) {
                self.attribute(member, &members[..index], place)?;
            }
        }
        if members.iter().all(|member| self.is_attribute(member, place)) {
            self.out.push_str(" />");
            return Ok(());
        }
        self.out.push('>');
        for member in members {
            if !self.is_attribute(member, place) {
                self.child(member, members, place)?;
            }
        }
        end(root.name, &mut self.out);
        Ok(())
    }

    fn is_attribute(&self, member: &Member, place: &Place<'a>) -> bool {
        match member.form {
            Form::Attribute => true,
            Form::Element => false,
            Form::Json => member_schema(self.operation, place.schema, &member.key)
                .is_some_and(|schema| schema.xml.attribute),
        }
    }

    fn attribute(&mut self, member: &Member, before: &[Member], place: &Place<'a>) -> Result<(), Unwritable> {
        let at = join(&place.at, &member.key);
        let twice = before.iter().any(|other| other.key == member.key && self.is_attribute(other, place));
        if twice {
            return Err(Unwritable::new(&at, "an attribute that stands there twice"));
        }
        if !is_name(&member.key) || member.key == "xmlns" {
            return Err(Unwritable::new(&at, "not a name of XML"));
        }
        let text = self.text(member, &at, place)?;
        write_attribute(&member.key, &text, &mut self.out);
        Ok(())
    }

    fn child(&mut self, member: &Member, all: &[Member], place: &Place<'a>) -> Result<(), Unwritable> {
        let at = join(&place.at, &member.key);
        if member.key == TEXT {
            return self.mixed_text(member, all, &at, place);
        }
        let schema = member_schema(self.operation, place.schema, &member.key);
        // The root counts as one level, so the first child is the second.
        let depth = place.depth.checked_sub(1).filter(|left| *left > 0);
        let depth = depth.ok_or_else(|| Unwritable::new(&at, "nested too deep"))?;
        let root = Root { name: &member.key, declares: None };
        if let Value::Object(members) = &member.node.value {
            if members.iter().all(|member| member.key == TEXT) {
                return Err(Unwritable::new(
                    &at,
                    "an element without attributes and elements is read as text",
                ));
            }
            return self.element(root, members, &Place { at, schema, depth });
        }
        let text = self.text(member, &at, place)?;
        if !is_name(&member.key) {
            return Err(Unwritable::new(&at, "not a name of XML"));
        }
        write_leaf(root, &text, &mut self.out);
        Ok(())
    }

    /// Text beside attributes and elements: once, after them, and never only white space, which readers drop.
    fn mixed_text(
        &mut self,
        member: &Member,
        all: &[Member],
        at: &str,
        place: &Place<'a>,
    ) -> Result<(), Unwritable> {
        let text = self.text(member, at, place)?;
        if all.iter().filter(|other| other.key == TEXT).count() > 1 {
            return Err(Unwritable::new(at, "the text of an element that stands there twice"));
        }
        if text.trim().is_empty() {
            return Err(Unwritable::new(at, "white space alone is not kept as the text of an element"));
        }
        self.out.push_str(&escape(text.as_str()));
        Ok(())
    }

    fn text(&self, member: &Member, at: &str, place: &Place<'a>) -> Result<String, Unwritable> {
        let schema = member_schema(self.operation, place.schema, &member.key);
        let text = scalar::encode(schema, &member.node, at)?;
        if is_writable(&text) {
            Ok(text)
        } else {
            Err(Unwritable::new(at, "a character that XML 1.0 forbids"))
        }
    }
}

/// Writes the beginning of a start tag.
pub(crate) fn start(root: Root<'_>, out: &mut String) {
    out.push('<');
    out.push_str(root.name);
    if let Some(namespace) = root.declares {
        out.push_str(" xmlns=\"");
        out.push_str(&escape(namespace));
        out.push('"');
    }
}

/// Writes an attribute.
fn write_attribute(name: &str, text: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    let text = escape(text);
    if text.bytes().any(|b| matches!(b, b'\n' | b'\t')) {
        // A reader makes spaces of white space in attributes, unless it is written as a reference.
        out.push_str(&text.replace('\n', "&#10;").replace('\t', "&#9;"));
    } else {
        out.push_str(&text);
    }
    out.push('"');
}

/// Writes an element that holds a text and nothing else.
fn write_leaf(root: Root<'_>, text: &str, out: &mut String) {
    start(root, out);
    if text.is_empty() {
        out.push_str(" />");
    } else {
        out.push('>');
        out.push_str(&escape(text));
        end(root.name, out);
    }
}

/// A text as it stands in attributes and between tags.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    escape(text)
}

/// Writes an end tag.
pub(crate) fn end(name: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Whether XML 1.0 admits every character of a text. Most texts are ASCII, and told byte by byte.
fn is_writable(text: &str) -> bool {
    text.bytes().all(|b| matches!(b, b' '..=b'~')) || text.chars().all(is_allowed)
}

/// Whether XML 1.0 (§2.2) admits a character.
fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}
