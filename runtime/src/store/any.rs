//! A store that is chosen when the program starts.

use std::time::Duration;

use crate::store::Session;
use crate::store::SessionStore;
use crate::store::StoreError;
use crate::store::key::Key;
use crate::store::memory::MemoryStore;
#[cfg(feature = "redis")]
use crate::store::redis::RedisStore;

/// One of the stores of this library. Clones share the sessions.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AnyStore {
    /// In the memory of this process.
    Memory(MemoryStore),
    /// In Redis, shared with other instances.
    #[cfg(feature = "redis")]
    Redis(RedisStore),
}

/// The same call to whichever store it is.
macro_rules! each {
    ($self:ident, $store:ident => $call:expr) => {
        match $self {
            Self::Memory($store) => $call.await,
            #[cfg(feature = "redis")]
            Self::Redis($store) => $call.await,
        }
    };
}

impl SessionStore for AnyStore {
    async fn start(&self, key: Key, session: Session, lifetime: Duration) -> Result<(), StoreError> {
        each!(self, store => store.start(key, session, lifetime))
    }

    async fn find(&self, key: Key) -> Result<Option<Session>, StoreError> {
        each!(self, store => store.find(key))
    }

    async fn extend(&self, key: Key, lifetime: Duration) -> Result<bool, StoreError> {
        each!(self, store => store.extend(key, lifetime))
    }

    async fn end(&self, key: Key) -> Result<Option<Session>, StoreError> {
        each!(self, store => store.end(key))
    }

    async fn sessions(&self, space: &'static str, user: &str) -> Result<Vec<(Key, Session)>, StoreError> {
        each!(self, store => store.sessions(space, user))
    }
}
