//! Which outcome a response is: by `select`, else by edition, else the nearest; with all its mistakes.

use crate::model::operation::Operation;
use crate::model::outcome::Class;
use crate::model::outcome::Edition;
use crate::model::outcome::Outcome;
use crate::model::select::At;
use crate::model::select::Test;
use crate::plan::Fields;
use crate::plan::Judged;
use crate::plan::Seen;
use crate::plan::judge::judge;
use crate::plan::nearest::nearest;
use crate::view::View;

/// Places whose values are remembered: more than the outcomes of a built-in operation test.
const PLACES: usize = 6;

/// What a response turned out to be.
#[derive(Clone, Debug)]
pub struct Classified<'a> {
    /// The outcome; `None` if several are equally near, or none at all.
    pub outcome: Option<&'a Outcome>,
    /// How it was found.
    pub recognition: Recognition,
    /// The edition of the outcome whose form the response has, if it does not have the documented one.
    pub edition: Option<&'a Edition>,
    /// What does not fit the outcome's own schema, nor the test of the nearest one whose schema fits; without an
    /// outcome, what fits none of the nearest.
    pub mismatches: Vec<Judged<'a>>,
}

/// How the outcome of a response was found. Only the first two are facts; a guess explains, and promises nothing.
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

impl Operation {
    /// The index of the first outcome whose `select` holds; silence is none.
    #[inline]
    pub fn selected<'v, V: View<'v>>(&self, seen: Seen<V, impl Fields>) -> Option<usize> {
        // A place that several outcomes test is looked up once.
        let mut places: [Option<Option<V>>; PLACES] = [None; PLACES];
        let mut holds = |test: &Test| match (&test.at, places.get_mut(test.place)) {
            (At::Member(pointer), Some(place)) => {
                let find = || seen.message.and_then(|message| pointer.find(message));
                test.predicate.holds(*place.get_or_insert_with(find))
            }
            _ => test.holds(seen),
        };
        self.outcomes.iter().position(|outcome| {
            let select = &outcome.select;
            outcome.class != Class::Silence
                && select.takes_status(seen.status)
                && select.all.iter().all(&mut holds)
        })
    }

    /// The indices of the first answer and of the edition of it that a message has the form of.
    pub fn by_edition<'v>(&self, seen: Seen<impl View<'v>, impl Fields>) -> Option<(usize, usize)> {
        let answers = self.outcomes.iter().enumerate().filter(|(_, one)| one.class != Class::Silence);
        answers.filter_map(|(index, outcome)| Some((index, self.edition_of(outcome, seen)?))).next()
    }

    /// The index of the first edition of an outcome that a message has the form of.
    pub fn edition_of<'v>(&self, outcome: &Outcome, seen: Seen<impl View<'v>, impl Fields>) -> Option<usize> {
        let message = seen.message?;
        outcome.editions.iter().position(|edition| {
            let status_fits = match (&edition.status, seen.status) {
                (Some(statuses), Some(status)) => statuses.codes.contains(&status),
                // Where there is no status, as in a WebSocket, it does not count.
                _ => true,
            };
            let schema = edition.schema.as_ref().or(outcome.schema.as_ref());
            status_fits && schema.is_some_and(|schema| self.fits(schema, message))
        })
    }

    /// Decides which outcome a response is.
    pub fn classify<'v>(&self, seen: Seen<impl View<'v>, impl Fields>) -> Classified<'_> {
        if let Some(index) = self.selected(seen) {
            return found(self, &self.outcomes[index], Recognition::Selected, seen);
        }
        if let Some((index, _)) = self.by_edition(seen) {
            return found(self, &self.outcomes[index], Recognition::Edition, seen);
        }
        if seen.status.is_some() && self.answers().all(|outcome| !outcome.select.status.is_empty()) {
            return nothing(Recognition::UndeclaredStatus, Vec::new());
        }
        match seen.message {
            Some(message) => match nearest(self, seen, message) {
                (None, mismatches) => nothing(Recognition::Unknown, mismatches),
                (outcome, mismatches) => {
                    Classified { outcome, recognition: Recognition::Nearest, edition: None, mismatches }
                }
            },
            None => nothing(Recognition::Unknown, Vec::new()),
        }
    }
}

fn nothing(recognition: Recognition, mismatches: Vec<Judged<'_>>) -> Classified<'_> {
    Classified { outcome: None, recognition, edition: None, mismatches }
}

fn found<'a, 'v>(
    operation: &'a Operation,
    outcome: &'a Outcome,
    recognition: Recognition,
    seen: Seen<impl View<'v>, impl Fields>,
) -> Classified<'a> {
    let mismatches = seen.message.map(|message| judge(operation, outcome, message)).unwrap_or_default();
    let broken = mismatches.iter().any(|judged| !judged.mismatch.kind.is_tolerable());
    let by_edition = broken || recognition == Recognition::Edition;
    let edition = by_edition.then(|| operation.edition_of(outcome, seen)).flatten();
    let edition = edition.map(|index| &outcome.editions[index]);
    Classified { outcome: Some(outcome), recognition, edition, mismatches }
}
