//! What stands around the messages: SOAP envelopes, frames, layers, correlation.

use signoff_spec::message::Message;
use signoff_spec::model::binding::FrameShape;
use signoff_spec::model::binding::Protocol;
use signoff_spec::text::Node;
use signoff_spec::view::Tree;
use signoff_spec::wire::Oddity;

use crate::check::Broken;
use crate::check::Check;
use crate::check::Notes;
use crate::check::Subject;
use crate::check::payload::describe;
use crate::evidence::Evidence;
use crate::finding::Severity;
use crate::finding::Side;
use crate::matched::Answered;

/// Judges envelopes and frames.
pub(super) struct Envelope;

impl Check for Envelope {
    fn check(&self, subject: &Subject<'_>, notes: &mut Notes) {
        let request = &subject.exchange.request;
        if let Some(decoded) = request.content.decoded() {
            decoded.oddities.iter().for_each(|oddity| report(subject, Side::Request, oddity, notes));
        }
        if let (Protocol::WsJson(ws), Some(frame)) = (&subject.exchange.binding().protocol, &request.frame) {
            check_frame(subject, (Side::Request, "request"), &ws.request, frame, notes);
        }
        let Answered::Seen(answer) = &subject.exchange.response else { return };
        if let Some(decoded) = answer.content.decoded() {
            decoded.oddities.iter().for_each(|oddity| report(subject, Side::Response, oddity, notes));
        }
        let Protocol::WsJson(ws) = &subject.exchange.binding().protocol else { return };
        if let Some(frame) = &answer.frame {
            check_frame(subject, (Side::Response, "reply"), &ws.reply, frame, notes);
        }
        if answer.other_correlation {
            // What names another request is no answer to this one, and the document wants an answer.
            let basis = subject.answer_basis();
            notes.push(subject.finding(Broken {
                rule: "envelope.correlation",
                severity: Severity::of(basis),
                side: Side::Response,
                at: ws.correlation.clone().unwrap_or_default(),
                message: Evidence::words("the reply does not repeat the correlation id of its request"),
                basis,
            }));
        }
    }
}

fn report(subject: &Subject<'_>, side: Side, oddity: &Oddity, notes: &mut Notes) {
    let basis = subject.exchange.binding().bases.of(oddity.fact);
    notes.push(subject.finding(Broken {
        rule: oddity.rule,
        severity: Severity::of(basis),
        side,
        at: oddity.at.clone(),
        message: subject.redactor.redact(&oddity.what),
        basis,
    }));
}

/// The frame without what its layers hold: that is the message, judged as such, and asked nothing here.
fn check_frame(
    subject: &Subject<'_>,
    (side, fact): (Side, &'static str),
    shape: &FrameShape,
    frame: &Node,
    notes: &mut Notes,
) {
    let Some(schema) = &shape.schema else { return };
    let basis = subject.exchange.binding().bases.of(fact);
    let message = Message::json(frame.clone());
    for mismatch in subject.operation().misfits(schema, basis, Tree::of(&message)) {
        notes.push(subject.finding(Broken {
            rule: "envelope.frame",
            severity: Severity::of(&mismatch.basis),
            side,
            at: mismatch.at.clone(),
            message: describe(subject, &message, &mismatch),
            basis: &mismatch.basis,
        }));
    }
}
