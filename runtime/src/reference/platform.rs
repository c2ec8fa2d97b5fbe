//! What services stand on: a session store, users, the time, and the keys of sessions.

use std::fmt;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use crate::clock::Clock;
use crate::clock::Timestamp;
use crate::reference::directory::Directory;
use crate::reference::directory::User;
use crate::reference::doubts::Doubt;
use crate::reference::doubts::Doubts;
use crate::reference::tokens;
use crate::store::Session;
use crate::store::SessionStore;
use crate::store::StoreError;
use crate::store::key::Key;
use crate::store::key::Pepper;

/// What services stand on. Clones share it, and services on one platform share its users.
#[derive(Clone)]
pub struct Platform<S> {
    store: S,
    pepper: Pepper,
    clock: Arc<dyn Clock>,
    directory: Arc<Directory>,
    doubts: Arc<Doubts>,
}

/// Sessions in doubt that are ended by the way when somebody signs in: more would keep that client waiting.
const AT_ONCE: usize = 8;

impl<S: SessionStore> Platform<S> {
    /// Puts the pieces together. Instances that share a store need the same pepper and the same users.
    pub fn new(store: S, pepper: Pepper, clock: impl Clock + 'static, directory: Directory) -> Self {
        Self { store, pepper, clock: Arc::new(clock), directory: Arc::new(directory), doubts: Arc::default() }
    }

    /// Who may sign in.
    pub fn directory(&self) -> &Directory {
        &self.directory
    }

    /// Where sessions are kept.
    pub fn store(&self) -> &S {
        &self.store
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The key of the session that a credential names.
    pub fn key(&self, space: &'static str, credential: &str) -> Key {
        self.pepper.key(space, credential)
    }

    /// Starts a session for a user, under a key that nobody had before. If the store does not say that it did, the
    /// session is ended later.
    pub(crate) async fn start(
        &self,
        key: Key,
        user: &User,
        id: &str,
        lifetime: Duration,
    ) -> Result<(), StoreError> {
        let session = Session { user: user.name().to_owned(), id: id.to_owned(), ..Session::default() };
        let doubt = self.doubts.about(key);
        let started = self.store.start(key, session, lifetime).await;
        if started.is_ok() {
            // This takes time, too: until it is done, the client may hang up.
            self.end_doubtful().await;
        }
        if matches!(started, Ok(()) | Err(StoreError::Taken)) {
            // A session that had the key before is not ours to end.
            doubt.settled();
        }
        started
    }

    /// Starts a session under a key for the user of this name and password; `None` if there is none.
    pub(crate) async fn sign_in(
        &self,
        key: Key,
        name: &str,
        password: &str,
        lifetime: Duration,
    ) -> Result<Option<&User>, StoreError> {
        let Some(user) = self.directory.authenticate(name, password) else { return Ok(None) };
        self.start(key, user, &tokens::uuid(), lifetime).await?;
        Ok(Some(user))
    }

    /// Has a session ended later, unless the doubt is settled.
    pub(crate) fn doubt(&self, key: Key) -> Doubt<'_> {
        self.doubts.about(key)
    }

    /// Ends a session, later if the store does not answer now.
    pub(crate) async fn end_surely(&self, key: Key) -> Result<(), StoreError> {
        let doubt = self.doubts.about(key);
        self.store.end(key).await?;
        doubt.settled();
        Ok(())
    }

    /// Ends some of the sessions that nobody has the credential of.
    async fn end_doubtful(&self) {
        for _ in 0..AT_ONCE {
            let Some(doubt) = self.doubts.next() else { return };
            if self.store.end(doubt.key).await.is_err() {
                return;
            }
            doubt.settled();
        }
    }

    /// The live session under a key, with its user; none of a user who is no longer there.
    pub(crate) async fn find(&self, key: Key) -> Result<Option<(Session, &User)>, StoreError> {
        let session = self.store.find(key).await?;
        Ok(session.and_then(|session| {
            let user = self.directory.user(&session.user)?;
            Some((session, user))
        }))
    }
}

impl<S> fmt::Debug for Platform<S> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Platform").field("directory", &self.directory).finish_non_exhaustive()
    }
}

/// The key of the session that a connection is signed in with, if it is.
#[derive(Debug, Default)]
pub(crate) struct SignIn(Mutex<Option<Key>>);

impl SignIn {
    pub(crate) fn current(&self) -> Option<Key> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sets the key, and gives the one before to the one caller that did.
    pub(crate) fn replace(&self, key: Option<Key>) -> Option<Key> {
        std::mem::replace(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner), key)
    }
}
