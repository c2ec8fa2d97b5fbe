//! The session-termination audit: what a success ended must be refused from then on, what it left must survive.

mod row;

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::hash::RandomState;
use std::sync::Arc;

use signoff_spec::model::credential::Scope;
use signoff_spec::model::effect::Effect;
use signoff_spec::model::effect::Fate;
use signoff_spec::model::effect::Liveness;
use signoff_spec::model::effect::Subject as Whose;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Class;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::text::Value;

use crate::check::audit::row::Row;
use crate::exchange::ConnectionId;
use crate::exchange::End;
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
    states: HashMap<Id, Liveness>,
    /// Rows that still wait for a later use, by credential.
    watched: HashMap<Id, Vec<usize>>,
    /// Rows in the order of their promise.
    rows: Vec<Row>,
    /// Bearer credentials that were issued on, or presented to, a connection.
    held: HashMap<ConnectionId, Vec<(String, Id)>>,
    /// The credential of a session, by operation, credential and hashed session id.
    sessions: HashMap<Id, Id>,
    /// Running number of each credential that has a row.
    numbers: HashMap<Id, usize>,
    counts: HashMap<String, usize>,
}

/// A credential: operation and name hashed together with what tells it from others.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Id(u64);

impl Audit {
    /// What is known of each credential of an exchange before it, in the order of the operation's.
    pub fn states(&self, exchange: &MatchedExchange) -> Vec<Option<Liveness>> {
        let states = exchange.credentials.iter().map(|seen| match &seen.presence {
            Presence::Present { key, .. } => {
                self.states.get(&self.id(&exchange.operation, &seen.name, key)).copied()
            }
            Presence::Absent(_) | Presence::Unknown => None,
        });
        states.collect()
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
                self.states.insert(id, Liveness::Dead);
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
                self.states.remove(&id);
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
            let Presence::Present { key, .. } = &seen.presence else { continue };
            if !call.call().proves.contains(&seen.name) {
                continue;
            }
            let id = self.id(operation, &seen.name, key);
            self.hold(call.connection, &seen.name, key, id);
            if let Some(accepted) = call.accepted {
                self.used(id, accepted, &call.moment);
            }
            if let [session] = call.sessions.as_slice() {
                let session = self.session(operation, &seen.name, session);
                self.sessions.insert(session, id);
            }
        }
        for (name, key) in &call.issued {
            let id = self.id(operation, name, key);
            self.hold(call.connection, name, key, id);
            self.states.insert(id, Liveness::Live);
            self.watched.remove(&id);
        }
    }

    /// Takes note of an exchange and its outcome. `index` is its position in the run.
    pub fn exchange(&mut self, index: usize, exchange: &MatchedExchange, outcome: &Outcome) {
        if exchange.ambiguous {
            return;
        }
        for shows in &outcome.shows {
            if let Presence::Present { key, .. } = exchange.credential(&shows.credential) {
                let id = self.id(&exchange.operation, &shows.credential, key);
                self.used(id, shows.state == Liveness::Live, &exchange.moment);
            }
        }
        if outcome.class == Class::Success {
            for effect in &outcome.effects {
                self.promise(index, exchange, effect);
            }
        }
    }

    /// The rows, with every verdict that the capture allows.
    pub fn finish(self) -> Vec<JudgedSession> {
        self.rows.into_iter().map(Row::judged).collect()
    }

    fn id(&self, operation: &Operation, credential: &str, key: &Key) -> Id {
        Id(self.hasher.hash_one((&operation.id, credential, key)))
    }

    fn session(&self, operation: &Operation, credential: &str, session: &str) -> Id {
        Id(self.hasher.hash_one((&operation.id, credential, "session", session)))
    }

    fn hold(&mut self, connection: Option<ConnectionId>, name: &str, key: &Key, id: Id) {
        if let (Some(connection), Key::Value(_)) = (connection, key) {
            let held = self.held.entry(connection).or_default();
            held.retain(|(other, _)| other != name);
            held.push((name.to_owned(), id));
        }
    }

    /// A use of a credential: evidence for or against every promise that is older than it.
    fn used(&mut self, id: Id, accepted: bool, moment: &Moment) {
        self.states.insert(id, if accepted { Liveness::Live } else { Liveness::Dead });
        for row in self.watched.get(&id).into_iter().flatten() {
            self.rows[*row].used(accepted, moment);
        }
    }

    fn promise(&mut self, index: usize, exchange: &MatchedExchange, effect: &Effect) {
        let whose = match &effect.subject {
            Whose::Caller => self.of_caller(exchange, &effect.credential),
            Whose::SessionNamedBy(pointer) => self.of_session(exchange, &effect.credential, pointer),
        };
        let target = match whose {
            Holder::Known(id) => Some(id),
            Holder::Hidden => None,
            Holder::Nobody => return,
        };
        if effect.fate == Fate::Retained && target.is_some_and(|target| self.ended_by(index, target)) {
            return;
        }
        let number = target.map(|target| self.number(&effect.credential, target));
        let doubtful = effect.fate == Fate::Retained && self.ended_somebody(index);
        let row = self.rows.len();
        self.rows.push(Row::new(index, exchange, effect, number, doubtful));
        match (effect.fate, target) {
            (Fate::Ends, Some(target)) => {
                self.states.insert(target, Liveness::Dead);
                self.watched.insert(target, vec![row]);
            }
            (Fate::Retained, Some(target)) => self.watched.entry(target).or_default().push(row),
            (Fate::Ends, None) => self.states.clear(),
            (Fate::Retained, None) => {}
        }
    }

    /// Whether the same exchange has ended this very credential: a caller that named its own session.
    fn ended_by(&self, index: usize, target: Id) -> bool {
        self.watched.get(&target).into_iter().flatten().any(|row| self.rows[*row].ends(index))
    }

    /// Whether the same exchange has ended a credential that is not known: it may be any.
    fn ended_somebody(&self, index: usize) -> bool {
        self.rows.iter().rev().take_while(|row| row.is_of(index)).any(Row::is_of_nobody_known)
    }

    fn number(&mut self, name: &str, id: Id) -> usize {
        let counts = &mut self.counts;
        *self.numbers.entry(id).or_insert_with(|| {
            let count = counts.entry(name.to_owned()).or_default();
            *count += 1;
            *count
        })
    }

    fn of_caller(&self, exchange: &MatchedExchange, name: &str) -> Holder {
        match exchange.credential(name) {
            Presence::Present { key, .. } => Holder::Known(self.id(&exchange.operation, name, key)),
            Presence::Unknown => Holder::Hidden,
            Presence::Absent(_) => {
                let held = exchange.connection.and_then(|connection| self.held.get(&connection));
                let held = held.and_then(|held| held.iter().find(|(other, _)| other == name));
                held.map_or(Holder::Nobody, |(_, id)| Holder::Known(*id))
            }
        }
    }

    fn of_session(&self, exchange: &MatchedExchange, name: &str, pointer: &str) -> Holder {
        let session = exchange.request.content.decoded().and_then(|decoded| decoded.message.node.at(pointer));
        let Some(Value::String(session)) = session.map(|node| &node.value) else { return Holder::Hidden };
        let known = self.sessions.get(&self.session(&exchange.operation, name, session));
        known.map_or(Holder::Hidden, |id| Holder::Known(*id))
    }
}

/// Who holds a credential that an effect is about.
enum Holder {
    Known(Id),
    /// Somebody, but the capture does not show who.
    Hidden,
    /// The request carries none, so that there is nothing to end.
    Nobody,
}
