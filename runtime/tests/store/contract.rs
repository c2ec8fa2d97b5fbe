//! What every store does, as data: the same steps and the same answers over all of them.

use std::sync::Arc;
use std::time::Duration;

use signoff::clock::ManualClock;
use signoff::store::MAX_LIFETIME;
use signoff::store::SessionStore;
use signoff::store::StoreError;
use signoff::store::any::AnyStore;
use signoff::store::memory::MemoryStore;
use signoff::store::redis::RedisStore;
use signoff::store::redis::TIME_LIMIT;

use crate::HOUR;
use crate::contract::Step::End;
use crate::contract::Step::Expire;
use crate::contract::Step::Extend;
use crate::contract::Step::Find;
use crate::contract::Step::List;
use crate::contract::Step::Start;
use crate::contract::Step::Taken;
use crate::key;
use crate::server::RedisServer;
use crate::session;

/// The space and the credential of a session.
type Name = (&'static str, &'static str);

/// A call, and what it answers.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// Of this user and with this id.
    Start(Name, &'static str, &'static str, Duration),
    /// The same, of a key that a session has.
    Taken(Name, &'static str, &'static str, Duration),
    /// The user and the id of what is found.
    Find(Name, Option<(&'static str, &'static str)>),
    Extend(Name, Duration, bool),
    End(Name, Option<(&'static str, &'static str)>),
    /// The credentials and ids of a user's sessions in a space, sorted.
    List(&'static str, &'static str, &'static [(&'static str, &'static str)]),
    /// Time passes until every session with the short lifetime is over.
    Expire,
}

/// A lifetime that a test can wait for.
const SHORT: Duration = Duration::from_millis(30);

const A: Name = ("inforouter", "a");
const B: Name = ("inforouter", "b");
const ELSEWHERE: Name = ("crafter", "a");

const CASES: &[(&str, &[Step])] = &[
    (
        "what was never started is not there",
        &[Find(A, None), Extend(A, HOUR, false), End(A, None), List("inforouter", "alice", &[])],
    ),
    (
        "a session ends once",
        &[
            Start(A, "alice", "1", HOUR),
            Find(A, Some(("alice", "1"))),
            End(A, Some(("alice", "1"))),
            End(A, None),
            Find(A, None),
            Extend(A, HOUR, false),
            List("inforouter", "alice", &[]),
        ],
    ),
    (
        "an ended session can start again",
        &[
            Start(A, "alice", "1", HOUR),
            End(A, Some(("alice", "1"))),
            Start(A, "alice", "2", HOUR),
            List("inforouter", "alice", &[("a", "2")]),
            End(A, Some(("alice", "2"))),
        ],
    ),
    (
        "an expired session is neither found nor extended nor ended",
        &[
            Start(A, "alice", "1", SHORT),
            Start(B, "alice", "2", HOUR),
            Expire,
            Find(A, None),
            Extend(A, HOUR, false),
            End(A, None),
            Find(A, None),
            List("inforouter", "alice", &[("b", "2")]),
            Find(B, Some(("alice", "2"))),
        ],
    ),
    (
        "an expired session can start again",
        &[
            Start(A, "alice", "1", SHORT),
            Expire,
            Start(A, "bob", "2", HOUR),
            List("inforouter", "alice", &[]),
            List("inforouter", "bob", &[("a", "2")]),
            End(A, Some(("bob", "2"))),
        ],
    ),
    (
        "extending moves the end, also to an earlier time",
        &[
            Start(A, "alice", "1", HOUR),
            Extend(A, HOUR, true),
            Find(A, Some(("alice", "1"))),
            List("inforouter", "alice", &[("a", "1")]),
            Extend(A, SHORT, true),
            Expire,
            Find(A, None),
            End(A, None),
            List("inforouter", "alice", &[]),
        ],
    ),
    (
        "no lifetime, no session",
        &[
            Start(A, "alice", "1", Duration::ZERO),
            Find(A, None),
            End(A, None),
            Start(A, "alice", "2", Duration::from_micros(999)),
            Find(A, None),
            Start(A, "alice", "3", HOUR),
            Taken(A, "alice", "4", Duration::ZERO),
            End(A, Some(("alice", "3"))),
            Start(B, "alice", "4", HOUR),
            Extend(B, Duration::ZERO, true),
            Extend(B, HOUR, false),
            End(B, None),
            List("inforouter", "alice", &[]),
        ],
    ),
    (
        "no lifetime is too long",
        &[
            Start(A, "alice", "1", Duration::MAX),
            Extend(A, Duration::MAX, true),
            Extend(A, MAX_LIFETIME, true),
            List("inforouter", "alice", &[("a", "1")]),
            End(A, Some(("alice", "1"))),
        ],
    ),
    (
        "a live session keeps its key",
        &[
            Start(A, "alice", "1", SHORT),
            Extend(A, HOUR, true),
            Taken(A, "bob", "2", HOUR),
            Taken(A, "alice", "1", SHORT),
            Expire,
            Find(A, Some(("alice", "1"))),
            List("inforouter", "alice", &[("a", "1")]),
            List("inforouter", "bob", &[]),
            End(A, Some(("alice", "1"))),
            End(A, None),
            Start(A, "bob", "2", HOUR),
            End(A, Some(("bob", "2"))),
        ],
    ),
    (
        "the sessions of a user are those of a space",
        &[
            Start(A, "alice", "1", HOUR),
            Start(B, "alice", "2", HOUR),
            Start(ELSEWHERE, "alice", "3", HOUR),
            List("inforouter", "alice", &[("a", "1"), ("b", "2")]),
            List("crafter", "alice", &[("a", "3")]),
            List("inforouter", "bob", &[]),
            End(A, Some(("alice", "1"))),
            List("inforouter", "alice", &[("b", "2")]),
            Find(ELSEWHERE, Some(("alice", "3"))),
        ],
    ),
    (
        "any text is a name",
        &[
            Start(A, "", "", HOUR),
            Start(B, "user:ü\r\n\u{0}*", "\u{1f600}", HOUR),
            Find(A, Some(("", ""))),
            List("inforouter", "", &[("a", "")]),
            List("inforouter", "user:ü\r\n\u{0}*", &[("b", "\u{1f600}")]),
            End(A, Some(("", ""))),
        ],
    ),
];

/// A store, and how time passes there.
enum Subject {
    Memory(Arc<ManualClock>),
    Redis(RedisServer),
}

impl Subject {
    /// A clock that stands still is put to the end of the short lifetime, on the millisecond.
    async fn pass(&self) {
        match self {
            Self::Memory(clock) => clock.advance(SHORT),
            Self::Redis(server) => server.wait_until_expired().await,
        }
    }
}

/// Takes a step and says what was answered instead, if anything was.
async fn take(step: Step, subject: &Subject, store: &impl SessionStore) -> Option<String> {
    let named = |name: Name| key(name.0, name.1);
    let full = |expected: Option<(&str, &str)>| expected.map(|(user, id)| session(user, id));
    let differs = |seen: String, same: bool| (!same).then_some(seen);
    match step {
        Start(name, user, id, lifetime) => {
            store.start(named(name), session(user, id), lifetime).await.expect("the store is up");
            None
        }
        Taken(name, user, id, lifetime) => {
            let started = store.start(named(name), session(user, id), lifetime).await;
            differs(format!("{started:?}"), matches!(started, Err(StoreError::Taken)))
        }
        Find(name, expected) => {
            let found = store.find(named(name)).await.expect("the store is up");
            differs(format!("{found:?}"), found == full(expected))
        }
        Extend(name, lifetime, expected) => {
            let extended = store.extend(named(name), lifetime).await.expect("the store is up");
            differs(format!("{extended}"), extended == expected)
        }
        End(name, expected) => {
            let ended = store.end(named(name)).await.expect("the store is up");
            differs(format!("{ended:?}"), ended == full(expected))
        }
        List(space, user, expected) => {
            let mut found = store.sessions(space, user).await.expect("the store is up");
            found.sort_by(|(_, one), (_, other)| one.id.cmp(&other.id));
            let pair = |(credential, id): &(&str, &str)| (key(space, credential), session(user, id));
            differs(format!("{found:?}"), found == expected.iter().map(pair).collect::<Vec<_>>())
        }
        Expire => {
            subject.pass().await;
            None
        }
    }
}

async fn check(case: &str, steps: &[Step], subject: &Subject, store: &impl SessionStore) {
    for (at, step) in steps.iter().enumerate() {
        if let Some(seen) = take(*step, subject, store).await {
            panic!("{case}: step {at}, {step:?}: {seen}");
        }
    }
}

#[tokio::test]
async fn memory_keeps_the_contract() {
    for (case, steps) in CASES {
        let clock = Arc::new(ManualClock::default());
        let store = MemoryStore::new(Arc::clone(&clock));
        check(case, steps, &Subject::Memory(clock), &store).await;
    }
}

#[tokio::test]
async fn redis_keeps_the_contract() {
    let Some(server) = RedisServer::start() else { return };
    let store = RedisStore::connect(&server.address(), TIME_LIMIT).await.expect("it is up");
    let subject = Subject::Redis(server);
    for (case, steps) in CASES {
        if let Subject::Redis(server) = &subject {
            server.empty().await;
        }
        check(case, steps, &subject, &store).await;
    }
}

#[tokio::test]
async fn whatever_holds_a_store_keeps_the_contract() {
    for (case, steps) in CASES {
        let clock = Arc::new(ManualClock::default());
        let store = Arc::new(AnyStore::Memory(MemoryStore::new(Arc::clone(&clock))));
        check(case, steps, &Subject::Memory(clock), &store).await;
    }
}
