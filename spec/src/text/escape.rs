//! What stands between the quotes of a JSON string (RFC 8259 §7): plain bytes, and escapes.

/// How many bytes of a string come before its end, an escape or a control character, eight at a time; `None` if
/// there is none of them.
#[inline]
pub fn plain(bytes: &[u8]) -> Option<usize> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    // The lowest high bit that is set is that of the first byte which is zero; bits above it may be wrong.
    let zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let control = word.wrapping_sub(ONES * 0x20) & !word & HIGH;
        let found = zero(word ^ (ONES * u64::from(b'"'))) | zero(word ^ (ONES * u64::from(b'\\'))) | control;
        if found != 0 {
            return Some(index * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let found = rest.iter().position(|b| matches!(b, b'"' | b'\\' | 0..=0x1f))?;
    Some(words.len() * 8 + found)
}

/// The character that an escape stands for, which starts after the backslash, and how many bytes it takes there; no
/// character if it is half of a surrogate pair.
// What it gives is too wide for registers, unless it is inlined.
#[inline(always)]
pub fn escape(bytes: &[u8]) -> Option<(Option<char>, usize)> {
    let c = match bytes.first()? {
        b'"' => '"',
        b'\\' => '\\',
        b'/' => '/',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return unicode(&bytes[1..]),
        _ => return None,
    };
    Some((Some(c), 1))
}

/// The same of an escape that has UTF-16 units in hexadecimal digits, from the digits on.
#[inline(never)]
fn unicode(digits: &[u8]) -> Option<(Option<char>, usize)> {
    let high = unit(digits)?;
    if let Some(c) = char::from_u32(u32::from(high)) {
        return Some((Some(c), 5));
    }
    let low = digits[4..].strip_prefix(b"\\u").and_then(unit);
    match low.and_then(|low| char::decode_utf16([high, low]).next()?.ok()) {
        Some(c) => Some((Some(c), 11)),
        None => Some((None, 5)),
    }
}

fn unit(digits: &[u8]) -> Option<u16> {
    let mut digits = digits.get(..4)?.iter();
    digits.try_fold(0, |unit, digit| Some(unit << 4 | char::from(*digit).to_digit(16)? as u16))
}
