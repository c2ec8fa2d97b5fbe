//! What a schema asks of a value beside its members: kinds, lengths, ranges, patterns. Each check says in words what
//! is asked for, and nothing where that is so.

mod constant;
mod pattern;

pub use self::constant::Constant;
pub use self::pattern::Pattern;
#[cfg(feature = "export")]
pub(crate) use self::pattern::literal_prefix;

use crate::misfit::Misfit;
use crate::model::kind::Kind;

/// What a schema asks of a scalar, and of how many items there are. It can be a constant of a program.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The kinds that are admitted.
    pub kinds: Kinds,
    /// Characters of a string, at least and at most.
    pub length: (u64, u64),
    /// What a string matches.
    pub pattern: Option<&'static Pattern>,
    /// A number, at least and at most.
    pub range: (f64, f64),
    /// Items of an array, at least and at most.
    pub items: (u64, u64),
    /// What is asked of every item, where that is limits and nothing else.
    pub item: Option<&'static Self>,
}

/// A set of kinds of JSON values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u8);

impl Limits {
    /// Nothing is asked.
    pub const NONE: Self = Self {
        kinds: Kinds::ANY,
        length: (0, u64::MAX),
        pattern: None,
        range: (f64::NEG_INFINITY, f64::INFINITY),
        items: (0, u64::MAX),
        item: None,
    };

    /// What is asked of a string that is too short or too long.
    #[inline]
    pub fn length(&self, text: &str) -> Option<String> {
        if self.length == Self::NONE.length {
            return None;
        }
        counted(text.chars().count() as u64, self.length, "characters")
    }

    /// What is asked of a number that is too small or too large.
    #[inline]
    pub fn range(&self, number: f64) -> Option<String> {
        let (least, most) = self.range;
        if number < least {
            Some(format!("a number from {least} up"))
        } else if number > most {
            Some(format!("a number up to {most}"))
        } else {
            None
        }
    }

    /// What is asked of an array that has too few items or too many.
    #[inline]
    pub fn item_count(&self, items: usize) -> Option<String> {
        counted(items as u64, self.items, "items")
    }
}

impl Limits {
    /// Checks a string.
    ///
    /// # Errors
    /// A string that is too short or too long, or does not match.
    pub fn text(&self, text: &str) -> Result<(), Misfit> {
        let pattern = self.pattern;
        refuse(self.length(text).or_else(|| pattern?.refusal(text)), "string")
    }

    /// Checks a number.
    ///
    /// # Errors
    /// A number that is too small or too large.
    pub fn number(&self, number: f64) -> Result<(), Misfit> {
        refuse(self.range(number), "number")
    }

    /// Checks how many items an array has.
    ///
    /// # Errors
    /// Too few or too many.
    pub fn count(&self, items: usize) -> Result<(), Misfit> {
        refuse(self.item_count(items), "array")
    }
}

fn refuse(expected: Option<String>, found: &'static str) -> Result<(), Misfit> {
    expected.map_or(Ok(()), |expected| Err(Misfit::new(expected, found)))
}

#[inline]
fn counted(count: u64, (least, most): (u64, u64), unit: &str) -> Option<String> {
    match count {
        _ if count < least && least == 1 => Some(format!("at least 1 {}", unit.trim_end_matches('s'))),
        _ if count < least => Some(format!("at least {least} {unit}")),
        _ if count > most => Some(format!("at most {most} {unit}")),
        _ => None,
    }
}

impl Kinds {
    /// No kind.
    pub const NONE: Self = Self(0);
    /// `null`.
    pub const NULL: Self = Self(1);
    /// `boolean`.
    pub const BOOLEAN: Self = Self(1 << 1);
    /// `integer`: a number without a fraction.
    pub const INTEGER: Self = Self(1 << 2);
    /// `number`, integers included.
    pub const NUMBER: Self = Self(1 << 3 | 1 << 2);
    /// `string`.
    pub const STRING: Self = Self(1 << 4);
    /// `array`.
    pub const ARRAY: Self = Self(1 << 5);
    /// `object`.
    pub const OBJECT: Self = Self(1 << 6);
    /// Every kind.
    pub const ANY: Self = Self(0x7f);

    /// The values of a kind.
    pub const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Null => Self::NULL,
            Kind::Boolean => Self::BOOLEAN,
            Kind::Integer => Self::INTEGER,
            Kind::Number => Self::NUMBER,
            Kind::String => Self::STRING,
            Kind::Array => Self::ARRAY,
            Kind::Object => Self::OBJECT,
        }
    }

    /// Whether a value whose own kind is this is in the set.
    #[inline]
    pub const fn takes(self, own: Kind) -> bool {
        let bit = match own {
            Kind::Number => 1 << 3,
            own => Self::of(own).0,
        };
        self.0 & bit != 0
    }

    /// Whether the kind of this name is in the set.
    pub fn admits(self, kind: &str) -> bool {
        Kind::ALL.into_iter().any(|own| own.name() == kind && self.takes(own))
    }

    /// The kinds of both sets.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The kinds of this set that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether every kind of the other set is in this one.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether both sets have a kind in common.
    pub const fn overlaps(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The kinds in words: `string or null`.
    pub fn describe(self) -> String {
        let implied = |kind: &Kind| *kind == Kind::Integer && self.contains(Self::NUMBER);
        let kinds = Kind::ALL.into_iter().filter(|kind| self.takes(*kind) && !implied(kind));
        kinds.map(Kind::name).collect::<Vec<_>>().join(" or ")
    }
}
