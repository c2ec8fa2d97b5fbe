//! `xml`: how members are written.

use crate::diagnostic::codes::schema;
use crate::lint::file::File;
use crate::lint::members::is_scalar;
use crate::lint::part::Role;
use crate::lint::part::Site;
use crate::text::join;

/// Attributes are scalars.
pub(crate) fn attributes(site: &Site<'_>, file: &mut File<'_>) {
    if site.schema.xml.attribute && !is_scalar(file.operation, site.schema) {
        let message = "an attribute cannot hold an object or an array";
        file.value(&schema::ATTRIBUTE_NOT_SCALAR, format!("{}/xml/attribute", site.at), message);
    }
}

/// Elements are named where they are the root of a message, and attributes are members.
pub(crate) fn places(file: &mut File<'_>) {
    let roots: Vec<String> = file.roots().into_iter().map(|root| root.at).collect();
    for site in file.schemas() {
        let (xml, is_root) = (&site.schema.xml, roots.contains(&site.at));
        let idle = [
            ("name", "the root of a message", xml.name.is_some() && !is_root),
            ("namespace", "the root of a message", xml.namespace.is_some() && !is_root),
            ("attribute", "a member", xml.attribute && !site.is_member()),
        ];
        for (key, place, _) in idle.into_iter().filter(|(.., idle)| *idle) {
            let message = format!("`{key}` stands in a schema that is not {place}");
            file.key(&schema::XML_WITHOUT_EFFECT, format!("{}/xml/{key}", site.at), message);
        }
    }
}

/// Members of one name at the top of responses are all attributes or all elements.
pub(crate) fn forms(file: &mut File<'_>) {
    let mut seen: Vec<(&str, bool)> = Vec::new();
    let responses = file.roots().into_iter().filter(|site| site.at.starts_with("/outcomes/"));
    for site in responses.filter(|site| matches!(site.role, Role::Message | Role::Edition)) {
        for property in &file.operation.resolve(site.schema).properties {
            let attribute = property.schema.xml.attribute;
            let Some((_, other)) = seen.iter().find(|(name, _)| *name == property.name) else {
                seen.push((&property.name, attribute));
                continue;
            };
            if *other != attribute {
                let other = if *other { "an attribute" } else { "an element" };
                let message = format!("`{}` is {other} in another outcome", property.name);
                let at = join(&format!("{}/properties", site.at), &property.name);
                file.key(&schema::XML_FORM_CONFLICT, at, message);
            }
        }
    }
}
