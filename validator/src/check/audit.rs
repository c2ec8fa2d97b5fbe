//! The session-termination audit: what a success ended must be refused from then on, what it left must survive.

mod calls;
mod concerned;
mod family;
mod row;
mod state;

pub use self::state::Before;

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::hash::RandomState;
use std::sync::Arc;

use signoff_spec::model::credential::Credential;
use signoff_spec::model::credential::Scope;
use signoff_spec::model::effect::Effect;
use signoff_spec::model::effect::Fate;
use signoff_spec::model::effect::Liveness;
use signoff_spec::model::effect::Whose;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Class;
use signoff_spec::model::outcome::Outcome;

use crate::check::audit::concerned::Asker;
use crate::check::audit::family::Families;
use crate::check::audit::row::Doubts;
use crate::check::audit::row::Life;
use crate::check::audit::row::Row;
use crate::check::audit::row::is_over;
use crate::check::audit::state::Id;
use crate::check::audit::state::States;
use crate::exchange::ConnectionId;
use crate::exchange::End;
use crate::matched::CredentialSeen;
use crate::matched::Key;
use crate::matched::MatchedCall;
use crate::matched::MatchedExchange;
use crate::matched::Moment;
use crate::matched::Opened;
use crate::matched::Presence;
use crate::verdict::JudgedSession;

/// Follows the credentials of one capture. It keeps hashes, never values.
#[derive(Default)]
pub struct Audit {
    hasher: RandomState,
    states: States,
    /// Rows that still wait for a later use, by credential.
    watched: HashMap<Id, Vec<usize>>,
    /// Rows in the order of their promise.
    rows: Vec<Row>,
    /// Bearer credentials that were issued on, or presented to, a connection.
    held: HashMap<ConnectionId, Vec<(String, Id)>>,
    /// Whose a session is, by operation, credential and hashed session id.
    sessions: HashMap<Id, Linked>,
    /// The first credential that a user was seen with, or `None` if there were several.
    users: HashMap<Id, Option<Id>>,
    /// Whose credentials are, and what was issued with what.
    families: Families,
    /// The credentials that an operation has ended for its caller, with its id.
    ended: HashMap<Id, String>,
    /// Running number of each credential that has a row.
    numbers: HashMap<Id, usize>,
    counts: HashMap<String, usize>,
}

/// The credential that a list of one session was got with, and its user.
#[derive(Clone, Copy)]
struct Linked {
    credential: Id,
    user: Option<Id>,
}

impl Audit {
    /// What is known before an exchange of what it is about.
    pub fn before(&self, exchange: &MatchedExchange) -> Before {
        let operation = &exchange.operation;
        let credentials = exchange.credentials.iter().map(|seen| match &seen.presence {
            Presence::Present { key, others, .. } => {
                let id = self.id(operation, &seen.name, key);
                let lifetime = lifetime_ms(operation, &seen.name);
                // A good one may have expired since, and for a bad one the server may take the one beside it.
                self.states.of(id).filter(|state| match state {
                    Liveness::Live => !is_over(lifetime, self.states.accepted_ms(id), &exchange.moment),
                    Liveness::Dead => !others,
                })
            }
            Presence::Ambiguous { .. } | Presence::Absent(_) | Presence::Unknown => None,
        });
        let ended = exchange.credentials.iter().map(|seen| match &seen.presence {
            Presence::Present { key, others: false, .. } => {
                self.ended.get(&self.id(operation, &seen.name, key)) == Some(&operation.id)
            }
            _ => false,
        });
        let session = self.named(exchange).and_then(|(session, _)| self.state_of_session(session));
        Before { credentials: credentials.collect(), ended: ended.collect(), session }
    }

    /// Takes note of a new connection: on one that is seen from its start nobody has signed in yet.
    pub fn open(&mut self, operations: &[Arc<Operation>], opened: Opened) {
        if !opened.from_start {
            return;
        }
        for operation in operations {
            for credential in
                operation.credentials.iter().filter(|credential| credential.scope == Scope::Connection)
            {
                let id = self.id(operation, &credential.name, &Key::Connection(opened.connection));
                self.states.set(id, self.kind(operation, &credential.name), Liveness::Dead, None);
            }
        }
    }

    /// Takes note of the end of a connection.
    pub fn close(&mut self, operations: &[Arc<Operation>], connection: ConnectionId, end: End) {
        self.held.remove(&connection);
        for operation in operations {
            for credential in
                operation.credentials.iter().filter(|credential| credential.scope == Scope::Connection)
            {
                let id = self.id(operation, &credential.name, &Key::Connection(connection));
                self.states.forget(id);
                for row in self.watched.remove(&id).unwrap_or_default() {
                    if end != End::NotShown {
                        self.rows[row].closed();
                    }
                }
            }
        }
    }

    /// Takes note of a call: what it proves, whose session it shows, what it issues.
    pub fn call(&mut self, call: &MatchedCall) {
        let operation = &call.operation;
        for seen in &call.credentials {
            let user = self.carried(operation, seen);
            let Some(proof) = call.call().proves.iter().position(|proof| proof.credential == seen.name)
            else {
                continue;
            };
            if let Some(accepted) = call.proved[proof] {
                self.used(operation, seen, accepted, &call.moment);
            }
            let Presence::Present { key, .. } = &seen.presence else { continue };
            let id = self.id(operation, &seen.name, key);
            self.hold(call.connection, &seen.name, key, id);
            for session in &call.sessions {
                let session = self.session(operation, &seen.name, session);
                self.states.set(session, self.session_kind(operation, &seen.name), Liveness::Live, None);
                if call.only_session {
                    self.sessions.insert(session, Linked { credential: id, user });
                }
            }
        }
        self.ends(call);
        self.issues(call);
    }

    /// Takes note of an exchange and its outcome, if one was recognized. `index` is its position in the run.
    pub fn exchange(&mut self, index: usize, exchange: &MatchedExchange, outcome: Option<&Outcome>) {
        let operation = &exchange.operation;
        for seen in &exchange.credentials {
            self.carried(operation, seen);
        }
        let Some(outcome) = outcome.filter(|_| !exchange.ambiguous) else {
            self.undecided(exchange);
            return;
        };
        for shows in &outcome.shows {
            if let Some(seen) = exchange.credentials.iter().find(|seen| seen.name == shows.credential) {
                self.used(operation, seen, shows.state == Liveness::Live, &exchange.moment);
            }
        }
        if outcome.class != Class::Fault {
            if let Some((session, kind)) = self.named(exchange) {
                self.states.set(session, kind, Liveness::Dead, None);
            }
            for effect in &outcome.effects {
                self.promise(index, exchange, effect);
            }
        }
    }

    /// The rows, with every verdict that the capture allows.
    pub fn finish(self) -> Vec<JudgedSession> {
        self.rows.into_iter().map(Row::judged).collect()
    }

    /// An exchange that may have been a success: what that would have ended is good or dead now.
    fn undecided(&mut self, exchange: &MatchedExchange) {
        if let Some((session, _)) = self.named(exchange) {
            self.states.forget(session);
        }
        for effect in ends(&exchange.operation) {
            let kind = self.kind(&exchange.operation, &effect.credential);
            let concerned = self.concerned_by(exchange, effect);
            self.doubt_unknown(Asker::of(exchange), &effect.subject, kind);
            concerned.known.into_iter().for_each(|id| self.states.forget(id));
            if concerned.hidden {
                self.states.forget_all(kind);
            }
        }
    }

    /// The session that a request names, and its kind, if the operation ends sessions by their names.
    fn named(&self, exchange: &MatchedExchange) -> Option<(Id, Id)> {
        ends(&exchange.operation).find_map(|effect| {
            let Whose::SessionNamedBy(pointer) = &effect.subject else { return None };
            let (operation, credential) = (&exchange.operation, &effect.credential);
            let session = self.session(operation, credential, name_at(exchange, pointer)?);
            Some((session, self.session_kind(operation, credential)))
        })
    }

    /// A session whose credential is refused is not known to be good, whatever was listed.
    fn state_of_session(&self, session: Id) -> Option<Liveness> {
        let credential = self.sessions.get(&session).and_then(|linked| self.states.of(linked.credential));
        self.states.of(session).filter(|state| *state == Liveness::Dead || credential != Some(Liveness::Dead))
    }

    fn kind(&self, operation: &Operation, credential: &str) -> Id {
        Id(self.hasher.hash_one((operation.service(), kind_of(operation, credential))))
    }

    fn session_kind(&self, operation: &Operation, credential: &str) -> Id {
        Id(self.hasher.hash_one((operation.service(), credential, "session")))
    }

    fn id(&self, operation: &Operation, credential: &str, key: &Key) -> Id {
        Id(self.hasher.hash_one((operation.service(), kind_of(operation, credential), key)))
    }

    fn session(&self, operation: &Operation, credential: &str, session: &str) -> Id {
        Id(self.hasher.hash_one((operation.service(), credential, "session", session)))
    }

    fn hold(&mut self, connection: Option<ConnectionId>, name: &str, key: &Key, id: Id) {
        if let (Some(connection), Key::Value(_)) = (connection, key) {
            let held = self.held.entry(connection).or_default();
            held.retain(|(other, _)| other != name);
            held.push((name.to_owned(), id));
        }
    }

    /// Takes note of a credential in a request, whatever became of it; gives its user. A user with several of them may
    /// have signed in with each: a session that was the only one in a list is that of any of them.
    fn carried(&mut self, operation: &Operation, seen: &CredentialSeen) -> Option<Id> {
        let Presence::Present { key, owner, .. } = &seen.presence else { return None };
        if owner.is_empty() {
            return None;
        }
        let id = self.id(operation, &seen.name, key);
        let user = Id(self.hasher.hash_one((operation.service(), &seen.name, "user", owner)));
        let first = self.users.entry(user).or_insert(Some(id));
        if first.is_some_and(|first| first != id) {
            *first = None;
            self.untie(user);
        }
        Some(user)
    }

    /// Takes back what was promised of the credential of a user, since it may have been another one.
    fn untie(&mut self, user: Id) {
        let tied = |row: &Row| row.user() == Some(user);
        let exchanges: Vec<usize> = self.rows.iter().filter(|row| tied(row)).map(Row::index).collect();
        let rows = &mut self.rows;
        for (id, watched) in &mut self.watched {
            if watched.iter().any(|row| tied(&rows[*row])) {
                self.states.forget(*id);
            }
            watched.retain(|row| !tied(&rows[*row]));
        }
        for row in rows.iter_mut().filter(|row| exchanges.contains(&row.index())) {
            if tied(row) { row.untie() } else { row.doubt() }
        }
    }

    /// A use of a credential: evidence for or against every promise that is older than it.
    fn used(&mut self, operation: &Operation, seen: &CredentialSeen, accepted: bool, moment: &Moment) {
        let (key, others) = match &seen.presence {
            Presence::Present { key, others, .. } => (key, others),
            Presence::Ambiguous { keys, .. } => return self.maybe_used(operation, seen, keys, moment),
            Presence::Absent(_) | Presence::Unknown => return,
        };
        let (id, kind) = (self.id(operation, &seen.name, key), self.kind(operation, &seen.name));
        if accepted && *others && self.states.of(id) != Some(Liveness::Live) {
            return;
        }
        let mut overtaken = false;
        for row in self.watched.get(&id).into_iter().flatten() {
            overtaken |= self.rows[*row].overtakes(accepted, moment);
            self.rows[*row].used(accepted, moment);
        }
        if !overtaken {
            let state = if accepted { Liveness::Live } else { Liveness::Dead };
            self.states.set(id, kind, state, moment.started_ms);
        }
        if accepted {
            self.ended.remove(&id);
        }
    }

    /// A use of one of several credentials: which it was, nothing says.
    fn maybe_used(&mut self, operation: &Operation, seen: &CredentialSeen, keys: &[Key], moment: &Moment) {
        for key in keys {
            let id = self.id(operation, &seen.name, key);
            let watched = self.watched.get(&id).into_iter().flatten();
            watched.for_each(|row| self.rows[*row].maybe_used(moment));
            self.states.forget(id);
        }
    }

    fn promise(&mut self, index: usize, exchange: &MatchedExchange, effect: &Effect) {
        let concerned = self.concerned_by(exchange, effect);
        if effect.fate == Fate::Ends {
            let kind = self.kind(&exchange.operation, &effect.credential);
            self.doubt_unknown(Asker::of(exchange), &effect.subject, kind);
        }
        for id in concerned.known {
            self.promise_to(index, exchange, effect, Some(id));
        }
        if concerned.hidden {
            self.promise_to(index, exchange, effect, None);
        }
    }

    fn promise_to(&mut self, index: usize, exchange: &MatchedExchange, effect: &Effect, target: Option<Id>) {
        let kind = kind_of(&exchange.operation, &effect.credential).to_owned();
        let number = target.map(|target| self.number(&kind, target));
        let doubtful = effect.fate == Fate::Retained && self.ended_somebody(index);
        let row = self.rows.len();
        let life = Life {
            lifetime_ms: lifetime_ms(&exchange.operation, &effect.credential),
            accepted_ms: target.and_then(|target| self.states.accepted_ms(target)),
        };
        let user = self.named(exchange).and_then(|(session, _)| self.sessions.get(&session)?.user);
        let user = user.filter(|_| matches!(effect.subject, Whose::SessionNamedBy(_)));
        self.rows.push(Row::new(index, exchange, effect, number, Doubts { doubtful, user, life }));
        let kind = self.kind(&exchange.operation, &effect.credential);
        match (effect.fate, target) {
            (Fate::Ends, Some(target)) => {
                self.states.set(target, kind, Liveness::Dead, None);
                self.watched.insert(target, vec![row]);
                if effect.subject == Whose::Caller {
                    self.ended.insert(target, exchange.operation.id.clone());
                }
            }
            (Fate::Retained, Some(target)) => self.watched.entry(target).or_default().push(row),
            (Fate::Ends, None) => self.states.forget_all(kind),
            (Fate::Retained, None) => {}
        }
    }

    /// Whether the same exchange has ended a credential that is not known: it may be any.
    fn ended_somebody(&self, index: usize) -> bool {
        self.rows.iter().rev().take_while(|row| row.index() == index).any(Row::is_of_nobody_known)
    }

    fn number(&mut self, name: &str, id: Id) -> usize {
        let counts = &mut self.counts;
        *self.numbers.entry(id).or_insert_with(|| {
            let count = counts.entry(name.to_owned()).or_default();
            *count += 1;
            *count
        })
    }
}

/// What the values of a credential are: those of one kind are the same credential, whatever its part in a request.
fn kind_of<'a>(operation: &'a Operation, credential: &'a str) -> &'a str {
    operation.credential(credential).map_or(credential, Credential::kind)
}

/// How long a credential lives when nothing ends it.
fn lifetime_ms(operation: &Operation, credential: &str) -> Option<f64> {
    let lifetime = operation.credential(credential)?.lifetime.as_ref()?;
    Some(lifetime.seconds as f64 * 1000.0)
}

/// What a success of an operation ends.
fn ends(operation: &Operation) -> impl Iterator<Item = &Effect> {
    let ends = operation.outcomes.iter().filter(|outcome| outcome.class != Class::Fault);
    ends.flat_map(|outcome| &outcome.effects).filter(|effect| effect.fate == Fate::Ends)
}

/// The name of a session in a request.
fn name_at<'a>(exchange: &'a MatchedExchange, pointer: &str) -> Option<&'a str> {
    exchange.request.content.decoded()?.message.node.at(pointer)?.as_str()
}
