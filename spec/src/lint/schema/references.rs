//! `$ref` and `$defs`.

use crate::diagnostic::codes::schema;
use crate::lint::file::File;
use crate::lint::part::Site;
use crate::text::join;

/// Every reference leads to a definition.
pub(crate) fn resolved(site: &Site<'_>, file: &mut File<'_>) {
    let Some(name) = &site.schema.reference else { return };
    let names = file.operation.definitions.iter().map(|(name, _)| name.as_str());
    file.refers(&schema::UNRESOLVED_REFERENCE, format!("{}/$ref", site.at), ("definition", name), names);
}

/// Definitions are no references themselves, none leads back to itself, and every one is referred to.
pub(crate) fn definitions(file: &mut File<'_>) {
    let sites = file.schemas();
    for (name, _) in &file.operation.definitions {
        let root = join("/$defs", name);
        for site in inside(&sites, &root) {
            let Some(target) = &site.schema.reference else { continue };
            let at = format!("{}/$ref", site.at);
            if leads_to(&sites, target, &root) {
                let message = format!("`{name}` leads back to itself through `{target}`");
                file.value(&schema::REFERENCE_CYCLE, at, message);
            } else if site.at == root {
                file.value(&schema::REFERENCE_CHAIN, at, format!("`{name}` refers on to `{target}`"))
                    .help(format!("refer to `{target}` directly"));
            }
        }
        if !file.mentions("$ref", &format!("#/$defs/{name}")) {
            file.key(&schema::UNUSED_DEFINITION, &root, format!("nothing refers to `{name}`"));
        }
    }
}

/// The schema at a pointer and those inside it.
fn inside<'s, 'a>(sites: &'s [Site<'a>], root: &str) -> impl Iterator<Item = &'s Site<'a>> {
    sites.iter().filter(move |site| {
        site.at.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// Whether the definition called `from` refers, at any distance, to the one at the pointer `to`.
fn leads_to(sites: &[Site<'_>], from: &str, to: &str) -> bool {
    let mut seen = vec![join("/$defs", from)];
    let mut next = 0;
    while let Some(root) = seen.get(next).cloned() {
        if root == to {
            return true;
        }
        for site in inside(sites, &root) {
            let target = site.schema.reference.as_deref().map(|name| join("/$defs", name));
            seen.extend(target.filter(|target| !seen.contains(target)));
        }
        next += 1;
    }
    false
}
