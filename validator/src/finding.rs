//! One broken rule at one place, with the fact of the document that it rests on.

use std::fmt;
use std::fmt::Display;
use std::sync::Arc;

use signoff_spec::model::basis::Basis;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Edition;

use crate::evidence::Evidence;
use crate::evidence::Redactor;
use crate::exchange::Place;
use crate::rule::Rule;

/// How bad a finding is. Only an error makes an exchange fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is broken.
    Note,
    /// Breaks a fact that the document does not state, `inferred` or `observed`, or one of a general standard.
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
            Basis::Doc(cited) if !cited.is_standard => Self::Error,
            Basis::Doc(_) | Basis::Inferred | Basis::Observed => Self::Warning,
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

/// Where in a message something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// At this JSON pointer (also for XML: attributes and child elements are members); empty for the whole.
    Member(String),
    /// In the header of this name.
    Header(String),
    /// In the HTTP status.
    Status,
}

impl Spot {
    /// The message as a whole.
    pub const WHOLE: Self = Self::Member(String::new());
}

/// As reports write it: a JSON pointer, `header:NAME` or `status`.
impl Display for Spot {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(pointer) => out.write_str(pointer),
            Self::Header(name) => write!(out, "header:{name}"),
            Self::Status => out.write_str("status"),
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
    /// Where in the message.
    pub at: Spot,
    /// What is wrong.
    pub message: Evidence,
    /// Where the broken fact comes from.
    pub basis: Basis,
    /// Name of the document that `basis` cites, or else of the first one of the operation.
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

/// A finding in the making: severity and cited line follow from the basis of the fact that is broken. It has neither a
/// place in the capture yet nor words that may be shown.
#[derive(Debug)]
pub(crate) struct Broken {
    finding: Finding,
    text: String,
}

impl Rule {
    /// Says that the rule is broken by the message as a whole, against a fact with this basis.
    pub(crate) fn broken(&'static self, side: Side, basis: &Basis) -> Broken {
        let finding = Finding {
            rule: self,
            severity: Severity::of(basis),
            side,
            at: Spot::WHOLE,
            message: Evidence::default(),
            basis: basis.clone(),
            document: Arc::default(),
            edition: None,
            place: Place::default(),
            excerpt: None,
        };
        Broken { finding, text: String::new() }
    }
}

impl Broken {
    /// Where.
    pub(crate) fn at(mut self, at: Spot) -> Self {
        self.finding.at = at;
        self
    }

    /// At this JSON pointer.
    pub(crate) fn member(self, pointer: &str) -> Self {
        self.at(Spot::Member(pointer.to_owned()))
    }

    /// In this header.
    pub(crate) fn header(self, name: &str) -> Self {
        self.at(Spot::Header(name.to_owned()))
    }

    /// What is wrong, in words.
    pub(crate) fn says(self, text: impl Into<String>) -> Self {
        Self { text: text.into(), ..self }
    }

    /// What had to be there, and what is there instead.
    pub(crate) fn expected(self, wanted: impl Display, found: impl Display) -> Self {
        self.says(format!("expected {wanted}, found {found}"))
    }

    /// A severity that does not follow from the basis.
    pub(crate) fn severity(mut self, severity: Severity) -> Self {
        self.finding.severity = severity;
        self
    }

    /// The edition whose form the message has.
    pub(crate) fn edition(mut self, edition: Option<&Edition>) -> Self {
        self.finding.edition = edition.map(|edition| Arc::from(edition.name.as_str()));
        self
    }

    /// The message with the place marked.
    pub(crate) fn shown(mut self, excerpt: Option<Excerpt>) -> Self {
        self.finding.excerpt = excerpt;
        self
    }

    /// The finding on a request and its response of an operation, which stand at these places. Its words lose everything
    /// secret.
    pub(crate) fn finding(
        self,
        redactor: &Redactor,
        operation: &Operation,
        [asked, answered]: [Place; 2],
    ) -> Finding {
        let place = if self.finding.side == Side::Request { asked } else { answered };
        let message = redactor.redact(&self.text);
        let document = operation.document(&self.finding.basis).map_or("", |document| &document.name);
        Finding { message, document: Arc::from(document), place, ..self.finding }
    }
}
