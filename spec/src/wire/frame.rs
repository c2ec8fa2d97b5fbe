//! WebSocket messages to frames: one or more JSON documents, and the message below the layers of each.

use crate::message::Message;
use crate::model::binding::Layer;
use crate::model::binding::WsJson;
use crate::text;
use crate::text::Node;
use crate::text::SyntaxError;
use crate::text::Value;
use crate::wire::Decoded;
use crate::wire::Direction;
use crate::wire::Oddity;
use crate::wire::OddityKind;
use crate::wire::WireError;
use crate::wire::utf8;

/// One JSON document of a WebSocket message.
#[derive(Clone, Debug)]
pub struct Framed {
    /// The document; every layer that could be read is in place of the text that held it.
    pub frame: Node,
    /// The message below the layers; `None` if a layer could not be read.
    pub message: Option<Message>,
    /// Why a layer could not be read.
    pub broken: Option<SyntaxError>,
    /// What is odd about the layers.
    pub oddities: Vec<Oddity>,
}

impl Framed {
    /// The message below the layers, with what is odd about them.
    ///
    /// # Errors
    /// A layer that could not be read, or that holds nothing.
    pub fn decoded(self) -> Result<Decoded, WireError> {
        match (self.message, self.broken) {
            (Some(message), _) => Ok(Decoded { message, oddities: self.oddities }),
            (None, Some(error)) => Err(WireError::Json(error)),
            (None, None) => Err(WireError::Empty),
        }
    }
}

/// Decodes a WebSocket message: every JSON document in it, in order.
///
/// Where something is not JSON, that error is the last item; what went before it counts.
pub fn decode_frames(ws: &WsJson, direction: Direction, body: &[u8]) -> Vec<Result<Framed, WireError>> {
    let documents = documents(body).into_iter();
    documents.map(|document| document.map(|frame| peel(ws, direction, frame))).collect()
}

/// What may stand between documents: white space, and the separator of records (RFC 7464, §2.2).
const BETWEEN: [char; 5] = [' ', '\t', '\r', '\n', '\u{1e}'];

/// The JSON documents of a WebSocket message, which are frames with their layers. A number that an array or an object
/// follows at once is no document but the type of the packet, as in `42["logout",{}]`.
pub fn documents(body: &[u8]) -> Vec<Result<Node, WireError>> {
    let (text, mut at) = match utf8(body) {
        Ok(found) => found,
        Err(error) => return vec![Err(error)],
    };
    let mut documents = Vec::new();
    loop {
        at = text.len() - text[at..].trim_start_matches(BETWEEN).len();
        if at == text.len() {
            break;
        }
        match text::parse_first(text, at, text::Limits::default()) {
            Ok((node, end)) => {
                let is_type = matches!(node.value, Value::Number(_)) && text[end..].starts_with(['[', '{']);
                documents.extend((!is_type).then_some(Ok(node)));
                at = end;
            }
            Err(error) => {
                documents.push(Err(WireError::Json(error)));
                break;
            }
        }
    }
    documents
}

/// Takes the layers off a frame.
pub fn peel(ws: &WsJson, direction: Direction, mut frame: Node) -> Framed {
    let mut oddities = Vec::new();
    let mut pointer = String::new();
    for layer in &ws.layers {
        pointer.push_str(&layer.at.text);
        match peel_layer(layer, &pointer, direction, &mut frame, &mut oddities) {
            Ok(()) => {}
            Err(error) => return Framed { frame, message: None, broken: Some(error), oddities },
        }
    }
    let message = frame.at(&pointer).cloned().map(Message::json);
    Framed { frame, message, broken: None, oddities }
}

fn peel_layer(
    layer: &Layer,
    pointer: &str,
    direction: Direction,
    frame: &mut Node,
    oddities: &mut Vec<Oddity>,
) -> Result<(), SyntaxError> {
    let inner = match frame.at(pointer).map(|node| &node.value) {
        None => None,
        Some(Value::String(text)) if text.trim().is_empty() => None,
        Some(Value::String(text)) => match text::parse(text, text::Limits::default()) {
            // `null` in a request is no payload, as the empty text is.
            Ok(node) if direction == Direction::Request && node.value == Value::Null => None,
            Ok(node) => Some(node),
            // Bare text stands for itself; text that starts as JSON was meant to be JSON.
            Err(_) if layer.text_fallback && !text.trim_start().starts_with(['{', '[', '"']) => return Ok(()),
            Err(error) => return Err(error),
        },
        Some(_) => {
            oddities.push(Oddity {
                kind: OddityKind::LayerEncoding,
                at: pointer.to_owned(),
                what: "the value stands there itself, not as JSON text in a string".to_owned(),
            });
            return Ok(());
        }
    };
    // A request without a payload; an empty reply stays what it is.
    let inner =
        inner.or_else(|| (direction == Direction::Request).then(|| Node::new(Value::Object(Vec::new()))));
    inner.and_then(|inner| frame.put(pointer, inner));
    Ok(())
}
