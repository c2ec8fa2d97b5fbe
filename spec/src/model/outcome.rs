//! The named ways in which an operation can end.

use crate::model::basis::Basis;
use crate::model::binding::Carries;
use crate::model::condition::Precedence;
use crate::model::condition::When;
use crate::model::effect::Effect;
use crate::model::effect::Law;
use crate::model::effect::Shows;
use crate::model::schema::Schema;
use crate::model::select::Select;
use crate::text::Node;
use crate::text::Span;

/// A named way in which an operation can end.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Its name, unique within the operation: `totp_required`.
    pub name: String,
    /// What it means, in words.
    pub title: String,
    /// Success, fault or silence.
    pub class: Class,
    /// `benign`: for which requests a client that only cleans up may take the fault for done.
    pub benign: Option<When>,
    /// The test that tells it from its siblings; empty for silence.
    pub select: Select,
    /// `content`: how its body is written, where it is not as the binding says of all.
    pub content: Option<Carries>,
    /// The full shape of its message; `None` for silence, and where there is no body.
    pub schema: Option<Schema>,
    /// The HTTP statuses that carry it, where any are known.
    pub status: Option<Statuses>,
    /// What the payload calls it: `20`, `totp-required`, `901`.
    pub code: Option<Code>,
    /// Under which condition it is the answer.
    pub when: Option<When>,
    /// Which outcome wins when several conditions hold.
    pub precedence: Option<Precedence>,
    /// What it shows of the credentials of the request.
    pub shows: Vec<Shows>,
    /// What it does to credentials.
    pub effects: Vec<Effect>,
    /// Relations that must hold.
    pub laws: Vec<Law>,
    /// Other forms that servers of other versions give it.
    pub editions: Vec<Edition>,
    /// Where the outcome comes from; facts inside without a basis of their own share it.
    pub basis: Basis,
    /// Where it stands in the spec file.
    pub span: Span,
}

/// The class of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// The operation did what it is for.
    Success,
    /// A declared error.
    Fault,
    /// There is no answer at all, and rightly so.
    Silence,
}

/// The HTTP statuses of an outcome.
#[derive(Clone, Debug)]
pub struct Statuses {
    /// The codes; never empty.
    pub codes: Vec<u16>,
    /// Where the fact comes from.
    pub basis: Basis,
}

/// What the payload calls an outcome.
#[derive(Clone, Debug)]
pub struct Code {
    /// A string or an integer.
    pub value: Node,
    /// Where the fact comes from.
    pub basis: Basis,
}

/// A further form of an outcome, given by servers of other versions than the document's.
///
/// The document stays the measure: a message of this form breaks it, and the finding names the edition.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Which servers, in words: `8.0 and later`.
    pub name: String,
    /// The shape; `None` if only the status differs.
    pub schema: Option<Schema>,
    /// The statuses; `None` if they are those of the outcome.
    pub status: Option<Statuses>,
    /// Where the fact comes from; never the document.
    pub basis: Basis,
    /// Where it stands in the spec file.
    pub span: Span,
}

impl Outcome {
    /// Whether an answer with this status may be one: `None` is any status.
    pub fn may_have(&self, status: Option<u16>) -> bool {
        let Some(status) = status else { return true };
        self.select.status.is_empty() || self.select.status.contains(&status)
    }
}

impl Class {
    /// The class as the spec file writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Fault => "fault",
            Self::Silence => "silence",
        }
    }
}
