//! A message as a flat list of slots: read in one pass, without an allocation for each value.

mod item;
mod json;
mod number;
mod value;
mod xml;

pub use self::item::Item;
pub use self::item::Members;
pub(crate) use self::json::plain;
pub use self::value::Value;
pub(crate) use self::xml::Element;

use std::fmt;

use signoff_spec::message::Lexical;
use signoff_spec::message::Message;
use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::Value as NodeValue;
use signoff_spec::text::parse;
use signoff_spec::wire::WireError;
use smallvec::SmallVec;
use thiserror::Error;

use crate::codec::json::repeated;

/// Slots that need no allocation: more than a message of the built-in operations has.
const INLINE: usize = 28;

/// Members of an object whose names are compared one by one; objects with more are left to the careful reader.
const COMPARED: usize = 24;

/// A JSON text that was read, or a message of another format in the same form.
pub struct Tape<'a> {
    text: &'a str,
    /// What is not in the text as it is: strings with escapes, and everything of other formats.
    decoded: String,
    slots: SmallVec<[Slot; INLINE]>,
    lexical: bool,
}

/// A value, or the name of a member before its value.
#[derive(Clone, Copy)]
struct Slot {
    kind: Kind,
    /// Whether the range is one of `decoded` rather than of `text`.
    decoded: bool,
    /// Index of the slot after this value and everything inside it.
    next: u32,
    start: u32,
    end: u32,
}

impl Slot {
    /// Bytes of its text.
    #[inline]
    fn len(self) -> usize {
        (self.end - self.start) as usize
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}

/// A text that is not read as JSON.
#[derive(Debug, Error)]
pub enum TapeError {
    /// It is empty, not UTF-8 or not JSON.
    #[error("unreadable text")]
    Wire(#[from] WireError),
    /// An object has two members of one name; the JSON pointer to the second.
    #[error("`{0}` stands there twice")]
    Repeated(String),
}

/// How much there is of it: content may be secret.
impl fmt::Debug for Tape<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Tape({} slots)", self.slots.len())
    }
}

impl<'a> Tape<'a> {
    /// Reads a JSON text (RFC 8259); a byte order mark before it is passed over.
    ///
    /// # Errors
    /// What is not JSON, is nested too deep, or has two members of one name in an object.
    pub fn json(bytes: &'a [u8]) -> Result<Self, TapeError> {
        let mut tape = Self::empty();
        tape.load(bytes)?;
        Ok(tape)
    }

    /// A tape that nothing was read to; it has no value.
    pub(crate) fn empty() -> Self {
        Self { text: "", decoded: String::new(), slots: SmallVec::new(), lexical: false }
    }

    /// Reads a JSON text to an empty tape, where it lies.
    ///
    /// # Errors
    /// Those of [`Self::json`].
    pub(crate) fn load(&mut self, bytes: &'a [u8]) -> Result<(), TapeError> {
        match str::from_utf8(bytes) {
            Ok(text) => self.load_text(text),
            Err(error) => Err(WireError::NotUtf8(error.valid_up_to()).into()),
        }
    }

    /// The same of what is UTF-8 already.
    ///
    /// # Errors
    /// Those of [`Self::json`].
    pub(crate) fn load_text(&mut self, text: &'a str) -> Result<(), TapeError> {
        if !json::read(text, self) {
            *self = Self::with_care(text)?;
        }
        Ok(())
    }

    /// Reads what the quick way did not: it knows where the mistake is, if there is one.
    #[cold]
    fn with_care(text: &str) -> Result<Self, TapeError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.trim().is_empty() {
            return Err(WireError::Empty.into());
        }
        let node = parse(text, Limits::default()).map_err(WireError::Json)?;
        match repeated(&node) {
            Some(at) => Err(TapeError::Repeated(at)),
            None => Ok(Self::of(&Message::json(node))),
        }
    }

    /// Takes over a message of any format.
    pub fn of(message: &Message) -> Self {
        let lexical = message.lexical == Lexical::Text;
        let mut tape = Self { text: "", decoded: String::new(), slots: SmallVec::new(), lexical };
        tape.push_node(&message.node);
        tape
    }

    /// The value of the whole text.
    pub fn value(&self) -> Value<'_> {
        Value::new(self, 0)
    }

    fn push_node(&mut self, node: &Node) {
        let at = self.slots.len();
        match &node.value {
            NodeValue::Null => self.push(Kind::Null, (0, 0), false),
            NodeValue::Bool(false) => self.push(Kind::False, (0, 0), false),
            NodeValue::Bool(true) => self.push(Kind::True, (0, 0), false),
            NodeValue::Number(text) => self.push_text(Kind::Number, text),
            NodeValue::String(text) => self.push_text(Kind::String, text),
            NodeValue::Array(items) => {
                self.push(Kind::Array, (0, 0), false);
                items.iter().for_each(|item| self.push_node(item));
            }
            NodeValue::Object(members) => {
                self.push(Kind::Object, (0, 0), false);
                for member in members {
                    self.push_text(Kind::String, &member.key);
                    self.push_node(&member.node);
                }
            }
        }
        self.close(at);
    }

    fn push_text(&mut self, kind: Kind, text: &str) {
        let start = self.decoded.len();
        self.decoded.push_str(text);
        self.push(kind, (start, self.decoded.len()), true);
    }

    /// Texts are shorter than 4 GiB: every decoder of messages has a limit far below.
    #[inline]
    fn push(&mut self, kind: Kind, (start, end): (usize, usize), decoded: bool) {
        let next = self.slots.len() as u32 + 1;
        self.slots.push(Slot { kind, decoded, next, start: start as u32, end: end as u32 });
    }

    fn close(&mut self, at: usize) {
        self.slots[at].next = self.slots.len() as u32;
    }

    /// Whether an earlier member of the object in the slot `object` has the name in the slot `name`.
    #[inline]
    fn is_repeated(&self, object: usize, name: usize) -> bool {
        let text = self.slots[name];
        let mut at = object + 1;
        while at < name {
            if self.slots[at].len() == text.len() && self.bytes_of(self.slots[at]) == self.bytes_of(text) {
                return true;
            }
            at = self.slots[at + 1].next as usize;
        }
        false
    }

    /// Whether the text of a slot is this; mostly its length says no.
    #[inline]
    fn is_text(&self, slot: Slot, text: &str) -> bool {
        slot.len() == text.len() && self.bytes_of(slot) == text.as_bytes()
    }

    #[inline]
    fn bytes_of(&self, slot: Slot) -> &[u8] {
        let from = if slot.decoded { self.decoded.as_bytes() } else { self.text.as_bytes() };
        &from[slot.start as usize..slot.end as usize]
    }

    #[inline]
    fn text_of(&self, slot: Slot) -> &str {
        let from = if slot.decoded { self.decoded.as_str() } else { self.text };
        &from[slot.start as usize..slot.end as usize]
    }
}
