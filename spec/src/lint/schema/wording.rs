//! Titles, descriptions and names.

use crate::diagnostic::codes::schema;
use crate::lint::file::File;
use crate::lint::part::Role;
use crate::lint::part::Site;
use crate::model::kind::Kind;
use crate::model::schema::Schema;
use crate::text::join;

/// Parts of names that suggest a secret.
const SECRETS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "secret",
    "token",
    "ticket",
    "apikey",
    "privatekey",
    "2facode",
    "totpcode",
    "otp",
];

/// Messages have titles, and titles of objects are type names.
pub(crate) fn titles(file: &mut File<'_>) {
    for site in file.roots().into_iter().filter(|site| matches!(site.role, Role::Message | Role::Edition)) {
        if file.operation.resolve(site.schema).title.is_none() {
            file.key(&schema::TITLE_MISSING, &site.at, "the schema of the message has no `title`");
        }
    }
    for site in file.schemas().iter().filter(|site| site.role != Role::Header && is_object(site.schema)) {
        let Some(title) = site.schema.title.as_deref().filter(|title| !is_type_name(title)) else { continue };
        let message = format!("`{title}` cannot be the name of a type");
        file.value(&schema::TITLE_NOT_A_NAME, format!("{}/title", site.at), message).help =
            type_name(title).map(|name| format!("write `{name}`"));
    }
}

/// Different schemas have different titles.
pub(crate) fn distinct_titles(file: &mut File<'_>) {
    let mut seen: Vec<&str> = Vec::new();
    for site in file.schemas().into_iter().filter(|site| is_object(site.schema)) {
        let Some(title) = site.schema.title.as_deref() else { continue };
        if seen.contains(&title) {
            let message = format!("another schema is called `{title}`");
            file.value(&schema::TITLE_REPEATED, format!("{}/title", site.at), message);
        }
        seen.push(title);
    }
}

/// Descriptions are there, and are fragments.
pub(crate) fn descriptions(file: &mut File<'_>) {
    let roots = file.roots();
    for site in file.schemas() {
        let asked = site.schema;
        let is_root = roots.iter().any(|root| root.at == site.at);
        let speaks_for_itself =
            asked.constant.is_some() || asked.reference.is_some() || site.role == Role::Edition;
        match &asked.description {
            Some(text) if text.ends_with('.') && !text.ends_with("...") => {
                let message = "the description ends with a full stop";
                file.value(&schema::DESCRIPTION_FULL_STOP, format!("{}/description", site.at), message);
            }
            None if is_root || (site.is_member() && !speaks_for_itself) => {
                file.key(&schema::DESCRIPTION_MISSING, &site.at, "there is no `description`");
            }
            _ => {}
        }
    }
}

/// What sounds secret is marked as secret.
pub(crate) fn secrets(file: &mut File<'_>) {
    for site in file.roots() {
        unmarked(&site, file);
    }
    for http in file.http() {
        for header in http.list("headers", &http.headers) {
            let name = &header.name;
            if sounds_secret(name) && !header.schema.secret {
                let message = format!("`{name}` sounds like a secret, but its schema is not marked as one");
                file.value(&schema::SECRET_UNMARKED, format!("{header}/name"), message);
            }
        }
    }
}

/// Goes down until a schema is marked.
fn unmarked(site: &Site<'_>, file: &mut File<'_>) {
    if site.schema.secret {
        return;
    }
    for property in &site.schema.properties {
        let asked = file.operation.resolve(&property.schema);
        let is_text = asked.kinds.is_empty() || asked.kinds.contains(&Kind::String);
        let is_fixed = asked.constant.is_some() || asked.values.is_some();
        let marked = asked.secret || property.schema.secret;
        if sounds_secret(&property.name) && is_text && !is_fixed && !is_object(asked) && !marked {
            let message = format!("`{}` sounds like a secret, but is not marked as one", property.name);
            let at = join(&format!("{}/properties", site.at), &property.name);
            file.key(&schema::SECRET_UNMARKED, at, message);
        }
    }
    for child in site.children() {
        unmarked(&child, file);
    }
}

fn sounds_secret(name: &str) -> bool {
    let letters: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let letters = letters.to_ascii_lowercase();
    SECRETS.iter().any(|part| letters.contains(part))
}

fn is_object(schema: &Schema) -> bool {
    schema.kinds.contains(&Kind::Object)
}

fn is_type_name(title: &str) -> bool {
    title.starts_with(|c: char| c.is_ascii_uppercase()) && title.chars().all(|c| c.is_ascii_alphanumeric())
}

/// A title as a type name; `None` if it has no letters to make one of.
fn type_name(title: &str) -> Option<String> {
    let words = title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name: String = words.map(|word| word[..1].to_ascii_uppercase() + &word[1..]).collect();
    is_type_name(&name).then_some(name)
}
