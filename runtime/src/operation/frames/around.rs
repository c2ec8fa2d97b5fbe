//! The text of a frame around a message, in pieces.

use std::borrow::Cow;

use signoff_spec::model::constant::Constant;
use signoff_spec::model::limits::Limits;
use signoff_spec::model::plan::Form;
use signoff_spec::model::plan::Named;
use signoff_spec::model::select::Pointer;
use signoff_spec::model::select::Predicate;
use signoff_spec::tape::Tape;
use signoff_spec::text::write_string;

use crate::operation::frames::Frames;
use crate::operation::frames::tests;

/// A frame that holds its message as text: an answer whatever the message is.
pub(crate) struct Around {
    pieces: Vec<Piece>,
    /// Whether the correlation may be an integer.
    integers: bool,
    /// Whether it may be a string.
    strings: bool,
}

/// A piece of a frame.
enum Piece {
    /// This text.
    Text(String),
    /// The correlation, as JSON.
    Correlation,
    /// The message, as the content of a string.
    Message,
}

impl Around {
    /// The pieces of a frame; `None` if it depends on more than message and correlation, or is no answer.
    pub(super) fn of(frames: &Frames) -> Option<Self> {
        let plan = &frames.operation.plan;
        let form = plan.form(frames.ws.reply.schema.as_ref()?.form);
        let is = |place: &Option<Pointer>, member: &Named| {
            place.as_ref().is_some_and(|place| *place.steps == [member.name.clone()])
        };
        let (mut pieces, mut text) = (Vec::new(), String::new());
        for (index, member) in form.members.iter().enumerate() {
            text.push(if index == 0 { '{' } else { ',' });
            write_string(&member.name, &mut text);
            text.push(':');
            if is(&frames.layer, member) {
                pieces.extend([Piece::Text(std::mem::take(&mut text) + "\""), Piece::Message]);
                text.push('"');
            } else if is(&frames.correlation, member) {
                is_free(plan.form(member.form)).then_some(())?;
                pieces.extend([Piece::Text(std::mem::take(&mut text)), Piece::Correlation]);
            } else {
                let value = value(frames, member, plan.form(member.form))?;
                text.push_str(&value.to_node().to_json());
            }
        }
        pieces.push(Piece::Text(text + "}"));
        let tested = |place: &Pointer| tests(frames.ws).any(|test| test.at.member() == Some(place));
        if frames.correlation.as_ref().is_some_and(tested) {
            return None;
        }
        let mut around = Self { pieces, integers: true, strings: true };
        let is_answer = |id: &str| {
            let frame = around.write("", id);
            Tape::json(frame.as_bytes()).is_ok_and(|tape| frames.is_answer(tape.value()))
        };
        (around.integers, around.strings) = (is_answer("0"), is_answer("\"0\""));
        (around.integers || around.strings).then_some(around)
    }

    /// Whether a correlation is one that can be told at once to have a place in the frame.
    pub(crate) fn suits(&self, id: &str) -> bool {
        let integer = self.integers && id.bytes().all(|b| b.is_ascii_digit());
        integer || self.strings && id.starts_with('"')
    }

    /// Writes a frame.
    pub(crate) fn write(&self, message: &str, correlation: &str) -> String {
        let mut out = String::with_capacity(message.len() + message.len() / 2 + 64);
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Correlation => out.push_str(correlation),
                Piece::Message => escape(message, &mut out),
            }
        }
        out
    }
}

/// What a member is by the `select` of its frame, else by its form.
fn value<'f>(frames: &'f Frames, member: &Named, form: &'f Form) -> Option<&'f Constant> {
    let at = Pointer { steps: Cow::Owned(vec![member.name.clone()]), ..Pointer::default() };
    let mut tests = frames.ws.reply.select.all.iter();
    let test = tests.find(|test| test.at.member().is_some_and(|place| place.steps == at.steps));
    match test.map(|test| &test.predicate) {
        Some(Predicate::Equals(constant)) => Some(constant),
        Some(Predicate::OneOf(constants)) => constants.first(),
        _ => form.constants.first(),
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
