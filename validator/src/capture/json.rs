//! A lenient view of JSON text that was already read: values are found in one walk and decoded on demand.
//!
//! Duplicate keys are kept, wrong kinds read as absent, and no depth is too deep because nothing recurses.

use std::borrow::Cow;

use signoff_spec::text;

/// A text whose values were found once, so that looking for members costs no second walk over it.
#[derive(Debug)]
pub(crate) struct Indexed<'a> {
    text: &'a str,
    /// Offset of the text in the capture.
    offset: u64,
    /// Every value and every key, in the order of the text.
    slots: Vec<Slot>,
}

/// Where a value stands.
#[derive(Clone, Copy, Debug)]
struct Slot {
    /// First byte.
    start: u32,
    /// Byte after the last one.
    end: u32,
    /// Slot after everything inside the value.
    after: u32,
}

/// A value of an indexed text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Json<'a> {
    index: &'a Indexed<'a>,
    slot: u32,
}

impl<'a> Indexed<'a> {
    /// Finds the values of a text, whose first byte stands at `offset` of the capture. A text that is not JSON has
    /// values up to where it stops being it.
    pub(crate) fn new(text: &'a str, offset: u64) -> Self {
        let mut index = Self { text, offset, slots: Vec::new() };
        // Offsets within an entry fit: entries are bounded far below.
        if u32::try_from(text.len()).is_ok() {
            index.fill();
        }
        index
    }

    /// The value that the text is.
    pub(crate) fn root(&'a self) -> Json<'a> {
        Json { index: self, slot: 0 }
    }

    fn fill(&mut self) {
        let bytes = self.text.as_bytes();
        let mut open: Vec<usize> = Vec::new();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b' ' | b'\n' | b'\r' | b'\t' | b',' | b':' => at += 1,
                b'{' | b'[' => {
                    open.push(self.slots.len());
                    self.push(at, at + 1);
                    at += 1;
                }
                b'}' | b']' => {
                    at += 1;
                    let Some(slot) = open.pop() else { break };
                    self.close(slot, at);
                }
                b'"' => {
                    let end = (at + string_length(&bytes[at + 1..]) + 2).min(bytes.len());
                    self.push(at, end);
                    at = end;
                }
                _ => {
                    let length = bytes[at..].iter().take_while(|byte| !b",:]} \n\r\t".contains(byte)).count();
                    self.push(at, at + length);
                    at += length;
                }
            }
            if open.is_empty() && !self.slots.is_empty() {
                break;
            }
        }
        while let Some(slot) = open.pop() {
            self.close(slot, bytes.len());
        }
    }

    fn push(&mut self, start: usize, end: usize) {
        let after = self.slots.len() + 1;
        self.slots.push(Slot { start: start as u32, end: end as u32, after: after as u32 });
    }

    fn close(&mut self, slot: usize, end: usize) {
        let after = self.slots.len() as u32;
        self.slots[slot].end = end as u32;
        self.slots[slot].after = after;
    }
}

impl<'a> Json<'a> {
    /// Byte offset of the value in the capture.
    pub(crate) fn offset(self) -> u64 {
        self.index.offset + self.slot().map_or(0, |slot| u64::from(slot.start))
    }

    /// The members of an object with their decoded keys, in order; none of anything else.
    pub(crate) fn members(self) -> impl Iterator<Item = (Cow<'a, str>, Json<'a>)> {
        let mut inside = self.inside('{');
        std::iter::from_fn(move || {
            let key = inside.next()?;
            let value = inside.next()?;
            Some((key.as_text()?, value))
        })
    }

    /// The items of an array, in order; none of anything else.
    pub(crate) fn items(self) -> impl Iterator<Item = Json<'a>> {
        self.inside('[')
    }

    /// The items of an array, or the value itself.
    pub(crate) fn each(self) -> impl Iterator<Item = Json<'a>> {
        let single = (!self.is_array()).then_some(self);
        self.items().chain(single)
    }

    /// The last member named `key`; last wins, as in most readers of JSON.
    pub(crate) fn member(self, key: &str) -> Option<Json<'a>> {
        self.members().filter(|(name, _)| name == key).map(|(_, value)| value).last()
    }

    /// The string, unescaped; a lone surrogate becomes U+FFFD.
    pub(crate) fn as_text(self) -> Option<Cow<'a, str>> {
        let inner = self.text().strip_prefix('"')?;
        Some(unescape(inner.strip_suffix('"').unwrap_or(inner)))
    }

    /// The number.
    pub(crate) fn as_number(self) -> Option<f64> {
        self.text().parse().ok()
    }

    /// The text of a string, or a number, `true` or `false` as written.
    pub(crate) fn as_scalar(self) -> Option<Cow<'a, str>> {
        match self.text().as_bytes().first()? {
            b'"' => self.as_text(),
            b'{' | b'[' | b'n' => None,
            _ => Some(Cow::Borrowed(self.text())),
        }
    }

    /// Whether this is an array.
    pub(crate) fn is_array(self) -> bool {
        self.text().starts_with('[')
    }

    /// Whether this is a string.
    pub(crate) fn is_string(self) -> bool {
        self.text().starts_with('"')
    }

    /// Whether this is an object.
    pub(crate) fn is_object(self) -> bool {
        self.text().starts_with('{')
    }

    fn slot(self) -> Option<Slot> {
        self.index.slots.get(self.slot as usize).copied()
    }

    fn text(self) -> &'a str {
        let slot = self.slot().unwrap_or(Slot { start: 0, end: 0, after: 0 });
        self.index.text.get(slot.start as usize..slot.end as usize).unwrap_or_default()
    }

    /// The values directly inside a value that starts with `open`; none of any other.
    fn inside(self, open: char) -> impl Iterator<Item = Json<'a>> {
        let index = self.index;
        let opened = self.text().starts_with(open);
        let end = self.slot().map_or(0, |slot| slot.after);
        let mut next = self.slot + 1;
        std::iter::from_fn(move || {
            let value = Json { index, slot: next };
            if !opened || next >= end {
                return None;
            }
            next = value.slot()?.after;
            Some(value)
        })
    }
}

/// Bytes before the closing quote; all if there is none.
fn string_length(inner: &[u8]) -> usize {
    let mut at = 0;
    while let Some(found) = memchr::memchr2(b'"', b'\\', inner.get(at..).unwrap_or_default()) {
        at += found;
        if inner[at] == b'"' {
            return at;
        }
        at += 2;
    }
    inner.len()
}

/// The inside of a string literal without its escapes; a wrong escape is left as it stands.
pub(crate) fn unescape(inner: &str) -> Cow<'_, str> {
    let Some(first) = memchr::memchr(b'\\', inner.as_bytes()) else { return Cow::Borrowed(inner) };
    let mut out = String::with_capacity(inner.len());
    let (plain, mut rest) = inner.split_at(first);
    out.push_str(plain);
    while let Some(escape) = rest.strip_prefix('\\') {
        let (c, length) = match text::escape(escape.as_bytes()) {
            Some((c, length)) => (c.unwrap_or(char::REPLACEMENT_CHARACTER), length),
            None => ('\\', 0),
        };
        out.push(c);
        rest = &escape[length..];
        let plain = memchr::memchr(b'\\', rest.as_bytes()).unwrap_or(rest.len());
        out.push_str(&rest[..plain]);
        rest = &rest[plain..];
    }
    Cow::Owned(out)
}
