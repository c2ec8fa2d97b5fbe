//! Values to compact JSON text: what generated types write themselves with.

use signoff_spec::text::write_string;

use crate::limits::Constant;
use crate::misfit::Misfit;

/// Writes one value as JSON text.
pub struct Writer<'o> {
    out: &'o mut String,
    /// Whether a member was written that the schema does not name.
    unknown: bool,
}

/// Writes the members of an object.
pub struct Object<'w, 'o> {
    writer: &'w mut Writer<'o>,
    first: bool,
}

impl<'o> Writer<'o> {
    /// Appends to `out`.
    pub fn json(out: &'o mut String) -> Self {
        Self { out, unknown: false }
    }

    /// Whether a member was written that the schema does not name.
    pub fn wrote_others(&self) -> bool {
        self.unknown
    }

    /// Writes a constant.
    pub fn constant(&mut self, constant: Constant) {
        match constant {
            Constant::Null => self.out.push_str("null"),
            Constant::Boolean(flag) => self.boolean(flag),
            Constant::Number(text) | Constant::Json(text) => self.out.push_str(text),
            Constant::Text(text) => self.text(text),
        }
    }

    /// Writes a boolean.
    pub fn boolean(&mut self, flag: bool) {
        self.out.push_str(if flag { "true" } else { "false" });
    }

    /// Writes a string.
    pub fn text(&mut self, text: &str) {
        write_string(text, self.out);
    }

    /// Writes a text that is JSON already.
    pub fn raw(&mut self, json: &str) {
        self.out.push_str(json);
    }

    /// Writes an array; `write` is called for each item.
    ///
    /// # Errors
    /// What `write` cannot write.
    pub fn array<T>(
        &mut self,
        items: &[T],
        mut write: impl FnMut(&T, &mut Self) -> Result<(), Misfit>,
    ) -> Result<(), Misfit> {
        self.out.push('[');
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            write(item, self).map_err(|misfit| misfit.within(&index.to_string()))?;
        }
        self.out.push(']');
        Ok(())
    }

    /// Begins an object.
    pub fn object(&mut self) -> Object<'_, 'o> {
        self.out.push('{');
        Object { writer: self, first: true }
    }
}

impl<'o> Object<'_, 'o> {
    /// Writes the name of a member, and gives what writes its value.
    pub fn name(&mut self, name: &str) -> &mut Writer<'o> {
        if !self.first {
            self.writer.out.push(',');
        }
        self.first = false;
        self.writer.text(name);
        self.writer.out.push(':');
        self.writer
    }

    /// Writes the name of a member that the schema does not name.
    pub fn unknown(&mut self, name: &str) -> &mut Writer<'o> {
        self.writer.unknown = true;
        self.name(name)
    }

    /// Writes members that are always the same: JSON text already, their names and the commas between them included.
    pub fn fixed(&mut self, members: &'static str) {
        if !self.first {
            self.writer.out.push(',');
        }
        self.first = false;
        self.writer.out.push_str(members);
    }

    /// Writes a member that is always the same.
    pub fn constant(&mut self, name: &str, constant: Constant) {
        self.name(name).constant(constant);
    }

    /// Ends the object.
    pub fn end(self) {
        self.writer.out.push('}');
    }
}
