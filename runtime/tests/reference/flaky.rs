//! A store that answers, or does not.

use std::future::pending;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;

use signoff::store::Session;
use signoff::store::SessionStore;
use signoff::store::StoreError;
use signoff::store::key::Key;
use signoff::store::memory::MemoryStore;

/// What is wrong with the store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Outage {
    #[default]
    None,
    Silent,
    Refusing,
    /// Sessions are started, and nobody is told.
    Unheard,
    /// Sessions are started under credentials, and the calls that did so never return; under ids all is well.
    Hanging,
    /// Calls that end sessions never return, and end none.
    Stuck,
    /// Whatever key a session is started under, another one has it already.
    Taken,
}

/// Sessions in memory, behind something that can fail. Clones fail together.
#[derive(Clone)]
pub(crate) struct Flaky {
    inner: MemoryStore,
    outage: Arc<Mutex<Outage>>,
}

impl Flaky {
    pub(crate) fn new(inner: MemoryStore) -> Self {
        Self { inner, outage: Arc::default() }
    }

    pub(crate) fn set(&self, outage: Outage) {
        *self.outage.lock().unwrap() = outage;
    }

    fn outage(&self) -> Outage {
        *self.outage.lock().unwrap()
    }

    fn check(&self) -> Result<&MemoryStore, StoreError> {
        match self.outage() {
            Outage::None | Outage::Hanging | Outage::Stuck | Outage::Taken => Ok(&self.inner),
            Outage::Silent | Outage::Unheard => Err(StoreError::TimedOut(Duration::from_secs(1))),
            Outage::Refusing => Err(StoreError::Refused("no memory left".into())),
        }
    }
}

impl SessionStore for Flaky {
    async fn start(&self, key: Key, session: Session, lifetime: Duration) -> Result<(), StoreError> {
        let outage = self.outage();
        if matches!(outage, Outage::Unheard | Outage::Taken) {
            self.inner.start(key, session.clone(), lifetime).await?;
        }
        self.check()?.start(key, session, lifetime).await?;
        if outage == Outage::Hanging && !key.space().contains('.') {
            pending().await
        }
        Ok(())
    }

    async fn find(&self, key: Key) -> Result<Option<Session>, StoreError> {
        self.check()?.find(key).await
    }

    async fn extend(&self, key: Key, lifetime: Duration) -> Result<bool, StoreError> {
        self.check()?.extend(key, lifetime).await
    }

    async fn end(&self, key: Key) -> Result<Option<Session>, StoreError> {
        if self.outage() == Outage::Stuck {
            pending().await
        }
        self.check()?.end(key).await
    }

    async fn sessions(&self, space: &'static str, user: &str) -> Result<Vec<(Key, Session)>, StoreError> {
        self.check()?.sessions(space, user).await
    }
}
