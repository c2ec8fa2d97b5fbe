//! XML text to slots, quickly: an element of attributes and child elements that are text, inside wrappers or none.
//! What is unusual or wrong is left to the careful reader.

use std::borrow::Cow;

use crate::xml::Limits;
use crate::xml::Visitor;
use crate::xml::visit;

use crate::tape::COMPARED;
use crate::tape::Tape;
use crate::text::Token;
use crate::text::Written;

/// Bytes that are set aside for names and values at most; a longer text makes the room that it needs.
const ROOM: usize = 1024;

impl Tape<'_> {
    /// Reads, to an empty tape of text, the element inside wrappers of these local names, outermost first. `None`
    /// leaves it to the careful reader: what is not XML, is nested deeper, says a thing twice or has more around it.
    pub fn load_element(&mut self, text: &str, wrappers: &[&str]) -> Option<()> {
        self.decoded.reserve(text.len().min(ROOM));
        let mut reader = Reader { wrappers, tape: self, depth: 0, begun: 0, value: 0, plain: true };
        visit(text, Limits::default(), &mut reader).ok()?;
        self.is_unique = reader.plain && reader.begun > wrappers.len();
        self.is_unique.then_some(())
    }
}

struct Reader<'w, 't, 'a> {
    wrappers: &'w [&'w str],
    tape: &'t mut Tape<'a>,
    /// How many elements are open.
    depth: usize,
    /// How many of the wrappers and the element began.
    begun: usize,
    /// Where the text of the member that is read begins.
    value: usize,
    /// Whether nothing unusual was seen.
    plain: bool,
}

impl Reader<'_, '_, '_> {
    /// Begins a member with its name.
    fn member(&mut self, name: &str, form: Written) {
        let tape = &mut *self.tape;
        let slot = tape.slots.len();
        tape.push_name(name, form);
        self.plain &= slot <= COMPARED && !tape.is_repeated(0, slot);
        self.value = tape.decoded.len();
    }

    /// Ends a member: its value is what was added to the text.
    fn end(&mut self) {
        let tape = &mut *self.tape;
        tape.push(Token::String, (self.value, tape.decoded.len()), true);
    }
}

impl Reader<'_, '_, '_> {
    /// Whether a namespace is another one than that of the root.
    fn is_elsewhere(&self, namespace: &str) -> bool {
        self.tape.root.is_some_and(|(end, _)| self.tape.decoded[..end] != *namespace)
    }
}

impl Visitor for Reader<'_, '_, '_> {
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
                self.tape.push_root(namespace, local);
                self.tape.push(Token::Object, (0, 0), false);
            }
            // What is in another namespace is no member that a document knows by its name alone.
            Some(1) if self.is_elsewhere(namespace) => self.plain = false,
            Some(1) => self.member(local, Written::Element),
            Some(_) => self.plain = false,
        }
    }

    fn attribute(&mut self, namespace: &str, local: &str, value: Cow<'_, str>) {
        match self.depth.saturating_sub(self.wrappers.len()) {
            _ if !self.plain => {}
            0 => {}
            1 if !namespace.is_empty() => self.plain = false,
            1 => {
                self.member(local, Written::Attribute);
                self.tape.decoded.push_str(&value);
                self.end();
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
            _ => self.tape.decoded.push_str(text),
        }
    }

    fn close(&mut self, _: usize) {
        match self.depth.saturating_sub(self.wrappers.len()) {
            _ if !self.plain => {}
            1 => self.tape.end(0),
            2 => self.end(),
            _ => {}
        }
        self.depth -= 1;
    }
}
