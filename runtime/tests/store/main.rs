//! The session stores: one contract for all of them, races between instances, and outages of a real Redis.

mod contract;
mod keys;
mod memory;
mod outage;
mod race;
mod redis;
mod server;

use std::collections::BTreeMap;
use std::time::Duration;

use signoff::store::Session;
use signoff::store::key::Key;
use signoff::store::key::Pepper;

/// Longer than any test.
const HOUR: Duration = Duration::from_secs(60 * 60);

fn key(space: &'static str, credential: &str) -> Key {
    Pepper::new([7; 32]).key(space, credential)
}

fn session(user: &str, id: &str) -> Session {
    let attributes =
        BTreeMap::from([("agent".to_owned(), "curl".to_owned()), ("user".to_owned(), "ü".to_owned())]);
    Session { user: user.to_owned(), id: id.to_owned(), attributes }
}
