//! The text of a frame around a message, in pieces.

use signoff_spec::model::schema::Kind;
use signoff_spec::model::schema::Schema;
use signoff_spec::model::select::Predicate;
use signoff_spec::text::Node;
use signoff_spec::text::write_string;

use crate::operation::frames::Frames;

/// A frame that holds its message as text: an answer whatever the message is.
pub(crate) struct Around {
    pub(crate) pieces: Vec<Piece>,
    /// Whether the correlation may be an integer.
    pub(crate) integers: bool,
    /// Whether it may be a string.
    pub(crate) strings: bool,
}

/// A piece of a frame.
pub(crate) enum Piece {
    /// This text.
    Text(String),
    /// The correlation, as JSON.
    Correlation,
    /// The message, as the content of a string.
    Message,
}

impl Around {
    /// The pieces of a frame; `None` if it depends on more than message and correlation, or is no answer.
    pub(super) fn of(frames: &Frames, schema: &'static Schema) -> Option<Self> {
        let layer = frames.layer?;
        let mut pieces = Vec::new();
        let mut text = String::new();
        let mut given = vec![None; frames.members.len()];
        for (index, property) in schema.properties.iter().enumerate() {
            text.push(if index == 0 { '{' } else { ',' });
            write_string(&property.name, &mut text);
            text.push(':');
            if index == layer {
                pieces.extend([Piece::Text(std::mem::take(&mut text) + "\""), Piece::Message]);
                text.push('"');
            } else if frames.correlation == Some(index) {
                pieces.extend([Piece::Text(std::mem::take(&mut text)), Piece::Correlation]);
            } else {
                let value = value(frames, index)?;
                text.push_str(&value.to_json());
                given[index] = Some(value);
            }
        }
        text.push('}');
        pieces.push(Piece::Text(text));
        is_answer(frames, schema, &given).then(|| {
            let admits = |kind: Kind| {
                let member = frames.correlation.map(|index| &frames.members[index]);
                member.is_none_or(|member| {
                    member.values.is_empty()
                        && (member.kinds.is_empty() || member.kinds.iter().any(|one| one.admits(kind.name())))
                })
            };
            Self { pieces, integers: admits(Kind::Integer), strings: admits(Kind::String) }
        })
    }
}

/// What a member is by the `select` of its frame, else by its schema.
fn value(frames: &Frames, index: usize) -> Option<&'static Node> {
    let test = frames.select.iter().find(|(at, _)| *at == index);
    match test.map(|(_, predicate)| predicate) {
        Some(Predicate::Equals(node)) => Some(node),
        Some(Predicate::OneOf(nodes)) => nodes.first(),
        _ => frames.members[index].values.first().copied(),
    }
}

/// Whether a frame with these values is an answer: the schema names all that is asked of it, and that is there.
fn is_answer(frames: &Frames, schema: &Schema, given: &[Option<&Node>]) -> bool {
    let holds = |(index, predicate): &(usize, &Predicate)| predicate.holds(given[*index]);
    let mut tests = frames.select.iter().chain(frames.events.iter().flatten());
    let mut members = frames.members.iter().zip(given);
    frames.members.len() == schema.properties.len()
        && tests.all(|(index, _)| frames.correlation != Some(*index))
        && members.all(|(member, given)| given.is_none_or(|node| member.admits(node)))
        && frames.select.iter().all(holds)
        && !frames.events.iter().any(|event| event.iter().all(holds))
}
