//! Editions: other forms of an outcome that servers give.

use crate::diagnostic::codes::outcome;
use crate::disjoint::Disjoint;
use crate::disjoint::Shape;
use crate::disjoint::disjoint;
use crate::lint::file::File;
use crate::lint::outcome::select::because;
use crate::lint::part::Part;
use crate::model::basis::Basis;
use crate::model::outcome::Class;
use crate::model::outcome::Edition;
use crate::model::outcome::Outcome;
use crate::text::Node;
use crate::text::Value;

/// Keywords that do not change what a schema admits.
const ANNOTATIONS: &[&str] = &["title", "description", "examples", "default", "x-basis"];

/// An edition has a form of its own, and not from the document.
pub(crate) fn forms(this: &Part<'_, Outcome>, file: &mut File<'_>) {
    for edition in editions(this) {
        if matches!(edition.basis, Basis::Doc(_)) {
            let message = "the document states this edition";
            file.value(&outcome::EDITION_DOCUMENTED, format!("{edition}/basis"), message);
        }
        let schema = |at: String| file.node(&format!("{at}/schema")).map(substance);
        let (form, own) = (schema(edition.to_string()), schema(this.to_string()));
        let repeats_schema = form.is_none_or(|form| own.is_some_and(|own| own.same(&form)));
        let own = this.status.as_ref().map(|status| &status.codes);
        let repeats_status = edition.status.as_ref().is_none_or(|status| own == Some(&status.codes));
        if repeats_schema && repeats_status {
            let message = format!("`{}` has the same form as its outcome `{}`", edition.name, this.name);
            file.value(&outcome::EDITION_REPEATS_OUTCOME, format!("{edition}/name"), message);
        }
    }
}

/// An edition cannot be taken for another outcome, or for an edition of it.
pub(crate) fn distinguishable(file: &mut File<'_>) {
    let operation = file.operation;
    let mut others: Vec<(&Outcome, Shape<'_>)> =
        operation.answers().map(|other| (other, Shape::outcome(other))).collect();
    for this in file.outcomes() {
        for edition in editions(&this) {
            let shape = Shape::edition(this.is, edition.is);
            let mut named: Vec<&str> = Vec::new();
            for (other, form) in others.iter().filter(|_| shape.schema.is_some()) {
                if other.name == this.name || named.contains(&other.name.as_str()) {
                    continue;
                }
                let Disjoint::Unknown { shared } = disjoint(operation, shape, *form) else { continue };
                let because = because(&shared);
                let message = format!("a message of this edition may also be `{}`: {because}", other.name);
                file.value(&outcome::EDITION_NOT_DISTINGUISHABLE, format!("{edition}/name"), message);
                named.push(&other.name);
            }
            others.push((this.is, shape));
        }
    }
}

/// The editions of an outcome that is an answer.
fn editions<'a>(this: &Part<'a, Outcome>) -> Vec<Part<'a, Edition>> {
    if this.class == Class::Silence { Vec::new() } else { this.list("editions", &this.is.editions) }
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
