//! Every rule that a finding can break: stable id, title, explanation. `signoff explain` prints them.

pub(crate) mod body;
pub(crate) mod consistency;
pub(crate) mod envelope;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod session;

/// A requirement with a stable id. Ids are public: reports, suppressions and scripts rely on them.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// `subject.what-is-wrong`.
    pub id: &'static str,
    /// What the rule asks, as one sentence without a final full stop.
    pub title: &'static str,
    /// Why, how severe and what to do; decisions on unclear cases with their reasons.
    pub explanation: &'static str,
}

/// Declares rules, so that none can be named without being listed: `static NAME: ID, TITLE, EXPLANATION;`.
macro_rules! rules {
    ($(static $name:ident: $id:literal, $title:literal, $explanation:literal;)+) => {
        $(pub(crate) static $name: Rule = Rule { id: $id, title: $title, explanation: $explanation };)+
        pub(super) static RULES: &[&Rule] = &[$(&$name),+];
    };
}
use rules;

/// Every rule, by subject.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [request::RULES, response::RULES, body::RULES, envelope::RULES, consistency::RULES, session::RULES]
        .into_iter()
        .flatten()
        .copied()
}

/// The rule with this id.
pub fn by_id(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}
