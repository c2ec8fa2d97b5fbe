//! Outcomes and their editions.

use crate::model::condition::When;
use crate::model::outcome::Class;
use crate::model::outcome::Code;
use crate::model::outcome::Edition;
use crate::model::outcome::Outcome;
use crate::model::outcome::Statuses;
use crate::read::binding::RESPONSE_CONTENT;
use crate::read::condition;
use crate::read::effect;
use crate::read::fields::Fields;
use crate::read::fields::Keys;
use crate::read::schema;
use crate::read::select;
use crate::text::Node;
use crate::text::Value;

pub(crate) const KEYS: Keys = Keys {
    object: "outcome",
    required: &["title", "class", "basis"],
    optional: &[
        "benign",
        "select",
        "schema",
        "content",
        "status",
        "code",
        "when",
        "precedence",
        "shows",
        "effects",
        "laws",
        "editions",
    ],
};
pub(crate) const STATUS: Keys = Keys { object: "status", required: &["codes", "basis"], optional: &[] };
pub(crate) const CODE: Keys = Keys { object: "code", required: &["value", "basis"], optional: &[] };
pub(crate) const EDITION: Keys =
    Keys { object: "edition", required: &["name", "basis"], optional: &["schema", "status"] };

/// Reads an outcome.
pub(crate) fn outcome(name: &str, fields: &mut Fields<'_, '_>) -> Outcome {
    Outcome {
        name: name.to_owned(),
        title: fields.text("title"),
        class: fields
            .word(
                "class",
                &[("success", Class::Success), ("fault", Class::Fault), ("silence", Class::Silence)],
            )
            .unwrap_or(Class::Fault),
        benign: benign(fields),
        select: fields.object("select", &select::KEYS, select::select).unwrap_or_default(),
        content: fields.word("content", RESPONSE_CONTENT),
        schema: fields.object("schema", &schema::KEYS, schema::schema),
        status: fields.object("status", &STATUS, status),
        code: fields.object("code", &CODE, code).flatten(),
        when: fields.object("when", &condition::WHEN, condition::when),
        precedence: fields.object("precedence", &condition::PRECEDENCE, condition::precedence),
        shows: fields.list("shows", &effect::SHOWS, effect::shows),
        effects: fields.list("effects", &effect::EFFECT, effect::effect),
        laws: fields.list("laws", &effect::LAW, effect::law).into_iter().flatten().collect(),
        editions: fields.list("editions", &EDITION, edition),
        basis: fields.basis(),
        span: fields.span(),
    }
}

/// `true` for every request, or the condition under which it is so.
fn benign(fields: &mut Fields<'_, '_>) -> Option<When> {
    match fields.get("benign") {
        Some(Node { value: Value::Object(_), .. }) => {
            fields.object("benign", &condition::WHEN, condition::when)
        }
        _ => fields.flag("benign").then(|| When::always(fields.basis())),
    }
}

fn status(fields: &mut Fields<'_, '_>) -> Statuses {
    Statuses { codes: select::statuses(fields, "codes"), basis: fields.basis() }
}

fn code(fields: &mut Fields<'_, '_>) -> Option<Code> {
    Some(Code { value: fields.get("value").cloned()?, basis: fields.basis() })
}

fn edition(fields: &mut Fields<'_, '_>) -> Edition {
    Edition {
        name: fields.text("name"),
        schema: fields.object("schema", &schema::KEYS, schema::schema),
        status: fields.object("status", &STATUS, status),
        basis: fields.basis(),
        span: fields.span(),
    }
}
