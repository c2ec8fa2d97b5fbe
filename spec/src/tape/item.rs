//! The members of an object on a tape.

use std::fmt;

use crate::limits::Constant;
use crate::misfit::Misfit;
use crate::tape::Tape;
use crate::tape::Value;

/// A member of an object: its name and its value.
#[derive(Clone, Copy)]
pub struct Item<'t> {
    name: &'t str,
    value: Value<'t>,
}

/// The members of an object, in order.
pub struct Members<'t> {
    tape: &'t Tape<'t>,
    at: usize,
    end: usize,
}

impl<'t> Item<'t> {
    /// Its name.
    pub fn name(&self) -> &'t str {
        self.name
    }

    /// Its value.
    pub fn value(&self) -> Value<'t> {
        self.value
    }

    /// Holds its value against a constant of the schema.
    ///
    /// # Errors
    /// Another value.
    pub fn constant(&self, constant: Constant) -> Result<(), Misfit> {
        self.value.constant(constant).map_err(|misfit| misfit.within(self.name))
    }

    /// Says that the schema rules the member out.
    pub fn forbidden(&self) -> Misfit {
        Misfit::forbidden(self.name, self.value.kind())
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
        let (name, value) = (self.tape.slots[self.at], self.at + 1);
        self.at = self.tape.slots[value].next as usize;
        Some(Item { name: self.tape.text_of(name), value: Value::new(self.tape, value) })
    }
}

/// Its name and the kind of its value.
impl fmt::Debug for Item<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Item({}, {})", self.name, self.value.kind())
    }
}
