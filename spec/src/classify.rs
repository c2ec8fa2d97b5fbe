//! Which outcome a response is: by `select`, else by edition, else the nearest; with all its mistakes.

mod foreign;
mod nearest;

pub use self::foreign::Foreign;

use crate::conform::Mismatch;
use crate::conform::conform;
use crate::conform::fits;
use crate::message::Message;
use crate::model::operation::Operation;
use crate::model::outcome::Class;
use crate::model::outcome::Edition;
use crate::model::outcome::Outcome;
use crate::model::select::Seen;

/// What a response turned out to be.
#[derive(Clone, Debug)]
pub struct Classified<'a> {
    /// The outcome; `None` if several are equally near, or none at all.
    pub outcome: Option<&'a Outcome>,
    /// How it was found.
    pub recognition: Recognition,
    /// The edition of the outcome whose form the response has, if it does not have the documented one.
    pub edition: Option<&'a Edition>,
    /// What does not fit the outcome's own schema; without an outcome, what fits none of the nearest.
    pub mismatches: Vec<Judged<'a>>,
}

/// How the outcome of a response was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognition {
    /// Its `select` holds.
    Selected,
    /// An edition of it fits.
    Edition,
    /// No `select` holds, but its schema is the nearest.
    Nearest,
    /// Every outcome is selected by its status, and none has this one.
    UndeclaredStatus,
    /// Nothing tells.
    Unknown,
}

/// A mismatch, together with the sibling outcome that the value rather belongs to.
#[derive(Clone, Debug)]
pub struct Judged<'a> {
    /// What does not fit.
    pub mismatch: Mismatch,
    /// The outcome of the same operation whose schema has the value, or the member, at this place.
    pub foreign: Option<Foreign<'a>>,
}

/// Decides which outcome a response is.
///
/// `status` is the HTTP status, `None` where there is none; `message` the decoded body, `None` where it could
/// not be decoded or was not captured.
pub fn classify<'a>(
    operation: &'a Operation,
    status: Option<u16>,
    message: Option<&Message>,
) -> Classified<'a> {
    classify_with_headers(operation, status, &[], message)
}

/// The same for a response whose header fields are known too.
pub fn classify_with_headers<'a>(
    operation: &'a Operation,
    status: Option<u16>,
    headers: &[(String, String)],
    message: Option<&Message>,
) -> Classified<'a> {
    let seen = Seen { status, headers, message: message.map(|message| &message.node) };
    if let Some(outcome) = answers(operation).find(|outcome| outcome.select.holds_for(seen)) {
        return found(operation, outcome, Recognition::Selected, status, message);
    }
    if let Some(outcome) =
        answers(operation).find(|outcome| edition(operation, outcome, status, message).is_some())
    {
        return found(operation, outcome, Recognition::Edition, status, message);
    }
    if status.is_some() && answers(operation).all(|outcome| !outcome.select.status.is_empty()) {
        return nothing(Recognition::UndeclaredStatus, Vec::new());
    }
    match message {
        Some(message) => nearest::nearest(operation, status, message),
        None => nothing(Recognition::Unknown, Vec::new()),
    }
}

/// The outcomes that are answers.
pub(crate) fn answers(operation: &Operation) -> impl Iterator<Item = &Outcome> {
    operation.outcomes.iter().filter(|outcome| outcome.class != Class::Silence)
}

fn nothing(recognition: Recognition, mismatches: Vec<Judged<'_>>) -> Classified<'_> {
    Classified { outcome: None, recognition, edition: None, mismatches }
}

fn found<'a>(
    operation: &'a Operation,
    outcome: &'a Outcome,
    recognition: Recognition,
    status: Option<u16>,
    message: Option<&Message>,
) -> Classified<'a> {
    let mismatches = judge(operation, outcome, message);
    let broken = mismatches.iter().any(|judged| !judged.mismatch.kind.is_tolerable());
    let edition = if broken || recognition == Recognition::Edition {
        edition(operation, outcome, status, message)
    } else {
        None
    };
    Classified { outcome: Some(outcome), recognition, edition, mismatches }
}

/// The mismatches of a message against the outcome's own schema.
fn judge<'a>(operation: &'a Operation, outcome: &'a Outcome, message: Option<&Message>) -> Vec<Judged<'a>> {
    let (Some(schema), Some(message)) = (&outcome.schema, message) else { return Vec::new() };
    conform(operation, schema, &outcome.basis, message)
        .into_iter()
        .map(|mismatch| {
            let foreign = foreign::owner(operation, outcome, &mismatch, message);
            Judged { mismatch, foreign }
        })
        .collect()
}

/// The edition of an outcome that the message fits.
fn edition<'a>(
    operation: &'a Operation,
    outcome: &'a Outcome,
    status: Option<u16>,
    message: Option<&Message>,
) -> Option<&'a Edition> {
    let message = message?;
    outcome.editions.iter().find(|edition| {
        let status_fits = match (&edition.status, status) {
            (Some(statuses), Some(status)) => statuses.codes.contains(&status),
            _ => true,
        };
        let schema = edition.schema.as_ref().or(outcome.schema.as_ref());
        status_fits && schema.is_some_and(|schema| fits(operation, schema, &edition.basis, message))
    })
}
