//! One broken rule at one place, with the fact of the document that it rests on.

use std::sync::Arc;

use signoff_spec::model::basis::Basis;

use crate::evidence::Evidence;
use crate::exchange::Place;
use crate::rule::Rule;

/// How bad a finding is. Only an error makes an exchange fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is broken.
    Note,
    /// Breaks a fact that the document does not state: `inferred` or `observed`.
    Warning,
    /// Breaks a fact of the document.
    Error,
}

impl Severity {
    /// As reports write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The severity of breaking a fact with this basis.
    pub fn of(basis: &Basis) -> Self {
        match basis {
            Basis::Doc(_) => Self::Error,
            Basis::Inferred | Basis::Observed => Self::Warning,
        }
    }
}

/// Which part of an exchange a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What the client sent.
    Request,
    /// What the server answered, or did not.
    Response,
    /// What happened afterwards.
    Session,
}

impl Side {
    /// As reports write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Session => "session",
        }
    }
}

/// One broken rule at one place.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Which rule.
    pub rule: &'static Rule,
    /// How bad it is here.
    pub severity: Severity,
    /// Which part of the exchange.
    pub side: Side,
    /// Where in the message: a JSON pointer (also for XML: attributes and child elements are members), a header as
    /// `header:NAME`, a parameter as `query:NAME`; empty for the message as a whole.
    pub at: String,
    /// What is wrong.
    pub message: Evidence,
    /// Where the broken fact comes from.
    pub basis: Basis,
    /// File name of the document that `basis` cites.
    pub document: Arc<str>,
    /// The edition whose form the message has, if it has one.
    pub edition: Option<Arc<str>>,
    /// Where in the capture.
    pub place: Place,
    /// The message with the place marked, where that helps.
    pub excerpt: Option<Excerpt>,
}

/// The decoded message on one line, with everything masked that is not needed to understand the finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line.
    pub line: Evidence,
    /// First marked character, from 0.
    pub start: usize,
    /// Marked characters, at least 1.
    pub length: usize,
}
