//! Values and members on a tape: what generated types read themselves from.

use std::fmt;

use crate::misfit::Misfit;
use crate::model::limits::Constant;
use crate::tape::Slot;
use crate::tape::Tape;
use crate::tape::number::integer;
use crate::text::Span;
use crate::text::Token;
use crate::text::Written;
use crate::text::write_string;
use crate::view::View;
use crate::view::same;

/// A value of a message.
#[derive(Clone, Copy)]
pub struct Value<'t> {
    pub(super) tape: &'t Tape<'t>,
    pub(super) at: usize,
}

impl<'t> Value<'t> {
    pub(super) fn new(tape: &'t Tape<'t>, at: usize) -> Self {
        Self { tape, at }
    }

    #[inline]
    pub(super) fn slot(self) -> Slot {
        self.tape.slots[self.at]
    }

    /// The kind as JSON Schema names it: `null`, `boolean`, `integer`, `number`, `string`, `array`, `object`.
    pub fn kind(self) -> &'static str {
        View::kind(self).name()
    }

    /// Whether it is `null`.
    pub fn is_null(self) -> bool {
        self.slot().token == Token::Null
    }

    #[inline]
    pub(super) fn raw(self) -> &'t str {
        self.tape.text_of(self.slot())
    }

    fn misfit(self, expected: &'static str) -> Misfit {
        Misfit::new(expected, self.kind())
    }

    /// The string that it is, if it is one.
    #[inline]
    pub fn as_text(self) -> Option<&'t str> {
        (self.slot().token == Token::String).then(|| self.raw())
    }

    /// Whether it is this string.
    #[inline]
    pub fn is_text(self, text: &str) -> bool {
        let slot = self.slot();
        slot.token == Token::String && self.tape.is_text(slot, text)
    }

    /// The string that it is.
    ///
    /// # Errors
    /// A value of another kind.
    pub fn text(self) -> Result<&'t str, Misfit> {
        if self.slot().token == Token::String { Ok(self.raw()) } else { Err(self.misfit("a string")) }
    }

    /// The boolean that it is.
    ///
    /// # Errors
    /// A value of another kind.
    pub fn boolean(self) -> Result<bool, Misfit> {
        self.truth().ok_or_else(|| self.misfit("a boolean"))
    }

    /// The integer that it is: `1.0` and `1e2` are integers, too.
    ///
    /// # Errors
    /// A value of another kind, or an integer that does not fit 64 bits.
    pub fn integer<I: TryFrom<i128>>(self) -> Result<I, Misfit> {
        let digits = self.digits().ok_or_else(|| self.misfit("an integer"))?;
        let integer = integer(digits).ok_or_else(|| self.misfit("an integer"))?;
        I::try_from(integer).map_err(|_| self.misfit("an integer of 64 bits"))
    }

    /// The number that it is.
    ///
    /// # Errors
    /// A value of another kind, or a number too large for 64 bits of floating point.
    pub fn number(self) -> Result<f64, Misfit> {
        let number = self.digits().and_then(|digits| digits.parse::<f64>().ok());
        number.filter(|number| number.is_finite()).ok_or_else(|| self.misfit("a number"))
    }

    /// Holds the value against a constant of the schema.
    ///
    /// # Errors
    /// Another value.
    pub fn constant(self, constant: Constant) -> Result<(), Misfit> {
        if self.is(constant) { Ok(()) } else { Err(Misfit::new(constant.describe(), self.kind())) }
    }

    /// Whether it is this constant, numbers compared by value.
    #[inline]
    pub fn is(self, constant: Constant) -> bool {
        match constant {
            Constant::Text(text) => self.is_text(text),
            Constant::Null => self.is_null(),
            Constant::Boolean(flag) => self.truth() == Some(flag),
            Constant::Number(number) => self.is_number(number),
            Constant::Json(text) => self.is_json(text),
        }
    }

    /// Whether it is what this JSON text says.
    #[cold]
    fn is_json(self, text: &str) -> bool {
        Tape::json(text.as_bytes()).is_ok_and(|tape| same(self, tape.value()))
    }

    /// The members of the object that it is.
    ///
    /// # Errors
    /// A value of another kind.
    #[inline]
    pub fn object(self) -> Result<Members<'t>, Misfit> {
        if self.slot().token == Token::Object {
            Ok(Members::new(self))
        } else {
            Err(self.misfit("an object"))
        }
    }

    /// The items of the array that it is.
    ///
    /// # Errors
    /// A value of another kind.
    pub fn array(self) -> Result<impl Iterator<Item = Self>, Misfit> {
        if self.slot().token == Token::Array { Ok(self.items()) } else { Err(self.misfit("an array")) }
    }

    /// The member of this name, if this is an object that has one; the last, where there may be several.
    #[inline]
    pub fn member(self, name: &str) -> Option<Self> {
        if self.slot().token != Token::Object {
            return None;
        }
        let slots = &self.tape.slots[..self.slot().next as usize];
        let (mut at, mut found) = (self.at + 1, None);
        while let Some(slot) = slots.get(at) {
            if self.tape.is_text(*slot, name) {
                found = Some(Self { tape: self.tape, at: at + 1 });
                if self.tape.is_unique {
                    break;
                }
            }
            at = slots[at + 1].next as usize;
        }
        found
    }

    /// Appends the value as compact JSON text, numbers as they stand.
    pub fn write_json(self, out: &mut String) {
        match self.slot().token {
            Token::Null => out.push_str("null"),
            Token::True => out.push_str("true"),
            Token::False => out.push_str("false"),
            Token::Number => out.push_str(self.raw()),
            Token::String => write_string(self.raw(), out),
            Token::Array => {
                out.push('[');
                for (index, item) in self.items().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    item.write_json(out);
                }
                out.push(']');
            }
            Token::Object => {
                out.push('{');
                for (index, member) in self.members().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    write_string(member.name, out);
                    out.push(':');
                    member.value.write_json(out);
                }
                out.push('}');
            }
        }
    }
}

/// Its kind: content may be secret.
impl fmt::Debug for Value<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Value({})", self.kind())
    }
}

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
    /// The slots of the tape up to the end of the object.
    slots: &'t [Slot],
    at: usize,
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
    pub fn form(&self) -> Written {
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
    /// Those of the object that a value is; of anything else none.
    #[inline]
    pub(super) fn new(value: Value<'t>) -> Self {
        let slot = value.slot();
        let end = if slot.token == Token::Object { slot.next as usize } else { 0 };
        Self { tape: value.tape, slots: &value.tape.slots[..end], at: value.at + 1 }
    }
}

impl<'t> Iterator for Members<'t> {
    type Item = Item<'t>;

    #[inline]
    fn next(&mut self) -> Option<Item<'t>> {
        let at = self.at;
        self.at = self.slots.get(at + 1)?.next as usize;
        Some(Item { tape: self.tape, at })
    }
}

/// Its name and the kind of its value.
impl fmt::Debug for Item<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Item({}, {})", self.name(), self.value().kind())
    }
}
