//! What stands around the messages: SOAP envelopes, frames, layers, correlation.

use signoff_spec::message::Message;
use signoff_spec::model::binding::FrameShape;
use signoff_spec::model::binding::Protocol;
use signoff_spec::plan::MismatchKind;
use signoff_spec::text::Node;
use signoff_spec::view::Tree;
use signoff_spec::wire::Oddity;

use crate::check::Check;
use crate::check::Notes;
use crate::check::Subject;
use crate::check::payload::describe;
use crate::finding::Side;
use crate::matched::Answered;
use crate::rule::envelope;

/// Judges envelopes and frames.
pub(super) struct Envelope;

impl Check for Envelope {
    fn check(&self, subject: &Subject<'_>, notes: &mut Notes<'_>) {
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
            notes.add(
                envelope::CORRELATION
                    .broken(Side::Response, &subject.answer_basis())
                    .member(ws.correlation.as_ref().map_or("", |at| &at.text))
                    .says("the reply does not repeat the correlation id of its request"),
            );
        }
    }
}

fn report(subject: &Subject<'_>, side: Side, oddity: &Oddity, notes: &mut Notes<'_>) {
    let binding = subject.exchange.binding();
    // Of the answer to a SOAP request a document may say less than of the request.
    let fact = match (&binding.protocol, side) {
        (Protocol::Soap11(_), Side::Response) => "response",
        _ => oddity.kind.fact(),
    };
    let basis = binding.bases.of(fact);
    notes.add(envelope::of(oddity.kind).broken(side, basis).member(&oddity.at).says(&oddity.what));
}

/// The frame without what its layers hold: that is the message, judged as such, and asked nothing here.
fn check_frame(
    subject: &Subject<'_>,
    (side, fact): (Side, &'static str),
    shape: &FrameShape,
    frame: &Node,
    notes: &mut Notes<'_>,
) {
    let Some(schema) = &shape.schema else { return };
    let basis = subject.exchange.binding().bases.of(fact);
    let message = Message::json(frame.clone());
    for mismatch in subject.operation().misfits(schema, basis, Tree::of(&message)) {
        // What a member says may be documented; that a frame has it is a fact of the frame.
        let basis = match mismatch.kind {
            MismatchKind::MissingMember => schema.basis.as_ref().unwrap_or(basis),
            _ => &mismatch.basis,
        };
        notes.add(
            envelope::FRAME
                .broken(side, basis)
                .member(&mismatch.at)
                .says(describe(subject, &message, &mismatch)),
        );
    }
}
