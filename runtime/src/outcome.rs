//! How an operation can end: the traits of generated outcomes, and how a message is taken for one of them.

mod undocumented;

pub use self::undocumented::Failure;
pub use self::undocumented::NoFault;
pub use self::undocumented::Undocumented;

use std::fmt;

use signoff_spec::model::outcome::Class;
use signoff_spec::tape::Value;

use crate::codec::writer::Writer;
use crate::misfit::Misfit;

/// What a spec file says of one outcome.
#[derive(Debug)]
pub struct OutcomeSpec {
    /// Its name, unique within the operation: `totp_required`.
    pub name: &'static str,
    /// What it means, in words.
    pub title: &'static str,
    /// Success, fault or silence.
    pub class: Class,
    /// Whether a client that only cleans up may take the fault for done.
    pub benign: bool,
    /// What the payload calls it.
    pub code: Option<Code>,
    /// The HTTP statuses that carry it; empty where none are known.
    pub statuses: &'static [u16],
    /// Whether its `select` holds for every message of its type that has no unknown member.
    pub implied: bool,
    /// Line of the spec file, counted from 1.
    pub line: u32,
    /// Its forms in other versions, in the order of the spec file.
    pub editions: &'static [EditionSpec],
}

/// What a spec file says of a further form of an outcome.
#[derive(Debug)]
pub struct EditionSpec {
    /// Which servers, in words: `8.0 and later`.
    pub name: &'static str,
    /// The HTTP statuses of this form; empty where they are those of the outcome.
    pub statuses: &'static [u16],
    /// Whether a message of its type without unknown members is always taken for this edition.
    pub implied: bool,
    /// Line of the spec file, counted from 1.
    pub line: u32,
}

/// What the payload calls an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// A string: `totp-required`.
    Text(&'static str),
    /// An integer: `20`.
    Number(i64),
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => out.write_str(text),
            Self::Number(number) => number.fmt(out),
        }
    }
}

/// Its title, name and code: `a second factor is needed (`totp_required`, code totp-required)`.
impl fmt::Display for OutcomeSpec {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = self.title.trim_end_matches('.');
        let mut chars = title.chars();
        let first: String = chars.next().into_iter().flat_map(char::to_lowercase).collect();
        write!(out, "{first}{} (`{}`", chars.as_str(), self.name)?;
        match self.code {
            Some(code) => write!(out, ", code {code})"),
            None => out.write_str(")"),
        }
    }
}

/// What a server may answer. Generated types implement it; servers give it to a binding.
pub trait Reply: Sized {
    /// Which outcome it is, as an index into the table of the operation, and which of its editions.
    fn position(&self) -> (usize, Option<usize>);

    /// Writes its message; of silence nothing.
    ///
    /// # Errors
    /// A value that its schema does not admit.
    fn write(&self, out: &mut Writer<'_>) -> Result<(), Misfit>;
}

/// What a client may see. Generated types implement it; bindings make it of an answer.
pub trait Outcome: Sized {
    /// Reads the message of an outcome in its documented form, or in that of an edition.
    ///
    /// # Errors
    /// What does not fit the schema of that form, and a form that there is not.
    fn read(outcome: usize, edition: Option<usize>, value: Value<'_>) -> Result<Self, Misfit>;

    /// An answer that the document does not know.
    fn undocumented(what: Undocumented) -> Self;
}
