//! `$ref` and `$defs`.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::schema::REFERENCE_CHAIN;
use crate::diagnostic::codes::schema::REFERENCE_CYCLE;
use crate::diagnostic::codes::schema::UNRESOLVED_REFERENCE;
use crate::diagnostic::codes::schema::UNUSED_DEFINITION;
use crate::lint::file::File;
use crate::text::join;

/// Every reference leads to a definition.
pub(crate) fn resolved(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let names = || file.operation.definitions.iter().map(|(name, _)| name.as_str());
    for site in file.schemas() {
        let Some(name) = site.schema.reference.as_ref().filter(|name| !names().any(|other| other == *name))
        else {
            continue;
        };
        let span = file.at(&format!("{}/$ref", site.at));
        found.push(
            Diagnostic::new(&UNRESOLVED_REFERENCE, span, format!("there is no definition `{name}`"))
                .instead_of(name, names()),
        );
    }
}

/// Definitions are no references themselves.
pub(crate) fn direct(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (name, schema) in &file.operation.definitions {
        let Some(target) = &schema.reference else { continue };
        let root = join("/$defs", name);
        if !leads_to(file, target, &root) {
            let span = file.at(&format!("{root}/$ref"));
            let message = format!("`{name}` refers on to `{target}`");
            found.push(
                Diagnostic::new(&REFERENCE_CHAIN, span, message)
                    .help(format!("refer to `{target}` directly")),
            );
        }
    }
}

/// No definition leads back to itself.
pub(crate) fn acyclic(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for (name, _) in &file.operation.definitions {
        let root = join("/$defs", name);
        let inside = format!("{root}/");
        for site in file.schemas().iter().filter(|site| site.at == root || site.at.starts_with(&inside)) {
            let Some(target) = &site.schema.reference else { continue };
            if leads_to(file, target, &root) {
                let message = format!("`{name}` leads back to itself through `{target}`");
                found.push(Diagnostic::new(&REFERENCE_CYCLE, file.at(&format!("{}/$ref", site.at)), message));
            }
        }
    }
}

/// Every definition is referred to.
pub(crate) fn used(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let schemas = file.schemas();
    for (name, _) in &file.operation.definitions {
        if !schemas.iter().any(|site| site.schema.reference.as_ref() == Some(name)) {
            let span = file.key(&join("/$defs", name));
            found.push(Diagnostic::new(&UNUSED_DEFINITION, span, format!("nothing refers to `{name}`")));
        }
    }
}

/// Whether the definition called `from` refers, at any distance, to the one at the pointer `to`.
fn leads_to(file: &File<'_>, from: &str, to: &str) -> bool {
    let schemas = file.schemas();
    let mut seen = vec![join("/$defs", from)];
    let mut next = 0;
    while let Some(root) = seen.get(next).cloned() {
        if root == to {
            return true;
        }
        let inside = format!("{root}/");
        for site in schemas.iter().filter(|site| site.at == root || site.at.starts_with(&inside)) {
            let target = site.schema.reference.as_deref().map(|name| join("/$defs", name));
            seen.extend(target.filter(|target| !seen.contains(target)));
        }
        next += 1;
    }
    false
}
