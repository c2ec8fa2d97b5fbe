//! Every rule that a finding can break: stable id, title, explanation. `signoff explain` prints them.

mod body;
mod consistency;
mod envelope;
mod request;
mod response;
mod session;

/// A requirement with a stable id. Ids are public: reports, suppressions and scripts rely on them.
#[derive(Debug)]
pub struct Rule {
    /// `subject.what-is-wrong`.
    pub id: &'static str,
    /// What the rule asks, as one sentence without a final full stop.
    pub title: &'static str,
    /// Why, how severe and what to do; decisions on unclear cases with their reasons.
    pub explanation: &'static str,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// Every rule, by subject.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [request::RULES, response::RULES, body::RULES, envelope::RULES, consistency::RULES, session::RULES]
        .into_iter()
        .flatten()
}

/// The rule with this id.
pub fn by_id(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}

/// The rule with an id that the code itself names.
///
/// An id that is missing from the tables is a mistake of ours; it shows as the rule of that kind, never as a panic.
pub fn named(id: &'static str) -> &'static Rule {
    by_id(id).unwrap_or(&UNLISTED)
}

static UNLISTED: Rule = Rule {
    id: "internal.unlisted-rule",
    title: "Every rule is listed",
    explanation: "A check named a rule that no table lists. Please report it as a bug.",
};
