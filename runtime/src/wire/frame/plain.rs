//! The quick way for plain frames: one document, at most one layer, nothing amiss. Everything else is left to
//! the values of [`binding`](crate::binding), which know what is wrong and where.

use signoff_spec::message::Lexical;
use signoff_spec::model::schema::Kind;
use signoff_spec::model::select::Predicate;
use signoff_spec::tape::Tape;
use signoff_spec::tape::Value;
use signoff_spec::view::Tree;
use signoff_spec::view::same;
use smallvec::SmallVec;

use crate::json::Json;
use crate::operation::Around;
use crate::operation::Frames;
use crate::operation::Member;
use crate::operation::Piece;

/// Members that need no allocation: more than a frame of the built-in operations has.
const INLINE: usize = 6;

/// What stands in the places of a frame that something is asked of.
type Seen<'t> = SmallVec<[Option<Value<'t>>; INLINE]>;

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
    if frames.layer.is_none() {
        let correlation = frames.correlation.and_then(|index| frame.member(&frames.members[index].name));
        let (taken, outcome) = take(frame, correlation.map(Json::of));
        // The constants of some outcomes rule all else out.
        let sure = outcome.is_some_and(|outcome| frames.answers.get(outcome) == Some(&true));
        return (sure || answer(frames, frame).is_some()).then_some(taken);
    }
    let seen = answer(frames, frame)?;
    let found = |index: Option<usize>| index.and_then(|index| seen[index]);
    let inner = found(frames.layer)?.as_text()?;
    let mut message = Tape::empty(Lexical::Json);
    message.load_text(inner).ok()?;
    Some(take(message.value(), found(frames.correlation).map(Json::of)).0)
}

/// Writes the frame of an answer that is JSON text already; gives the text back if the frame is not plain.
///
/// `sure` says that the message is an answer without anything around it.
pub(crate) fn write(
    frames: &Frames,
    message: String,
    correlation: Option<&Json>,
    sure: bool,
) -> Result<String, String> {
    let Some(around) = &frames.around else {
        let bare = frames.layer.is_none() && !frames.is_object;
        let alone = bare && (correlation.is_none() || frames.correlation.is_none());
        return if alone && (sure || is_answer(frames, &message)) { Ok(message) } else { Err(message) };
    };
    let correlation = match (frames.correlation, correlation) {
        (None, _) => "",
        (Some(_), Some(id)) if suits(around, id.as_str()) => id.as_str(),
        (Some(_), _) => return Err(message),
    };
    let mut out = String::with_capacity(message.len() + message.len() / 2 + 64);
    for piece in &around.pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Correlation => out.push_str(correlation),
            Piece::Message => escape(&message, &mut out),
        }
    }
    Ok(out)
}

/// Whether a correlation is one that can be told at once to have a place in the frame.
fn suits(around: &Around, id: &str) -> bool {
    let integer = around.integers && id.bytes().all(|b| b.is_ascii_digit());
    integer || around.strings && id.starts_with('"')
}

/// Writes JSON text as the content of a string. All its control characters are escaped already.
fn escape(json: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in json.bytes().enumerate() {
        if matches!(byte, b'"' | b'\\') {
            out.push_str(&json[from..at]);
            out.push('\\');
            from = at;
        }
    }
    out.push_str(&json[from..]);
}

fn is_answer(frames: &Frames, message: &str) -> bool {
    Tape::json(message.as_bytes()).is_ok_and(|tape| answer(frames, tape.value()).is_some())
}

/// What stands in the places of a frame, if it is beyond doubt an answer, as far as can be said before its layer is
/// removed.
fn answer<'t>(frames: &Frames, frame: Value<'t>) -> Option<Seen<'t>> {
    let mut seen: Seen<'t> = SmallVec::from_elem(None, frames.members.len());
    match frame.object() {
        Ok(members) => {
            let mut required = 0;
            for (index, found) in members.enumerate() {
                // Members mostly stand in the order of the schema, so that is where each is looked for first.
                let is = |member: &Member| member.name == found.name();
                let at = match frames.members.get(index).is_some_and(is) {
                    true => Some(index),
                    false => frames.members.iter().position(is),
                };
                match at.map(|at| (at, &frames.members[at])) {
                    Some((_, member)) if !admits(member, found.value()) => return None,
                    Some((at, member)) => {
                        seen[at] = Some(found.value());
                        required += usize::from(member.required);
                    }
                    None if frames.is_closed => return None,
                    None => {}
                }
            }
            // No member stands on a tape twice.
            (required == frames.required).then_some(())?;
        }
        // Places of an array are not looked up here.
        Err(_) if frames.is_object || frame.array().is_ok() => return None,
        Err(_) => {}
    }
    let holds = |(index, predicate): &(usize, &Predicate)| holds(predicate, seen[*index]);
    let selected = frames.select.iter().all(holds);
    for event in &frames.events {
        let is_event = match event.as_slice() {
            [only] => holds(only),
            all => all.iter().all(holds),
        };
        if is_event {
            return None;
        }
    }
    selected.then_some(seen)
}

#[inline]
fn admits(member: &Member, value: Value<'_>) -> bool {
    (member.kinds.is_empty() || member.kinds.iter().any(|kind| is(value, *kind)))
        && (member.values.is_empty() || member.values.iter().any(|node| same(value, Tree::json(node))))
        && !member.forbidden
}

fn is(value: Value<'_>, kind: Kind) -> bool {
    kind.admits(value.kind())
}

#[inline]
fn holds(predicate: &Predicate, value: Option<Value<'_>>) -> bool {
    let text = || value.and_then(Value::as_text);
    match predicate {
        Predicate::Equals(node) => value.is_some_and(|value| same(value, Tree::json(node))),
        Predicate::OneOf(nodes) => {
            value.is_some_and(|value| nodes.iter().any(|node| same(value, Tree::json(node))))
        }
        Predicate::Prefix(part) => text().is_some_and(|text| text.starts_with(part.as_str())),
        Predicate::Suffix(part) => text().is_some_and(|text| text.ends_with(part.as_str())),
        Predicate::Contains(part) => text().is_some_and(|text| text.contains(part.as_str())),
        Predicate::Present => value.is_some(),
        Predicate::Absent => value.is_none(),
    }
}
