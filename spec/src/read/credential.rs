//! Credentials, their parts and carriers.

use crate::model::credential::Carrier;
use crate::model::credential::Credential;
use crate::model::credential::InHeader;
use crate::model::credential::Lifetime;
use crate::model::credential::Part;
use crate::model::credential::Scope;
use crate::read::fields::Fields;
use crate::read::fields::Keys;
use crate::read::name;

pub(crate) const KEYS: Keys = Keys {
    object: "credential",
    required: &["title", "scope", "basis"],
    optional: &["required", "parts", "lifetime", "kind"],
};
pub(crate) const PART: Keys =
    Keys { object: "part", required: &["first_of", "basis"], optional: &["secret", "identifies"] };
pub(crate) const CARRIER: Keys =
    Keys { object: "carrier", required: &["in"], optional: &["name", "at", "scheme", "parameter"] };
pub(crate) const LIFETIME: Keys = Keys { object: "lifetime", required: &["seconds", "basis"], optional: &[] };

/// What a named place makes of its name.
type Named = fn(String) -> Carrier;

/// The places of a message; `None` for the one in which a pointer leads on.
const PLACES: &[(&str, Option<Named>)] = &[
    ("header", Some(|name| Carrier::Header(InHeader::whole(name)))),
    ("cookie", Some(Carrier::Cookie)),
    ("query", Some(Carrier::Query)),
    ("form", Some(Carrier::Form)),
    ("soap", Some(Carrier::Soap)),
    ("body", None),
];

/// Reads a credential.
pub(crate) fn credential(name: &str, fields: &mut Fields<'_, '_>) -> Credential {
    name::check(fields, "parts");
    Credential {
        name: name.to_owned(),
        title: fields.text("title"),
        kind: fields.optional_text("kind"),
        scope: fields
            .word("scope", &[("bearer", Scope::Bearer), ("connection", Scope::Connection)])
            .unwrap_or(Scope::Bearer),
        required: fields.flag("required"),
        parts: fields.named("parts", &PART, part),
        lifetime: fields.object("lifetime", &LIFETIME, |fields| Lifetime {
            seconds: fields.integer("seconds", 0..=u64::MAX).unwrap_or_default(),
            basis: fields.basis(),
        }),
        basis: fields.basis(),
    }
}

fn part(name: &str, fields: &mut Fields<'_, '_>) -> Part {
    Part {
        name: name.to_owned(),
        secret: fields.flag("secret"),
        identifies: fields.flag("identifies"),
        carriers: fields.list("first_of", &CARRIER, carrier).into_iter().flatten().collect(),
        basis: fields.basis(),
    }
}

fn carrier(fields: &mut Fields<'_, '_>) -> Option<Carrier> {
    match fields.word("in", PLACES)? {
        Some(named) => {
            fields.without_effect(&["at"], "a place that has a name");
            fields.one_of(&["name"])?;
            match named(fields.text("name")) {
                Carrier::Header(field) => {
                    let (scheme, parameter) =
                        (fields.optional_text("scheme"), fields.optional_text("parameter"));
                    Some(Carrier::Header(InHeader { scheme, parameter, ..field }))
                }
                other => {
                    fields.without_effect(&["scheme", "parameter"], "a place that is no header");
                    Some(other)
                }
            }
        }
        None => {
            fields.without_effect(&["name", "scheme", "parameter"], "a pointer into the body");
            fields.one_of(&["at"])?;
            Some(Carrier::Body(fields.pointer("at")))
        }
    }
}
