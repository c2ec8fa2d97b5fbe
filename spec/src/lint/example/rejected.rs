//! Examples with `reject`: they break the rule that they name.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::example::EXAMPLE_REJECT_ACCEPTED;
use crate::diagnostic::codes::example::EXAMPLE_REJECT_OTHER_RULE;
use crate::diagnostic::suggest::list;
use crate::lint::example::names::is_rule;
use crate::lint::example::reading::broken_rules;
use crate::lint::example::reading::pointer;
use crate::lint::example::reading::schema;
use crate::lint::file::File;

/// Rejected examples break their rule.
pub(crate) fn broken(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for example in &file.operation.examples {
        let Some(rule) = example.reject.as_deref().filter(|rule| is_rule(rule)) else { continue };
        if schema(file, example).is_none() || (example.value.is_none() && example.wire.is_none()) {
            continue;
        }
        let broken = broken_rules(file, example);
        let span = file.at(&format!("{}/reject", pointer(example)));
        if broken.is_empty() {
            let message = format!("nothing is wrong with `{}`", example.name);
            found.push(Diagnostic::new(&EXAMPLE_REJECT_ACCEPTED, span, message));
        } else if !broken.contains(&rule) {
            let mut rules = broken;
            rules.dedup();
            let message = format!("`{}` breaks {}, not `{rule}`", example.name, list(&rules));
            found.push(Diagnostic::new(&EXAMPLE_REJECT_OTHER_RULE, span, message));
        }
    }
}
