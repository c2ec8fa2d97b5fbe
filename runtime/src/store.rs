//! Where servers keep sessions: what a store does, what it keeps, how it fails. The stores themselves lie below.

pub mod any;
pub mod key;
pub mod memory;
#[cfg(feature = "redis")]
pub mod redis;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use std::time::SystemTime;
use std::time::UNIX_EPOCH;

use thiserror::Error;

use crate::clock::Clock;
use crate::clock::Timestamp;
use crate::store::key::Key;

/// Lifetimes are cut to this: 100 years of 365 days. No store counts further.
pub const MAX_LIFETIME: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// What keeps sessions until they end.
///
/// A session is live from its start until somebody ends it or its lifetime is over; nothing ever shows or ends one
/// that is not. Lifetimes count in whole milliseconds, up to [`MAX_LIFETIME`]; one of zero is over at once.
///
/// Servers implement it by memory or by a database, handlers call it. Clones and instances that share what is
/// behind them share the sessions.
///
/// # Errors
///
/// A call that fails says nothing about the session, and may still have had its effect: a caller must not report
/// success. Only [`StoreError::Taken`] is certain. No call waits for ever.
pub trait SessionStore: Send + Sync {
    /// Starts a session, unless a live one has the key: of many that try at the same time, exactly one does.
    fn start(
        &self,
        key: Key,
        session: Session,
        lifetime: Duration,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// The live session with this key.
    fn find(&self, key: Key) -> impl Future<Output = Result<Option<Session>, StoreError>> + Send;

    /// Lets a live session end that long from now, be it later or earlier than before; whether there was one.
    fn extend(&self, key: Key, lifetime: Duration) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Ends a session and gives it to exactly one caller, however many try at the same time.
    fn end(&self, key: Key) -> impl Future<Output = Result<Option<Session>, StoreError>> + Send;

    /// The live sessions of a user in a space, with the keys that end them, in no order.
    ///
    /// The cost grows with the number of that user's sessions, not with that of all sessions.
    fn sessions(
        &self,
        space: &'static str,
        user: &str,
    ) -> impl Future<Output = Result<Vec<(Key, Session)>, StoreError>> + Send;
}

impl<S: SessionStore> SessionStore for Arc<S> {
    async fn start(&self, key: Key, session: Session, lifetime: Duration) -> Result<(), StoreError> {
        (**self).start(key, session, lifetime).await
    }

    async fn find(&self, key: Key) -> Result<Option<Session>, StoreError> {
        (**self).find(key).await
    }

    async fn extend(&self, key: Key, lifetime: Duration) -> Result<bool, StoreError> {
        (**self).extend(key, lifetime).await
    }

    async fn end(&self, key: Key) -> Result<Option<Session>, StoreError> {
        (**self).end(key).await
    }

    async fn sessions(&self, space: &'static str, user: &str) -> Result<Vec<(Key, Session)>, StoreError> {
        (**self).sessions(space, user).await
    }
}

/// Whose session it is, and what else a server wants to know of it.
///
/// It is stored as it is: the credential that names the session belongs into its [`Key`], and nowhere in here.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Session {
    /// Who signed in.
    pub user: String,
    /// The name of the session that others may see. It does not prove anything.
    pub id: String,
    /// Anything else, by name.
    pub attributes: BTreeMap<String, String>,
}

/// Never shows the user or what the attributes say.
impl fmt::Debug for Session {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Session").field("id", &self.id).finish_non_exhaustive()
    }
}

/// A store that did not do what it was asked. None of the messages shows a key, a session or an address.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// What should be the address of a store is not one, or asks for what this build cannot do.
    #[error("invalid address of a session store")]
    Address(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// Nothing answers at that address, or the connection broke.
    #[error("unreachable session store")]
    Unreachable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// No answer within this time.
    #[error("no answer of the session store within {0:?}")]
    TimedOut(Duration),
    /// What answers would not: a wrong password, no memory left, still starting, no such store at all.
    #[error("the session store refuses")]
    Refused(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A live session has the key already; it goes on as it was.
    #[error("a session has that key already")]
    Taken,
    /// What lies under the key is no session that this library wrote.
    #[error("broken record of a session")]
    Broken,
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        // A machine that believes to live before 1970 has no better answer than 1970.
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp::default().after(since)
    }
}
