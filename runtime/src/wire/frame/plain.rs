//! The quick way for plain frames: one document, at most one layer, nothing amiss. Everything else is left to
//! the values of [`binding`](crate::binding), which know what is wrong and where.

use signoff_spec::message::Lexical;
use signoff_spec::tape::Tape;
use signoff_spec::tape::Value;

use crate::json::Json;
use crate::operation::Frames;

/// Reads an answer: calls `take` with its message and its correlation; `None` if the frame is not plain.
///
/// With what it makes of them, `take` says which outcome has its documented form.
pub(crate) fn read<T>(
    frames: &Frames,
    text: &str,
    take: impl FnOnce(Value<'_>, Option<Json>) -> (T, Option<usize>),
) -> Option<T> {
    let mut tape = Tape::empty(Lexical::Json);
    tape.load_text(text).ok()?;
    let frame = tape.value();
    let correlation = |frame| frames.correlation.as_ref().and_then(|at| at.find(frame)).map(Json::of);
    let Some(layer) = &frames.layer else {
        let (taken, outcome) = take(frame, correlation(frame));
        return (frames.is_sure(outcome) || frames.is_answer(frame)).then_some(taken);
    };
    if !frames.is_answer(frame) {
        return None;
    }
    let inner = layer.find(frame)?.as_text()?;
    let mut message = Tape::empty(Lexical::Json);
    message.load_text(inner).ok()?;
    Some(take(message.value(), correlation(frame)).0)
}

/// Writes the frame of an answer that is JSON text already, of the outcome with this index if nothing was added to
/// it; gives the text back if the frame is not plain.
pub(crate) fn write(
    frames: &Frames,
    message: String,
    correlation: Option<&Json>,
    outcome: Option<usize>,
) -> Result<String, String> {
    let Some(around) = &frames.around else {
        let alone = frames.layer.is_none() && (correlation.is_none() || frames.correlation.is_none());
        return if alone && (frames.is_sure(outcome) || is_answer(frames, &message)) {
            Ok(message)
        } else {
            Err(message)
        };
    };
    match (&frames.correlation, correlation) {
        (None, _) => Ok(around.write(&message, "")),
        (Some(_), Some(id)) if around.suits(id.as_str()) => Ok(around.write(&message, id.as_str())),
        (Some(_), _) => Err(message),
    }
}

fn is_answer(frames: &Frames, message: &str) -> bool {
    Tape::json(message.as_bytes()).is_ok_and(|tape| frames.is_answer(tape.value()))
}
