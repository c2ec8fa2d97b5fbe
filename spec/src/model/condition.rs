//! Under which condition an outcome is the answer, as far as a request shows it.

use crate::model::basis::Basis;

/// `when`: whenever the condition holds, this outcome, or one of higher precedence, is the answer.
#[derive(Clone, Debug)]
pub struct When {
    /// The condition.
    pub condition: Condition,
    /// Where the fact comes from.
    pub basis: Basis,
}

/// A condition on a request and on what went before it.
#[derive(Clone, Debug)]
pub enum Condition {
    /// `{"credential": NAME, "is": "absent"}`: the request carries no (complete) credential of that name.
    CredentialAbsent(String),
    /// `{"credential": NAME, "is": "dead"}`: the credential was ended before, or never was good.
    CredentialDead(String),
    /// `{"header": NAME, "is": "absent"}`: the header is not sent, or sent empty.
    HeaderAbsent(String),
    /// `{"member": POINTER, "is": "absent"}`: the request message has no such member.
    MemberAbsent(String),
    /// `{"request": "unreadable"}`: the request cannot be decoded.
    RequestUnreadable,
    /// `{"hidden": TEXT}`: something that traffic does not show, in words.
    Hidden(String),
    /// `{"all": […]}`.
    All(Vec<Self>),
    /// `{"any": […]}`.
    Any(Vec<Self>),
    /// Any of these with a `basis` of its own, where that is not the basis of the whole.
    Based(Box<Self>, Basis),
}

impl When {
    /// The condition of what holds always.
    pub fn always(basis: Basis) -> Self {
        Self { condition: Condition::All(Vec::new()), basis }
    }

    /// The basis of what makes the condition hold: that of the first alternative which `holds`, if it has its own.
    pub fn basis_of(&self, holds: impl Fn(&Condition) -> bool) -> &Basis {
        let parts = match &self.condition {
            Condition::Any(parts) => parts.as_slice(),
            condition => std::slice::from_ref(condition),
        };
        match parts.iter().find(|part| holds(part)) {
            Some(Condition::Based(_, basis)) => basis,
            _ => &self.basis,
        }
    }
}

/// `precedence`: which outcome is the answer when the conditions of several hold; the lowest rank wins.
#[derive(Clone, Debug)]
pub struct Precedence {
    /// From 1.
    pub rank: u32,
    /// Where the fact comes from.
    pub basis: Basis,
}
