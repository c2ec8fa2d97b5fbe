//! Values to XML elements: members to attributes and child elements, as the schema's `xml` says.

mod name;

#[cfg(feature = "reference")]
use std::borrow::Cow;

use quick_xml::escape::escape;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::schema::Schema;
use signoff_spec::text::Node;
use signoff_spec::text::Token;
use signoff_spec::text::Written;
use signoff_spec::text::join;
use signoff_spec::view::Entry;
use signoff_spec::view::Tree;
use signoff_spec::view::View;
use signoff_spec::xml::Limits;

use crate::codec::Unwritable;
use crate::codec::scalar;
use crate::codec::scalar::member_schema;
use crate::codec::xml::name::is_name;

/// The XML declaration, as ASMX writes it.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

/// What stands before the content of an envelope (W3C Note SOAP 1.1, §4).
pub(crate) const ENVELOPE_START: &str =
    "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>";

/// What stands after it.
pub(crate) const ENVELOPE_END: &str = "</soap:Body></soap:Envelope>";

/// The member that holds the text of an element which has attributes or child elements as well.
const TEXT: &str = "#text";

/// Bytes that are set aside for a message and what is written around it.
pub(crate) const ROOM: usize = 512;

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
    let mut out = String::new();
    write(operation, schema, root, Tree::json(node), &mut out)?;
    Ok(out)
}

/// Appends any value that is an object as an element.
///
/// # Errors
/// Those of [`encode`]. What was appended by then is of no use.
pub(crate) fn write<'v>(
    operation: &Operation,
    schema: &Schema,
    root: Root<'_>,
    value: impl View<'v>,
    out: &mut String,
) -> Result<(), Unwritable> {
    if value.shape() != Token::Object {
        return Err(Unwritable::new("", "only an object can be written as an element"));
    }
    let depth = Limits::default().depth - ENVELOPE;
    let place = Place { around: None, schema: Some(operation.resolve(schema)), depth };
    Writer { operation, out }.element(root, value, &place)
}

/// Writes an element that holds other elements, which are written already.
pub fn wrap(root: Root<'_>, content: &str) -> String {
    let mut out = String::new();
    open(root, &mut out);
    out.push_str(content);
    end(root.name, &mut out);
    out
}

/// Writes the elements of one value.
struct Writer<'a, 'o> {
    operation: &'a Operation,
    out: &'o mut String,
}

/// Where in the value the writer is.
struct Place<'a, 'p> {
    /// The place around it, and the name there; `None` for the message itself.
    around: Option<(&'p Place<'a, 'p>, &'p str)>,
    schema: Option<&'a Schema>,
    /// How many elements may still be nested here.
    depth: usize,
}

impl Place<'_, '_> {
    fn pointer(&self) -> String {
        self.around.map_or_else(String::new, |(around, name)| join(&around.pointer(), name))
    }

    /// A mistake at this place.
    fn wrong(&self, why: &'static str) -> Unwritable {
        Unwritable::new(&self.pointer(), why)
    }

    /// A mistake at a member of it.
    fn wrong_in(&self, name: &str, why: &'static str) -> Unwritable {
        Unwritable::new(&join(&self.pointer(), name), why)
    }
}

impl<'a> Writer<'a, '_> {
    fn element<'v>(
        &mut self,
        root: Root<'_>,
        value: impl View<'v>,
        place: &Place<'a, '_>,
    ) -> Result<(), Unwritable> {
        if !is_name(root.name) {
            return Err(place.wrong("not a name of XML"));
        }
        start(root, self.out);
        let mut children = false;
        for (index, member) in value.members().enumerate() {
            let schema = member_schema(self.operation, place.schema, member.name);
            if !is_attribute(&member, schema) {
                children = true;
                continue;
            }
            let mut before = value.members().take(index).filter(|other| other.name == member.name);
            if before.any(|other| is_attribute(&other, schema)) {
                return Err(place.wrong_in(member.name, "an attribute that stands there twice"));
            }
            if member.name == "xmlns" {
                return Err(place.wrong_in(member.name, "not a name of XML"));
            }
            let text = named_text(&member, schema, place)?;
            write_attribute(member.name, text, self.out);
        }
        if !children {
            self.out.push_str(" />");
            return Ok(());
        }
        self.out.push('>');
        for member in value.members() {
            let schema = member_schema(self.operation, place.schema, member.name);
            if !is_attribute(&member, schema) {
                self.child(&member, value, schema, place)?;
            }
        }
        end(root.name, self.out);
        Ok(())
    }

    fn child<'v, V: View<'v>>(
        &mut self,
        member: &Entry<'v, V>,
        around: V,
        schema: Option<&'a Schema>,
        place: &Place<'a, '_>,
    ) -> Result<(), Unwritable> {
        if member.name == TEXT {
            return self.mixed_text(member, around, schema, place);
        }
        // The root counts as one level, so the first child is the second.
        let depth = place.depth.checked_sub(1).filter(|left| *left > 0);
        let depth = depth.ok_or_else(|| place.wrong_in(member.name, "nested too deep"))?;
        let root = Root { name: member.name, declares: None };
        if member.value.shape() == Token::Object {
            if member.value.members().all(|member| member.name == TEXT) {
                let why = "an element without attributes and elements is read as text";
                return Err(place.wrong_in(member.name, why));
            }
            let inside = Place { around: Some((place, member.name)), schema, depth };
            return self.element(root, member.value, &inside);
        }
        let text = named_text(member, schema, place)?;
        write_leaf(root, text, self.out);
        Ok(())
    }

    /// Text beside attributes and elements: once, after them, and never only white space, which readers drop.
    fn mixed_text<'v, V: View<'v>>(
        &mut self,
        member: &Entry<'v, V>,
        around: V,
        schema: Option<&'a Schema>,
        place: &Place<'a, '_>,
    ) -> Result<(), Unwritable> {
        let text = text(member, schema, place)?;
        if around.members().filter(|other| other.name == TEXT).count() > 1 {
            return Err(place.wrong_in(TEXT, "the text of an element that stands there twice"));
        }
        if text.trim().is_empty() {
            return Err(place.wrong_in(TEXT, "white space alone is not kept as the text of an element"));
        }
        self.out.push_str(&escape(text));
        Ok(())
    }
}

fn is_attribute<'v, V: View<'v>>(member: &Entry<'v, V>, schema: Option<&Schema>) -> bool {
    match member.form {
        Written::Attribute => true,
        Written::Element => false,
        Written::Json => schema.is_some_and(|schema| schema.xml.attribute),
    }
}

/// The text of a member, if both it and the name can be written.
fn named_text<'v, V: View<'v>>(
    member: &Entry<'v, V>,
    schema: Option<&Schema>,
    place: &Place<'_, '_>,
) -> Result<&'v str, Unwritable> {
    let text = text(member, schema, place)?;
    if is_name(member.name) { Ok(text) } else { Err(place.wrong_in(member.name, "not a name of XML")) }
}

fn text<'v, V: View<'v>>(
    member: &Entry<'v, V>,
    schema: Option<&Schema>,
    place: &Place<'_, '_>,
) -> Result<&'v str, Unwritable> {
    let text = scalar::text(schema, member.value)
        .and_then(|text| if is_writable(text) { Ok(text) } else { Err("a character that XML 1.0 forbids") });
    text.map_err(|why| place.wrong_in(member.name, why))
}

/// Writes a start tag.
pub(crate) fn open(root: Root<'_>, out: &mut String) {
    start(root, out);
    out.push('>');
}

/// Writes the beginning of a start tag.
fn start(root: Root<'_>, out: &mut String) {
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
#[cfg(feature = "reference")]
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

/// Text with an envelope around it.
pub(crate) fn envelope(content: &str) -> String {
    [DECLARATION, ENVELOPE_START, content, ENVELOPE_END].concat()
}
