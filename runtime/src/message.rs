//! Types that read themselves from messages and write themselves as JSON.

mod scalar;

use signoff_spec::tape::Item;
use signoff_spec::tape::Tape;
use signoff_spec::tape::TapeError;
use signoff_spec::tape::Value;
use thiserror::Error;

use crate::codec::writer::Object;
use crate::codec::writer::Writer;
use crate::limits::Limits;
use crate::misfit::Misfit;

/// A message, or a part of one. Generated types implement it; bindings call it.
pub trait Message: Sized {
    /// Its JSON Schema (2020-12), self-contained.
    const SCHEMA: &'static str;

    /// Reads it from a value that fits its schema.
    ///
    /// # Errors
    /// The first place that does not fit.
    fn read(value: Value<'_>) -> Result<Self, Misfit>;

    /// Writes it as JSON, in its canonical form: no white space, members in the order of the spec.
    ///
    /// # Errors
    /// The first place that breaks what the schema asks for.
    fn write(&self, out: &mut Writer<'_>) -> Result<(), Misfit>;

    /// Checks what a schema asks for beside the type.
    ///
    /// # Errors
    /// What does not fit.
    fn within(&self, limits: &Limits) -> Result<(), Misfit> {
        let _ = limits;
        Ok(())
    }

    /// Reads it from a JSON text.
    ///
    /// # Errors
    /// A text that is not JSON, has two members of one name, or does not fit the schema.
    fn from_json(text: impl AsRef<[u8]>) -> Result<Self, MessageError> {
        let tape = Tape::json(text.as_ref())?;
        Ok(Self::read(tape.value())?)
    }

    /// Writes it as compact JSON text.
    ///
    /// # Errors
    /// The first place that breaks what the schema asks for.
    fn to_json(&self) -> Result<String, Misfit> {
        let mut text = String::new();
        self.write(&mut Writer::json(&mut text))?;
        Ok(text)
    }
}

/// A JSON text that is no message of the type.
#[derive(Debug, Error)]
pub enum MessageError {
    /// It is not JSON, or has two members of one name.
    #[error("unreadable text")]
    Tape(#[from] TapeError),
    /// It does not fit the schema.
    #[error("{0}")]
    Misfit(#[from] Misfit),
}

/// The value of a required member.
///
/// # Errors
/// It was not there.
pub fn required<T>(value: Option<T>, name: &str) -> Result<T, Misfit> {
    value.ok_or_else(|| Misfit::missing(name))
}

/// Sees to it that a required member, which is always the same, was there.
///
/// # Errors
/// It was not there.
pub fn present(was_there: bool, name: &str) -> Result<(), Misfit> {
    if was_there { Ok(()) } else { Err(Misfit::missing(name)) }
}

/// Reads the value of a member.
///
/// # Errors
/// What does not fit the type.
#[inline]
pub fn read<T: Message>(member: &Item<'_>) -> Result<T, Misfit> {
    T::read(member.value()).map_err(|misfit| misfit.within(member.name()))
}

/// Reads the value of a member, and checks what the schema asks for beside the type.
///
/// # Errors
/// What does not fit.
#[inline]
pub fn read_within<T: Message>(member: &Item<'_>, limits: &Limits) -> Result<T, Misfit> {
    let value: T = read(member)?;
    value.within(limits).map_err(|misfit| misfit.within(member.name()))?;
    Ok(value)
}

impl Object<'_, '_> {
    /// Writes a member.
    ///
    /// # Errors
    /// What breaks its schema.
    pub fn member<T: Message>(&mut self, name: &str, value: &T) -> Result<(), Misfit> {
        value.write(self.name(name)).map_err(|misfit| misfit.within(name))
    }

    /// Writes a member if there is a value.
    ///
    /// # Errors
    /// What breaks its schema.
    pub fn optional<T: Message>(&mut self, name: &str, value: &Option<T>) -> Result<(), Misfit> {
        value.as_ref().map_or(Ok(()), |value| self.member(name, value))
    }

    /// Writes a member, if it is what the schema asks for beside the type.
    ///
    /// # Errors
    /// What breaks its schema.
    pub fn member_within<T: Message>(
        &mut self,
        name: &str,
        value: &T,
        limits: &Limits,
    ) -> Result<(), Misfit> {
        value.within(limits).map_err(|misfit| misfit.within(name))?;
        self.member(name, value)
    }

    /// Writes a member if there is a value, if that is what the schema asks for beside the type.
    ///
    /// # Errors
    /// What breaks its schema.
    pub fn optional_within<T: Message>(
        &mut self,
        name: &str,
        value: &Option<T>,
        limits: &Limits,
    ) -> Result<(), Misfit> {
        value.as_ref().map_or(Ok(()), |value| self.member_within(name, value, limits))
    }
}
