//! Titles, descriptions and names.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::schema::DESCRIPTION_FULL_STOP;
use crate::diagnostic::codes::schema::DESCRIPTION_MISSING;
use crate::diagnostic::codes::schema::SECRET_UNMARKED;
use crate::diagnostic::codes::schema::TITLE_MISSING;
use crate::diagnostic::codes::schema::TITLE_NOT_A_NAME;
use crate::diagnostic::codes::schema::TITLE_REPEATED;
use crate::lint::file::File;
use crate::lint::file::Role;
use crate::lint::file::Site;
use crate::model::binding::Protocol;
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
pub(crate) fn titles(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for site in file.roots().into_iter().filter(|site| matches!(site.role, Role::Message | Role::Edition)) {
        if file.operation.resolve(site.schema).title.is_none() {
            let message = "the schema of the message has no `title`";
            found.push(Diagnostic::new(&TITLE_MISSING, file.key(&site.at), message));
        }
    }
    for site in file.schemas().into_iter().filter(|site| site.role != Role::Header && is_object(site.schema))
    {
        let Some(title) = site.schema.title.as_deref().filter(|title| !is_type_name(title)) else { continue };
        let message = format!("`{title}` cannot be the name of a type");
        let mut diagnostic =
            Diagnostic::new(&TITLE_NOT_A_NAME, file.at(&format!("{}/title", site.at)), message);
        diagnostic.help = type_name(title).map(|name| format!("write `{name}`"));
        found.push(diagnostic);
    }
}

/// Different schemas have different titles.
pub(crate) fn distinct_titles(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen: Vec<&str> = Vec::new();
    for site in file.schemas().into_iter().filter(|site| is_object(site.schema)) {
        let Some(title) = site.schema.title.as_deref() else { continue };
        if seen.contains(&title) {
            let span = file.at(&format!("{}/title", site.at));
            found.push(Diagnostic::new(&TITLE_REPEATED, span, format!("another schema is called `{title}`")));
        }
        seen.push(title);
    }
}

/// Descriptions are there, and are fragments.
pub(crate) fn descriptions(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    let roots = file.roots();
    for site in file.schemas() {
        let schema = site.schema;
        let is_root = roots.iter().any(|root| root.at == site.at);
        let speaks_for_itself =
            schema.constant.is_some() || schema.reference.is_some() || site.role == Role::Edition;
        let is_member = site.at.rsplit('/').nth(1) == Some("properties");
        match &schema.description {
            Some(text) if text.ends_with('.') && !text.ends_with("...") => {
                let span = file.at(&format!("{}/description", site.at));
                let message = "the description ends with a full stop";
                found.push(Diagnostic::new(&DESCRIPTION_FULL_STOP, span, message));
            }
            None if is_root || (is_member && !speaks_for_itself) => {
                let message = "there is no `description`";
                found.push(Diagnostic::new(&DESCRIPTION_MISSING, file.key(&site.at), message));
            }
            _ => {}
        }
    }
}

/// What sounds secret is marked as secret.
pub(crate) fn secrets(file: &File<'_>, found: &mut Vec<Diagnostic>) {
    for site in file.roots() {
        unmarked(file, &site, found);
    }
    for binding in &file.operation.bindings {
        let Protocol::Http(http) = &binding.protocol else { continue };
        for (index, header) in http.headers.iter().enumerate() {
            if sounds_secret(&header.name) && !header.schema.secret {
                let at = format!("{}/headers/{index}/name", join("/bindings", &binding.name));
                let message =
                    format!("`{}` sounds like a secret, but its schema is not marked as one", header.name);
                found.push(Diagnostic::new(&SECRET_UNMARKED, file.at(&at), message));
            }
        }
    }
}

/// Goes down until a schema is marked.
fn unmarked(file: &File<'_>, site: &Site<'_>, found: &mut Vec<Diagnostic>) {
    if site.schema.secret {
        return;
    }
    for property in &site.schema.properties {
        let schema = file.operation.resolve(&property.schema);
        let is_text = schema.kinds.is_empty() || schema.kinds.contains(&Kind::String);
        let is_fixed = schema.constant.is_some() || schema.values.is_some();
        let marked = schema.secret || property.schema.secret;
        if sounds_secret(&property.name) && is_text && !is_fixed && !is_object(schema) && !marked {
            let at = join(&format!("{}/properties", site.at), &property.name);
            let message = format!("`{}` sounds like a secret, but is not marked as one", property.name);
            found.push(Diagnostic::new(&SECRET_UNMARKED, file.key(&at), message));
        }
    }
    for child in site.children() {
        unmarked(file, &child, found);
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
