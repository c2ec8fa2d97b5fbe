//! Values to the text that travels: JSON, forms and queries, XML. What cannot be written is refused.

pub mod form;
pub mod json;
pub mod scalar;
pub mod writer;
pub mod xml;

use thiserror::Error;

/// A value that a format cannot write so that it comes back as it was.
///
/// It says where and why, and never quotes the value.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{at}`: {why}")]
pub struct Unwritable {
    /// JSON pointer to the value; empty for the message itself.
    pub at: String,
    /// What is in the way, as a lowercase fragment.
    pub why: &'static str,
}

impl Unwritable {
    /// The value at `at` cannot be written, because of `why`.
    pub fn new(at: &str, why: &'static str) -> Self {
        Self { at: at.to_owned(), why }
    }
}
