//! What a Redis server holds: no credential, nothing that stays, and what is not ours is a broken record.

use std::time::Duration;

use redis::AsyncCommands;
use redis::Cmd;
use redis::aio::MultiplexedConnection;
use signoff::store::SessionStore;
use signoff::store::StoreError;
use signoff::store::key::Pepper;
use signoff::store::redis::RedisStore;
use signoff::store::redis::TIME_LIMIT;

use crate::HOUR;
use crate::key;
use crate::server::RedisServer;
use crate::session;

/// The place of the only session that there is.
async fn place(connection: &mut MultiplexedConnection) -> String {
    let names: Vec<String> = connection.keys("signoff:*:session:*").await.expect("it is up");
    let [name] = names.try_into().expect("there is one session");
    name
}

fn contains(text: &[u8], part: &str) -> bool {
    text.windows(part.len()).any(|window| window == part.as_bytes())
}

#[tokio::test]
async fn a_dump_holds_sessions_but_no_credential() {
    let Some(server) = RedisServer::start() else { return };
    let store = RedisStore::connect(&server.address(), TIME_LIMIT).await.unwrap();
    let credential = "3f2a1b4c-5d6e-7f8a-9b0c-1d2e3f4a5b6c";
    store.start(key("inforouter", credential), session("alice", "public id"), HOUR).await.unwrap();
    let dump = server.dump().await;
    assert!(contains(&dump, "alice") && contains(&dump, "public id"));
    assert!(!contains(&dump, credential) && !contains(&dump, "3f2a1b4c"));
    // SHA-256 of the credential alone, which anybody could look up.
    let plain = "48a1f0b2d1688733";
    assert!(!contains(&dump, plain));
}

#[tokio::test]
async fn instances_with_another_pepper_do_not_find_each_others_sessions() {
    let Some(server) = RedisServer::start() else { return };
    let store = RedisStore::connect(&server.address(), TIME_LIMIT).await.unwrap();
    store.start(key("inforouter", "a"), session("alice", "1"), HOUR).await.unwrap();
    let other = Pepper::new([8; 32]).key("inforouter", "a");
    assert_eq!(store.find(other).await.unwrap(), None);
    let again = RedisStore::connect(&server.address(), TIME_LIMIT).await.unwrap();
    assert_eq!(again.find(key("inforouter", "a")).await.unwrap(), Some(session("alice", "1")));
}

#[tokio::test]
async fn extending_moves_the_expiry_in_redis() {
    let Some(server) = RedisServer::start() else { return };
    let store = RedisStore::connect(&server.address(), TIME_LIMIT).await.unwrap();
    let mut connection = server.connect().await;
    store.start(key("inforouter", "a"), session("alice", "1"), HOUR).await.unwrap();
    let place = place(&mut connection).await;
    for hours in [3_u32, 2] {
        assert!(store.extend(key("inforouter", "a"), HOUR * hours).await.unwrap());
        for name in [place.as_str(), "signoff:inforouter:user:alice"] {
            let left: u64 = connection.pttl(name).await.unwrap();
            let left = Duration::from_millis(left);
            assert!(left <= HOUR * 3 && left > HOUR * hours - HOUR / 2, "{name}: {left:?}");
        }
    }
}

#[tokio::test]
async fn nothing_stays_of_sessions_that_expire() {
    let Some(server) = RedisServer::start() else { return };
    let store = RedisStore::connect(&server.address(), TIME_LIMIT).await.unwrap();
    let mut connection = server.connect().await;
    let last = key("inforouter", "last");
    for at in 0..200 {
        let lifetime = Duration::from_millis(5);
        store.start(key("inforouter", &at.to_string()), session("alice", "1"), lifetime).await.unwrap();
    }
    server.wait_until_expired().await;
    store.start(last, session("alice", "last"), HOUR).await.unwrap();
    let listed: usize = connection.zcard("signoff:inforouter:user:alice").await.unwrap();
    assert_eq!(listed, 1);
    assert!(store.end(last).await.unwrap().is_some());
    let left: Vec<String> = connection.keys("*").await.unwrap();
    assert!(left.is_empty(), "{left:?}");
}

/// What somebody else did to the only record that there is.
const BREAKS: &[(&str, &[&str])] = &[
    ("no user", &["HDEL", "PLACE", "user"]),
    ("no id", &["HDEL", "PLACE", "id"]),
    ("another type", &["SET", "PLACE", "x"]),
];

#[tokio::test]
async fn a_broken_record_is_an_error_and_never_an_end() {
    let Some(server) = RedisServer::start() else { return };
    let store = RedisStore::connect(&server.address(), TIME_LIMIT).await.unwrap();
    let mut connection = server.connect().await;
    let key = key("inforouter", "a");
    for (case, words) in BREAKS {
        server.empty().await;
        store.start(key, session("alice", "1"), HOUR).await.unwrap();
        let place = place(&mut connection).await;
        let mut command = Cmd::new();
        words.iter().for_each(|word| {
            command.arg(if *word == "PLACE" { place.as_str() } else { word });
        });
        command.query_async::<()>(&mut connection).await.unwrap();
        assert!(matches!(store.find(key).await, Err(StoreError::Broken)), "{case}");
        assert!(matches!(store.end(key).await, Err(StoreError::Broken)), "{case}");
        let listed = store.sessions("inforouter", "alice").await;
        assert!(matches!(listed, Err(StoreError::Broken)), "{case}: {listed:?}");
        assert!(connection.exists::<_, bool>(&place).await.unwrap(), "{case}");
        store.start(key, session("bob", "2"), HOUR).await.unwrap();
        assert_eq!(store.end(key).await.unwrap(), Some(session("bob", "2")), "{case}");
    }
}

#[tokio::test]
async fn a_record_that_is_no_text_is_broken() {
    let Some(server) = RedisServer::start() else { return };
    let store = RedisStore::connect(&server.address(), TIME_LIMIT).await.unwrap();
    let mut connection = server.connect().await;
    let key = key("inforouter", "a");
    store.start(key, session("alice", "1"), HOUR).await.unwrap();
    let place = place(&mut connection).await;
    connection.hset::<_, _, _, ()>(&place, "user", &[0xff_u8, 0xfe][..]).await.unwrap();
    let error = store.find(key).await.unwrap_err();
    assert!(matches!(error, StoreError::Broken), "{error:?}");
}
