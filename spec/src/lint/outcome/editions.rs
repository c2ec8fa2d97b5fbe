//! Editions: other forms of an outcome that servers give.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::outcome::EDITION_DOCUMENTED;
use crate::diagnostic::codes::outcome::EDITION_NOT_DISTINGUISHABLE;
use crate::diagnostic::codes::outcome::EDITION_REPEATS_OUTCOME;
use crate::disjoint::Disjoint;
use crate::disjoint::Shape;
use crate::disjoint::disjoint;
use crate::lint::file::File;
use crate::lint::outcome::select::because;
use crate::model::basis::Basis;
use crate::model::outcome::Edition;
use crate::model::outcome::Outcome;
use crate::text::Node;
use crate::text::Value;
use crate::text::join;

/// Keywords that do not change what a schema admits.
const ANNOTATIONS: &[&str] = &["title", "description", "examples", "default", "x-basis"];

/// An edition has a form of its own, and not from the document.
pub(crate) fn forms(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (outcome, edition, at) in editions(file) {
        if matches!(edition.basis, Basis::Doc(_)) {
            let message = "the document states this edition";
            found.push(Diagnostic::new(&EDITION_DOCUMENTED, file.at(&format!("{at}/basis")), message));
        }
        let schema = |at: &str| file.node(&format!("{at}/schema")).map(substance);
        let own = schema(&join("/outcomes", &outcome.name));
        let repeats_schema = schema(&at).is_none_or(|node| own.as_ref().is_some_and(|own| own.same(&node)));
        let own = outcome.status.as_ref().map(|status| &status.codes);
        let repeats_status = edition.status.as_ref().is_none_or(|status| own == Some(&status.codes));
        if repeats_schema && repeats_status {
            let message = format!("`{}` has the same form as its outcome `{}`", edition.name, outcome.name);
            found.push(Diagnostic::new(&EDITION_REPEATS_OUTCOME, file.at(&format!("{at}/name")), message));
        }
    }
}

/// An edition cannot be taken for another outcome, or for an edition of it.
pub(crate) fn distinguishable(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let mut earlier: Vec<(&Outcome, &Edition)> = Vec::new();
    for (outcome, edition, at) in editions(file) {
        let outcomes = file.operation.answers().map(|other| (other, Shape::outcome(other)));
        let editions = earlier.iter().map(|(other, edition)| (*other, Shape::edition(other, edition)));
        let others: Vec<_> =
            outcomes.chain(editions).filter(|(other, _)| other.name != outcome.name).collect();
        earlier.push((outcome, edition));
        let shape = Shape::edition(outcome, edition);
        let mut named: Vec<&str> = Vec::new();
        for (other, other_shape) in others.into_iter().filter(|_| shape.schema.is_some()) {
            let Disjoint::Unknown { shared } = disjoint(file.operation, shape, other_shape) else { continue };
            if !named.contains(&other.name.as_str()) {
                let message =
                    format!("a message of this edition may also be `{}`: {}", other.name, because(&shared));
                found.push(Diagnostic::new(
                    &EDITION_NOT_DISTINGUISHABLE,
                    file.at(&format!("{at}/name")),
                    message,
                ));
            }
            named.push(&other.name);
        }
    }
}

/// Every edition with its outcome and the pointer to it.
fn editions<'a>(file: &File<'a>) -> impl Iterator<Item = (&'a Outcome, &'a Edition, String)> {
    file.operation.answers().flat_map(|outcome| {
        let at = format!("{}/editions", join("/outcomes", &outcome.name));
        let editions = outcome.editions.iter().enumerate();
        editions.map(move |(index, edition)| (outcome, edition, format!("{at}/{index}")))
    })
}

/// A schema without its annotations.
fn substance(node: &Node) -> Node {
    let value = match &node.value {
        Value::Object(members) => {
            let kept = members.iter().filter(|member| {
                !ANNOTATIONS.contains(&member.key.as_str()) || matches!(member.node.value, Value::Object(_))
            });
            let mut kept: Vec<_> = kept.cloned().collect();
            for member in &mut kept {
                member.node = substance(&member.node);
            }
            Value::Object(kept)
        }
        value => value.clone(),
    };
    Node { value, span: node.span }
}
