//! The members of an object on a tape.

use std::fmt;

use crate::misfit::Misfit;
use crate::model::limits::Constant;
use crate::tape::Tape;
use crate::tape::Value;
use crate::text::Form;
use crate::text::Span;

/// A member of an object: its name and its value.
#[derive(Clone, Copy)]
pub struct Item<'t> {
    tape: &'t Tape<'t>,
    /// The slot of its name.
    at: usize,
}

/// The members of an object, in order.
pub struct Members<'t> {
    tape: &'t Tape<'t>,
    at: usize,
    end: usize,
}

impl<'t> Item<'t> {
    /// Its name.
    #[inline]
    pub fn name(&self) -> &'t str {
        self.tape.text_of(self.tape.slots[self.at])
    }

    /// Where its name stands in the text, with the quotes; empty where that is not known.
    #[inline]
    pub fn name_span(&self) -> Span {
        self.tape.span_of(self.at)
    }

    /// How it was written.
    #[inline]
    pub fn form(&self) -> Form {
        self.tape.slots[self.at].form
    }

    /// Its value.
    #[inline]
    pub fn value(&self) -> Value<'t> {
        Value::new(self.tape, self.at + 1)
    }

    /// Holds its value against a constant of the schema.
    ///
    /// # Errors
    /// Another value.
    pub fn constant(&self, constant: Constant) -> Result<(), Misfit> {
        self.value().constant(constant).map_err(|misfit| misfit.within(self.name()))
    }

    /// Says that the schema rules the member out.
    pub fn forbidden(&self) -> Misfit {
        Misfit::forbidden(self.name(), self.value().kind())
    }
}

impl<'t> Members<'t> {
    /// Those in the slots from `at` to `end`.
    #[inline]
    pub(super) fn new(tape: &'t Tape<'t>, at: usize, end: usize) -> Self {
        Self { tape, at, end }
    }
}

impl<'t> Iterator for Members<'t> {
    type Item = Item<'t>;

    #[inline]
    fn next(&mut self) -> Option<Item<'t>> {
        if self.at >= self.end {
            return None;
        }
        let at = self.at;
        self.at = self.tape.slots[at + 1].next as usize;
        Some(Item { tape: self.tape, at })
    }
}

/// Its name and the kind of its value.
impl fmt::Debug for Item<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Item({}, {})", self.name(), self.value().kind())
    }
}
