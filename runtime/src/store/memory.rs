//! Sessions in the memory of this process.

use std::collections::HashMap;
use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::time::Duration;
use std::time::Instant;

use moka::Expiry;
use moka::notification::RemovalCause;
use moka::ops::compute::CompResult;
use moka::ops::compute::Op;
use moka::sync::Cache;

use crate::clock::Clock;
use crate::clock::Timestamp;
use crate::store::MAX_LIFETIME;
use crate::store::Session;
use crate::store::SessionStore;
use crate::store::StoreError;
use crate::store::key::Key;

/// How much longer than its lifetime, by the clock of the machine, a session may take up memory.
///
/// A passed-in clock that falls further behind the one of the machine loses sessions early.
const HOUSEKEEPING: Duration = Duration::from_secs(10 * 60);

/// Sessions in the memory of this process, until it ends. Clones share them.
///
/// What is live is for the passed-in clock to say. No call waits, and none fails but a start whose key is taken.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
/// use std::sync::Arc;
/// use std::time::Duration;
///
/// use signoff::clock::ManualClock;
/// use signoff::store::Session;
/// use signoff::store::SessionStore;
/// use signoff::store::key::Pepper;
/// use signoff::store::memory::MemoryStore;
///
/// let clock = Arc::new(ManualClock::default());
/// let store = MemoryStore::new(clock.clone());
/// let key = Pepper::new([7; 32]).key("inforouter", "3f2a1b4c");
///
/// let session = Session { user: "alice".into(), id: "1".into(), ..Session::default() };
/// store.start(key, session, Duration::from_secs(60)).await?;
/// clock.advance(Duration::from_secs(60));
/// assert_eq!(store.end(key).await?, None);
/// # Ok::<(), signoff::store::StoreError>(())
/// # })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct MemoryStore {
    clock: Arc<dyn Clock>,
    records: Cache<Key, Arc<Record>>,
    users: Arc<Users>,
}

/// A session, and how long it lives.
struct Record {
    session: Session,
    lifetime: Duration,
    expires: Timestamp,
}

impl MemoryStore {
    /// A store without sessions that lives by this clock.
    pub fn new(clock: impl Clock + 'static) -> Self {
        let users = Arc::new(Users::default());
        let index = Arc::clone(&users);
        let removed = move |key: Arc<Key>, record: Arc<Record>, cause| {
            // A record in place of another has the same key: `start` sees to the user.
            if cause != RemovalCause::Replaced {
                index.forget(*key, &record.session.user);
            }
        };
        let records = Cache::builder().expire_after(Housekeeping).eviction_listener(removed).build();
        Self { clock: Arc::new(clock), records, users }
    }

    fn record(&self, session: Session, lifetime: Duration) -> Arc<Record> {
        let lifetime = lifetime.min(MAX_LIFETIME);
        Arc::new(Record { session, lifetime, expires: self.clock.now().after(lifetime) })
    }

    fn is_live(&self, record: &Record) -> bool {
        self.clock.now() < record.expires
    }

    fn live(&self, record: Arc<Record>) -> Option<Arc<Record>> {
        self.is_live(&record).then_some(record)
    }

    /// Does something to a record if it is live, while nobody else can. Dead ones are left to the housekeeping:
    /// what removes them by key would say that they had been there.
    fn change(
        &self,
        key: Key,
        operation: impl FnOnce(&Record) -> Op<Arc<Record>>,
    ) -> CompResult<Key, Arc<Record>> {
        self.records.entry(key).and_compute_with(|entry| {
            let live = entry.and_then(|entry| self.live(entry.into_value()));
            live.map_or(Op::Nop, |record| operation(&record))
        })
    }
}

impl SessionStore for MemoryStore {
    async fn start(&self, key: Key, session: Session, lifetime: Duration) -> Result<(), StoreError> {
        let record = self.record(session, lifetime);
        let mut before = None;
        let started = self.records.entry(key).and_compute_with(|entry| {
            before = entry.map(|entry| entry.into_value());
            let is_taken = before.as_ref().is_some_and(|before| self.is_live(before));
            if is_taken { Op::Nop } else { Op::Put(Arc::clone(&record)) }
        });
        if matches!(started, CompResult::Unchanged(_)) {
            return Err(StoreError::Taken);
        }
        if let Some(dead) = before.filter(|before| before.session.user != record.session.user) {
            self.users.forget(key, &dead.session.user);
        }
        self.users.remember(key, &record.session.user);
        Ok(())
    }

    async fn find(&self, key: Key) -> Result<Option<Session>, StoreError> {
        let record = self.records.get(&key).and_then(|record| self.live(record));
        Ok(record.map(|record| record.session.clone()))
    }

    async fn extend(&self, key: Key, lifetime: Duration) -> Result<bool, StoreError> {
        let extended = self.change(key, |record| Op::Put(self.record(record.session.clone(), lifetime)));
        Ok(matches!(extended, CompResult::ReplacedWith(_)))
    }

    async fn end(&self, key: Key) -> Result<Option<Session>, StoreError> {
        // Most of what is not there is found out without a lock.
        if !self.records.contains_key(&key) {
            return Ok(None);
        }
        Ok(match self.change(key, |_| Op::Remove) {
            CompResult::Removed(entry) => Some(entry.into_value().session.clone()),
            _ => None,
        })
    }

    async fn sessions(&self, space: &'static str, user: &str) -> Result<Vec<(Key, Session)>, StoreError> {
        let live = |key: Key| {
            let record = self.records.get(&key).and_then(|record| self.live(record))?;
            // Between the two steps of a start, the key may already be that of somebody else.
            (record.session.user == user).then(|| (key, record.session.clone()))
        };
        Ok(self.users.keys(space, user).into_iter().filter_map(live).collect())
    }
}

/// Says how many records there are, not what they hold.
impl fmt::Debug for MemoryStore {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("MemoryStore").field("records", &self.records.entry_count()).finish_non_exhaustive()
    }
}

/// Frees the memory of sessions that nobody ended.
struct Housekeeping;

impl Expiry<Key, Arc<Record>> for Housekeeping {
    fn expire_after_create(&self, _: &Key, record: &Arc<Record>, _: Instant) -> Option<Duration> {
        Some(record.lifetime + HOUSEKEEPING)
    }

    fn expire_after_update(
        &self,
        _: &Key,
        record: &Arc<Record>,
        _: Instant,
        _: Option<Duration>,
    ) -> Option<Duration> {
        Some(record.lifetime + HOUSEKEEPING)
    }
}

/// Which keys the sessions of a user have, by space and user. Some may be dead.
#[derive(Default)]
struct Users(Mutex<HashMap<(&'static str, String), HashSet<Key>>>);

impl Users {
    fn lock(&self) -> MutexGuard<'_, HashMap<(&'static str, String), HashSet<Key>>> {
        // Nothing panics while the lock is held, so what a panic elsewhere left is whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn remember(&self, key: Key, user: &str) {
        self.lock().entry((key.space(), user.to_owned())).or_default().insert(key);
    }

    fn forget(&self, key: Key, user: &str) {
        let place = (key.space(), user.to_owned());
        let mut users = self.lock();
        let Some(keys) = users.get_mut(&place) else { return };
        keys.remove(&key);
        if keys.is_empty() {
            users.remove(&place);
        }
    }

    fn keys(&self, space: &'static str, user: &str) -> Vec<Key> {
        self.lock().get(&(space, user.to_owned())).into_iter().flatten().copied().collect()
    }
}
