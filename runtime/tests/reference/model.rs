//! A spec file as a machine: which outcome a call has to have, and what it does to credentials.

use std::collections::BTreeMap;

use signoff_spec::model::condition::Condition;
use signoff_spec::model::effect::Effect;
use signoff_spec::model::effect::Fate;
use signoff_spec::model::effect::Liveness;
use signoff_spec::model::effect::Relation;
use signoff_spec::model::effect::Whose;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::outcome::Class;
use signoff_spec::model::outcome::Outcome;
use signoff_spec::text::Node;

use crate::machine::Call;
use crate::machine::Readable;

/// What the model knows of the sessions of a run.
#[derive(Clone, Debug, Default)]
pub(crate) struct World {
    pub(crate) sessions: Vec<Session>,
    /// Seconds that have passed.
    pub(crate) now: u64,
}

/// A sign-in, and what became of it.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// Index of the user.
    pub(crate) user: usize,
    /// Of every credential that it has: the second at which it is over by itself, and whether something ended it.
    credentials: BTreeMap<String, Credential>,
}

#[derive(Clone, Debug)]
struct Credential {
    expires: Option<u64>,
    ended: bool,
}

impl World {
    /// A sign-in that gives all credentials of the operation.
    pub(crate) fn sign_in(&mut self, operation: &Operation, user: usize) {
        let credential = |seconds: Option<u64>| Credential {
            expires: seconds.map(|seconds| self.now + seconds),
            ended: false,
        };
        let credentials = operation.credentials.iter().map(|one| {
            (one.name.clone(), credential(one.lifetime.as_ref().map(|lifetime| lifetime.seconds)))
        });
        let credentials = credentials.collect();
        self.sessions.push(Session { user, credentials });
    }

    /// Whether a credential of a session has to be accepted now.
    pub(crate) fn is_live(&self, session: usize, credential: &str) -> bool {
        let credential = &self.sessions[session].credentials[credential];
        !credential.ended && credential.expires.is_none_or(|expires| self.now < expires)
    }

    /// What the effects of an outcome do.
    pub(crate) fn apply(&mut self, outcome: &Outcome, call: &Call) {
        for Effect { credential, subject, fate, .. } in &outcome.effects {
            let user = |index: usize| self.sessions[index].user;
            let all = 0..self.sessions.len();
            let concerned: Vec<usize> = match subject {
                Whose::Caller => call.caller.into_iter().collect(),
                Whose::SessionNamedBy(_) => call.target.into_iter().collect(),
                Whose::User => all.filter(|one| call.caller.map(user) == Some(user(*one))).collect(),
                Whose::Others => all
                    .filter(|one| call.caller.map(user) == Some(user(*one)) && call.caller != Some(*one))
                    .collect(),
                // The model knows no credential that was got with another one.
                Whose::IssuedWith => call.caller.into_iter().collect(),
            };
            for session in concerned.into_iter().filter(|_| *fate == Fate::Ends) {
                self.sessions[session].credentials.get_mut(credential).unwrap().ended = true;
            }
        }
    }
}

/// Says what a document leaves to the server: whether a condition holds that traffic does not show.
pub(crate) type Hidden = fn(&str, &Call, &World) -> bool;

/// The outcome that the spec asks for: of those whose `when` holds the one of the lowest rank, else success.
pub(crate) fn expected<'a>(
    operation: &'a Operation,
    call: &Call,
    world: &World,
    hidden: Hidden,
) -> &'a Outcome {
    let holds = |outcome: &&Outcome| {
        let when = outcome.when.as_ref();
        when.is_some_and(|when| holds(&when.condition, call, world, hidden))
    };
    let rank =
        |outcome: &&Outcome| outcome.precedence.as_ref().map_or(u32::MAX, |precedence| precedence.rank);
    let forced = operation.outcomes.iter().filter(holds).min_by_key(rank);
    forced.unwrap_or_else(|| operation.outcomes.iter().find(|one| one.class == Class::Success).unwrap())
}

fn holds(condition: &Condition, call: &Call, world: &World, hidden: Hidden) -> bool {
    match condition {
        Condition::CredentialAbsent(_) => call.caller.is_none(),
        Condition::CredentialDead(name) => call.caller.is_some_and(|caller| !world.is_live(caller, name)),
        Condition::HeaderAbsent(name) => call.is_without_header(name),
        Condition::MemberAbsent(_) => false,
        Condition::RequestUnreadable => call.readable == Readable::No,
        Condition::Hidden(text) => hidden(text, call, world),
        Condition::All(all) => all.iter().all(|one| holds(one, call, world, hidden)),
        Condition::Any(any) => any.iter().any(|one| holds(one, call, world, hidden)),
        Condition::Based(one, _) => holds(one, call, world, hidden),
    }
}

/// That an answer keeps the laws of its outcome, and shows of the caller what the spec says that it shows.
pub(crate) fn check(outcome: &Outcome, call: &Call, world: &World, request: &Node, response: &Node) {
    for law in &outcome.laws {
        match &law.relation {
            Relation::Echo { request: asked, response: told } => {
                let (from, to) = (asked.member().unwrap(), told.member().unwrap());
                let (from, to) = (from.node(request).unwrap(), to.node(response).unwrap());
                assert!(from.same(to), "{asked} is not repeated");
            }
            Relation::Excludes { response: member } => {
                // What stands beside the message, the model does not see.
                let found = member.member().and_then(|member| member.node(response));
                assert!(found.is_none(), "{member} is there")
            }
            // The machine repeats the call; and it chooses a binding for each, which the model does not see.
            Relation::Then { .. } | Relation::SameInAllBindings => {}
        }
    }
    for shown in &outcome.shows {
        let live = call.caller.is_some_and(|caller| world.is_live(caller, &shown.credential));
        assert_eq!(live, shown.state == Liveness::Live, "`{}` shows {}", outcome.name, shown.credential);
    }
}

/// The outcome that has to follow the same call.
pub(crate) fn then(outcome: &Outcome) -> Option<&str> {
    outcome.laws.iter().find_map(|law| match &law.relation {
        Relation::Then { outcome } => Some(outcome.as_str()),
        _ => None,
    })
}
