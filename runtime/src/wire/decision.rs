//! Which outcome a message is: by its `select`, in the documented form or an edition's, else by an edition alone.

use signoff_spec::misfit::Misfit;
use signoff_spec::plan::Fields;
use signoff_spec::plan::Seen;
use signoff_spec::tape::Value;

use crate::operation::Operation;
use crate::outcome::Outcome;

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
    decide_with::<O>(seen, |index, message| O::Outcome::read(index, None, message))
}

/// The same, where `read` reads the message of an outcome in its documented form.
#[inline]
pub(crate) fn decide_with<'t, O: Operation>(
    seen: Seen<Value<'t>, impl Fields>,
    read: impl Fn(usize, Value<'t>) -> Result<O::Outcome, Misfit>,
) -> Result<Decided<O::Outcome>, Undecided> {
    let Some(message) = seen.message else { return Err(undecided::<O>(None, Misfit::no_such_outcome())) };
    let selected = O::SPEC.operation().selected(seen);
    let misfit = match selected {
        Some(index) => match read(index, message) {
            Ok(outcome) => return Ok(Decided { outcome, position: (index, None) }),
            Err(misfit) => misfit,
        },
        None => Misfit::no_such_outcome(),
    };
    by_edition::<O>(selected, seen, message).ok_or_else(|| undecided::<O>(selected, misfit))
}

#[cold]
fn undecided<O: Operation>(selected: Option<usize>, misfit: Misfit) -> Undecided {
    let nearest = selected.and_then(|index| O::SPEC.outcomes().get(index)).map(|spec| spec.name);
    Undecided { nearest, misfit }
}

/// The first edition that a message has the form of: one of the selected outcome, else of any that is an answer.
#[cold]
fn by_edition<'t, O: Operation>(
    selected: Option<usize>,
    seen: Seen<Value<'t>, impl Fields>,
    message: Value<'t>,
) -> Option<Decided<O::Outcome>> {
    let operation = O::SPEC.operation();
    let (index, edition) = match selected {
        Some(index) => (index, operation.edition_of(operation.outcomes.get(index)?, seen)?),
        None => operation.by_edition(seen)?,
    };
    let position = (index, Some(edition));
    let outcome = O::Outcome::read(index, position.1, message).ok()?;
    Some(Decided { outcome, position })
}
