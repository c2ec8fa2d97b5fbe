//! A message as a flat list of slots: read in one pass, without an allocation for each value.

mod number;
mod value;
mod view;
mod xml;

pub use self::value::Item;
pub use self::value::Members;
pub use self::value::Value;

use std::collections::HashSet;
use std::fmt;
use std::mem;

use smallvec::SmallVec;

use crate::message::Lexical;
use crate::message::Message;
use crate::text;
use crate::text::Limits;
use crate::text::Node;
use crate::text::Span;
use crate::text::Syntax;
use crate::text::SyntaxError;
use crate::text::Token;
use crate::text::Written;
use crate::text::json;
use crate::text::json::Sink;
use crate::text::parse;
use crate::wire::WireError;
use crate::wire::utf8;

/// Slots that need no allocation: more than a message of the built-in operations has.
const INLINE: usize = 24;

/// Longest text: offsets have 32 bits.
const LONGEST: usize = 1 << 30;

/// Strings with escapes that need no allocation.
const ESCAPED: usize = 1;

/// Slots of an object whose names are compared one by one.
const COMPARED: usize = 48;

/// A JSON text that was read, or a message of another format in the same form.
pub struct Tape<'a> {
    text: &'a str,
    /// What is not in the text as it is: strings with escapes, and everything of other formats.
    decoded: String,
    slots: SmallVec<[Slot; INLINE]>,
    /// The slots of strings with escapes, and where these stand in the text.
    escaped: SmallVec<[(u32, Span); ESCAPED]>,
    lexical: Lexical,
    /// Where the namespace and the local name of the root element end in `decoded`, which begins with them.
    root: Option<(usize, usize)>,
    /// Whether no name stands in its object twice: where one does, that is a mistake.
    is_unique: bool,
    /// Whether a name was seen to stand in its object twice.
    has_repeated: bool,
}

/// A value, or the name of a member before its value.
#[derive(Clone, Copy)]
struct Slot {
    token: Token,
    /// Whether the range is one of `decoded` rather than of `text`.
    decoded: bool,
    /// How the member was written, if this is its name.
    form: Written,
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

/// A text that is not read as JSON.
#[derive(Debug)]
pub enum TapeError {
    /// It is empty, not UTF-8 or not JSON.
    Wire(WireError),
    /// An object has two members of one name; the JSON pointer to the second.
    Repeated(String),
}

impl From<WireError> for TapeError {
    fn from(error: WireError) -> Self {
        Self::Wire(error)
    }
}

impl fmt::Display for TapeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wire(_) => out.write_str("unreadable text"),
            Self::Repeated(at) => write!(out, "`{at}` stands there twice"),
        }
    }
}

impl std::error::Error for TapeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Wire(error) => Some(error),
            Self::Repeated(_) => None,
        }
    }
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
        let mut tape = Self::empty(Lexical::Json);
        tape.load(bytes)?;
        Ok(tape)
    }

    /// A tape that nothing was read to; it has no value.
    #[inline]
    pub fn empty(lexical: Lexical) -> Self {
        Self {
            text: "",
            decoded: String::new(),
            slots: SmallVec::new(),
            escaped: SmallVec::new(),
            lexical,
            root: None,
            is_unique: lexical == Lexical::Json,
            has_repeated: false,
        }
    }

    /// Reads a JSON text to an empty tape, where it lies.
    ///
    /// # Errors
    /// Those of [`Self::json`].
    pub fn load(&mut self, bytes: &'a [u8]) -> Result<(), TapeError> {
        let (text, start) = utf8(bytes)?;
        self.load_rest(text, start)
    }

    /// The same of what is UTF-8 already, without a byte order mark. A text longer than 1 GiB ends too early.
    ///
    /// # Errors
    /// Those of [`Self::json`].
    pub fn load_text(&mut self, text: &'a str) -> Result<(), TapeError> {
        self.load_rest(text, 0)
    }

    #[inline]
    fn load_rest(&mut self, text: &'a str, start: usize) -> Result<(), TapeError> {
        match self.read(text, start, Limits::DEFAULT) {
            Ok(()) if !self.has_repeated => Ok(()),
            Ok(()) => Err(TapeError::Repeated(repeated(&text[start..]).unwrap_or_default())),
            Err(error) => Err(WireError::Json(error).into()),
        }
    }

    fn read(&mut self, text: &'a str, start: usize, limits: Limits) -> Result<(), SyntaxError> {
        if text.len() > LONGEST {
            let span = Span { start: LONGEST, end: text.len() };
            return Err(SyntaxError { syntax: Syntax::UnexpectedEnd, span });
        }
        self.text = text;
        json::read(text, start, limits, self)
    }

    /// Reads a JSON text that others wrote for others: names may stand twice, the last counting; half of a surrogate
    /// pair is U+FFFD, and no depth is too deep.
    ///
    /// # Errors
    /// The first place where the text is not JSON.
    pub fn lenient(text: &'a str) -> Result<Self, SyntaxError> {
        let mut tape = Self { is_unique: false, ..Self::empty(Lexical::Json) };
        tape.read(text, 0, Limits { depth: usize::MAX })?;
        Ok(tape)
    }

    /// Takes over a message of any format.
    pub fn of(message: &Message) -> Self {
        let mut tape = Self::empty(message.lexical);
        message.root.iter().for_each(|root| tape.push_root(&root.namespace, &root.local));
        tape.push_node(&message.node);
        tape
    }

    /// The value of the whole text.
    #[inline]
    pub fn value(&self) -> Value<'_> {
        Value::new(self, 0)
    }

    fn push_node(&mut self, node: &Node) {
        let at = self.slots.len();
        match &node.value {
            text::Value::Null => self.push(Token::Null, (0, 0), false),
            text::Value::Bool(false) => self.push(Token::False, (0, 0), false),
            text::Value::Bool(true) => self.push(Token::True, (0, 0), false),
            text::Value::Number(text) => self.push_text(Token::Number, text),
            text::Value::String(text) => self.push_text(Token::String, text),
            text::Value::Array(items) => {
                self.push(Token::Array, (0, 0), false);
                items.iter().for_each(|item| self.push_node(item));
            }
            text::Value::Object(members) => {
                self.push(Token::Object, (0, 0), false);
                for member in members {
                    self.push_name(&member.key, member.form);
                    self.push_node(&member.node);
                }
            }
        }
        self.end(at);
    }

    fn push_root(&mut self, namespace: &str, local: &str) {
        self.decoded.push_str(namespace);
        self.decoded.push_str(local);
        self.root = Some((namespace.len(), self.decoded.len()));
    }

    fn push_name(&mut self, name: &str, form: Written) {
        self.push_text(Token::String, name);
        let slot = self.slots.len() - 1;
        self.slots[slot].form = form;
    }

    fn push_text(&mut self, token: Token, text: &str) {
        let start = self.decoded.len();
        self.decoded.push_str(text);
        self.push(token, (start, self.decoded.len()), true);
    }

    #[inline]
    fn push(&mut self, token: Token, (start, end): (usize, usize), decoded: bool) {
        let next = self.slots.len() as u32 + 1;
        self.slots.push(Slot {
            token,
            decoded,
            form: Written::Json,
            next,
            start: start as u32,
            end: end as u32,
        });
    }

    fn end(&mut self, at: usize) {
        self.slots[at].next = self.slots.len() as u32;
    }

    /// Whether an earlier member of the object in the slot `object` has the name in the slot `name`.
    #[inline]
    fn is_repeated(&self, object: usize, name: usize) -> bool {
        let (slots, text) = (&self.slots[..name], self.bytes_of(self.slots[name]));
        let mut at = object + 1;
        while let Some(slot) = slots.get(at) {
            // Other names mostly have another first byte.
            if slot.len() == text.len() && self.bytes_of(*slot).iter().eq(text) {
                return true;
            }
            at = slots[at + 1].next as usize;
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

    /// Where a slot stands in the text, with the quotes of a string; empty if it was not read from the text.
    #[inline]
    fn span_of(&self, at: usize) -> Span {
        let slot = self.slots[at];
        if slot.decoded {
            return self.span_of_escaped(at);
        }
        let quote = usize::from(slot.token == Token::String);
        Span { start: slot.start as usize - quote, end: slot.end as usize + quote }
    }

    #[cold]
    fn span_of_escaped(&self, at: usize) -> Span {
        let found = self.escaped.binary_search_by_key(&at, |(slot, _)| *slot as usize);
        found.map_or(Span::default(), |found| self.escaped[found].1)
    }

    /// Whether a name stands twice in an object with many members.
    #[cold]
    fn repeats(&self, object: usize) -> bool {
        let mut seen = HashSet::new();
        let mut at = object + 1;
        while at < self.slots.len() {
            if !seen.insert(self.bytes_of(self.slots[at])) {
                return true;
            }
            at = self.slots[at + 1].next as usize;
        }
        false
    }
}

/// The JSON pointer to the first name in a text that stands in its object for the second time.
#[cold]
fn repeated(text: &str) -> Option<String> {
    parse(text, Limits::DEFAULT).ok()?.repeated()
}

impl Sink for Tape<'_> {
    #[inline]
    fn literal(&mut self, token: Token, start: usize, end: usize) {
        self.push(token, (start, end), false);
    }

    #[inline]
    fn decoded(&mut self) -> &mut String {
        if self.decoded.is_empty() {
            // Nothing becomes longer by being decoded, and one escape is seldom alone.
            self.decoded.reserve(self.text.len());
        }
        &mut self.decoded
    }

    fn half(&self) -> Option<char> {
        (!self.is_unique).then_some(char::REPLACEMENT_CHARACTER)
    }

    #[inline]
    fn escaped(&mut self, from: usize, span: Span) {
        self.escaped.push((self.slots.len() as u32, span));
        self.push(Token::String, (from, self.decoded.len()), true);
    }

    /// Until the end of a container is known, `outer` stands there.
    #[inline]
    fn open(&mut self, token: Token, start: usize, outer: usize) -> usize {
        let slot = self.slots.len();
        self.push(token, (start, outer), false);
        slot
    }

    #[inline]
    fn name(&mut self, object: usize) {
        let name = self.slots.len() - 1;
        if name - object <= COMPARED && self.is_unique && self.is_repeated(object, name) {
            self.has_repeated = true;
        }
    }

    #[inline]
    fn close(&mut self, container: usize, end: usize) -> (usize, Token) {
        let next = self.slots.len();
        let slot = &mut self.slots[container];
        slot.next = next as u32;
        let outer = mem::replace(&mut slot.end, end as u32) as usize;
        if next - container > COMPARED && slot.token == Token::Object && self.is_unique {
            self.has_repeated |= self.repeats(container);
        }
        (outer, self.slots[outer].token)
    }
}
