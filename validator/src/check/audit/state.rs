//! What a capture has shown so far of credentials, and of sessions by their names: good, dead, or nothing.

use std::collections::HashMap;

use signoff_spec::model::effect::Liveness;

/// Whatever has a state, hashed together with the service that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Id(pub(super) u64);

/// The credentials that an effect is about.
#[derive(Default)]
pub(super) struct Concerned {
    /// Those that the capture shows.
    pub(super) known: Vec<Id>,
    /// Whether there are others, or may be.
    pub(super) hidden: bool,
}

/// Who holds a credential that an effect is about.
pub(super) enum Holder {
    Known(Id),
    /// Somebody, but the capture does not show who.
    Hidden,
    /// The request carries none, so that there is nothing to end.
    Nobody,
}

/// What was known before an exchange of what it is about.
#[derive(Clone, Debug, Default)]
pub struct Before {
    /// Of each credential, in the order of the operation's.
    pub(crate) credentials: Vec<Option<Liveness>>,
    /// Of each credential, whether the operation itself has ended it for its caller.
    pub(crate) ended: Vec<bool>,
    /// Of the session that the request names.
    pub(crate) session: Option<Liveness>,
}

/// Everything that is known.
#[derive(Debug, Default)]
pub(super) struct States {
    known: HashMap<Id, Known>,
    /// How often everything of a kind was forgotten: what is older than that does not count.
    forgotten: HashMap<Id, u64>,
}

#[derive(Debug)]
struct Known {
    /// The credential of the operation that it is one of.
    kind: Id,
    state: Liveness,
    /// When it was last accepted or issued, in milliseconds since the Unix epoch.
    accepted_ms: Option<f64>,
    /// How often everything of the kind had been forgotten before.
    since: u64,
}

impl From<Holder> for Concerned {
    fn from(holder: Holder) -> Self {
        match holder {
            Holder::Known(id) => Self { known: vec![id], hidden: false },
            Holder::Hidden => Self { known: Vec::new(), hidden: true },
            Holder::Nobody => Self::default(),
        }
    }
}

impl States {
    /// What is known of `id`.
    pub(super) fn of(&self, id: Id) -> Option<Liveness> {
        let known = self.known.get(&id)?;
        (known.since == self.times(known.kind)).then_some(known.state)
    }

    /// When `id` was last accepted or issued, in milliseconds since the Unix epoch.
    pub(super) fn accepted_ms(&self, id: Id) -> Option<f64> {
        self.known.get(&id)?.accepted_ms
    }

    /// Takes note of a state, shown at a time in milliseconds since the Unix epoch.
    pub(super) fn set(&mut self, id: Id, kind: Id, state: Liveness, at_ms: Option<f64>) {
        let since = self.times(kind);
        let at_ms = at_ms.filter(|_| state == Liveness::Live);
        let accepted_ms = at_ms.or(self.accepted_ms(id));
        self.known.insert(id, Known { kind, state, accepted_ms, since });
    }

    /// Takes note that the state of `id` may be another one now.
    pub(super) fn forget(&mut self, id: Id) {
        self.known.remove(&id);
    }

    /// The same of everything of a kind.
    pub(super) fn forget_all(&mut self, kind: Id) {
        *self.forgotten.entry(kind).or_default() += 1;
    }

    /// The same of everything of a kind that was good, but for what is to be kept; gives what it was.
    pub(super) fn forget_good(&mut self, kind: Id, keep: impl Fn(Id) -> bool) -> Vec<Id> {
        let is_gone =
            |id: &Id, known: &Known| known.kind == kind && known.state == Liveness::Live && !keep(*id);
        self.known.extract_if(|id, known| is_gone(id, known)).map(|(id, _)| id).collect()
    }

    fn times(&self, kind: Id) -> u64 {
        self.forgotten.get(&kind).copied().unwrap_or_default()
    }
}
