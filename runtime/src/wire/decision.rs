//! Which outcome a message is: by its `select`, in the documented form or an edition's, else by an edition alone.

use signoff_spec::misfit::Misfit;
use signoff_spec::model::outcome::Class;
use signoff_spec::plan::Fields;
use signoff_spec::plan::Seen;
use signoff_spec::tape::Value;

use crate::operation::Operation;
use crate::outcome::Outcome;
use crate::outcome::OutcomeSpec;

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

/// Decides as the model does, with the generated readers.
#[inline]
pub(crate) fn decide<'t, O: Operation>(
    seen: Seen<Value<'t>, impl Fields>,
) -> Result<Decided<O::Outcome>, Undecided> {
    decide_by_form::<O>(seen, |_| Ok(()))
}

/// The same for a message of which more has a form than its value: `form` says why it is not that of a position.
#[inline]
pub(crate) fn decide_by_form<'t, O: Operation>(
    seen: Seen<Value<'t>, impl Fields>,
    form: impl Fn(Position) -> Result<(), Misfit>,
) -> Result<Decided<O::Outcome>, Undecided> {
    let read = |position: Position| match seen.message {
        Some(message) => {
            form(position)?;
            O::Outcome::read(position.0, position.1, message)
        }
        None => Err(Misfit::no_such_outcome()),
    };
    let (specs, selected) = (O::SPEC.outcomes(), O::SPEC.operation().selected(seen));
    let misfit = match selected {
        Some(index) => match read((index, None)) {
            Ok(outcome) => return Ok(Decided { outcome, position: (index, None) }),
            Err(misfit) => misfit,
        },
        None => Misfit::no_such_outcome(),
    };
    by_edition(specs, selected, seen.status, &read).ok_or_else(|| {
        let nearest = selected.and_then(|index| specs.get(index)).map(|spec| spec.name);
        Undecided { nearest, misfit }
    })
}

/// The first edition that a message has the form of: one of the selected outcome, else of any that is an answer.
#[cold]
fn by_edition<O>(
    specs: &[OutcomeSpec],
    selected: Option<usize>,
    status: Option<u16>,
    read: &dyn Fn(Position) -> Result<O, Misfit>,
) -> Option<Decided<O>> {
    if let Some(index) = selected {
        return edition(specs, index, status, read);
    }
    let mut answers = (0..specs.len()).filter(|index| specs[*index].class != Class::Silence);
    answers.find_map(|index| edition(specs, index, status, read))
}

/// The first edition of an outcome whose status and form the message has.
fn edition<O>(
    specs: &[OutcomeSpec],
    index: usize,
    status: Option<u16>,
    read: &dyn Fn(Position) -> Result<O, Misfit>,
) -> Option<Decided<O>> {
    let editions = specs.get(index)?.editions.iter().enumerate();
    let fitting = editions.filter(|(_, edition)| {
        // Where there is no status, as in a WebSocket, it does not count.
        edition.statuses.is_empty() || status.is_none_or(|status| edition.statuses.contains(&status))
    });
    let positions = fitting.map(|(edition, _)| (index, Some(edition)));
    positions.filter_map(|position| Some(Decided { outcome: read(position).ok()?, position })).next()
}
