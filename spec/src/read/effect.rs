//! Effects, what outcomes show, and laws.

use crate::model::effect::Effect;
use crate::model::effect::Fate;
use crate::model::effect::Law;
use crate::model::effect::Liveness;
use crate::model::effect::Relation;
use crate::model::effect::Shows;
use crate::model::effect::Whose;
use crate::read::binding::bases;
use crate::read::fields::Fields;
use crate::read::fields::Keys;
use crate::read::select::place;
use crate::text::Node;
use crate::text::Value;

pub(crate) const EFFECT: Keys = Keys {
    object: "effect",
    required: &["credential", "subject", "fate", "basis"],
    optional: &["grace_ms", "shown_by_close"],
};
pub(crate) const SUBJECT: Keys = Keys { object: "subject", required: &["session_named_by"], optional: &[] };
pub(crate) const SHOWS: Keys =
    Keys { object: "shows", required: &["credential", "state", "basis"], optional: &[] };
pub(crate) const LAW: Keys = Keys { object: "law", required: &["basis"], optional: RELATIONS };
pub(crate) const ECHO: Keys = Keys { object: "echo", required: &["request", "response"], optional: &[] };

/// Whose credential, in a word.
type Subject = fn() -> Whose;

const SUBJECTS: &[(&str, Subject)] = &[
    ("caller", || Whose::Caller),
    ("user", || Whose::User),
    ("others", || Whose::Others),
    ("issued_with", || Whose::IssuedWith),
];

const RELATIONS: &[&str] = &["echo", "excludes", "then", "same_in_all_bindings"];

/// Reads an effect.
pub(crate) fn effect(fields: &mut Fields<'_, '_>) -> Effect {
    Effect {
        credential: fields.text("credential"),
        subject: subject(fields),
        fate: fields
            .word("fate", &[("ends", Fate::Ends), ("retained", Fate::Retained)])
            .unwrap_or(Fate::Retained),
        grace_ms: fields.integer("grace_ms", 0..=60_000).unwrap_or_default(),
        shown_by_close: fields.flag("shown_by_close"),
        basis: bases(fields, "effect", &[]).rest,
    }
}

/// Reads whose credential something is about.
pub(crate) fn subject(fields: &mut Fields<'_, '_>) -> Whose {
    let Some(Node { value: Value::Object(_), .. }) = fields.get("subject") else {
        return fields.word("subject", SUBJECTS).map_or(Whose::Caller, |whose| whose());
    };
    let named = fields.object("subject", &SUBJECT, |fields| fields.pointer("session_named_by"));
    named.map_or(Whose::Caller, Whose::SessionNamedBy)
}

/// Reads what an outcome shows of a credential.
pub(crate) fn shows(fields: &mut Fields<'_, '_>) -> Shows {
    Shows {
        credential: fields.text("credential"),
        state: fields
            .word("state", &[("live", Liveness::Live), ("dead", Liveness::Dead)])
            .unwrap_or(Liveness::Live),
        basis: fields.basis(),
    }
}

/// Reads a law.
pub(crate) fn law(fields: &mut Fields<'_, '_>) -> Option<Law> {
    let relation = match fields.one_of(RELATIONS)? {
        "echo" => fields.object("echo", &ECHO, |fields| Relation::Echo {
            request: place(fields, "request"),
            response: place(fields, "response"),
        })?,
        "excludes" => Relation::Excludes { response: place(fields, "excludes") },
        "then" => Relation::Then { outcome: fields.text("then") },
        _ => {
            fields.only_true("same_in_all_bindings");
            Relation::SameInAllBindings
        }
    };
    Some(Law { relation, basis: fields.basis() })
}
