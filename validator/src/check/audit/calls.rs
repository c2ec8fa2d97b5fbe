//! What calls beside the operations end and issue.

use std::hash::BuildHasher;

use signoff_spec::model::effect::Liveness;

use crate::check::audit::Audit;
use crate::check::audit::concerned::Asker;
use crate::check::audit::state::Id;
use crate::matched::Issued;
use crate::matched::MatchedCall;

impl Audit {
    /// Takes note of what a call has ended, or may have if its answer does not tell.
    pub(super) fn ends(&mut self, call: &MatchedCall) {
        let asker = Asker::of_call(call);
        let ends = call.call().ends.iter().zip(&call.ended_sessions);
        for (ended, session) in ends.filter(|_| call.accepted != Some(false)) {
            let kind = self.kind(&call.operation, &ended.credential);
            let concerned = self.concerned(asker, &ended.credential, &ended.subject, session.as_deref());
            self.doubt_unknown(asker, &ended.subject, kind);
            for id in concerned.known {
                self.ended_otherwise(id);
                match call.accepted {
                    Some(_) => self.states.set(id, kind, Liveness::Dead, None),
                    None => self.states.forget(id),
                }
            }
            if concerned.hidden {
                self.states.forget_all(kind);
            }
        }
    }

    /// Takes note of what a call has issued.
    pub(super) fn issues(&mut self, call: &MatchedCall) {
        let operation = &call.operation;
        let mut issue = Vec::new();
        let mut parent = None;
        for Issued { credential: name, key, from, .. } in &call.issued {
            let (id, kind) = (self.id(operation, name, key), self.kind(operation, name));
            let from = from.as_ref().and_then(|from| self.carried_by(Asker::of_call(call), from));
            parent = parent.or(from);
            issue.push((id, kind));
            self.hold(call.connection, name, key, id);
            self.states.set(id, kind, Liveness::Live, call.moment.started_ms);
            self.watched.remove(&id);
            self.ended.remove(&id);
        }
        // What one answer issues is all of one user.
        let told = call.issued.iter().find_map(|issued| issued.user.as_ref());
        let told = told.map(|user| Id(self.hasher.hash_one((operation.service(), "of", user))));
        if let Some(user) = told.or_else(|| self.families.owner(parent?)) {
            issue.iter().for_each(|(id, kind)| self.families.own(user, *kind, *id));
        }
        self.families.issue(issue, parent);
    }
}
