//! Members that a schema does not name, in the order in which they came.

use signoff_spec::tape::Item;
use std::fmt;

use crate::codec::writer::Object;
use crate::json::Json;
use crate::limits::Limits;
use crate::message::Message;
use crate::message::read;
use crate::message::read_within;
use crate::misfit::Misfit;

/// Members that the document does not name, of any kind.
pub type Members = Map<Json>;

/// Members by name, in the order in which they came.
///
/// Nearly all maps are empty, and stand in types that are passed around: one is as large as a pointer.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Map<T>(Option<Box<Pairs<T>>>);

/// At least one member.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Pairs<T>(Vec<(String, T)>);

impl<T> Map<T> {
    /// No members.
    pub const fn new() -> Self {
        Self(None)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.pairs().len()
    }

    /// Every name with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.pairs().iter().map(|(name, value)| (name.as_str(), value))
    }

    /// The value of a member.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Sets a member, and gives the value that it had.
    pub fn insert(&mut self, name: impl Into<String>, value: T) -> Option<T> {
        let name = name.into();
        let mut pairs = self.0.iter_mut().flat_map(|pairs| &mut pairs.0);
        match pairs.find(|(known, _)| *known == name) {
            Some((_, old)) => Some(std::mem::replace(old, value)),
            None => {
                self.push(name, value);
                None
            }
        }
    }

    /// Takes a member out.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        let pairs = self.0.as_mut()?;
        let at = pairs.0.iter().position(|(known, _)| known == name)?;
        let (_, value) = pairs.0.remove(at);
        if pairs.0.is_empty() {
            self.0 = None;
        }
        Some(value)
    }

    fn pairs(&self) -> &[(String, T)] {
        self.0.as_deref().map_or(&[], |pairs| pairs.0.as_slice())
    }

    fn push(&mut self, name: String, value: T) {
        self.0.get_or_insert_with(|| Box::new(Pairs(Vec::new()))).0.push((name, value));
    }
}

impl<T: Message> Map<T> {
    /// Takes a member over from a message, which has no two of one name.
    ///
    /// # Errors
    /// A value that is none of the type.
    pub fn read(&mut self, member: &Item<'_>) -> Result<(), Misfit> {
        let value = read(member)?;
        self.push(member.name().to_owned(), value);
        Ok(())
    }

    /// Takes a member over from a message, and checks what the schema asks for beside the type.
    ///
    /// # Errors
    /// A value that does not fit.
    pub fn read_within(&mut self, member: &Item<'_>, limits: &Limits) -> Result<(), Misfit> {
        let value = read_within(member, limits)?;
        self.push(member.name().to_owned(), value);
        Ok(())
    }
}

impl Object<'_, '_> {
    /// Writes the members that the schema, which names those in `known`, does not name, if they are what it asks for.
    ///
    /// # Errors
    /// One that the schema does name, and one that breaks it.
    pub fn others_within<T: Message>(
        &mut self,
        others: &Map<T>,
        known: &[&str],
        limits: &Limits,
    ) -> Result<(), Misfit> {
        for (name, value) in others.iter() {
            value.within(limits).map_err(|misfit| misfit.within(name))?;
        }
        self.others(others, known)
    }

    /// Writes the members that the schema, which names those in `known`, does not name.
    ///
    /// # Errors
    /// One that the schema does name: it has a field, or is always the same.
    pub fn others<T: Message>(&mut self, others: &Map<T>, known: &[&str]) -> Result<(), Misfit> {
        for (name, value) in others.iter() {
            if known.contains(&name) {
                return Err(Misfit::forbidden(name, "a second member of the name"));
            }
            value.write(self.unknown(name)).map_err(|misfit| misfit.within(name))?;
        }
        Ok(())
    }
}

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> FromIterator<(String, T)> for Map<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(members: I) -> Self {
        let mut map = Self::new();
        for (name, value) in members {
            map.insert(name, value);
        }
        map
    }
}

/// Names only: nobody knows what the values are.
impl<T> fmt::Debug for Map<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_set().entries(self.iter().map(|(name, _)| name)).finish()
    }
}
