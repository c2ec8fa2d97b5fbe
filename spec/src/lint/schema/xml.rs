//! `xml`: how members are written.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::schema::ATTRIBUTE_NOT_SCALAR;
use crate::diagnostic::codes::schema::XML_FORM_CONFLICT;
use crate::diagnostic::codes::schema::XML_WITHOUT_EFFECT;
use crate::lint::file::File;
use crate::lint::file::Role;
use crate::lint::members::is_scalar;
use crate::text::join;

/// Attributes are scalars.
pub(crate) fn attributes(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for site in file.schemas().into_iter().filter(|site| site.schema.xml.attribute) {
        if !is_scalar(file.operation, site.schema) {
            let span = file.at(&format!("{}/xml/attribute", site.at));
            found.push(Diagnostic::new(
                &ATTRIBUTE_NOT_SCALAR,
                span,
                "an attribute cannot hold an object or an array",
            ));
        }
    }
}

/// Elements are named where they are the root of a message, and attributes are members.
pub(crate) fn places(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let roots: Vec<String> = file.roots().into_iter().map(|root| root.at).collect();
    for site in file.schemas() {
        let xml = &site.schema.xml;
        let is_root = roots.contains(&site.at);
        let is_member = site.at.rsplit('/').nth(1) == Some("properties");
        let named = xml.name.iter().map(|_| "name").chain(xml.namespace.iter().map(|_| "namespace"));
        let idle = named.filter(|_| !is_root).chain((xml.attribute && !is_member).then_some("attribute"));
        for key in idle {
            let span = file.key(&format!("{}/xml/{key}", site.at));
            let place = if key == "attribute" { "a member" } else { "the root of a message" };
            let message = format!("`{key}` stands in a schema that is not {place}");
            found.push(Diagnostic::new(&XML_WITHOUT_EFFECT, span, message));
        }
    }
}

/// Members of one name at the top of responses are all attributes or all elements.
pub(crate) fn forms(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen: Vec<(&str, bool)> = Vec::new();
    let responses = file.roots().into_iter().filter(|site| site.at.starts_with("/outcomes/"));
    for site in responses.filter(|site| matches!(site.role, Role::Message | Role::Edition)) {
        for property in &file.operation.resolve(site.schema).properties {
            let attribute = property.schema.xml.attribute;
            match seen.iter().find(|(name, _)| *name == property.name) {
                Some((_, other)) if *other != attribute => {
                    let other = if *other { "an attribute" } else { "an element" };
                    let message = format!("`{}` is {other} in another outcome", property.name);
                    let at = join(&format!("{}/properties", site.at), &property.name);
                    found.push(Diagnostic::new(&XML_FORM_CONFLICT, file.key(&at), message));
                }
                Some(_) => {}
                None => seen.push((&property.name, attribute)),
            }
        }
    }
}
