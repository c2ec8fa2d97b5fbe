//! The message of a request against its schema.

use signoff_spec::message::Message;
use signoff_spec::model::binding::Carries;
use signoff_spec::model::binding::Protocol;
use signoff_spec::plan::Mismatch;
use signoff_spec::plan::MismatchKind;
use signoff_spec::view::Tree;
use signoff_spec::wire::Decoded;

use crate::check::Check;
use crate::check::Notes;
use crate::check::Subject;
use crate::check::excerpt::excerpt;
use crate::finding::Side;
use crate::matched::Content;
use crate::rule::request;

/// Judges the message of a request.
pub(super) struct Payload;

impl Check for Payload {
    fn check(&self, subject: &Subject<'_>, notes: &mut Notes<'_>) {
        match &subject.exchange.request.content {
            Content::Message(Decoded { message, .. }) => {
                let request = &subject.operation().request;
                let found = Tree::of(message);
                for mismatch in subject.operation().explain(&request.schema, &request.basis, found) {
                    report(subject, message, &mismatch, notes);
                }
            }
            Content::Unreadable(error) => {
                let basis = &subject.operation().request.basis;
                notes.add(request::MALFORMED.broken(Side::Request, basis).says(error.to_string()));
            }
            Content::NotCaptured(reason) => notes.doubt(reason),
        }
    }
}

fn report(subject: &Subject<'_>, message: &Message, mismatch: &Mismatch, notes: &mut Notes<'_>) {
    let rule = match mismatch.kind {
        // A missing member is excused by a fault that it earns, and by nothing else.
        MismatchKind::MissingMember if subject.has_earned_its_fault() => return,
        MismatchKind::ExtraMember if is_known_parameter(subject, &mismatch.at) => return,
        MismatchKind::MissingMember => &request::MISSING_MEMBER,
        MismatchKind::ExtraMember => &request::EXTRA_MEMBER,
        _ => &request::PAYLOAD,
    };
    notes.add(
        rule.broken(Side::Request, &mismatch.basis)
            .severity(subject.severity(mismatch))
            .member(&mismatch.at)
            .says(describe(subject, message, mismatch))
            .shown(excerpt(subject, message, mismatch)),
    );
}

/// Whether a parameter is a documented one in other letters: servers read names of parameters without case.
fn is_known_parameter(subject: &Subject<'_>, at: &str) -> bool {
    let Protocol::Http(http) = &subject.exchange.binding().protocol else { return false };
    let name = at.trim_start_matches('/');
    let mut properties = subject.operation().request.schema.properties.iter();
    matches!(http.request, Carries::Query | Carries::Form)
        && properties.any(|property| property.name.eq_ignore_ascii_case(name))
}

/// A mismatch in words: what was expected, and what stands there instead.
pub(super) fn describe(subject: &Subject<'_>, message: &Message, mismatch: &Mismatch) -> String {
    let place = if mismatch.at.is_empty() { "the message".to_owned() } else { format!("`{}`", mismatch.at) };
    match mismatch.kind {
        MismatchKind::MissingMember => format!("{} is missing", mismatch.expected),
        MismatchKind::ExtraMember => format!("{place} is not a member that the document knows"),
        MismatchKind::ForbiddenMember => format!("{place} is ruled out by the document"),
        MismatchKind::Form => format!("{place} is an {}, expected {}", mismatch.found, mismatch.expected),
        MismatchKind::RepeatedMember => format!("{place} stands there more than once"),
        MismatchKind::Root => {
            let root = message.root.as_ref().map_or("", |root| root.local.as_str());
            format!("the root element is `{root}`, expected {}", mismatch.expected)
        }
        // What stands beside the message, as a header does, is in no place of it.
        _ => match message.node.at(&mismatch.at).filter(|_| !mismatch.found.is_empty()) {
            Some(node) => {
                let found = subject.redactor.value(node, mismatch.secret);
                format!("{place}: expected {}, found {found}", mismatch.expected)
            }
            None => format!("{place}: expected {}", mismatch.expected),
        },
    }
}
