//! Examples.

use crate::model::example::Example;
use crate::model::example::ExampleOf;
use crate::model::example::Wire;
use crate::read::fields::Fields;
use crate::read::fields::Keys;

pub(crate) const KEYS: Keys = Keys {
    object: "example",
    required: &["basis"],
    optional: &["request", "outcome", "binding", "value", "wire", "reject"],
};
pub(crate) const WIRE: Keys =
    Keys { object: "wire", required: &[], optional: &["method", "target", "status", "headers", "body"] };

/// Reads an example.
pub(crate) fn example(name: &str, fields: &mut Fields<'_, '_>) -> Example {
    Example {
        name: name.to_owned(),
        of: of(fields),
        binding: fields.optional_text("binding"),
        value: fields.get("value").cloned(),
        wire: fields.object("wire", &WIRE, wire),
        reject: fields.optional_text("reject"),
        basis: fields.basis(),
    }
}

fn of(fields: &mut Fields<'_, '_>) -> ExampleOf {
    match fields.one_of(&["request", "outcome"]) {
        Some("outcome") => ExampleOf::Outcome(fields.text("outcome")),
        _ => {
            fields.only_true("request");
            ExampleOf::Request
        }
    }
}

fn wire(fields: &mut Fields<'_, '_>) -> Wire {
    let headers = fields.members("headers");
    Wire {
        method: fields.optional_text("method"),
        target: fields.optional_text("target"),
        status: fields.integer("status", 100..=599).map(|status| status as u16),
        headers: headers
            .into_iter()
            .filter_map(|(name, node)| Some((name.to_owned(), fields.string(node)?)))
            .collect(),
        body: fields.optional_text("body").unwrap_or_default(),
    }
}
