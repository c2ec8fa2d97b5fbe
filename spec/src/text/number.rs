//! The text of a number: what is one (RFC 8259 §6), and which one it is.

/// The end of the number that starts at `start`; `None` if none does.
#[inline]
pub(crate) fn end_of_number(bytes: &[u8], start: usize) -> Option<usize> {
    let peek = |at: usize| bytes.get(at).copied();
    let mut at = start;
    if peek(at) == Some(b'-') {
        at += 1;
    }
    at = match peek(at)? {
        b'0' => at + 1,
        _ => digits(bytes, at)?,
    };
    if peek(at) == Some(b'.') {
        at = digits(bytes, at + 1)?;
    }
    if matches!(peek(at), Some(b'e' | b'E')) {
        at += 1;
        if matches!(peek(at), Some(b'+' | b'-')) {
            at += 1;
        }
        at = digits(bytes, at)?;
    }
    Some(at)
}

#[inline]
fn digits(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    while bytes.get(at).is_some_and(u8::is_ascii_digit) {
        at += 1;
    }
    (at > start).then_some(at)
}

/// Whether a byte is one of those that numbers are written with.
#[inline]
pub(crate) fn is_part_of_number(byte: u8) -> bool {
    matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')
}

/// Whether a text is a number as JSON writes numbers.
pub fn is_number(text: &str) -> bool {
    end_of_number(text.as_bytes(), 0) == Some(text.len())
}

/// Whether the text of a JSON number is an integer by value, as JSON Schema counts: `1.0` and `1e2` are.
pub fn is_integer(text: &str) -> bool {
    if text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
        return true;
    }
    text.parse::<f64>().is_ok_and(|value| value.is_finite() && value.fract() == 0.0)
}

/// Whether two texts are the same number: by value where floating point knows it, else by their text.
#[inline]
pub fn same_number(one: &[u8], two: &[u8]) -> bool {
    one == two || !(is_short(one) && is_short(two)) && same_value(one, two)
}

#[cold]
fn same_value(one: &[u8], two: &[u8]) -> bool {
    let value = |text| str::from_utf8(text).ok()?.parse::<f64>().ok();
    value(one).zip(value(two)).is_some_and(|(one, two)| one == two && one.abs() < 9e15)
}

/// Whether a text is an integer as one writes it, below 10¹⁵: two of them are the same number if they are one text.
#[inline]
fn is_short(text: &[u8]) -> bool {
    let digits = text.iter().all(u8::is_ascii_digit);
    digits && text.len() <= 15 && (!text.starts_with(b"0") || text.len() == 1)
}
