//! The message of a response: is it one of the documented outcomes, and does it have the shape of it?

use std::sync::Arc;

use signoff_spec::message::Message;
use signoff_spec::model::basis::Basis;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::plan::Classified;
use signoff_spec::plan::Judged;
use signoff_spec::plan::MismatchKind;
use signoff_spec::plan::Recognition;
use signoff_spec::wire::WireError;

use crate::check::Broken;
use crate::check::Check;
use crate::check::Notes;
use crate::check::Subject;
use crate::check::excerpt::excerpt;
use crate::check::payload::describe;
use crate::evidence::Evidence;
use crate::finding::Severity;
use crate::finding::Side;
use crate::matched::Answered;
use crate::matched::Content;

/// Judges the message of a response.
pub(super) struct Body;

impl Check for Body {
    fn check(&self, subject: &Subject<'_>, notes: &mut Notes) {
        let (Answered::Seen(answer), Some(classified)) = (&subject.exchange.response, &subject.classified)
        else {
            return;
        };
        match &answer.content {
            Content::NotCaptured(reason) => notes.doubt(reason),
            Content::Unreadable(error) => unreadable(subject, classified, error, notes),
            Content::Message(decoded) => message(subject, classified, &decoded.message, notes),
        }
    }
}

fn unreadable(subject: &Subject<'_>, classified: &Classified<'_>, error: &WireError, notes: &mut Notes) {
    // Of an answer with an undeclared status only that it has no body is worth saying: every documented one has.
    if classified.recognition == Recognition::UndeclaredStatus && *error != WireError::Empty {
        return;
    }
    if *error == WireError::Empty && is_head(subject) {
        return;
    }
    let basis = classified.outcome.map_or(subject.answer_basis(), |outcome| &outcome.basis);
    let mut text = error.to_string();
    if let WireError::Json(_) | WireError::NotUtf8(_) | WireError::Xml(_) = error {
        text = format!("the body cannot be read: {text}");
    }
    notes.push(subject.finding(Broken {
        rule: error.rule(),
        severity: Severity::of(basis),
        side: Side::Response,
        at: String::new(),
        message: subject.redactor.redact(&text),
        basis,
    }));
}

/// Whether no answer could have a body (RFC 9110 §9.3.2).
fn is_head(subject: &Subject<'_>) -> bool {
    subject.exchange.request.http.as_ref().is_some_and(|http| http.method == "HEAD")
}

fn message(subject: &Subject<'_>, classified: &Classified<'_>, message: &Message, notes: &mut Notes) {
    match (classified.outcome, classified.recognition) {
        (Some(outcome), _) => {
            undocumented_outcome(subject, outcome, notes);
            if accepts_edition(subject, classified, notes) {
                return;
            }
            whole_of_another(subject, classified, outcome, notes);
            for judged in &classified.mismatches {
                mismatch(subject, classified, message, judged, notes);
            }
        }
        (None, Recognition::UndeclaredStatus) => {}
        (None, _) => unrecognized(subject, classified, message, notes),
    }
}

/// An outcome that is only known from servers.
fn undocumented_outcome(subject: &Subject<'_>, outcome: &Outcome, notes: &mut Notes) {
    if matches!(outcome.basis, Basis::Doc(_)) {
        return;
    }
    let severity =
        if subject.options.editions { Severity::Note } else { Severity::of(subject.answer_basis()) };
    notes.push(subject.finding(Broken {
        rule: "outcome.undocumented",
        severity,
        side: Side::Response,
        at: String::new(),
        message:
            subject.redactor.redact(&format!("the document does not know the outcome `{}`", outcome.name)),
        basis: subject.answer_basis(),
    }));
}

/// With `--editions` the form of another version is as good as the documented one, and said in a note.
fn accepts_edition(subject: &Subject<'_>, classified: &Classified<'_>, notes: &mut Notes) -> bool {
    let (Some(edition), true) = (classified.edition, subject.options.editions) else { return false };
    let mut finding = subject.finding(Broken {
        rule: "outcome.edition",
        severity: Severity::Note,
        side: Side::Response,
        at: String::new(),
        message: subject.redactor.redact(&format!("servers of other versions answer so: {}", edition.name)),
        basis: &edition.basis,
    });
    finding.edition = Some(Arc::from(edition.name.as_str()));
    notes.push(finding);
    true
}

/// A body that is, as a whole, that of an outcome with another status.
fn whole_of_another(
    subject: &Subject<'_>,
    classified: &Classified<'_>,
    outcome: &Outcome,
    notes: &mut Notes,
) {
    let Some(statuses) = outcome.status.as_ref().filter(|_| !outcome.select.status.is_empty()) else {
        return;
    };
    let mut owners = classified.mismatches.iter().filter_map(|judged| judged.foreign);
    let Some(owner) = owners.find(|foreign| foreign.entirely) else { return };
    notes.push(subject.finding(Broken {
        rule: "status.contradicts-body",
        severity: Severity::of(&statuses.basis),
        side: Side::Response,
        at: "status".to_owned(),
        message: subject.redactor.redact(&format!(
            "the status is that of `{}`, the body is that of `{}`",
            outcome.name, owner.outcome.name
        )),
        basis: &statuses.basis,
    }));
}

fn mismatch(
    subject: &Subject<'_>,
    classified: &Classified<'_>,
    message: &Message,
    judged: &Judged<'_>,
    notes: &mut Notes,
) {
    let mismatch = &judged.mismatch;
    let (rule, severity) = match (mismatch.kind, judged.foreign) {
        (MismatchKind::ExtraMember, Some(_)) => ("consistency.foreign-member", Severity::of(&mismatch.basis)),
        (MismatchKind::ExtraMember, None) if subject.options.strict => ("body.extra-member", Severity::Error),
        (MismatchKind::ExtraMember, None) => ("body.extra-member", Severity::Note),
        (MismatchKind::UnknownValue, _) => ("body.unknown-value", Severity::Warning),
        (_, Some(_)) => ("consistency.foreign-value", Severity::of(&mismatch.basis)),
        (kind, None) => (kind.rule(), Severity::of(&mismatch.basis)),
    };
    let mut text = describe(subject, message, mismatch);
    if let Some(foreign) = judged.foreign {
        let said = match mismatch.kind {
            MismatchKind::ExtraMember => format!("`{}`", mismatch.at),
            _ => format!("{text}, which"),
        };
        text = subject.redactor.redact(&format!("{said} belongs to the outcome `{}`", foreign.outcome.name));
    }
    let mut finding = subject.finding(Broken {
        rule,
        severity,
        side: Side::Response,
        at: mismatch.at.clone(),
        message: text,
        basis: &mismatch.basis,
    });
    finding.edition = classified.edition.map(|edition| Arc::from(edition.name.as_str()));
    notes.push_with(finding, excerpt(subject, message, mismatch));
}

/// Whether a gateway says in plain words what went wrong, in place of a message that has members.
fn is_bare_text(subject: &Subject<'_>, message: &Message) -> bool {
    let Protocol::WsJson(ws) = &subject.exchange.binding().protocol else { return false };
    let words = |text: &str| !text.is_empty() && !text.starts_with(['{', '[', '"']);
    ws.layers.iter().any(|layer| layer.text_fallback) && message.node.as_str().is_some_and(words)
}

/// No outcome, and no single one that it comes nearest to: what is wrong under all of the nearest is wrong anyway,
/// but a value that none of them has says that the answer is another one.
fn unrecognized(subject: &Subject<'_>, classified: &Classified<'_>, message: &Message, notes: &mut Notes) {
    let is_value =
        |judged: &&Judged<'_>| matches!(judged.mismatch.kind, MismatchKind::Value | MismatchKind::Pattern);
    let (values, others): (Vec<&Judged<'_>>, Vec<&Judged<'_>>) =
        classified.mismatches.iter().partition(is_value);
    let bare_text = is_bare_text(subject, message);
    if bare_text || !values.is_empty() || others.iter().all(|judged| judged.mismatch.kind.is_tolerable()) {
        let text = match values
            .first()
            .and_then(|judged| message.node.at(&judged.mismatch.at).map(|node| (judged, node)))
        {
            Some((judged, node)) => {
                let found = subject.redactor.value(node, judged.mismatch.secret);
                subject.redactor.redact(&format!(
                    "`{}`: {found} is in none of the documented outcomes",
                    judged.mismatch.at
                ))
            }
            None => Evidence::words("the answer is none of the documented outcomes"),
        };
        let basis = subject.answer_basis();
        let finding = subject.finding(Broken {
            rule: "outcome.undocumented",
            severity: Severity::of(basis),
            side: Side::Response,
            at: values.first().map_or_else(String::new, |judged| judged.mismatch.at.clone()),
            message: text,
            basis,
        });
        let shown = values.first().and_then(|judged| excerpt(subject, message, &judged.mismatch));
        notes.push_with(finding, shown);
    }
    for judged in others.into_iter().filter(|_| !bare_text) {
        mismatch(subject, classified, message, judged, notes);
    }
}
