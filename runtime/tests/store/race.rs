//! Two instances end the same 10,000 sessions at the same time: each session has one winner.

use std::sync::Arc;
use std::time::Duration;

use signoff::clock::ManualClock;
use signoff::store::SessionStore;
use signoff::store::memory::MemoryStore;
use signoff::store::redis::RedisStore;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

use crate::HOUR;
use crate::key;
use crate::server::RedisServer;
use crate::session;

const SESSIONS: usize = 10_000;

/// How many calls each instance has under way at once.
const CALLERS: usize = 50;

async fn start_all<S: SessionStore + Clone + 'static>(store: &S) {
    let mut tasks = JoinSet::new();
    for caller in 0..CALLERS {
        let store = store.clone();
        tasks.spawn(async move {
            for at in (caller..SESSIONS).step_by(CALLERS) {
                let session = session(&format!("user {}", at % 100), &at.to_string());
                store.start(key("race", &at.to_string()), session, HOUR).await.expect("the store is up");
            }
        });
    }
    tasks.join_all().await;
}

/// How often each session was given to somebody who ended it.
async fn end_all<S: SessionStore + Clone + 'static>(instances: [S; 2]) -> Vec<usize> {
    let start = Arc::new(Barrier::new(CALLERS * instances.len()));
    let mut tasks = JoinSet::new();
    for instance in instances {
        for caller in 0..CALLERS {
            let (store, start) = (instance.clone(), Arc::clone(&start));
            tasks.spawn(async move {
                start.wait().await;
                let mut won = Vec::new();
                for at in (caller..SESSIONS).step_by(CALLERS) {
                    let ended = store.end(key("race", &at.to_string())).await.expect("the store is up");
                    if let Some(ended) = ended {
                        assert_eq!(ended.id, at.to_string());
                        won.push(at);
                    }
                }
                won
            });
        }
    }
    let mut wins = vec![0; SESSIONS];
    for at in tasks.join_all().await.into_iter().flatten() {
        wins[at] += 1;
    }
    wins
}

async fn check<S: SessionStore + Clone + 'static>(instances: [S; 2]) {
    start_all(&instances[0]).await;
    let before = instances[1].sessions("race", "user 7").await.expect("the store is up");
    assert_eq!(before.len(), SESSIONS / 100);
    let wins = end_all(instances.clone()).await;
    let odd: Vec<_> = wins.iter().enumerate().filter(|(_, wins)| **wins != 1).collect();
    assert!(odd.is_empty(), "session and winners: {odd:?}");
    for user in 0..100 {
        let after = instances[0].sessions("race", &format!("user {user}")).await.expect("the store is up");
        assert_eq!(after, []);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_session_in_memory_ends_once() {
    let store = Arc::new(MemoryStore::new(ManualClock::default()));
    check([Arc::clone(&store), store]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_session_in_redis_ends_once() {
    let Some(server) = RedisServer::start() else { return };
    // Not the usual limit: what is slow on a busy machine is not wrong.
    let limit = Duration::from_secs(30);
    let first = RedisStore::connect(&server.address(), limit).await.expect("it is up");
    let second = RedisStore::connect(&server.address(), limit).await.expect("it is up");
    check([first, second]).await;
    let left: usize = redis::cmd("DBSIZE").query_async(&mut server.connect().await).await.expect("it is up");
    assert_eq!(left, 0);
}
