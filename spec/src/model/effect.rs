//! What an outcome does to credentials, and what it shows of them.

use crate::model::basis::Basis;
use crate::model::select::At;

/// What happens to a credential when the outcome is the answer.
#[derive(Clone, Debug)]
pub struct Effect {
    /// Name of the credential.
    pub credential: String,
    /// Whose it is.
    pub subject: Whose,
    /// What happens to it.
    pub fate: Fate,
    /// Milliseconds after the reply in which a use may still succeed; 0 where nothing is known of such a gap.
    pub grace_ms: u64,
    /// `shown_by_close` (optional, false): whether the end of the connection after the reply shows that the
    /// credential of this connection has ended. Elsewhere a closed connection shows nothing.
    pub shown_by_close: bool,
    /// Where it comes from that the credential ends or stays; other members may have a basis of their own.
    pub basis: Basis,
}

/// Whose credential an effect concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// `caller`: the credential of the request, or its connection.
    Caller,
    /// `session_named_by`: the credential of the session that this request member (a JSON pointer) names.
    SessionNamedBy(String),
    /// `user`: every credential of its kind that is the same user's.
    User,
    /// `others`: every such credential but the caller's.
    Others,
    /// `issued_with`: every credential of its kind that was issued in one answer with a credential of the caller, or got
    /// with one of these.
    IssuedWith,
}

/// What happens to a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// `ends`: from now on nothing may accept it.
    Ends,
    /// `retained`: it stays as good as it was.
    Retained,
}

/// What an outcome shows of a credential of the request.
#[derive(Clone, Debug)]
pub struct Shows {
    /// Name of the credential.
    pub credential: String,
    /// The state it shows.
    pub state: Liveness,
    /// Where the fact comes from.
    pub basis: Basis,
}

/// Whether a credential is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Liveness {
    /// It was good when the request was judged.
    Live,
    /// It was not: absent, expired, ended or never issued.
    Dead,
}

/// A relation that must hold between messages.
#[derive(Clone, Debug)]
pub struct Law {
    /// The relation.
    pub relation: Relation,
    /// Where the fact comes from.
    pub basis: Basis,
}

/// The relations that a law can state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// `echo`: a place of the response has the value of a place of the request.
    Echo {
        /// Place of the request.
        request: At,
        /// Place of the response.
        response: At,
    },
    /// `excludes`: the response has nothing in this place, or something empty or null.
    Excludes {
        /// Place of the response.
        response: At,
    },
    /// `then`: after this outcome, the same request with the same credential gets that outcome.
    Then {
        /// Name of the outcome that follows.
        outcome: String,
    },
    /// `same_in_all_bindings`: the outcome does not depend on the binding.
    SameInAllBindings,
}

impl Whose {
    /// Whether the user of the caller has to be known.
    pub fn is_of_user(&self) -> bool {
        matches!(self, Self::User | Self::Others)
    }
}
