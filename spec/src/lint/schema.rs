//! Rules about payload schemas.

mod keywords;
mod references;
mod values;
mod wording;
mod xml;

use crate::lint::Rule;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[
    Rule::Schema(references::resolved),
    Rule::File(references::definitions),
    Rule::Schema(keywords::required),
    Rule::Schema(keywords::bounds),
    Rule::Schema(keywords::applicable),
    Rule::Schema(keywords::types_stated),
    Rule::Schema(keywords::types_distinct),
    Rule::Schema(values::kinds),
    Rule::Schema(values::lists),
    Rule::Schema(values::admitted),
    Rule::Schema(values::samples),
    Rule::Schema(xml::attributes),
    Rule::File(xml::places),
    Rule::File(xml::forms),
    Rule::File(wording::titles),
    Rule::File(wording::distinct_titles),
    Rule::File(wording::descriptions),
    Rule::File(wording::secrets),
];
