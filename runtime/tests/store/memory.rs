//! Memory: the passed-in clock decides, on the millisecond.

use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

use signoff::clock::Clock;
use signoff::clock::ManualClock;
use signoff::clock::Timestamp;
use signoff::store::SessionStore;
use signoff::store::memory::MemoryStore;

use crate::key;
use crate::session;

const MILLISECOND: Duration = Duration::from_millis(1);
const MONTH: Duration = Duration::from_secs(30 * 24 * 60 * 60);

fn store() -> (Arc<ManualClock>, MemoryStore) {
    let clock = Arc::new(ManualClock::new(Timestamp::from_millis(1_760_000_000_000)));
    (Arc::clone(&clock), MemoryStore::new(clock))
}

#[tokio::test]
async fn a_session_lives_until_the_last_millisecond() {
    let (clock, store) = store();
    let key = key("inforouter", "a");
    store.start(key, session("alice", "1"), MONTH).await.unwrap();
    clock.advance(MONTH - MILLISECOND);
    assert_eq!(store.find(key).await.unwrap(), Some(session("alice", "1")));
    assert!(store.extend(key, MONTH).await.unwrap());
    clock.advance(MONTH - MILLISECOND);
    assert_eq!(store.find(key).await.unwrap(), Some(session("alice", "1")));
    clock.advance(MILLISECOND);
    assert_eq!(store.find(key).await.unwrap(), None);
    assert_eq!(store.end(key).await.unwrap(), None);
}

#[tokio::test]
async fn a_clock_that_stands_still_ends_nothing() {
    let (clock, store) = store();
    let key = key("inforouter", "a");
    store.start(key, session("alice", "1"), MILLISECOND).await.unwrap();
    let begun = Instant::now();
    while begun.elapsed() < 20 * MILLISECOND {
        assert_eq!(store.find(key).await.unwrap(), Some(session("alice", "1")));
    }
    clock.set(clock.now().after(MILLISECOND));
    assert_eq!(store.find(key).await.unwrap(), None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn extending_beside_an_end_and_a_start_loses_neither() {
    // In whatever order, the session that was started last is what is left, and its user has it.
    let (_, store) = store();
    let key = key("inforouter", "a");
    for at in 0..1_000 {
        let (first, second) = (session("alice", &at.to_string()), session("bob", &at.to_string()));
        store.start(key, first.clone(), MONTH).await.unwrap();
        let (extending, starting) = (store.clone(), store.clone());
        let extend = tokio::spawn(async move { extending.extend(key, MONTH).await.unwrap() });
        assert_eq!(starting.end(key).await.unwrap(), Some(first));
        starting.start(key, second.clone(), MONTH).await.unwrap();
        extend.await.unwrap();
        assert_eq!(store.sessions("inforouter", "alice").await.unwrap(), []);
        assert_eq!(store.sessions("inforouter", "bob").await.unwrap(), [(key, second)]);
        assert!(store.end(key).await.unwrap().is_some());
    }
}
