//! The types that fields of generated types have.

use secrecy::zeroize::Zeroize;
use signoff_spec::tape::Tape;
use signoff_spec::tape::Value;

use crate::codec::writer::Writer;
use crate::json::Json;
use crate::limits::Limits;
use crate::message::Message;
use crate::misfit::Misfit;
use crate::nullable::Nullable;
use crate::secret::Secret;

impl Message for String {
    const SCHEMA: &'static str = r#"{"type":"string"}"#;

    fn read(value: Value<'_>) -> Result<Self, Misfit> {
        Ok(value.text()?.to_owned())
    }

    fn write(&self, out: &mut Writer<'_>) -> Result<(), Misfit> {
        out.text(self);
        Ok(())
    }

    fn within(&self, limits: &Limits) -> Result<(), Misfit> {
        limits.text(self)
    }
}

impl Message for bool {
    const SCHEMA: &'static str = r#"{"type":"boolean"}"#;

    fn read(value: Value<'_>) -> Result<Self, Misfit> {
        value.boolean()
    }

    fn write(&self, out: &mut Writer<'_>) -> Result<(), Misfit> {
        out.boolean(*self);
        Ok(())
    }
}

macro_rules! integer {
    ($($integer:ty)*) => {$(
        impl Message for $integer {
            const SCHEMA: &'static str = r#"{"type":"integer"}"#;

            fn read(value: Value<'_>) -> Result<Self, Misfit> {
                value.integer()
            }

            fn write(&self, out: &mut Writer<'_>) -> Result<(), Misfit> {
                out.raw(&self.to_string());
                Ok(())
            }

            fn within(&self, limits: &Limits) -> Result<(), Misfit> {
                limits.number(*self as f64)
            }
        }
    )*};
}

integer!(i64 u64);

impl Message for f64 {
    const SCHEMA: &'static str = r#"{"type":"number"}"#;

    fn read(value: Value<'_>) -> Result<Self, Misfit> {
        value.number()
    }

    fn write(&self, out: &mut Writer<'_>) -> Result<(), Misfit> {
        if !self.is_finite() {
            return Err(Misfit::new("a finite number", "number"));
        }
        out.raw(&shortest(*self));
        Ok(())
    }

    fn within(&self, limits: &Limits) -> Result<(), Misfit> {
        limits.number(*self)
    }
}

/// The shortest text that is read as the same number: with an exponent where there would be many zeros.
fn shortest(number: f64) -> String {
    let plain = number == 0.0 || (1e-6..1e21).contains(&number.abs());
    if plain { (number + 0.0).to_string() } else { format!("{number:e}") }
}

impl Message for Json {
    const SCHEMA: &'static str = "{}";

    fn read(value: Value<'_>) -> Result<Self, Misfit> {
        Ok(Self::of(value))
    }

    fn write(&self, out: &mut Writer<'_>) -> Result<(), Misfit> {
        out.raw(self.as_str());
        Ok(())
    }

    fn within(&self, limits: &Limits) -> Result<(), Misfit> {
        // It was made of a tape or of a scalar, so it can be read again.
        Tape::json(self.as_str().as_bytes()).map_or(Ok(()), |tape| any_within(tape.value(), limits))
    }
}

/// Checks a value of any kind: its kind, and what is asked of values of that kind.
fn any_within(value: Value<'_>, limits: &Limits) -> Result<(), Misfit> {
    if !limits.kinds.admits(value.kind()) {
        return Err(Misfit::new(limits.kinds.describe(), value.kind()));
    }
    if let Ok(text) = value.text() {
        return limits.text(text);
    }
    if let Ok(number) = value.number() {
        return limits.number(number);
    }
    let Ok(items) = value.array() else { return Ok(()) };
    let mut count = 0;
    for item in items {
        if let Some(limits) = limits.item {
            any_within(item, limits).map_err(|misfit| misfit.within(&count.to_string()))?;
        }
        count += 1;
    }
    limits.count(count)
}

impl<T: Message + Zeroize> Message for Secret<T> {
    const SCHEMA: &'static str = T::SCHEMA;

    fn read(value: Value<'_>) -> Result<Self, Misfit> {
        T::read(value).map(Self::new)
    }

    fn write(&self, out: &mut Writer<'_>) -> Result<(), Misfit> {
        self.expose().write(out)
    }

    fn within(&self, limits: &Limits) -> Result<(), Misfit> {
        self.expose().within(limits)
    }
}

impl<T: Message> Message for Nullable<T> {
    const SCHEMA: &'static str = "{}";

    fn read(value: Value<'_>) -> Result<Self, Misfit> {
        if value.is_null() { Ok(Self::Null) } else { T::read(value).map(Self::Value) }
    }

    fn write(&self, out: &mut Writer<'_>) -> Result<(), Misfit> {
        match self {
            Self::Null => {
                out.raw("null");
                Ok(())
            }
            Self::Value(value) => value.write(out),
        }
    }

    fn within(&self, limits: &Limits) -> Result<(), Misfit> {
        self.as_option().map_or(Ok(()), |value| value.within(limits))
    }
}

impl<T: Message> Message for Vec<T> {
    const SCHEMA: &'static str = r#"{"type":"array"}"#;

    fn read(value: Value<'_>) -> Result<Self, Misfit> {
        let mut items = Self::new();
        for item in value.array()? {
            items.push(T::read(item).map_err(|misfit| misfit.within(&items.len().to_string()))?);
        }
        Ok(items)
    }

    fn write(&self, out: &mut Writer<'_>) -> Result<(), Misfit> {
        out.array(self, T::write)
    }

    fn within(&self, limits: &Limits) -> Result<(), Misfit> {
        limits.count(self.len())?;
        let Some(item_limits) = limits.item else { return Ok(()) };
        let mut items = self.iter().enumerate();
        items.try_for_each(|(index, item)| {
            item.within(item_limits).map_err(|misfit| misfit.within(&index.to_string()))
        })
    }
}

impl<T: Message> Message for Box<T> {
    const SCHEMA: &'static str = T::SCHEMA;

    fn read(value: Value<'_>) -> Result<Self, Misfit> {
        T::read(value).map(Self::new)
    }

    fn write(&self, out: &mut Writer<'_>) -> Result<(), Misfit> {
        (**self).write(out)
    }

    fn within(&self, limits: &Limits) -> Result<(), Misfit> {
        (**self).within(limits)
    }
}
