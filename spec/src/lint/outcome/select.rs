//! `select`: against the other outcomes, and against the outcome's own schema and status.

use crate::diagnostic::codes::outcome;
use crate::diagnostic::suggest::list;
use crate::disjoint::Disjoint;
use crate::disjoint::Shape;
use crate::disjoint::disjoint;
use crate::lint::file::File;
use crate::lint::part::Part;
use crate::model::outcome::Class;
use crate::model::outcome::Outcome;
use crate::model::select::Predicate;
use crate::model::select::Select;
use crate::model::select::Test;
use crate::text::join;

/// No message can be of two outcomes.
pub(crate) fn distinguishable(file: &mut File<'_>) {
    let answers: Vec<&Outcome> = file.operation.answers().collect();
    for (index, two) in answers.iter().enumerate() {
        for one in &answers[..index] {
            let proof = disjoint(file.operation, Shape::outcome(one), Shape::outcome(two));
            let Disjoint::Unknown { shared } = proof else { continue };
            let same = one.select.status.iter().find(|status| two.select.status.contains(status));
            let because = match same.filter(|_| shared.is_empty()) {
                Some(status) => format!("both have status {status}, and no place is fixed by both"),
                None => because(&shared),
            };
            let message = format!("a message may be both `{}` and `{}`: {because}", one.name, two.name);
            let help = "let both test one place for different values (a member, or the status where there is one), or \
                        require members with different constants";
            file.key(&outcome::NOT_DISTINGUISHABLE, join("/outcomes", &two.name), message).help(help);
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
pub(crate) fn against_schema(this: &Part<'_, Outcome>, file: &mut File<'_>) {
    let Some(schema) = this.schema.as_ref().filter(|_| this.class != Class::Silence) else { return };
    let own = format!("the schema of `{}`", this.name);
    for test in this.list("select/all", &this.select.all) {
        let Some(place) = test.is.at.member() else { continue };
        let absent = matches!(test.predicate, Predicate::Absent);
        let (code, at) = (&outcome::SELECT_UNKNOWN_MEMBER, format!("{test}/at"));
        if absent || file.member(code, at, (&own, schema), &place.text) {
            contradiction(this, &test, file);
        }
    }
}

fn contradiction(this: &Outcome, test: &Part<'_, Test>, file: &mut File<'_>) {
    let select = Select { all: vec![test.is.clone()].into(), ..Select::default() };
    let schema = Shape { select: None, schema: this.schema.as_ref() };
    if let Disjoint::Proved { place, one, two } = disjoint(file.operation, Shape::select(&select), schema) {
        let message = format!("the test and the schema of `{}` exclude each other", this.name);
        file.value(&outcome::SELECT_CONTRADICTS_SCHEMA, test.to_string(), message)
            .help(format!("{place} {one} by the test and {two} by the schema"));
    }
}

/// Statuses that are tested are among those of the outcome.
pub(crate) fn against_status(this: &Part<'_, Outcome>, file: &mut File<'_>) {
    let Some(statuses) = &this.status else { return };
    for status in this.list("select/status", &this.select.status) {
        if !statuses.codes.contains(&status) {
            let message = format!("`status` of `{}` does not have {}", this.name, status.is);
            file.value(&outcome::SELECT_STATUS, status.to_string(), message);
        }
    }
}
