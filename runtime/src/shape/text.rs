//! Messages that are put together while a constant is evaluated.

/// Bytes that a message may have; what is longer is cut.
const LONGEST: usize = 1024;

/// A text that grows.
pub(crate) struct Text {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Text {
    /// A text that begins like this.
    pub(crate) const fn new(begin: &str) -> Self {
        Self { bytes: [0; LONGEST], length: 0 }.and(begin)
    }

    /// The same with more behind it.
    pub(crate) const fn and(mut self, more: &str) -> Self {
        let more = more.as_bytes();
        let mut at = 0;
        while at < more.len() && self.length < LONGEST {
            self.bytes[self.length] = more[at];
            self.length += 1;
            at += 1;
        }
        self
    }

    /// The same with a number behind it.
    pub(crate) const fn and_number(self, number: u32) -> Self {
        let longer = if number >= 10 { self.and_number(number / 10) } else { self };
        let digit = [b'0' + (number % 10) as u8];
        match str::from_utf8(&digit) {
            Ok(digit) => longer.and(digit),
            Err(_) => longer,
        }
    }

    /// The same with a place of a spec file behind it: ` (file:line)`.
    pub(crate) const fn and_place(self, file: &str, line: u32) -> Self {
        self.and(" (").and(file).and(":").and_number(line).and(")")
    }

    /// The text.
    pub(crate) const fn as_str(&self) -> &str {
        let (used, _) = self.bytes.split_at(self.length);
        match str::from_utf8(used) {
            Ok(text) => text,
            // Only a text that was cut inside a character is none.
            Err(_) => "a message that is too long to be shown",
        }
    }
}

/// Whether two texts are the same.
pub(crate) const fn same(one: &str, two: &str) -> bool {
    let (one, two) = (one.as_bytes(), two.as_bytes());
    if one.len() != two.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != two[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Whether a text is one of a list.
pub(crate) const fn is_one_of(text: &str, list: &[&str]) -> bool {
    let mut at = 0;
    while at < list.len() {
        if same(text, list[at]) {
            return true;
        }
        at += 1;
    }
    false
}
