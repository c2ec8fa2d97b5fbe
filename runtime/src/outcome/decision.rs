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

/// Decides as the model does, with the generated tests and readers.
#[inline]
pub(crate) fn decide<O: Outcome>(specs: &[OutcomeSpec], seen: &Seen<'_>) -> Result<Decided<O>, Undecided> {
    decide_by_form(specs, seen, |_| Ok(()))
}

/// The same for a message of which more has a form than its value: `form` says what does not fit a position.
#[inline]
pub(crate) fn decide_by_form<O: Outcome>(
    specs: &[OutcomeSpec],
    seen: &Seen<'_>,
    form: impl Fn(Position) -> Result<(), Misfit>,
) -> Result<Decided<O>, Undecided> {
    let read = |position: Position| {
        form(position)?;
        O::read(position.0, position.1, seen.value())
    };
    let selected = O::select(seen);
    let misfit = match selected {
        Some(index) => match read((index, None)) {
            Ok(outcome) => return Ok(Decided { outcome, position: (index, None) }),
            Err(misfit) => misfit,
        },
        None => Misfit::no_such_outcome(),
    };
    by_edition(specs, selected, seen, &read).ok_or_else(|| {
        let nearest = selected.and_then(|index| specs.get(index)).map(|spec| spec.name);
        Undecided { nearest, misfit }
    })
}

/// The first edition that a message has the form of: one of the selected outcome, else of any that is an answer.
#[cold]
fn by_edition<O>(
    specs: &[OutcomeSpec],
    selected: Option<usize>,
    seen: &Seen<'_>,
    read: &dyn Fn(Position) -> Result<O, Misfit>,
) -> Option<Decided<O>> {
    if let Some(index) = selected {
        return edition(specs, index, seen, read);
    }
    let mut answers = (0..specs.len()).filter(|index| specs[*index].class != Class::Silence);
    answers.find_map(|index| edition(specs, index, seen, read))
}

/// The first edition of an outcome whose status and form the message has.
fn edition<O>(
    specs: &[OutcomeSpec],
    index: usize,
    seen: &Seen<'_>,
    read: &dyn Fn(Position) -> Result<O, Misfit>,
) -> Option<Decided<O>> {
    let editions = specs.get(index)?.editions.iter().enumerate();
    let fitting = editions.filter(|(_, edition)| {
        // Where there is no status, as in a WebSocket, it does not count.
        edition.statuses.is_empty() || seen.status().is_none() || seen.status_is(edition.statuses)
    });
    let positions = fitting.map(|(edition, _)| (index, Some(edition)));
    positions.filter_map(|position| Some(Decided { outcome: read(position).ok()?, position })).next()
}
