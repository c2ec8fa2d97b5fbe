//! Rules about outcomes.

mod codes;
mod conditions;
mod editions;
mod presence;
mod select;

use crate::lint::Rule;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[
    presence::success,
    presence::messages,
    presence::benign,
    select::distinguishable,
    select::against_schema,
    select::against_status,
    codes::statuses,
    codes::values,
    editions::forms,
    editions::distinguishable,
    conditions::names,
    conditions::ranks,
    conditions::shown,
];
