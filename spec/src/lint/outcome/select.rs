//! `select`: against the other outcomes, and against the outcome's own schema and status.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::outcome::NOT_DISTINGUISHABLE;
use crate::diagnostic::codes::outcome::SELECT_CONTRADICTS_SCHEMA;
use crate::diagnostic::codes::outcome::SELECT_STATUS;
use crate::diagnostic::codes::outcome::SELECT_UNKNOWN_MEMBER;
use crate::diagnostic::suggest::list;
use crate::disjoint::Disjoint;
use crate::disjoint::Shape;
use crate::disjoint::disjoint;
use crate::lint::file::File;
use crate::lint::members::unknown;
use crate::model::outcome::Outcome;
use crate::model::select::Predicate;
use crate::model::select::Select;
use crate::text::Span;
use crate::text::join;

/// No message can be of two outcomes.
pub(crate) fn distinguishable(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let answers: Vec<&Outcome> = file.operation.answers().collect();
    for (index, two) in answers.iter().enumerate() {
        for one in &answers[..index] {
            let Disjoint::Unknown { shared } =
                disjoint(file.operation, Shape::outcome(one), Shape::outcome(two))
            else {
                continue;
            };
            let message =
                format!("a message may be both `{}` and `{}`: {}", one.name, two.name, because(&shared));
            let help =
                "let both test one place for different values, or require members with different constants";
            let span = file.key(&join("/outcomes", &two.name));
            found.push(Diagnostic::new(&NOT_DISTINGUISHABLE, span, message).help(help));
        }
    }
}

/// Why no proof was found that two forms exclude each other.
pub(crate) fn because(shared: &[String]) -> String {
    match shared {
        [] => "no place is fixed by both".to_owned(),
        [_] => format!("{} does not tell them apart", list(shared)),
        _ => format!("{} do not tell them apart", list(shared)),
    }
}

/// Tests look at members that the schema has, for values that it admits.
pub(crate) fn against_schema(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for outcome in file.operation.answers() {
        let Some(schema) = &outcome.schema else { continue };
        let tests = outcome.select.all.iter().enumerate();
        for (index, test, place) in tests.filter_map(|(index, test)| Some((index, test, test.at.member()?))) {
            let at = format!("{}/select/all/{index}", join("/outcomes", &outcome.name));
            let (own, span) = (format!("the schema of `{}`", outcome.name), file.at(&format!("{at}/at")));
            let unknown = unknown(file.operation, (&own, schema), &place.text, &SELECT_UNKNOWN_MEMBER, span);
            match unknown.filter(|_| !matches!(test.predicate, Predicate::Absent)) {
                Some(unknown) => found.push(unknown),
                None => contradiction(file, outcome, index, file.at(&at), found),
            }
        }
    }
}

fn contradiction(file: &File<'_>, outcome: &Outcome, index: usize, span: Span, found: &mut Vec<Diagnostic>) {
    let test = Select { all: vec![outcome.select.all[index].clone()].into(), span, ..Select::default() };
    let schema = Shape { select: None, schema: outcome.schema.as_ref() };
    if let Disjoint::Proved { place, one, two } = disjoint(file.operation, Shape::select(&test), schema) {
        let message = format!("the test and the schema of `{}` exclude each other", outcome.name);
        let why = format!("{place} {one} by the test and {two} by the schema");
        found.push(Diagnostic::new(&SELECT_CONTRADICTS_SCHEMA, span, message).help(why));
    }
}

/// Statuses that are tested are among those of the outcome.
pub(crate) fn against_status(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for outcome in &file.operation.outcomes {
        let Some(statuses) = &outcome.status else { continue };
        for (index, status) in outcome.select.status.iter().enumerate() {
            if !statuses.codes.contains(status) {
                let at = format!("{}/select/status/{index}", join("/outcomes", &outcome.name));
                let message = format!("`status` of `{}` does not have {status}", outcome.name);
                found.push(Diagnostic::new(&SELECT_STATUS, file.at(&at), message));
            }
        }
    }
}
