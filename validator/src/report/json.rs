//! The report for programs: one JSON document of a stable form (`report.schema.json` describes it).

use std::io;
use std::io::Write;

use serde::Serialize;
use serde::Serializer;
use serde::ser::SerializeMap;
use signoff_spec::model::basis::CitedPlace;

use crate::exchange::Place;
use crate::finding::Finding;
use crate::report::Context;
use crate::report::Reporter;
use crate::verdict::Coverage;
use crate::verdict::Expected;
use crate::verdict::JudgedCapture;
use crate::verdict::JudgedExchange;
use crate::verdict::JudgedSession;
use crate::verdict::Run;
use crate::verdict::Summary;
use crate::verdict::Unjudged;

/// Version of the form: grows when a reader of the old form would misread the new one.
const VERSION: u32 = 1;

/// `--format json`.
pub(super) struct JsonReport;

impl Reporter for JsonReport {
    fn name(&self) -> &'static str {
        "json"
    }

    fn write(&self, run: &Run, _: &Context<'_>, out: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *out, &Part { run, of: run })?;
        out.write_all(b"\n")
    }
}

/// A part of a run as the report writes it: an object with its members in a fixed order.
struct Part<'a, T> {
    run: &'a Run,
    of: &'a T,
}

impl<'a, T> Part<'a, T> {
    fn each<U>(&self, parts: &'a [U]) -> Vec<Part<'a, U>> {
        parts.iter().map(|of| Part { run: self.run, of }).collect()
    }
}

/// Says for a part of a run which members its row has; one with a condition is left out where that does not hold.
macro_rules! rows {
    ($(|$row:ident: $part:ty| { $($name:literal: $value:expr $(, if $condition:expr)?;)+ })+) => {$(
        impl Serialize for Part<'_, $part> {
            fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                let $row = self;
                let mut members = out.serialize_map(None)?;
                $(if true $(&& $condition)? {
                    members.serialize_entry($name, &$value)?;
                })+
                members.end()
            }
        }
    )+};
}

rows! {
    |row: Run| {
        "report": VERSION;
        "captures": row.each(&row.of.captures);
        "exchanges": row.each(&row.of.exchanges);
        "sessions": row.each(&row.of.sessions);
        "coverage": row.each(&row.of.coverage);
        "summary": Part { run: row.run, of: &row.of.summary() };
    }
    |row: JudgedCapture| {
        "path": row.of.path;
        "format": row.of.format;
        "exchanges": row.of.exchanges;
        "matched": row.of.matched;
        "complete": row.of.complete;
        "error": row.of.error, if row.of.error.is_some() && !row.of.complete;
        "unjudged_count": row.of.unjudged_count, if row.of.unjudged_count > 0;
        "unjudged": row.each(&row.of.unjudged), if !row.of.unjudged.is_empty();
    }
    |row: Unjudged| {
        "at": row.of.at.index;
        "offset": row.of.at.offset;
        "reason": row.of.reason;
    }
    |row: JudgedExchange| {
        "capture": row.run.captures.get(row.of.capture).map_or("", |capture| &capture.path);
        "request_at": row.of.request_at.index;
        "response_at": row.of.response_at.map(|place| place.index);
        "message_at": messages(row.of.request_at, row.of.response_at);
        "operation": *row.of.operation;
        "binding": *row.of.binding;
        "outcome": row.of.outcome.as_deref();
        "outcome_guessed": row.of.guessed;
        "verdict": row.of.verdict.name();
        "findings": row.each(&row.of.findings);
        "reasons": row.of.reasons.iter().map(|reason| reason.text).collect::<Vec<_>>();
        "reason_ids": row.of.reasons.iter().map(|reason| reason.id).collect::<Vec<_>>();
    }
    |row: Finding| {
        "rule": row.of.rule.id;
        "severity": row.of.severity.name();
        "in": row.of.side.name();
        "at": row.of.at.to_string();
        "message": row.of.message.as_str();
        "basis": row.of.basis.name();
        "source": row.of.basis.cited().map(|cited| Source::of(&row.of.document, &cited.place));
        "edition": row.of.edition.as_deref(), if row.of.edition.is_some();
        "offset": row.of.place.offset;
    }
    |row: JudgedSession| {
        "ended_by": row.of.ended_by;
        "operation": *row.of.operation;
        "credential": row.of.credential;
        "expected": match row.of.expected {
            Expected::Ended => "ended",
            Expected::Retained => "retained",
        };
        "used_again_at": row.of.used_again_at.iter().map(|place| place.index).collect::<Vec<_>>();
        "verdict": row.of.verdict.name();
        "reason": row.of.reason.text;
        "reason_id": row.of.reason.id;
        "findings": row.each(&row.of.findings);
    }
    |row: Coverage| {
        "operation": *row.of.operation;
        "outcome": *row.of.outcome;
        "observed": row.of.observed;
    }
    |row: Summary| {
        "exchanges": row.of.exchanges;
        "pass": row.of.pass;
        "fail": row.of.fail;
        "inconclusive": row.of.inconclusive;
        "failed_sessions": row.of.failed_sessions;
        "verdict": row.of.verdict.name();
    }
}

/// A place of a document: the first line that is cited, or the section.
#[derive(Serialize)]
#[serde(untagged)]
enum Source<'a> {
    Line { document: &'a str, line: Option<u32> },
    Section { document: &'a str, section: &'a str },
}

impl<'a> Source<'a> {
    fn of(document: &'a str, place: &'a CitedPlace) -> Self {
        match place {
            CitedPlace::Lines(lines) => Self::Line { document, line: lines.first().map(|lines| lines.first) },
            CitedPlace::Section(section) => Self::Section { document, section },
        }
    }
}

/// Positions of the two messages within their entry, where the capture counts messages.
fn messages(request: Place, response: Option<Place>) -> Option<[Option<u64>; 2]> {
    let response = response.and_then(|place| place.message);
    (request.message.is_some() || response.is_some()).then_some([request.message, response])
}
