//! Random names and credentials, in the forms that the services give them.

/// Characters that are hard to confuse: ids of Meteor, and so of Rocket.Chat, are made of them.
const UNMISTAKABLE: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz";
/// Base 64 for addresses (RFC 4648 §5): tokens of Meteor are made of it.
const BASE64URL: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const UPPER_HEX: &[u8] = b"0123456789ABCDEF";

/// A random UUID (RFC 9562 §5.4), lowercase with hyphens: 122 random bits.
pub(crate) fn uuid() -> String {
    let mut bytes: [u8; 16] = random();
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits = format!("{:032x}", u128::from_be_bytes(bytes));
    let parts = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
    parts.join("-")
}

/// What looks like an id of Meteor, and is the same for the same bytes.
pub(crate) fn meteor_id_of(bytes: &[u8; 32]) -> String {
    let letter = |byte: &u8| char::from(UNMISTAKABLE[usize::from(*byte) % UNMISTAKABLE.len()]);
    bytes[..17].iter().map(letter).collect()
}

/// An id of Meteor: 17 characters, 98 random bits.
pub(crate) fn meteor_id() -> String {
    pick(UNMISTAKABLE, 17)
}

/// A login token of Meteor: 43 characters, 258 random bits.
pub(crate) fn meteor_token() -> String {
    pick(BASE64URL, 43)
}

/// An id of a servlet session: 32 uppercase hexadecimal digits, 128 random bits.
pub(crate) fn servlet_id() -> String {
    pick(UPPER_HEX, 32)
}

/// Random bytes of the operating system.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

fn pick(alphabet: &[u8], length: usize) -> String {
    let mut text = String::with_capacity(length);
    // Bytes beyond the last whole multiple are thrown away: every character is as likely as any other.
    let whole = 256 / alphabet.len() * alphabet.len();
    while text.len() < length {
        for byte in random::<32>().map(usize::from) {
            if byte < whole && text.len() < length {
                text.push(char::from(alphabet[byte % alphabet.len()]));
            }
        }
    }
    text
}
