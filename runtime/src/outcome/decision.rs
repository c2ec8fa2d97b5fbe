//! Which outcome a message is: by its `select`, in the documented form or an edition's, else by an edition alone.

use crate::misfit::Misfit;
use crate::outcome::Class;
use crate::outcome::Outcome;
use crate::outcome::OutcomeSpec;
use crate::outcome::Seen;

/// An outcome that was read, and its place in the tables.
pub(crate) struct Decided<O> {
    pub(crate) outcome: O,
    /// Index of the outcome, and of its edition.
    pub(crate) position: (usize, Option<usize>),
}

/// A message that is no outcome.
pub(crate) struct Undecided {
    /// The name of the outcome whose `select` holds.
    pub(crate) nearest: Option<&'static str>,
    pub(crate) misfit: Misfit,
}

/// Decides as [`signoff_spec::classify`] does, with the generated tests and readers.
pub(crate) fn decide<O: Outcome>(specs: &[OutcomeSpec], seen: &Seen<'_>) -> Result<Decided<O>, Undecided> {
    if let Some(index) = O::select(seen) {
        return match O::read(index, None, seen.value()) {
            Ok(outcome) => Ok(Decided { outcome, position: (index, None) }),
            Err(misfit) => edition(specs, index, seen)
                .ok_or_else(|| Undecided { nearest: specs.get(index).map(|spec| spec.name), misfit }),
        };
    }
    let mut answers = (0..specs.len()).filter(|index| specs[*index].class != Class::Silence);
    let undecided = || Undecided { nearest: None, misfit: Misfit::no_such_outcome() };
    answers.find_map(|index| edition(specs, index, seen)).ok_or_else(undecided)
}

/// The first edition of an outcome whose status and form the message has.
fn edition<O: Outcome>(specs: &[OutcomeSpec], index: usize, seen: &Seen<'_>) -> Option<Decided<O>> {
    let editions = specs.get(index)?.editions.iter().enumerate();
    let fitting = editions.filter(|(_, edition)| {
        // Where there is no status, as in a WebSocket, it does not count.
        edition.statuses.is_empty() || seen.status().is_none() || seen.status_is(edition.statuses)
    });
    let mut read = fitting.filter_map(|(edition, _)| {
        let outcome = O::read(index, Some(edition), seen.value()).ok()?;
        Some(Decided { outcome, position: (index, Some(edition)) })
    });
    read.next()
}
