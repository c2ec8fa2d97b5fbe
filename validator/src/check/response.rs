//! Whether there is an answer, and its status and media type.

use signoff_spec::carry::HeaderFields;
use signoff_spec::model::basis::Basis;
use signoff_spec::model::binding::Binding;
use signoff_spec::model::binding::Protocol;
use signoff_spec::model::outcome::Class;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::plan::Classified;
use signoff_spec::plan::Recognition;

use crate::check::Check;
use crate::check::Notes;
use crate::check::Subject;
use crate::check::condition::holds;
use crate::finding::Side;
use crate::finding::Spot;
use crate::matched::Answer;
use crate::matched::Answered;
use crate::rule::response;

/// Judges the answer as a whole.
pub(super) struct Response;

impl Check for Response {
    fn check(&self, subject: &Subject<'_>, notes: &mut Notes<'_>) {
        match &subject.exchange.response {
            Answered::Seen(answer) => {
                check_status(subject, answer, notes);
                check_media_type(subject, answer, notes);
            }
            Answered::Missing => check_silence(subject, notes),
            // Nothing more is to come where silence is the outcome.
            Answered::NotCaptured(_) if subject.proven().is_some() => {}
            Answered::NotCaptured(reason) => notes.doubt(reason),
        }
    }
}

/// No answer is right only where an outcome says so.
fn check_silence(subject: &Subject<'_>, notes: &mut Notes<'_>) {
    let silences = subject.operation().outcomes.iter().filter(|outcome| outcome.class == Class::Silence);
    let mut possible = silences.map(|outcome| match &outcome.when {
        Some(when) => holds(&when.condition, subject),
        None => Some(true),
    });
    if possible.any(|holds| holds == Some(true)) {
        return;
    }
    notes.add(
        response::MISSING
            .broken(Side::Response, &subject.answer_basis())
            .says("the request was never answered, although later ones on the connection were"),
    );
}

fn check_status(subject: &Subject<'_>, answer: &Answer, notes: &mut Notes<'_>) {
    let (Some(status), Some(classified)) = (answer.status, &subject.classified) else { return };
    let (codes, basis) = match (classified.recognition, classified.outcome) {
        (Recognition::UndeclaredStatus, _) => declared(subject),
        (_, Some(outcome)) => {
            let (codes, basis) = expected(classified, outcome);
            (codes, basis.clone())
        }
        (_, None) => return,
    };
    if codes.is_empty() || codes.contains(&status) {
        return;
    }
    let list = codes.iter().map(u16::to_string).collect::<Vec<_>>().join(" or ");
    notes.add(
        response::UNDECLARED_STATUS
            .broken(Side::Response, &basis)
            .at(Spot::Status)
            .expected(format_args!("the status {list}"), status),
    );
}

/// Every status that selects an outcome.
fn declared(subject: &Subject<'_>) -> (Vec<u16>, Basis) {
    let documented = subject.operation().outcomes.iter().filter_map(|outcome| outcome.status.as_ref());
    let codes = documented.clone().flat_map(|statuses| statuses.codes.clone()).collect();
    (codes, Basis::of_all(documented.map(|statuses| &statuses.basis)))
}

/// The statuses of an outcome, or of the edition that the answer is of.
fn expected<'a>(classified: &Classified<'a>, outcome: &'a Outcome) -> (Vec<u16>, &'a Basis) {
    let of_edition = classified.edition.and_then(|edition| edition.status.as_ref());
    match of_edition.or(outcome.status.as_ref()) {
        Some(statuses) => (statuses.codes.clone(), &statuses.basis),
        None => (Vec::new(), &outcome.basis),
    }
}

fn check_media_type(subject: &Subject<'_>, answer: &Answer, notes: &mut Notes<'_>) {
    let undeclared = |classified: &Classified<'_>| classified.recognition == Recognition::UndeclaredStatus;
    if subject.classified.as_ref().is_some_and(undeclared) {
        return;
    }
    if let Some(OtherMediaType { wanted, found, basis }) =
        other_media_type(subject.exchange.binding(), answer)
    {
        notes.add(response::MEDIA_TYPE.broken(Side::Response, basis).header("Content-Type").expected(
            format_args!("the media type `{}`", wanted.join("` or `")),
            subject.redactor.text(found),
        ));
    }
}

/// A media type that the binding does not name.
pub(super) struct OtherMediaType<'a> {
    wanted: Vec<&'a str>,
    found: &'a str,
    /// Where it comes from that the type is another one.
    pub(super) basis: &'a Basis,
}

/// The media type of an answer, if it is not one that the binding names.
pub(super) fn other_media_type<'a>(binding: &'a Binding, answer: &'a Answer) -> Option<OtherMediaType<'a>> {
    let wanted: Vec<&str> = match &binding.protocol {
        Protocol::Http(http) => http.response_media_types.iter().map(String::as_str).collect(),
        Protocol::Soap11(_) => vec!["text/xml"],
        Protocol::WsJson(_) => return None,
    };
    let mut named = answer.headers.fields.media_types();
    let found = named.find(|found| !wanted.iter().any(|wanted| found.is(wanted)))?.essence;
    let basis = match &binding.protocol {
        Protocol::Http(_) if may_be_json(found) => binding.bases.of_media_types(),
        _ => binding.bases.of("response"),
    };
    (!wanted.is_empty()).then_some(OtherMediaType { wanted, found, basis })
}

/// Whether a media type does not say that the body is something else than JSON, which has other names than the usual.
fn may_be_json(media_type: &str) -> bool {
    let name = media_type.to_ascii_lowercase();
    name.ends_with("json") || ["text/plain", "application/octet-stream"].contains(&name.as_str())
}
