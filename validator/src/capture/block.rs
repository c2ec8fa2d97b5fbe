//! 64 bytes of JSON text to bit masks; the seam behind which back ends for wider registers can stand.

use wide::u8x16;

/// Bytes looked at in one step.
pub(crate) const WIDTH: usize = 64;

/// Brackets outside strings.
#[derive(Clone, Copy)]
pub(crate) struct Brackets {
    /// `{` and `[`.
    pub(crate) opens: u64,
    /// `}` and `]`.
    pub(crate) closes: u64,
}

/// What one block hands to the next.
#[derive(Clone, Copy, Default)]
pub(crate) struct Carry {
    /// 1 if the first byte is escaped.
    escaped: u64,
    /// All ones if the first byte stands inside a string.
    in_string: u64,
}

impl Carry {
    /// The state right after an opening quote.
    pub(crate) const IN_STRING: Self = Self { escaped: 0, in_string: u64::MAX };

    /// The brackets of the next block that stand outside strings; bit `n` is byte `n`.
    #[inline]
    pub(crate) fn brackets(&mut self, block: &[u8; WIDTH]) -> Brackets {
        let quotes = self.quotes(block);
        // Most bytes of a capture are bodies: within a long string nothing else needs to be looked at.
        if quotes == 0 && self.in_string != 0 {
            return Brackets { opens: 0, closes: 0 };
        }
        // An opening quote counts as inside its string, a closing one does not.
        let strings = prefix_xor(quotes) ^ self.in_string;
        self.in_string = 0_u64.wrapping_sub(strings >> 63);
        let (opens, closes) = classify_brackets(block);
        Brackets { opens: opens & !strings, closes: closes & !strings }
    }

    /// The unescaped quotes of the next block; bit `n` is byte `n`.
    #[inline]
    pub(crate) fn quotes(&mut self, block: &[u8; WIDTH]) -> u64 {
        let (quotes, backslashes) = classify_quotes(block);
        quotes & !self.escapes(backslashes)
    }

    /// The escaped bytes: those after an odd run of backslashes (the branch-free method published with simdjson).
    #[inline]
    fn escapes(&mut self, backslashes: u64) -> u64 {
        const ODD_BITS: u64 = 0xAAAA_AAAA_AAAA_AAAA;
        if backslashes == 0 {
            return std::mem::take(&mut self.escaped);
        }
        let starts = backslashes & !self.escaped;
        let codes = ((starts << 1) | ODD_BITS).wrapping_sub(starts) ^ ODD_BITS;
        let escapes = codes ^ (backslashes | self.escaped);
        self.escaped = (codes & backslashes) >> 63;
        escapes
    }
}

/// Bit `n` of the result is the parity of the bits up to and with `n`.
#[inline]
fn prefix_xor(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}

#[inline]
fn classify_brackets(block: &[u8; WIDTH]) -> (u64, u64) {
    let (mut opens, mut closes) = (0, 0);
    for (index, lane) in block.as_chunks::<16>().0.iter().enumerate() {
        // The two brackets of a kind differ in one bit, and no other byte becomes equal to them by setting it.
        let folded = u8x16::new(*lane) | u8x16::splat(0x20);
        opens |= u64::from(folded.simd_eq(u8x16::splat(b'{')).to_bitmask()) << (16 * index);
        closes |= u64::from(folded.simd_eq(u8x16::splat(b'}')).to_bitmask()) << (16 * index);
    }
    (opens, closes)
}

#[inline]
fn classify_quotes(block: &[u8; WIDTH]) -> (u64, u64) {
    let (mut quotes, mut backslashes) = (0, 0);
    for (index, lane) in block.as_chunks::<16>().0.iter().enumerate() {
        let bytes = u8x16::new(*lane);
        quotes |= u64::from(bytes.simd_eq(u8x16::splat(b'"')).to_bitmask()) << (16 * index);
        backslashes |= u64::from(bytes.simd_eq(u8x16::splat(b'\\')).to_bitmask()) << (16 * index);
    }
    (quotes, backslashes)
}
