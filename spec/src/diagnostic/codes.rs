//! The one registry of diagnostic codes, by subject.

/// A table of codes: constant, severity and id; what the rule asks; why, and how to satisfy it.
macro_rules! codes {
    ($($name:ident: $severity:ident, $id:literal, $title:literal, $explanation:literal;)*) => {
        /// Every code of this subject.
        pub static CODES: &[&$crate::diagnostic::Code] = &[$(&$name),*];

        $(
            #[doc = concat!($title, ".")]
            pub static $name: $crate::diagnostic::Code = $crate::diagnostic::Code {
                id: $id,
                severity: $crate::diagnostic::Severity::$severity,
                title: $title,
                explanation: $explanation,
            };
        )*
    };
}

pub mod binding;
pub mod credential;
pub mod effect;
pub mod example;
pub mod outcome;
pub mod schema;
pub mod structure;
pub mod syntax;

use crate::diagnostic::Code;

/// Every code, in the order of the documentation.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [
        syntax::CODES,
        structure::CODES,
        schema::CODES,
        outcome::CODES,
        binding::CODES,
        credential::CODES,
        effect::CODES,
        example::CODES,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The code with this id.
pub fn by_id(id: &str) -> Option<&'static Code> {
    all().find(|code| code.id == id)
}
