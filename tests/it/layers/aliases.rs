//! One word, one thing: a type that needs another name where it is imported has the wrong one.

use crate::layers::none_of;
use crate::layers::source::Source;
use crate::layers::source::sources;

/// Types that some file calls by another name, and why. The list only gets shorter.
const ALIASED: &[(&str, &str)] = &[
    // Names that others have chosen.
    ("http::Request", "a request of ours is the message of an operation"),
    ("http::Response", "a response of ours is the message of an operation"),
    ("std::error::Error", "the error of a module is called so"),
    ("thiserror::Error", "the error of a module is called so"),
    ("totp_rs::Secret", "a secret of ours is a value that is never printed"),
    // Names of our own that stand for two things still.
    ("crate::binding::Request", "what travels, whatever its operation is"),
    ("crate::reference::Connection", "a connection to any of the services"),
    ("crate::text::Form", "how a value is written; a form is also what a schema asks for"),
    ("signoff_spec::message::Message", "a message of any operation; a message is also a generated type"),
    ("signoff_spec::model::binding::Binding", "the model of what is a trait in the runtime"),
    ("signoff_spec::model::operation::Operation", "the model of what is a trait in the runtime"),
    ("signoff_spec::model::outcome::Outcome", "the model of what is a type in generated code"),
];

#[test]
fn a_type_is_called_by_its_name() {
    let renamed = |source: &Source| {
        let strangers =
            source.aliases.iter().filter(|found| ALIASED.iter().all(|(path, _)| *path != found.path));
        strangers.map(|found| found.at("called by another name")).collect::<Vec<_>>()
    };
    none_of(sources().iter().flat_map(renamed).collect());
}

#[test]
fn no_exception_is_left_over() {
    let used =
        |path: &str| sources().iter().flat_map(|source| &source.aliases).any(|found| found.path == path);
    none_of(
        ALIASED
            .iter()
            .filter(|(path, _)| !used(path))
            .map(|(path, _)| format!("{path}: no longer"))
            .collect(),
    );
}
