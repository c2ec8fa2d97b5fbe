//! Which credentials an effect is about: of the caller, of a session, of the user, of what was issued with them.

use signoff_spec::model::effect::Effect;
use signoff_spec::model::effect::Liveness;
use signoff_spec::model::effect::Whose;
use signoff_spec::model::operation::Operation;

use crate::check::audit::Audit;
use crate::check::audit::name_at;
use crate::check::audit::state::Concerned;
use crate::check::audit::state::Holder;
use crate::check::audit::state::Id;
use crate::exchange::ConnectionId;
use crate::matched::CredentialSeen;
use crate::matched::MatchedCall;
use crate::matched::MatchedExchange;
use crate::matched::Presence;

/// Who asks: a request, with the credentials that it carries.
#[derive(Clone, Copy)]
pub(super) struct Asker<'a> {
    operation: &'a Operation,
    connection: Option<ConnectionId>,
    credentials: &'a [CredentialSeen],
}

impl<'a> Asker<'a> {
    pub(super) fn of(exchange: &'a MatchedExchange) -> Self {
        let MatchedExchange { operation, connection, credentials, .. } = exchange;
        Self { operation, connection: *connection, credentials }
    }

    pub(super) fn of_call(call: &'a MatchedCall) -> Self {
        let MatchedCall { operation, connection, credentials, .. } = call;
        Self { operation, connection: *connection, credentials }
    }

    fn presence(&self, name: &str) -> &'a Presence {
        let seen = self.credentials.iter().find(|seen| seen.name == name);
        seen.map_or(&Presence::Unknown, |seen| &seen.presence)
    }
}

impl Audit {
    /// The credentials that an effect of an exchange is about.
    pub(super) fn concerned_by(&self, exchange: &MatchedExchange, effect: &Effect) -> Concerned {
        let session = match &effect.subject {
            Whose::SessionNamedBy(pointer) => name_at(exchange, pointer),
            _ => None,
        };
        self.concerned(Asker::of(exchange), &effect.credential, &effect.subject, session)
    }

    /// The credentials of a name that are of a subject, the one of the caller first.
    pub(super) fn concerned(
        &self,
        asker: Asker<'_>,
        name: &str,
        subject: &Whose,
        session: Option<&str>,
    ) -> Concerned {
        match subject {
            Whose::Caller => self.of_caller(asker, name).into(),
            Whose::SessionNamedBy(_) => self.of_session(asker, name, session).into(),
            Whose::User | Whose::Others => self.of_user(asker, name, subject),
            Whose::IssuedWith => {
                let (sources, kind) = (self.all_carried(asker), self.kind(asker.operation, name));
                let hidden = !sources.iter().any(|id| self.families.is_issued(*id));
                Concerned { known: self.families.issued_with(&sources, kind), hidden }
            }
        }
    }

    /// What is good and of a kind may have ended with what is known, unless it is known to be somebody else's.
    pub(super) fn doubt_unknown(&mut self, asker: Asker<'_>, subject: &Whose, kind: Id) {
        let user = self.user(asker);
        let families = &self.families;
        let is_other = |id: Id| match subject {
            Whose::Caller | Whose::SessionNamedBy(_) => true,
            Whose::User | Whose::Others => {
                user.is_some() && families.owner(id).is_some_and(|owner| Some(owner) != user)
            }
            Whose::IssuedWith => families.is_issued(id),
        };
        for id in self.states.forget_good(kind, is_other) {
            self.ended_otherwise(id);
        }
    }

    /// Something beside the promises about a credential has ended it, or may have.
    pub(super) fn ended_otherwise(&mut self, id: Id) {
        let watched = self.watched.get(&id).into_iter().flatten();
        watched.for_each(|row| self.rows[*row].ended_otherwise());
    }

    /// The credential of a name that a request carries.
    pub(super) fn carried_by(&self, asker: Asker<'_>, name: &str) -> Option<Id> {
        match asker.presence(name) {
            Presence::Present { key, .. } => Some(self.id(asker.operation, name, key)),
            _ => None,
        }
    }

    fn all_carried(&self, asker: Asker<'_>) -> Vec<Id> {
        asker.credentials.iter().filter_map(|seen| self.carried_by(asker, &seen.name)).collect()
    }

    /// The user of a request, as the calls told that issued its credentials.
    fn user(&self, asker: Asker<'_>) -> Option<Id> {
        self.all_carried(asker).into_iter().find_map(|id| self.families.owner(id))
    }

    fn of_user(&self, asker: Asker<'_>, name: &str, subject: &Whose) -> Concerned {
        let (caller, user) = (self.of_caller(asker, name), self.user(asker));
        let kind = self.kind(asker.operation, name);
        let own = match caller {
            Holder::Known(id) => Some(id),
            Holder::Hidden | Holder::Nobody => None,
        };
        let owned = user.map_or(&[][..], |user| self.families.owned(user, kind));
        let others = owned.iter().copied().filter(|id| Some(*id) != own);
        let known: Vec<Id> = own.filter(|_| *subject == Whose::User).into_iter().chain(others).collect();
        let somebody = !self.all_carried(asker).is_empty();
        let hidden = match caller {
            Holder::Hidden => true,
            Holder::Known(_) | Holder::Nobody => known.is_empty() && user.is_none() && somebody,
        };
        Concerned { known, hidden }
    }

    fn of_caller(&self, asker: Asker<'_>, name: &str) -> Holder {
        match asker.presence(name) {
            Presence::Present { key, others, .. } => {
                let id = self.id(asker.operation, name, key);
                let certain = !others || self.states.of(id) == Some(Liveness::Live);
                if certain { Holder::Known(id) } else { Holder::Hidden }
            }
            Presence::Ambiguous { .. } | Presence::Unknown => Holder::Hidden,
            Presence::Absent(_) => {
                let held = asker.connection.and_then(|connection| self.held.get(&connection));
                let held = held.and_then(|held| held.iter().find(|(other, _)| other == name));
                held.map_or(Holder::Nobody, |(_, id)| Holder::Known(*id))
            }
        }
    }

    fn of_session(&self, asker: Asker<'_>, name: &str, session: Option<&str>) -> Holder {
        let Some(session) = session else { return Holder::Hidden };
        let Some(linked) = self.sessions.get(&self.session(asker.operation, name, session)) else {
            return Holder::Hidden;
        };
        let (of_several, of_caller) = (
            linked.user.is_some_and(|user| self.users.get(&user) == Some(&None)),
            matches!(self.of_caller(asker, name), Holder::Known(caller) if caller == linked.credential),
        );
        // A caller need not have a session that is listed: its token may be a script's own.
        if of_several || of_caller { Holder::Hidden } else { Holder::Known(linked.credential) }
    }
}
