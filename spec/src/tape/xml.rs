//! XML text to slots, quickly: an element of attributes and child elements that are text, inside wrappers or none.
//! What is unusual or wrong is left to the careful reader.

use std::borrow::Cow;

use crate::message::Lexical;
use crate::xml::Limits;
use crate::xml::Visitor;
use crate::xml::visit;

use crate::tape::COMPARED;
use crate::tape::Tape;
use crate::tape::Value;
use crate::text::json::Token;

/// Bytes that are set aside for names and values at most; a longer text makes the room that it needs.
const ROOM: usize = 1024;

/// A message that was written as one element.
pub struct Element {
    tape: Tape<'static>,
    /// Bytes of its namespace and of its name, with which the text of the tape begins.
    name: (usize, usize),
    /// How many of its members are attributes; they come first.
    attributes: usize,
}

impl Element {
    /// Reads the element inside wrappers of these local names, outermost first. `None` leaves it to the careful
    /// reader: what is not XML, is nested deeper, says a thing twice or has more around it.
    pub fn read(text: &str, wrappers: &[&str]) -> Option<Self> {
        let mut tape = Tape::empty(Lexical::Text);

        tape.decoded.reserve(text.len().min(ROOM));
        let element = Self { tape, name: (0, 0), attributes: 0 };
        let mut reader = Reader { wrappers, element, depth: 0, begun: 0, members: 0, value: 0, plain: true };
        visit(text, Limits::default(), &mut reader).ok()?;
        (reader.plain && reader.begun > wrappers.len()).then_some(reader.element)
    }

    /// Its members.
    pub fn value(&self) -> Value<'_> {
        self.tape.value()
    }

    /// Its namespace, empty for none.
    pub fn namespace(&self) -> &str {
        &self.tape.decoded[..self.name.0]
    }

    /// Its local name.
    pub fn local(&self) -> &str {
        &self.tape.decoded[self.name.0..self.name.1]
    }

    /// The names of its members, each with whether it is an attribute.
    pub fn names(&self) -> impl Iterator<Item = (&str, bool)> {
        let members = self.value().object().into_iter().flatten();
        members.enumerate().map(|(index, member)| (member.name(), index < self.attributes))
    }
}

struct Reader<'w> {
    wrappers: &'w [&'w str],
    element: Element,
    /// How many elements are open.
    depth: usize,
    /// How many of the wrappers and the element began.
    begun: usize,
    members: usize,
    /// Where the text of the member that is read begins.
    value: usize,
    /// Whether nothing unusual was seen.
    plain: bool,
}

impl Reader<'_> {
    /// Begins a member with its name.
    fn member(&mut self, name: &str) {
        let tape = &mut self.element.tape;
        let slot = tape.slots.len();
        tape.push_text(Token::String, name);
        self.members += 1;
        self.plain &= self.members <= COMPARED && !tape.is_repeated(0, slot);
        self.value = tape.decoded.len();
    }

    /// Ends a member: its value is what was added to the text.
    fn end(&mut self) {
        let tape = &mut self.element.tape;
        tape.push(Token::String, (self.value, tape.decoded.len()), true);
    }
}

impl Visitor for Reader<'_> {
    fn open(&mut self, namespace: &str, local: &str, _: usize) {
        let inside = self.depth.checked_sub(self.wrappers.len());
        self.depth += 1;
        if !self.plain {
            return;
        }
        match inside {
            // Each has one child element only, so where there is a second, one begins that began before.
            None => {
                self.plain = self.begun + 1 == self.depth && self.wrappers[self.depth - 1] == local;
                self.begun += 1;
            }
            Some(0) => {
                self.plain = self.begun == self.wrappers.len();
                self.begun += 1;
                let tape = &mut self.element.tape;
                tape.decoded.push_str(namespace);
                tape.decoded.push_str(local);
                self.element.name = (namespace.len(), tape.decoded.len());
                tape.push(Token::Object, (0, 0), false);
            }
            Some(1) => self.member(local),
            Some(_) => self.plain = false,
        }
    }

    fn attribute(&mut self, _: &str, local: &str, value: Cow<'_, str>) {
        match self.depth.saturating_sub(self.wrappers.len()) {
            _ if !self.plain => {}
            0 => {}
            1 => {
                self.member(local);
                self.element.tape.decoded.push_str(&value);
                self.end();
                self.element.attributes += 1;
            }
            _ => self.plain = false,
        }
    }

    fn text(&mut self, text: &str) {
        match self.depth.saturating_sub(self.wrappers.len()) {
            _ if !self.plain => {}
            // Around the element text says nothing, and in it only what is no white space.
            0 => {}
            1 => self.plain = text.trim().is_empty(),
            _ => self.element.tape.decoded.push_str(text),
        }
    }

    fn close(&mut self, _: usize) {
        match self.depth.saturating_sub(self.wrappers.len()) {
            _ if !self.plain => {}
            1 => self.element.tape.end(0),
            2 => self.end(),
            _ => {}
        }
        self.depth -= 1;
    }
}
