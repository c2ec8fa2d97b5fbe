//! The message of a response: is it one of the documented outcomes, and does it have the shape of it?

use signoff_spec::message::Message;
use signoff_spec::model::basis::Basis;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::plan::Classified;
use signoff_spec::plan::Judged;
use signoff_spec::plan::Mismatch;
use signoff_spec::plan::MismatchKind;
use signoff_spec::plan::Recognition;
use signoff_spec::text::steps;
use signoff_spec::wire::WireError;

use crate::check::Check;
use crate::check::NO_OUTCOME;
use crate::check::Notes;
use crate::check::Subject;
use crate::check::excerpt::excerpt;
use crate::check::payload::describe;
use crate::finding::Severity;
use crate::finding::Side;
use crate::finding::Spot;
use crate::matched::Answered;
use crate::matched::Content;
use crate::rule::body;
use crate::rule::consistency;
use crate::rule::response;

/// Judges the message of a response.
pub(super) struct Body;

impl Check for Body {
    fn check(&self, subject: &Subject<'_>, notes: &mut Notes<'_>) {
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

fn unreadable(subject: &Subject<'_>, classified: &Classified<'_>, error: &WireError, notes: &mut Notes<'_>) {
    // Of an answer with an undeclared status only that it has no body is worth saying: every documented one has.
    if classified.recognition == Recognition::UndeclaredStatus && *error != WireError::Empty {
        return;
    }
    if *error == WireError::Empty && is_head(subject) {
        return;
    }
    let basis = classified.outcome.map_or_else(|| subject.answer_basis(), |outcome| outcome.basis.clone());
    let mut text = error.to_string();
    if let WireError::Json(_) | WireError::NotUtf8(_) | WireError::Xml(_) = error {
        text = format!("the body cannot be read: {text}");
    }
    notes.add(body::unreadable(error).broken(Side::Response, &basis).says(text));
}

/// Whether no answer could have a body (RFC 9110 §9.3.2).
fn is_head(subject: &Subject<'_>) -> bool {
    subject.exchange.request.http.as_ref().is_some_and(|http| http.method == "HEAD")
}

fn message(subject: &Subject<'_>, classified: &Classified<'_>, message: &Message, notes: &mut Notes<'_>) {
    match (classified.outcome, classified.recognition) {
        (Some(outcome), _) => {
            undocumented_outcome(subject, outcome, notes);
            if accepts_edition(subject, classified, notes) {
                return;
            }
            whole_of_another(classified, outcome, notes);
            for judged in &classified.mismatches {
                mismatch(subject, classified, message, judged, notes);
            }
        }
        (None, Recognition::UndeclaredStatus) => {}
        (None, _) => unrecognized(subject, classified, message, notes),
    }
}

/// An outcome that is only known from servers.
fn undocumented_outcome(subject: &Subject<'_>, outcome: &Outcome, notes: &mut Notes<'_>) {
    if matches!(outcome.basis, Basis::Doc(_)) {
        return;
    }
    let basis = subject.answer_basis();
    let severity = if subject.options.editions { Severity::Note } else { Severity::of(&basis) };
    notes.add(
        response::UNDOCUMENTED
            .broken(Side::Response, &basis)
            .severity(severity)
            .says(format!("the document does not know the outcome `{}`", outcome.name)),
    );
}

/// With `--editions` the form of another version is as good as the documented one, and said in a note.
fn accepts_edition(subject: &Subject<'_>, classified: &Classified<'_>, notes: &mut Notes<'_>) -> bool {
    let (Some(edition), true) = (classified.edition, subject.options.editions) else { return false };
    notes.add(
        response::EDITION
            .broken(Side::Response, &edition.basis)
            .severity(Severity::Note)
            .says(format!("servers of other versions answer so: {}", edition.name))
            .edition(Some(edition)),
    );
    true
}

/// A body that is, as a whole, that of an outcome with another status.
fn whole_of_another(classified: &Classified<'_>, outcome: &Outcome, notes: &mut Notes<'_>) {
    let Some(statuses) = outcome.status.as_ref().filter(|_| !outcome.select.status.is_empty()) else {
        return;
    };
    let mut owners = classified.mismatches.iter().filter_map(|judged| judged.foreign);
    let Some(owner) = owners.find(|foreign| foreign.entirely) else { return };
    let (status, body) = (&outcome.name, &owner.outcome.name);
    notes.add(
        response::STATUS_AGAINST_BODY
            .broken(Side::Response, &statuses.basis)
            .at(Spot::Status)
            .says(format!("the status is that of `{status}`, the body is that of `{body}`")),
    );
}

fn mismatch(
    subject: &Subject<'_>,
    classified: &Classified<'_>,
    message: &Message,
    judged: &Judged<'_>,
    notes: &mut Notes<'_>,
) {
    let mismatch = &judged.mismatch;
    let (rule, severity) = match (mismatch.kind, judged.foreign) {
        (MismatchKind::ExtraMember, Some(_)) => (&consistency::FOREIGN_MEMBER, Severity::of(&mismatch.basis)),
        (MismatchKind::UnknownValue, _) | (_, None) => (body::of(mismatch.kind), subject.severity(mismatch)),
        (_, Some(_)) => (&consistency::FOREIGN_VALUE, Severity::of(&mismatch.basis)),
    };
    let text = match (mismatch.kind, judged.foreign) {
        (MismatchKind::ExtraMember, Some(foreign)) => {
            format!("`{}` belongs to the outcome `{}`", mismatch.at, foreign.outcome.name)
        }
        (_, Some(foreign)) => {
            let text = describe(subject, message, mismatch);
            format!("{text}, which belongs to the outcome `{}`", foreign.outcome.name)
        }
        (_, None) => describe(subject, message, mismatch),
    };
    notes.add(
        rule.broken(Side::Response, &mismatch.basis)
            .severity(severity)
            .member(&mismatch.at)
            .says(text)
            .edition(classified.edition)
            .shown(excerpt(subject, message, mismatch)),
    );
}

/// Whether a gateway says in plain words what went wrong, in place of a message that has members.
fn is_bare_text(subject: &Subject<'_>, message: &Message) -> bool {
    let Protocol::WsJson(ws) = &subject.exchange.binding().protocol else { return false };
    let words = |text: &str| !text.is_empty() && !text.starts_with(['{', '[', '"']);
    ws.layers.iter().any(|layer| layer.text_fallback) && message.node.as_str().is_some_and(words)
}

/// No outcome, and no single one that it comes nearest to: what is wrong under all of the nearest is wrong anyway,
/// but a value that none of them has says that the answer is another one.
fn unrecognized(
    subject: &Subject<'_>,
    classified: &Classified<'_>,
    message: &Message,
    notes: &mut Notes<'_>,
) {
    let is_value =
        |judged: &&Judged<'_>| matches!(judged.mismatch.kind, MismatchKind::Value | MismatchKind::Pattern);
    let (values, others): (Vec<&Judged<'_>>, Vec<&Judged<'_>>) =
        classified.mismatches.iter().partition(is_value);
    let bare_text = is_bare_text(subject, message);
    if bare_text || !values.is_empty() || others.iter().all(|judged| judged.mismatch.kind.is_tolerable()) {
        let undocumented = |basis: &Basis| response::UNDOCUMENTED.broken(Side::Response, basis);
        notes.add(match values.first() {
            Some(Judged { mismatch, .. }) => undocumented(&documented_at(subject, &mismatch.at))
                .member(&mismatch.at)
                .says(in_none(subject, message, mismatch))
                .shown(excerpt(subject, message, mismatch)),
            None => undocumented(&subject.answer_basis()).says(NO_OUTCOME),
        });
    }
    for judged in others.into_iter().filter(|_| !bare_text) {
        mismatch(subject, classified, message, judged, notes);
    }
}

/// Where the documented values of one place come from, all outcomes together.
fn documented_at(subject: &Subject<'_>, at: &str) -> Basis {
    let operation = subject.operation();
    let member = |schema, step: String| Some(&operation.resolve(schema).property(&step)?.schema);
    let bases = operation.answers().filter_map(|outcome| {
        let schema = steps(at).try_fold(outcome.schema.as_ref()?, member)?;
        Some(schema.basis.as_ref().unwrap_or(&outcome.basis))
    });
    let mut bases = bases.peekable();
    if bases.peek().is_some() { Basis::of_all(bases) } else { subject.answer_basis() }
}

/// A value that is in none of the outcomes, in words.
fn in_none(subject: &Subject<'_>, message: &Message, mismatch: &Mismatch) -> String {
    message.node.at(&mismatch.at).map_or_else(
        || NO_OUTCOME.to_owned(),
        |node| {
            let found = subject.redactor.value(node, mismatch.secret);
            format!("`{}`: {found} is in none of the documented outcomes", mismatch.at)
        },
    )
}
