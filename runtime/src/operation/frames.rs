//! Frames with answers, as far as they can be told beforehand: where a message is in them, and the text around it.

mod around;

use self::around::Around;

use signoff_spec::disjoint::Shape;
use signoff_spec::disjoint::disjoint;
use signoff_spec::model::binding::WsJson;
use signoff_spec::model::operation::Operation as Model;
use signoff_spec::model::select::Pointer;
use signoff_spec::model::select::Test;
use signoff_spec::plan::Seen;
use signoff_spec::view::View;

/// Frames of one binding that answer something.
pub(crate) struct Frames {
    operation: &'static Model,
    ws: &'static WsJson,
    /// Where what ties an answer to its request is.
    pub(crate) correlation: Option<Pointer>,
    /// Where the message is, as text; `None` where the frame is the message.
    pub(crate) layer: Option<Pointer>,
    /// How a frame is written around a layer.
    pub(crate) around: Option<Around>,
    /// Whether the messages of each outcome are answers whatever they hold, where the frame is the message.
    answers: Vec<bool>,
}

impl Frames {
    /// The frames of a binding; `None` if the message is deeper in them, or tests look into it.
    pub(crate) fn of(operation: &'static Model, ws: &'static WsJson) -> Option<Self> {
        let layer = match ws.layers.as_slice() {
            [] => None,
            [layer] => Some(Pointer::of(&layer.at)),
            _ => return None,
        };
        let correlation = ws.correlation.as_deref().map(Pointer::of);
        let tested = tests(ws).filter_map(|test| test.at.member());
        let is_inside = |at: &Pointer| layer.as_ref().is_some_and(|layer| at.steps.starts_with(&layer.steps));
        if tested.chain(&correlation).any(is_inside) {
            return None;
        }
        let bare = layer.is_none() && ws.reply.schema.is_none() && ws.reply.select.is_empty();
        let is_answer = |schema| {
            let message = Shape { select: None, schema: Some(schema) };
            ws.events.iter().all(|event| disjoint(operation, message, Shape::select(event)).is_proved())
        };
        let schemas = operation.outcomes.iter().map(|outcome| outcome.schema.as_ref());
        let answers = schemas.map(|schema| bare && schema.is_some_and(is_answer)).collect();
        let mut frames = Self { operation, ws, correlation, layer, around: None, answers };
        frames.around = Around::of(&frames);
        Some(frames)
    }

    /// Whether the messages of an outcome answer something whatever they hold: its constants rule all else out.
    #[inline]
    pub(crate) fn is_sure(&self, outcome: Option<usize>) -> bool {
        outcome.is_some_and(|outcome| self.answers.get(outcome) == Some(&true))
    }

    /// Whether a frame answers something, as far as can be said before its layer is removed.
    #[inline]
    pub(crate) fn is_answer<'v>(&self, frame: impl View<'v>) -> bool {
        let (reply, seen) = (&self.ws.reply, Seen::alone(frame));
        reply.select.holds(seen)
            && !self.ws.events.iter().any(|event| event.holds(seen))
            && reply.schema.as_ref().is_none_or(|schema| self.operation.fits(schema, frame))
    }
}

/// Every test of frames that the server sends.
fn tests(ws: &WsJson) -> impl Iterator<Item = &Test> {
    ws.reply.select.all.iter().chain(ws.events.iter().flat_map(|event| event.all.iter()))
}
