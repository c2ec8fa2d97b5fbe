//! Sessions that may be there although nobody was given their credential: the store did not say whether it started
//! them. They are ended once it answers again, so that an outage leaves nothing behind.

use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use crate::store::key::Key;

/// The most that are kept. Those beyond expire by themselves.
const MOST: usize = 10_000;

/// Sessions that have to be ended.
#[derive(Debug, Default)]
pub(crate) struct Doubts(Mutex<Vec<Key>>);

impl Doubts {
    /// Has the session of a key ended later, unless the doubt about it is [settled](Doubt::settled).
    pub(crate) fn about(&self, key: Key) -> Doubt<'_> {
        Doubt { doubts: self, key, is_settled: false }
    }

    /// One of the sessions, still in doubt.
    pub(crate) fn next(&self) -> Option<Doubt<'_>> {
        let key = self.keys().pop()?;
        Some(self.about(key))
    }

    fn keys(&self) -> MutexGuard<'_, Vec<Key>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What becomes of one session is not known. Nor is it when a call is given up halfway, as those of clients that hang
/// up are.
#[derive(Debug)]
pub(crate) struct Doubt<'a> {
    doubts: &'a Doubts,
    pub(crate) key: Key,
    is_settled: bool,
}

impl Doubt<'_> {
    /// It is known now.
    pub(crate) fn settled(mut self) {
        self.is_settled = true;
    }
}

impl Drop for Doubt<'_> {
    fn drop(&mut self) {
        if self.is_settled {
            return;
        }
        let mut keys = self.doubts.keys();
        if keys.len() < MOST {
            keys.push(self.key);
        }
    }
}
