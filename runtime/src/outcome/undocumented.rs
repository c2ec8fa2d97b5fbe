//! Answers that no outcome of the document accounts for. They keep the body, and never print it.

use std::fmt;

use thiserror::Error;

use crate::misfit::Misfit;

/// An answer that the document does not know: of no outcome, or of one whose shape it does not have.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Undocumented(Box<Inner>);

#[derive(Clone, PartialEq, Eq, Hash)]
struct Inner {
    status: Option<u16>,
    nearest: Option<&'static str>,
    misfit: Misfit,
    body: String,
}

impl Undocumented {
    /// An answer that does not fit, for the `nearest` outcome or for none.
    #[cold]
    pub(crate) fn new(
        status: Option<u16>,
        nearest: Option<&'static str>,
        misfit: Misfit,
        body: String,
    ) -> Self {
        Self(Box::new(Inner { status, nearest, misfit, body }))
    }

    /// The HTTP status; `None` where there is none.
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The name of the outcome that its `select` says it is; `None` if none says so.
    pub fn nearest(&self) -> Option<&'static str> {
        self.0.nearest
    }

    /// Where it does not fit that outcome.
    pub fn misfit(&self) -> &Misfit {
        &self.0.misfit
    }

    /// The body of the response, or the message of the frame, as text. It may hold secrets.
    pub fn expose_body(&self) -> &str {
        &self.0.body
    }
}

impl fmt::Debug for Undocumented {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Undocumented")
            .field("status", &self.status())
            .field("nearest", &self.nearest())
            .field("misfit", self.misfit())
            .field("body", &format_args!("{} bytes", self.expose_body().len()))
            .finish()
    }
}

impl fmt::Display for Undocumented {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an undocumented answer")?;
        if let Some(status) = self.status() {
            write!(out, " with status {status}")?;
        }
        match self.nearest() {
            Some(nearest) => write!(out, ", not of the form of `{nearest}`: {}", self.misfit()),
            None => write!(out, ": {}", self.misfit()),
        }
    }
}

impl std::error::Error for Undocumented {}

/// Why an operation did not succeed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Failure<F> {
    /// A documented fault.
    #[error(transparent)]
    Fault(F),
    /// An answer that the document does not know.
    #[error(transparent)]
    Undocumented(Undocumented),
    /// Silence, where the document allows for it.
    #[error("no answer")]
    NoAnswer,
}

/// The fault of an operation that has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoFault {}
