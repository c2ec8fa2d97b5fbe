//! Rules about examples.

mod coverage;
mod good;
mod names;
mod reading;

use crate::lint::Rule;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[
    Rule::Example(names::targets),
    Rule::Example(names::forms),
    Rule::Example(names::parts),
    Rule::Example(names::rules),
    Rule::Example(good::values),
    Rule::Example(good::wires),
    Rule::Example(good::outcomes),
    Rule::Example(good::requests),
    Rule::Example(good::statuses),
    Rule::File(coverage::distinct),
    Rule::File(coverage::complete),
];
