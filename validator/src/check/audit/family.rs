//! Whose credentials are, and which were issued with or from which.

use std::collections::HashMap;

use crate::check::audit::state::Id;

/// What the calls told that issued credentials.
#[derive(Default)]
pub(super) struct Families {
    owners: HashMap<Id, Id>,
    /// Every credential of a user, by its kind.
    owned: HashMap<(Id, Id), Vec<Id>>,
    /// What each answer issued, with its kind.
    issues: Vec<Vec<(Id, Id)>>,
    issue_of: HashMap<Id, usize>,
    /// The answers that were got with a credential.
    got_with: HashMap<Id, Vec<usize>>,
}

impl Families {
    /// The user of a credential, where a call told.
    pub(super) fn owner(&self, id: Id) -> Option<Id> {
        self.owners.get(&id).copied()
    }

    /// Takes note of whose a credential is.
    pub(super) fn own(&mut self, user: Id, kind: Id, id: Id) {
        if self.owners.insert(id, user) != Some(user) {
            self.owned.entry((user, kind)).or_default().push(id);
        }
    }

    /// The credentials of a kind that are a user's.
    pub(super) fn owned(&self, user: Id, kind: Id) -> &[Id] {
        self.owned.get(&(user, kind)).map_or(&[], Vec::as_slice)
    }

    /// Takes note of what one answer issued, and of the credential that it was got with.
    pub(super) fn issue(&mut self, issued: Vec<(Id, Id)>, from: Option<Id>) {
        let number = self.issues.len();
        self.issue_of.extend(issued.iter().map(|(id, _)| (*id, number)));
        if let Some(from) = from {
            self.got_with.entry(from).or_default().push(number);
        }
        self.issues.push(issued);
    }

    /// Whether the capture shows how a credential was issued.
    pub(super) fn is_issued(&self, id: Id) -> bool {
        self.issue_of.contains_key(&id)
    }

    /// The credentials of a kind that were issued with these, or got with one of them, and so on.
    pub(super) fn issued_with(&self, sources: &[Id], kind: Id) -> Vec<Id> {
        let (mut all, mut next) = (sources.to_vec(), 0);
        let mut found = Vec::new();
        while let Some(id) = all.get(next).copied() {
            next += 1;
            let got = self.got_with.get(&id).into_iter().flatten();
            for (other, of) in self.issue_of.get(&id).into_iter().chain(got).flat_map(|at| &self.issues[*at])
            {
                if !all.contains(other) {
                    all.push(*other);
                    found.extend((*of == kind).then_some(*other));
                }
            }
        }
        found
    }
}
