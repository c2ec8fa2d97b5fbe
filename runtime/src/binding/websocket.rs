//! The WebSocket binding: the frame around the layers around a message, and back.

use signoff_spec::carry::Outside;
use signoff_spec::message::Message;
use signoff_spec::model::binding::Binding;
use signoff_spec::model::binding::FrameShape;
use signoff_spec::model::binding::Layer;
use signoff_spec::model::binding::WsJson;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::select::Predicate;
use signoff_spec::plan::Mismatch;
use signoff_spec::plan::Seen;
use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::Value;
use signoff_spec::text::join;
use signoff_spec::text::parse;
use signoff_spec::view::Tree;
use signoff_spec::wire::Direction;
use signoff_spec::wire::Framed;
use signoff_spec::wire::Oddity;
use signoff_spec::wire::WireError;
use signoff_spec::wire::decode_frames;

use crate::binding::Answer;
use crate::binding::DecodeError;
use crate::binding::EncodeError;
use crate::binding::MAX_BYTES;
use crate::binding::Received;
use crate::binding::carrier::find;
use crate::codec::json;
use crate::codec::json::node;
use crate::codec::json::put;

/// The frames of one direction.
#[derive(Clone, Copy)]
pub(crate) struct Side<'a> {
    shape: &'a FrameShape,
    direction: Direction,
}

/// What the client sends.
pub(crate) fn request(ws: &WsJson) -> Side<'_> {
    Side { shape: &ws.request, direction: Direction::Request }
}

/// What the server answers.
pub(crate) fn reply(ws: &WsJson) -> Side<'_> {
    Side { shape: &ws.reply, direction: Direction::Response }
}

/// A frame that is one of the operation.
pub(crate) struct Frame {
    pub(crate) message: Message,
    pub(crate) correlation: Option<Node>,
    oddities: Vec<Oddity>,
}

impl Frame {
    pub(crate) fn received(self, operation: &Operation, binding: &Binding) -> Received {
        let Self { message, correlation, oddities } = self;
        let mut metadata = find(operation, binding, &Outside::frame(&message.node));
        if let Some(id) = correlation {
            metadata = metadata.with_correlation(id);
        }
        let mismatches =
            operation.explain(&operation.request.schema, &operation.request.basis, Tree::of(&message));
        Received { message, metadata, mismatches, oddities }
    }

    pub(crate) fn answer(self, operation: &Operation) -> Answer<'_> {
        let Self { message, correlation, oddities } = self;
        let classified = operation.classify(Seen::alone(Tree::of(&message)));
        Answer { message, classified, correlation, oddities }
    }
}

/// Writes the frame of a message.
pub(crate) fn encode(
    operation: &Operation,
    ws: &WsJson,
    side: Side<'_>,
    message: &Node,
    correlation: Option<&Node>,
) -> Result<String, EncodeError> {
    let known = known(ws, side.shape, message, correlation)?;
    let bare = ws.layers.is_empty();
    let mut frame = if bare { message.clone() } else { node(Value::Object(Vec::new())) };
    // Members stand in the order of the schema, which is that of frames in the field.
    for property in side.shape.schema.iter().flat_map(|schema| &schema.properties) {
        let at = join("", &property.name);
        let schema = operation.resolve(&property.schema);
        let constant = schema.constant.as_ref().or(schema.values.iter().flatten().next());
        let given = known.iter().find(|(place, _)| *place == at).map(|(_, value)| value);
        if let (None, Some(value)) = (frame.at(&at), given.or(constant)) {
            put(&mut frame, &at, value.clone())?;
        }
    }
    for (at, value) in known {
        if frame.at(&at).is_none() {
            put(&mut frame, &at, value)?;
        }
    }
    if let Some(wrong) = misfits(operation, side.shape, &frame).into_iter().next() {
        return Err(EncodeError::Frame { at: wrong.at, expected: wrong.expected });
    }
    if !side.shape.select.holds(Seen::frame(&frame)) {
        return Err(EncodeError::Frame { at: String::new(), expected: "what selects it".to_owned() });
    }
    Ok(json::encode(&frame)?)
}

/// Reads every document of a WebSocket message.
pub(crate) fn decode(
    operation: &Operation,
    ws: &WsJson,
    side: Side<'_>,
    text: &str,
) -> Vec<Result<Frame, DecodeError>> {
    if text.len() > MAX_BYTES {
        return vec![Err(DecodeError::TooLarge(text.len()))];
    }
    let frames = decode_frames(ws, side.direction, text.as_bytes());
    frames.into_iter().map(|framed| frame(operation, ws, side, framed?)).collect()
}

/// The only document of a message.
pub(crate) fn one<T>(mut documents: Vec<Result<T, DecodeError>>) -> Result<T, DecodeError> {
    match documents.len() {
        1 => documents.remove(0),
        0 => Err(WireError::Empty.into()),
        count => match documents.into_iter().find_map(Result::err) {
            Some(error @ DecodeError::Wire(_)) => Err(error),
            _ => Err(DecodeError::Several(count)),
        },
    }
}

fn frame(operation: &Operation, ws: &WsJson, side: Side<'_>, framed: Framed) -> Result<Frame, DecodeError> {
    if let Some(at) = framed.frame.repeated() {
        return Err(DecodeError::Repeated(at));
    }
    let other = |at: String, expected: &str| DecodeError::OtherFrame { at, expected: expected.to_owned() };
    let frame = Seen::frame(&framed.frame);
    if !side.shape.select.holds(frame) {
        return Err(other(String::new(), "what selects it"));
    }
    if side.direction == Direction::Response && ws.events.iter().any(|event| event.holds(frame)) {
        return Err(other(String::new(), "an answer: it is an event"));
    }
    if let Some(wrong) = misfits(operation, side.shape, &framed.frame).into_iter().next() {
        return Err(other(wrong.at, &wrong.expected));
    }
    let correlation = ws.correlation.as_ref().and_then(|at| at.node(&framed.frame)).cloned();
    let decoded = framed.decoded()?;
    Ok(Frame { message: decoded.message, correlation, oddities: decoded.oddities })
}

/// What does not fit the shape of a frame.
fn misfits(operation: &Operation, shape: &FrameShape, frame: &Node) -> Vec<Mismatch> {
    let Some(schema) = &shape.schema else { return Vec::new() };
    let basis = schema.basis.as_ref().unwrap_or(&operation.request.basis);
    operation.misfits(schema, basis, Tree::json(frame))
}

/// What is known of a frame beside its schema: layers, correlation, and what its `select` asks for.
fn known(
    ws: &WsJson,
    shape: &FrameShape,
    message: &Node,
    correlation: Option<&Node>,
) -> Result<Vec<(String, Node)>, EncodeError> {
    let mut known = Vec::new();
    if let Some((outermost, inner)) = ws.layers.split_first() {
        known.push((outermost.at.text.to_string(), layered(outermost, inner, message)?));
    }
    if let (Some(at), Some(id)) = (&ws.correlation, correlation) {
        known.push((at.text.to_string(), id.clone()));
    }
    for test in shape.select.all.iter() {
        let value = match &test.predicate {
            Predicate::Equals(value) => Some(value),
            Predicate::OneOf(values) => values.first(),
            _ => None,
        };
        known.extend(value.map(|value| (test.at.to_string(), value.to_node())));
    }
    Ok(known)
}

/// The text of a layer: what is inside it, as JSON.
fn layered(layer: &Layer, inner: &[Layer], message: &Node) -> Result<Node, EncodeError> {
    let text = match inner.split_first() {
        None => match message.as_str().filter(|text| layer.text_fallback && stands_for_itself(text)) {
            Some(text) => text.to_owned(),
            None => json::encode(message)?,
        },
        Some((next, inner)) => {
            let mut content = node(Value::Object(Vec::new()));
            put(&mut content, &next.at.text, layered(next, inner, message)?)?;
            json::encode(&content)?
        }
    };
    Ok(node(Value::String(text)))
}

/// Whether a text in a layer is read as itself: it is no JSON, and does not look as if it were meant to be.
fn stands_for_itself(text: &str) -> bool {
    let start = text.trim_start();
    !start.is_empty() && !start.starts_with(['{', '[', '"']) && parse(text, Limits::default()).is_err()
}
