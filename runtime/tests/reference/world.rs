//! A platform for tests: users of known passwords, a clock that is told the time, a store that can fail.

use std::sync::Arc;

use signoff::clock::Clock;
use signoff::clock::ManualClock;
use signoff::clock::Timestamp;
use signoff::reference::LOGOUT_PERMISSION;
use signoff::reference::directory::Account;
use signoff::reference::directory::Directory;
use signoff::reference::platform::Platform;
use signoff::secret::Secret;
use signoff::store::key::Pepper;
use signoff::store::memory::MemoryStore;

use crate::flaky::Flaky;

/// Who signs in: the first may do everything, the second nothing.
pub(crate) const USERS: [&str; 2] = ["admin", "alice"];
pub(crate) const PASSWORD: &str = "correct horse";

/// Everything around a service.
#[derive(Clone)]
pub(crate) struct Surroundings {
    pub(crate) platform: Platform<Flaky>,
    pub(crate) store: Flaky,
    pub(crate) clock: Arc<ManualClock>,
}

impl Surroundings {
    pub(crate) fn new() -> Self {
        let clock = Arc::new(ManualClock::new(Timestamp::from_millis(1_760_000_000_000)));
        let store = Flaky::new(MemoryStore::new(clock.clone()));
        let pepper = Pepper::new([7; 32]);
        let account = |name: &str| Account {
            name: name.to_owned(),
            password: PASSWORD.into(),
            totp_secret: (name == USERS[0]).then(|| Secret::new(b"12345678901234567890".to_vec())),
            permissions: (name == USERS[0]).then(|| LOGOUT_PERMISSION.to_owned()).into_iter().collect(),
        };
        let directory = Directory::new(pepper.clone(), &USERS.map(account)).unwrap();
        let platform = Platform::new(store.clone(), pepper, clock.clone(), directory);
        Self { platform, store, clock }
    }

    /// The code that the second factor of the first user shows now.
    pub(crate) fn code(&self) -> String {
        self.platform.directory().user(USERS[0]).unwrap().code(self.clock.now()).unwrap()
    }
}
