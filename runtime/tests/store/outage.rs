//! Redis is not there, does not answer, refuses, comes back: a clear error in time, and no restart of ours.

use std::error::Error as _;
use std::io::Write;
use std::net::Ipv4Addr;
use std::net::TcpListener;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use signoff::store::SessionStore;
use signoff::store::StoreError;
use signoff::store::redis::RedisStore;
use signoff::store::redis::TIME_LIMIT;

use crate::HOUR;
use crate::key;
use crate::server::PATIENCE;
use crate::server::PAUSE;
use crate::server::RedisServer;
use crate::session;

/// A call may end that much after its limit on a busy machine.
const SLACK: Duration = Duration::from_secs(2);

/// Asks until the store answers again.
async fn wait_until_up(store: &RedisStore) {
    let begun = Instant::now();
    while let Err(error) = store.find(key("inforouter", "nobody")).await {
        assert!(begun.elapsed() < PATIENCE, "{error:?}");
        tokio::time::sleep(PAUSE).await;
    }
}

#[tokio::test]
async fn what_is_no_address_is_said_to_be_none() {
    let cases = [
        "",
        "memory",
        "http://127.0.0.1",
        "redis://",
        "redis://:secret@[::1",
        "redis://h:99999",
        "rediss://h",
    ];
    for address in cases {
        let error = RedisStore::connect(address, TIME_LIMIT).await.unwrap_err();
        assert!(matches!(error, StoreError::Address(_)), "{address}: {error:?}");
        let shown = format!("{error} {error:?} {}", error.source().expect("there is a reason"));
        assert!(!shown.contains("secret"), "{shown}");
    }
}

#[tokio::test]
async fn nobody_at_the_address_is_unreachable() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = format!("redis://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = RedisStore::connect(&address, PATIENCE).await.unwrap_err();
    assert!(matches!(error, StoreError::Unreachable(_)), "{error:?}");
    assert_eq!(error.to_string(), "unreachable session store");
}

#[tokio::test]
async fn somebody_who_says_nothing_is_not_waited_for() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = format!("redis://{}", listener.local_addr().unwrap());
    let limit = Duration::from_millis(100);
    let begun = Instant::now();
    let error = RedisStore::connect(&address, limit).await.unwrap_err();
    assert!(matches!(error, StoreError::TimedOut(found) if found == limit), "{error:?}");
    assert!(begun.elapsed() < limit + SLACK);
}

#[tokio::test]
async fn somebody_who_speaks_something_else_is_said_to_refuse() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = format!("redis://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        let mut clients = Vec::new();
        while let Ok((mut client, _)) = listener.accept() {
            let _ = client.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
            clients.push(client);
        }
    });
    let error = RedisStore::connect(&address, PATIENCE).await.unwrap_err();
    assert!(matches!(error, StoreError::Refused(_)), "{error:?}");
}

#[tokio::test]
async fn an_outage_is_an_error_in_time_and_over_when_redis_is_back() {
    let Some(mut server) = RedisServer::start() else { return };
    let store = RedisStore::connect(&server.address(), TIME_LIMIT).await.unwrap();
    let key = key("inforouter", "a");
    for round in 0..2 {
        store.start(key, session("alice", "1"), HOUR).await.unwrap();
        server.stop();
        let begun = Instant::now();
        let errors = [
            store.start(key, session("alice", "1"), HOUR).await.unwrap_err(),
            store.find(key).await.unwrap_err(),
            store.extend(key, HOUR).await.unwrap_err(),
            store.end(key).await.unwrap_err(),
            store.sessions("inforouter", "alice").await.unwrap_err(),
        ];
        assert!(begun.elapsed() < 5 * (TIME_LIMIT + SLACK), "round {round}");
        for error in errors {
            let down = matches!(error, StoreError::Unreachable(_) | StoreError::TimedOut(_));
            assert!(down, "round {round}: {error:?}");
        }
        assert!(server.begin());
        wait_until_up(&store).await;
        // That server kept nothing, so there is nothing to end.
        assert_eq!(store.end(key).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_server_that_pauses_costs_the_limit_and_is_used_again() {
    let Some(server) = RedisServer::start() else { return };
    let limit = Duration::from_millis(100);
    let store = RedisStore::connect(&server.address(), limit).await.unwrap();
    let pause = 1_000;
    let mut connection = server.connect().await;
    redis::cmd("CLIENT").arg("PAUSE").arg(pause).query_async::<()>(&mut connection).await.unwrap();
    let begun = Instant::now();
    let error = store.end(key("inforouter", "a")).await.unwrap_err();
    assert!(matches!(error, StoreError::TimedOut(found) if found == limit), "{error:?}");
    assert!(begun.elapsed() < limit + SLACK);
    wait_until_up(&store).await;
}

#[tokio::test]
async fn a_server_that_refuses_is_told_from_one_that_is_not_there() {
    let Some(server) = RedisServer::start() else { return };
    let store = RedisStore::connect(&server.address(), TIME_LIMIT).await.unwrap();
    let mut connection = server.connect().await;
    let full = |limit: &'static str| redis::cmd("CONFIG").arg("SET").arg("maxmemory").arg(limit).clone();
    full("1").query_async::<()>(&mut connection).await.unwrap();
    let refused = store.start(key("inforouter", "a"), session("alice", "1"), HOUR).await.unwrap_err();
    assert!(matches!(refused, StoreError::Refused(_)), "{refused:?}");
    full("0").query_async::<()>(&mut connection).await.unwrap();
    assert_eq!(store.find(key("inforouter", "a")).await.unwrap(), None);

    let mut password = redis::cmd("CONFIG");
    password.arg("SET").arg("requirepass").arg("hidden");
    password.query_async::<()>(&mut connection).await.unwrap();
    let wrong = server.address().replace("redis://", "redis://:wrong@");
    let refused = RedisStore::connect(&wrong, TIME_LIMIT).await.unwrap_err();
    assert!(matches!(refused, StoreError::Refused(_)), "{refused:?}");
    assert!(!format!("{refused:?}").contains(":wrong@"));
    let right = server.address().replace("redis://", "redis://:hidden@");
    RedisStore::connect(&right, TIME_LIMIT).await.expect("the password is right");
}
