//! Whether two forms of messages exclude each other: proved by one place where they ask for different things.
//!
//! Schemas count as open: members that they do not list may be there. What is not proved may still be so.

mod claim;
mod conflict;

use crate::disjoint::claim::Claims;
use crate::disjoint::conflict::conflict;
use crate::model::binding::Carries;
use crate::model::binding::Protocol;
use crate::model::operation::Operation;
use crate::model::outcome::Edition;
use crate::model::outcome::Outcome;
use crate::model::schema::Schema;
use crate::model::select::Select;

/// A form of messages: those that a test and a schema hold for. What is absent asks for nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shape<'a> {
    /// The test of status and content.
    pub select: Option<&'a Select>,
    /// The shape of the content.
    pub schema: Option<&'a Schema>,
}

/// Whether two forms exclude each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Disjoint {
    /// They do.
    Proved {
        /// The place where they differ: a JSON pointer in backticks, `the message` or `the status`.
        place: String,
        /// What the first asks for there, as a verb with its object: `` is `true` ``.
        one: String,
        /// What the second asks for there.
        two: String,
    },
    /// No place proves it.
    Unknown {
        /// JSON pointers to the places that both say something about.
        shared: Vec<String>,
    },
}

impl<'a> Shape<'a> {
    /// The messages of an outcome.
    pub fn outcome(outcome: &'a Outcome) -> Self {
        Self { select: Some(&outcome.select), schema: outcome.schema.as_ref() }
    }

    /// The messages of an edition of an outcome, which need not pass the outcome's own test.
    pub fn edition(outcome: &'a Outcome, edition: &'a Edition) -> Self {
        Self { select: None, schema: edition.schema.as_ref().or(outcome.schema.as_ref()) }
    }

    /// The messages that a test alone holds for.
    pub fn select(select: &'a Select) -> Self {
        Self { select: Some(select), schema: None }
    }
}

impl Disjoint {
    /// Whether the forms are proved to exclude each other.
    pub fn is_proved(&self) -> bool {
        matches!(self, Self::Proved { .. })
    }
}

/// Looks for a proof that no message of an operation is of both forms.
pub fn disjoint(operation: &Operation, one: Shape<'_>, two: Shape<'_>) -> Disjoint {
    if let Some(proof) = statuses(one, two) {
        return proof;
    }
    let textual = is_textual(operation);
    let (one, two) = (Claims::of(operation, one), Claims::of(operation, two));
    let mut shared = Vec::new();
    for (a, b) in one.pairs(&two) {
        if let Some(proof) = conflict(a, b, textual).filter(|_| one.demands(&a.at) || two.demands(&a.at)) {
            return proof;
        }
        if a.is_specific() && b.is_specific() && !shared.contains(&a.at) {
            shared.push(a.at.clone());
        }
    }
    Disjoint::Unknown { shared }
}

fn statuses(one: Shape<'_>, two: Shape<'_>) -> Option<Disjoint> {
    let (one, two) = (&one.select?.status, &two.select?.status);
    let apart = !one.is_empty() && !two.is_empty() && !one.iter().any(|status| two.contains(status));
    apart.then(|| Disjoint::Proved { place: "the status".to_owned(), one: any_of(one), two: any_of(two) })
}

fn any_of(statuses: &[u16]) -> String {
    format!("is {}", statuses.iter().map(u16::to_string).collect::<Vec<_>>().join(" or "))
}

/// Whether some binding writes scalars of responses as text, so that `17` and `"17"` are the same there.
fn is_textual(operation: &Operation) -> bool {
    operation.bindings.iter().any(|binding| match &binding.protocol {
        Protocol::Soap11(_) => true,
        Protocol::Http(http) => http.response == Carries::Xml,
        Protocol::WsJson(_) => false,
    })
}
