//! Which outcome a message is: by its `select`, in the documented form or an edition's, else by an edition alone.

use crate::misfit::Misfit;
use crate::outcome::Class;
use crate::outcome::Outcome;
use crate::outcome::OutcomeSpec;
use crate::outcome::Seen;

/// Index of an outcome in the tables, and of its edition.
pub(crate) type Position = (usize, Option<usize>);

/// An outcome that was read, and its place in the tables.
pub(crate) struct Decided<O> {
    pub(crate) outcome: O,
    pub(crate) position: Position,
}

/// A message that is no outcome.
pub(crate) struct Undecided {
    /// The name of the outcome whose `select` holds.
    pub(crate) nearest: Option<&'static str>,
    pub(crate) misfit: Misfit,
}

/// Decides as [`signoff_spec::classify`] does, with the generated tests and readers.
pub(crate) fn decide<O: Outcome>(specs: &[OutcomeSpec], seen: &Seen<'_>) -> Result<Decided<O>, Undecided> {
    decide_by_form(specs, seen, |_| Ok(()))
}

/// The same for a message of which more has a form than its value: `form` says what does not fit a position.
pub(crate) fn decide_by_form<O: Outcome>(
    specs: &[OutcomeSpec],
    seen: &Seen<'_>,
    form: impl Fn(Position) -> Result<(), Misfit>,
) -> Result<Decided<O>, Undecided> {
    let read = |position: Position| {
        form(position)?;
        let outcome = O::read(position.0, position.1, seen.value())?;
        Ok(Decided { outcome, position })
    };
    if let Some(index) = O::select(seen) {
        return read((index, None)).or_else(|misfit| {
            let nearest = specs.get(index).map(|spec| spec.name);
            edition(specs, index, seen, read).ok_or(Undecided { nearest, misfit })
        });
    }
    let mut answers = (0..specs.len()).filter(|index| specs[*index].class != Class::Silence);
    let undecided = || Undecided { nearest: None, misfit: Misfit::no_such_outcome() };
    answers.find_map(|index| edition(specs, index, seen, read)).ok_or_else(undecided)
}

/// The first edition of an outcome whose status and form the message has.
fn edition<O>(
    specs: &[OutcomeSpec],
    index: usize,
    seen: &Seen<'_>,
    read: impl Fn(Position) -> Result<Decided<O>, Misfit>,
) -> Option<Decided<O>> {
    let editions = specs.get(index)?.editions.iter().enumerate();
    let fitting = editions.filter(|(_, edition)| {
        // Where there is no status, as in a WebSocket, it does not count.
        edition.statuses.is_empty() || seen.status().is_none() || seen.status_is(edition.statuses)
    });
    fitting.filter_map(|(edition, _)| read((index, Some(edition))).ok()).next()
}
