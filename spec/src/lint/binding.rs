//! Rules about bindings.

mod frames;
mod headers;
mod paths;
mod requests;
mod soap;
pub(crate) mod syntax;

use crate::lint::Rule;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[
    requests::distinct,
    requests::bodies,
    requests::flat,
    requests::media_types,
    paths::methods,
    paths::paths,
    paths::variables,
    paths::members,
    headers::names,
    headers::values,
    soap::names,
    frames::selects,
    frames::pointers,
    frames::single,
];
