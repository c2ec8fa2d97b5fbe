//! Rules about outcomes.

mod codes;
mod conditions;
mod editions;
mod presence;
mod select;

use crate::lint::Rule;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[
    Rule::File(presence::success),
    Rule::Outcome(presence::messages),
    Rule::Outcome(presence::bodies),
    Rule::Outcome(presence::benign),
    Rule::File(select::distinguishable),
    Rule::Outcome(select::against_schema),
    Rule::Outcome(select::against_status),
    Rule::File(codes::statuses),
    Rule::File(codes::values),
    Rule::Outcome(editions::forms),
    Rule::File(editions::distinguishable),
    Rule::Outcome(conditions::names),
    Rule::File(conditions::ranks),
    Rule::Outcome(conditions::shown),
];
