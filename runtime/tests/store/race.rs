//! Two instances start the same 10,000 sessions at the same time, and end them: each time, each session has one winner.

use std::sync::Arc;
use std::time::Duration;

use signoff::clock::ManualClock;
use signoff::store::SessionStore;
use signoff::store::StoreError;
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

/// What all of them do at the same time.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Start,
    End,
}

impl Deed {
    /// Does it to a session; whether it was this call that did.
    async fn wins(self, store: &impl SessionStore, at: usize) -> bool {
        let key = key("race", &at.to_string());
        match self {
            Self::Start => {
                let session = session(&format!("user {}", at % 100), &at.to_string());
                match store.start(key, session, HOUR).await {
                    Ok(()) => true,
                    Err(StoreError::Taken) => false,
                    Err(error) => panic!("the store is up: {error:?}"),
                }
            }
            Self::End => {
                let ended = store.end(key).await.expect("the store is up");
                ended.is_some_and(|ended| {
                    assert_eq!(ended.id, at.to_string());
                    true
                })
            }
        }
    }
}

/// The sessions that did not have exactly one winner, with how many they had.
async fn odd<S: SessionStore + Clone + 'static>(instances: &[S; 2], deed: Deed) -> Vec<(usize, usize)> {
    let start = Arc::new(Barrier::new(CALLERS * instances.len()));
    let mut tasks = JoinSet::new();
    for instance in instances {
        for caller in 0..CALLERS {
            let (store, start) = (instance.clone(), Arc::clone(&start));
            tasks.spawn(async move {
                start.wait().await;
                let mut won = Vec::new();
                for at in (caller..SESSIONS).step_by(CALLERS) {
                    if deed.wins(&store, at).await {
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
    wins.into_iter().enumerate().filter(|(_, wins)| *wins != 1).collect()
}

async fn check<S: SessionStore + Clone + 'static>(instances: [S; 2]) {
    for (deed, left) in [(Deed::Start, SESSIONS / 100), (Deed::End, 0)] {
        assert_eq!(odd(&instances, deed).await, [], "sessions and winners, {deed:?}");
        for user in 0..100 {
            let sessions = instances[0].sessions("race", &format!("user {user}")).await;
            assert_eq!(sessions.expect("the store is up").len(), left, "{deed:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_session_in_memory_starts_and_ends_once() {
    let store = Arc::new(MemoryStore::new(ManualClock::default()));
    check([Arc::clone(&store), store]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_session_in_redis_starts_and_ends_once() {
    let Some(server) = RedisServer::start() else { return };
    // Not the usual limit: what is slow on a busy machine is not wrong.
    let limit = Duration::from_secs(30);
    let first = RedisStore::connect(&server.address(), limit).await.expect("it is up");
    let second = RedisStore::connect(&server.address(), limit).await.expect("it is up");
    check([first, second]).await;
    let left: usize = redis::cmd("DBSIZE").query_async(&mut server.connect().await).await.expect("it is up");
    assert_eq!(left, 0);
}
