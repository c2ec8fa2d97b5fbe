//! Numbers that look random, and choices made by them.

/// A generator of numbers (xorshift, Marsaglia 2003); the same for the same start.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(start: u64) -> Self {
        // The state must not be zero, and near starts must not begin alike.
        Self(start.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `end`, which is not 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        // The remainder is below `end`, so that it fits.
        ((self.0 >> 16) % end as u64) as usize
    }

    /// Whether something that happens once in `times` happens.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub(crate) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// A text with one change: a piece taken out, doubled or replaced by another.
    pub(crate) fn damage(&mut self, text: &str, pieces: &[&str]) -> String {
        let mut at: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        at.push(text.len());
        let one = self.below(at.len());
        let two = (one + self.below(4)).min(at.len() - 1);
        let (before, inside, after) = (&text[..at[one]], &text[at[one]..at[two]], &text[at[two]..]);
        match self.below(4) {
            0 => format!("{before}{after}"),
            1 => format!("{before}{inside}{inside}{after}"),
            2 => format!("{before}{}{inside}{after}", self.pick(pieces)),
            _ => format!("{before}{}{after}", self.pick(pieces)),
        }
    }
}
