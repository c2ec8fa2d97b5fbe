//! What does not fit, and which rule that breaks.

use crate::model::basis::Basis;
use crate::text::Span;

/// One way in which a message does not fit a schema.
#[derive(Clone, Debug, PartialEq)]
pub struct Mismatch {
    /// What kind of way.
    pub kind: MismatchKind,
    /// JSON pointer to the place; of a missing member, to where it would be.
    pub at: String,
    /// The offending bytes of the message; of a missing member, those of the object around it.
    pub span: Span,
    /// What the spec asks for, in words: `the string "OK"`, `an integer`.
    pub expected: String,
    /// What kind of value was found: `string`, `object`, …; empty for a missing member.
    pub found: &'static str,
    /// Whether the value must never be printed.
    pub secret: bool,
    /// Where the broken fact comes from.
    pub basis: Basis,
}

/// The kinds of mismatches. Each is a rule of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MismatchKind {
    /// A required member is absent.
    MissingMember,
    /// A value has another type.
    Type,
    /// A value is not the constant, or none of the listed ones.
    Value,
    /// A value is none of the listed ones, but the list is known to be incomplete.
    UnknownValue,
    /// A string does not match the pattern.
    Pattern,
    /// A string or an array is too short or too long.
    Length,
    /// A number is too small or too large.
    Range,
    /// A member that the schema does not name; not ruled out by it.
    ExtraMember,
    /// A member that the schema rules out.
    ForbiddenMember,
    /// A member that is written as an attribute instead of an element, or the other way round.
    Form,
    /// A member that stands there more than once.
    RepeatedMember,
    /// The root element has another name or namespace.
    Root,
}

impl MismatchKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::MissingMember,
        Self::Type,
        Self::Value,
        Self::UnknownValue,
        Self::Pattern,
        Self::Length,
        Self::Range,
        Self::ExtraMember,
        Self::ForbiddenMember,
        Self::Form,
        Self::RepeatedMember,
        Self::Root,
    ];

    /// The id of the rule that a mismatch of this kind breaks.
    pub fn rule(self) -> &'static str {
        match self {
            Self::MissingMember => "body.missing-member",
            Self::Type => "body.type-mismatch",
            Self::Value => "body.wrong-value",
            Self::UnknownValue => "body.unknown-value",
            Self::Pattern => "body.pattern",
            Self::Length => "body.length",
            Self::Range => "body.range",
            Self::ExtraMember => "body.extra-member",
            Self::ForbiddenMember => "body.forbidden-member",
            Self::Form => "body.wrong-form",
            Self::RepeatedMember => "body.repeated-member",
            Self::Root => "body.wrong-root",
        }
    }

    /// Whether a message with it can still be called a message of the schema: the schema is open where this
    /// is true.
    pub fn is_tolerable(self) -> bool {
        matches!(self, Self::ExtraMember | Self::UnknownValue)
    }
}
