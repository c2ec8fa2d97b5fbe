//! Rules about examples.

mod coverage;
mod good;
mod names;
mod reading;
mod rejected;

use crate::lint::Rule;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[
    names::targets,
    names::forms,
    names::parts,
    names::rules,
    good::values,
    good::wires,
    good::outcomes,
    good::requests,
    good::statuses,
    rejected::broken,
    coverage::distinct,
    coverage::complete,
];
