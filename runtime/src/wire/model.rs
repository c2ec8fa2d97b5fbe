//! Generated types to the values that [`binding`](crate::binding) works with, and what it decoded to types.

use signoff_spec::model::outcome::Outcome;
use signoff_spec::model::schema::Schema;
use signoff_spec::plan::Mismatch;
use signoff_spec::plan::MismatchKind;
use signoff_spec::tape::Tape;
use signoff_spec::tape::Value;
use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::parse;
use signoff_spec::text::steps;

use crate::binding::DecodeError;
use crate::binding::EncodeError;
use crate::binding::Received;
use crate::codec::Unwritable;
use crate::message::Message;
use crate::misfit::Misfit;
use crate::operation::Call;
use crate::operation::Credentials;
use crate::operation::Operation;
use crate::outcome::Outcome as _;
use crate::outcome::OutcomeSpec;
use crate::wire::decision::Position;

/// What the tables and the model say of an outcome that a reply names.
pub(crate) struct Told<'a> {
    pub(crate) spec: &'static OutcomeSpec,
    pub(crate) outcome: &'a Outcome,
}

impl<'a> Told<'a> {
    /// Whether a message of this form without unknown members is always taken for it.
    pub(crate) fn implies(&self, edition: Option<usize>) -> bool {
        match edition {
            None => self.spec.implied,
            Some(edition) => self.spec.editions.get(edition).is_some_and(|edition| edition.implied),
        }
    }

    /// The schema of a form.
    pub(crate) fn schema(&self, edition: Option<usize>) -> Result<&'a Schema, EncodeError> {
        let edition = edition.and_then(|edition| self.outcome.editions.get(edition));
        let schema = edition.and_then(|edition| edition.schema.as_ref()).or(self.outcome.schema.as_ref());
        schema.ok_or_else(|| EncodeError::Silence(self.outcome.name.clone()))
    }

    /// Whether a message that was read as `taken` may be what was written as `given`.
    ///
    /// An edition without a schema of its own has the documented form, and may be read as that.
    pub(crate) fn stands_for(&self, given: Position, taken: Position) -> bool {
        let own = |edition: usize| self.outcome.editions.get(edition).is_some_and(|one| one.schema.is_some());
        given == taken
            || (given.0 == taken.0 && taken.1.is_none() && given.1.is_some_and(|given| !own(given)))
    }
}

/// Looks an outcome up; the index is that of generated code.
pub(crate) fn told<O: Operation>(index: usize) -> Told<'static> {
    let both = O::SPEC.outcomes().get(index).zip(O::SPEC.operation().outcomes.get(index));
    let (spec, outcome) = both.expect("the tables and the model have the outcomes of one text");
    Told { spec, outcome }
}

/// The value that a JSON text of ours is.
pub(crate) fn node(text: &str) -> Result<Node, EncodeError> {
    // Our own text is JSON; what may be wrong with it is its depth.
    parse(text, Limits::default()).map_err(|_| too_deep())
}

/// Why a JSON text of ours cannot be read again.
pub(crate) fn too_deep() -> EncodeError {
    Unwritable::new("", "nested too deep").into()
}

/// A request and what travelled beside it, as types.
pub(crate) fn call<O: Operation>(received: &Received) -> Result<Call<O>, DecodeError> {
    let mut broken = received.mismatches.iter().filter(|mismatch| !mismatch.kind.is_tolerable());
    match broken.next() {
        Some(twice) if twice.kind == MismatchKind::RepeatedMember => {
            return Err(DecodeError::Repeated(twice.at.clone()));
        }
        Some(broken) => return Err(misfit(broken).into()),
        None => {}
    }
    let tape = Tape::of(&received.message);
    let request = O::Request::read(tape.value())?;
    Ok(Call { request, credentials: O::Credentials::from_metadata(&received.metadata) })
}

/// The message of an outcome in its documented form, of which more is asked than its value.
pub(crate) fn read<O: Operation>(index: usize, message: Value<'_>) -> Result<O::Outcome, Misfit> {
    let (told, operation) = (told::<O>(index), O::SPEC.operation());
    let schema = told.schema(None).map_err(|_| Misfit::no_such_outcome())?;
    if operation.plan.is_written(schema.form, message) {
        // Whatever else does not fit, types refuse.
        if let Ok(outcome) = O::Outcome::read(index, None, message) {
            return Ok(outcome);
        }
    }
    match operation.misfits(schema, &told.outcome.basis, message).first() {
        Some(broken) => Err(misfit(broken)),
        None => O::Outcome::read(index, None, message),
    }
}

fn misfit(mismatch: &Mismatch) -> Misfit {
    let found = if mismatch.found.is_empty() { "nothing" } else { mismatch.found };
    let steps: Vec<String> = steps(&mismatch.at).collect();
    let bare = Misfit::new(mismatch.expected.clone(), found);
    steps.iter().rev().fold(bare, |misfit, step| misfit.within(step))
}
