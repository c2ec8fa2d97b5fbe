//! Rules about payload schemas.

mod keywords;
mod references;
mod values;
mod wording;
mod xml;

use crate::lint::Rule;

/// Every rule of this subject.
pub(crate) const RULES: &[Rule] = &[
    references::resolved,
    references::direct,
    references::acyclic,
    references::used,
    keywords::required,
    keywords::bounds,
    keywords::applicable,
    keywords::types_stated,
    keywords::types_distinct,
    values::kinds,
    values::lists,
    values::admitted,
    values::samples,
    xml::attributes,
    xml::places,
    xml::forms,
    wording::titles,
    wording::distinct_titles,
    wording::descriptions,
    wording::secrets,
];
