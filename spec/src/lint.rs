//! Rules across the fields of a spec file: every violation in one run, each with its place and a way out.

mod basis;
mod binding;
mod call;
mod credential;
mod effect;
mod example;
mod file;
mod members;
mod outcome;
mod schema;

use crate::diagnostic::Diagnostic;
use crate::lint::file::File;
use crate::model::operation::Operation;

/// A rule, or several about the same part: adds what it finds wrong with the file.
type Rule = fn(&File<'_>, &mut Vec<Diagnostic>);

/// Every rule, by subject.
const RULES: &[&[Rule]] = &[
    schema::RULES,
    outcome::RULES,
    binding::RULES,
    credential::RULES,
    effect::RULES,
    call::RULES,
    example::RULES,
    basis::RULES,
];

/// Everything that is wrong with an operation whose file has the right structure, in the order of the file.
pub fn lint(operation: &Operation) -> Vec<Diagnostic> {
    let file = File::new(operation);
    let mut found = Vec::new();
    for rule in RULES.iter().copied().flatten() {
        rule(&file, &mut found);
    }
    found.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code.id));
    found
}
