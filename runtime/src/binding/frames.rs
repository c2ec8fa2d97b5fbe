//! Frames with answers, as far as they can be told beforehand: where a message is in them, and the text around it.
//! Those with one document, at most one layer and nothing amiss are read and written at once; everything else is left to
//! [`websocket`](crate::binding::websocket), which knows what is wrong and where.

use signoff_spec::disjoint::Shape;
use signoff_spec::disjoint::disjoint;
use signoff_spec::message::Lexical;
use signoff_spec::model::binding::WsJson;
use signoff_spec::model::limits::Limits;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::plan::Form;
use signoff_spec::model::select::Pointer;
use signoff_spec::model::select::Select;
use signoff_spec::model::select::Test;
use signoff_spec::plan::Seen;
use signoff_spec::tape::Tape;
use signoff_spec::tape::Value;
use signoff_spec::text;
use signoff_spec::text::Node;
use signoff_spec::view::View;

use crate::binding::websocket;

/// Stands for the message while a frame is written around it.
const MESSAGE: &str = "190320000001";

/// Stands for the correlation.
const CORRELATION: &str = "190320000002";

/// Frames of one binding that answer something.
pub(crate) struct Frames {
    operation: &'static Operation,
    /// What a frame is to fit.
    form: Option<u32>,
    /// What that does not imply of the tests that hold for answers.
    tests: Vec<&'static Test>,
    /// The events that it does not exclude.
    events: Vec<&'static Select>,
    correlation: Option<&'static Pointer>,
    /// Where the message is, as text; `None` where the frame is the message.
    layer: Option<&'static Pointer>,
    around: Option<Around>,
    /// Whether the messages of each outcome are answers whatever they hold, where the frame is the message.
    answers: Vec<bool>,
}

/// How a frame is written that holds its message as text: an answer whatever the message is.
struct Around {
    /// What stands before the message or the correlation, whichever is first, between them, and after both.
    texts: Vec<String>,
    /// Whether the correlation, if there is one, comes first.
    correlation_first: bool,
    /// Whether the correlation may be an integer.
    integers: bool,
    /// Whether it may be a string.
    strings: bool,
}

impl Frames {
    /// The frames of a binding; `None` if the message is deeper in them, or tests look into it.
    pub(crate) fn of(operation: &'static Operation, ws: &'static WsJson) -> Option<Self> {
        let layer = match ws.layers.as_slice() {
            [] => None,
            [layer] => Some(&layer.at),
            _ => return None,
        };
        let correlation = ws.correlation.as_ref();
        let all = || ws.reply.select.all.iter().chain(ws.events.iter().flat_map(|event| event.all.iter()));
        let is_inside = |at: &Pointer| layer.is_some_and(|layer| at.steps.starts_with(&layer.steps));
        if all().filter_map(|test| test.at.member()).chain(correlation).any(is_inside) {
            return None;
        }
        let frame = ws.reply.schema.as_ref();
        let form = frame.map(|schema| schema.form);
        let is_implied = |test: &&Test| form.is_some_and(|form| operation.plan.implies(form, test));
        let may_be = |schema, event| {
            let message = Shape { select: None, schema };
            !disjoint(operation, message, Shape::select(event)).is_proved()
        };
        let bare = layer.is_none() && frame.is_none() && ws.reply.select.is_empty();
        let is_answer = |schema| !ws.events.iter().any(|event| may_be(Some(schema), event));
        let messages = operation.outcomes.iter().map(|outcome| outcome.schema.as_ref());
        let mut frames = Self {
            operation,
            form,
            tests: ws.reply.select.all.iter().filter(|test| !is_implied(test)).collect(),
            events: ws.events.iter().filter(|event| may_be(frame, event)).collect(),
            correlation,
            layer,
            around: None,
            answers: messages.map(|schema| bare && schema.is_some_and(is_answer)).collect(),
        };
        let is_tested = |at: &Pointer| all().any(|test| test.at.member() == Some(at));
        if !correlation.is_some_and(is_tested) {
            frames.around = Around::of(&frames, ws);
        }
        Some(frames)
    }

    /// Reads an answer: calls `take` with its message, and with where its correlation is; `None` if the frame is not
    /// plain.
    ///
    /// With what it makes of them, `take` says which outcome has its documented form.
    pub(crate) fn read<T>(
        &self,
        text: &str,
        take: impl FnOnce(Value<'_>, Option<Value<'_>>) -> (T, Option<usize>),
    ) -> Option<T> {
        let mut tape = Tape::empty(Lexical::Json);
        tape.load_text(text).ok()?;
        let frame = tape.value();
        let Some(layer) = self.layer else {
            let (taken, outcome) = take(frame, self.correlation.and_then(|at| at.find(frame)));
            return (self.is_sure(outcome) || self.is_answer(frame)).then_some(taken);
        };
        if !self.is_answer(frame) {
            return None;
        }
        let inner = layer.find(frame)?.as_text()?;
        let mut message = Tape::empty(Lexical::Json);
        message.load_text(inner).ok()?;
        Some(take(message.value(), self.correlation.and_then(|at| at.find(frame))).0)
    }

    /// Writes the frame of an answer that is JSON text already, of the outcome with this index if nothing was added
    /// to it; gives the text back if the frame is not plain.
    pub(crate) fn write(
        &self,
        message: String,
        correlation: Option<&str>,
        outcome: Option<usize>,
    ) -> Result<String, String> {
        let correlation = match (self.correlation, correlation) {
            (None, _) => None,
            (Some(_), Some(id)) => Some(id),
            (Some(_), None) if self.layer.is_none() => None,
            (Some(_), None) => return Err(message),
        };
        match &self.around {
            Some(around) if correlation.is_none_or(|id| around.suits(id)) => {
                Ok(around.write(&message, correlation.unwrap_or_default()))
            }
            None if self.layer.is_none()
                && correlation.is_none()
                && (self.is_sure(outcome) || self.is_written_answer(&message)) =>
            {
                Ok(message)
            }
            _ => Err(message),
        }
    }

    /// Whether the messages of an outcome answer something whatever they hold: its constants rule all else out.
    #[inline]
    fn is_sure(&self, outcome: Option<usize>) -> bool {
        outcome.is_some_and(|outcome| self.answers.get(outcome) == Some(&true))
    }

    /// Whether a frame answers something, as far as can be said before its layer is removed.
    #[inline]
    fn is_answer<'v>(&self, frame: impl View<'v>) -> bool {
        let seen = Seen::alone(frame);
        self.form.is_none_or(|form| self.operation.plan.fits(form, frame))
            && self.tests.iter().all(|test| test.holds(seen))
            && !self.events.iter().any(|event| event.holds(seen))
    }

    fn is_written_answer(&self, frame: &str) -> bool {
        Tape::json(frame.as_bytes()).is_ok_and(|tape| self.is_answer(tape.value()))
    }
}

impl Around {
    /// The pieces of a frame; `None` if it depends on more than message and correlation, or is no answer.
    fn of(frames: &Frames, ws: &'static WsJson) -> Option<Self> {
        frames.layer?;
        let plan = &frames.operation.plan;
        if let (Some(at), Some(form)) = (frames.correlation, frames.form) {
            let at = at.steps.iter().try_fold(form, |form, step| Some(plan.form(form).member(step)?.form));
            at.is_none_or(|form| is_free(plan.form(form))).then_some(())?;
        }
        let message = Node::new(text::Value::Number(MESSAGE.to_owned()));
        let write = |id: text::Value| {
            let id = Node::new(id);
            let id = frames.correlation.map(|_| &id);
            let frame = websocket::encode(frames.operation, ws, websocket::reply(ws), &message, id).ok();
            frame.filter(|frame| frames.is_written_answer(frame))
        };
        let of_integer = write(text::Value::Number(CORRELATION.to_owned()));
        let of_string = write(text::Value::String(CORRELATION.to_owned()));
        let (integers, strings) = (of_integer.is_some(), of_string.is_some());
        let quoted = format!("\"{CORRELATION}\"");
        let frame = of_integer.or(of_string.map(|frame| frame.replace(&quoted, CORRELATION)))?;
        let texts = frame.split(MESSAGE).flat_map(|part| part.split(CORRELATION));
        let texts: Vec<String> = texts.map(str::to_owned).collect();
        // Each stands there once.
        (texts.len() == 2 + usize::from(frames.correlation.is_some())).then_some(())?;
        let correlation_first = frame.find(CORRELATION) < frame.find(MESSAGE) && frames.correlation.is_some();
        Some(Self { texts, correlation_first, integers, strings })
    }

    /// Whether a correlation is one that can be told at once to have a place in the frame.
    fn suits(&self, id: &str) -> bool {
        let integer = self.integers && id.bytes().all(|b| b.is_ascii_digit());
        integer || self.strings && id.starts_with('"')
    }

    fn write(&self, message: &str, correlation: &str) -> String {
        let mut out = String::with_capacity(message.len() + message.len() / 2 + 64);
        for (index, text) in self.texts.iter().enumerate() {
            match (index, self.correlation_first) {
                (0, _) => {}
                (1, true) | (2, false) => out.push_str(correlation),
                _ => escape(message, &mut out),
            }
            out.push_str(text);
        }
        out
    }
}

/// Whether every integer, or every string, is of a form.
fn is_free(form: &Form) -> bool {
    let Limits { length, range, .. } = &form.limits;
    let limited = *length != Limits::NONE.length || *range != Limits::NONE.range || form.pattern.is_some();
    form.constants.is_empty() && !limited
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
