//! Sessions in Redis, shared by all instances that use the same one.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;
use std::time::Duration;

use redis::Client;
use redis::ErrorKind;
use redis::FromRedisValue;
use redis::IntoConnectionInfo;
use redis::RedisError;
use redis::RedisResult;
use redis::Script;
use redis::ScriptInvocation;
use redis::Value;
use redis::aio::ConnectionManager;
use redis::aio::ConnectionManagerConfig;
use redis::cmd;
use redis::io::tcp::TcpSettings;
use tokio::time::timeout;

use crate::store::MAX_LIFETIME;
use crate::store::Session;
use crate::store::SessionStore;
use crate::store::StoreError;
use crate::store::key::Key;

/// A good limit for [`RedisStore::connect`]: one second.
pub const TIME_LIMIT: Duration = Duration::from_secs(1);

/// Attempts to connect again, after the first, and the pauses before them. Together they last less than
/// [`TIME_LIMIT`], so that a call during an outage says that nobody is there rather than that time is up.
const RETRIES: usize = 3;
const SHORTEST_PAUSE: Duration = Duration::from_millis(50);
const LONGEST_PAUSE: Duration = Duration::from_millis(200);

/// Everything that touches more than one key.
static SESSIONS: LazyLock<Script> = LazyLock::new(|| Script::new(include_str!("redis/sessions.lua")));

/// Sessions in one Redis server, version 5 or later; not in a cluster. Clones share the connection.
///
/// A session is the hash `signoff:SPACE:session:DIGEST` with the fields `user`, `id` and `attribute:NAME`; Redis
/// itself lets it expire. `signoff:SPACE:user:NAME` lists the sessions of a user. What is live is for the clock of
/// the server to say.
///
/// A connection that broke is made again, at growing intervals, as soon as somebody calls. Every call ends within
/// the time limit. It needs a Tokio runtime with time and I/O.
///
/// ```no_run
/// # async fn example() -> Result<(), signoff::store::StoreError> {
/// use signoff::store::redis::RedisStore;
/// use signoff::store::redis::TIME_LIMIT;
///
/// let store = RedisStore::connect("redis://127.0.0.1:6379/0", TIME_LIMIT).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct RedisStore {
    connection: ConnectionManager,
    time_limit: Duration,
}

impl RedisStore {
    /// Connects to `redis://[USER][:PASSWORD@]HOST[:PORT][/DATABASE]` or `unix://PATH`, and asks whether anybody is
    /// there. No call of this store takes longer than the time limit, this one included.
    ///
    /// # Errors
    ///
    /// When the address is not one, and when no Redis answers there in time.
    pub async fn connect(address: &str, time_limit: Duration) -> Result<Self, StoreError> {
        let info = address.into_connection_info().map_err(|error| StoreError::Address(error.into()))?;
        let client = Client::open(info.set_tcp_settings(tcp_settings(time_limit)))
            .map_err(|error| StoreError::Address(error.into()))?;
        let config = ConnectionManagerConfig::new()
            .set_connection_timeout(Some(time_limit))
            .set_response_timeout(Some(time_limit))
            .set_number_of_retries(RETRIES)
            .set_min_delay(SHORTEST_PAUSE)
            .set_max_delay(LONGEST_PAUSE);
        let connection = ConnectionManager::new_lazy_with_config(client, config)
            .map_err(|error| StoreError::Address(error.into()))?;
        let store = Self { connection, time_limit };
        let mut connection = store.connection.clone();
        store.within_limit(cmd("PING").query_async::<()>(&mut connection)).await?;
        Ok(store)
    }

    /// Runs a step of the script.
    async fn run<T: FromRedisValue>(&self, step: &ScriptInvocation<'_>) -> Result<T, StoreError> {
        let mut connection = self.connection.clone();
        answer(self.within_limit(step.invoke_async(&mut connection)).await?)
    }

    async fn within_limit<T>(&self, call: impl Future<Output = RedisResult<T>>) -> Result<T, StoreError> {
        match timeout(self.time_limit, call).await {
            Ok(answer) => answer.map_err(|error| self.failure(error)),
            Err(_) => Err(StoreError::TimedOut(self.time_limit)),
        }
    }

    fn failure(&self, error: RedisError) -> StoreError {
        match (error.kind(), error.code()) {
            _ if error.is_timeout() => StoreError::TimedOut(self.time_limit),
            (ErrorKind::Io, _) => StoreError::Unreachable(error.into()),
            (_, Some("TAKEN")) => StoreError::Taken,
            (_, Some("BROKEN" | "WRONGTYPE")) => StoreError::Broken,
            _ => StoreError::Refused(error.into()),
        }
    }
}

/// What the answer holds. The reason why it does not hold that can show what it holds instead, and goes no further.
fn answer<T: FromRedisValue>(value: Value) -> Result<T, StoreError> {
    T::from_redis_value(value).map_err(|_| StoreError::Broken)
}

/// A connection whose other side is gone without a word is given up, instead of the minutes that the operating
/// system would wait.
fn tcp_settings(time_limit: Duration) -> TcpSettings {
    let settings = TcpSettings::default().set_nodelay(true);
    #[cfg(target_os = "linux")]
    let settings = settings.set_user_timeout(time_limit.saturating_mul(2).min(Duration::from_secs(60)));
    #[cfg(not(target_os = "linux"))]
    let _ = time_limit;
    settings
}

impl SessionStore for RedisStore {
    async fn start(&self, key: Key, session: Session, lifetime: Duration) -> Result<(), StoreError> {
        let mut step = step("start", key);
        step.arg(milliseconds(lifetime)).arg("user").arg(session.user).arg("id").arg(session.id);
        for (name, value) in session.attributes {
            step.arg(format!("{ATTRIBUTE}{name}")).arg(value);
        }
        self.run(&step).await
    }

    async fn find(&self, key: Key) -> Result<Option<Session>, StoreError> {
        let mut connection = self.connection.clone();
        let mut command = cmd("HGETALL");
        let found = self.within_limit(command.arg(place(key)).query_async(&mut connection)).await?;
        read(answer(found)?)
    }

    async fn extend(&self, key: Key, lifetime: Duration) -> Result<bool, StoreError> {
        self.run(step("extend", key).arg(milliseconds(lifetime))).await
    }

    async fn end(&self, key: Key) -> Result<Option<Session>, StoreError> {
        read(self.run(&step("end", key)).await?)
    }

    async fn sessions(&self, space: &'static str, user: &str) -> Result<Vec<(Key, Session)>, StoreError> {
        let mut list = SESSIONS.prepare_invoke();
        list.key(format!("{}{user}", users(space))).arg("list").arg(places(space));
        let found: Vec<(String, Record)> = self.run(&list).await?;
        let pair = |(digits, record): (String, Record)| {
            let key = Key::from_digits(space, &digits).ok_or(StoreError::Broken)?;
            Ok(read(record)?.map(|session| (key, session)))
        };
        found.into_iter().filter_map(|found| pair(found).transpose()).collect()
    }
}

/// Never shows the address, which may hold a password.
impl fmt::Debug for RedisStore {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("RedisStore").field("time_limit", &self.time_limit).finish_non_exhaustive()
    }
}

/// The fields of a session's hash.
type Record = BTreeMap<String, String>;

/// What stands before the names of attributes, so that they cannot be taken for other fields.
const ATTRIBUTE: &str = "attribute:";

/// The session in a hash; no fields, no session.
fn read(mut record: Record) -> Result<Option<Session>, StoreError> {
    if record.is_empty() {
        return Ok(None);
    }
    let user = record.remove("user").ok_or(StoreError::Broken)?;
    let id = record.remove("id").ok_or(StoreError::Broken)?;
    let attribute = |(name, value): (String, String)| Some((name.strip_prefix(ATTRIBUTE)?.to_owned(), value));
    Ok(Some(Session { user, id, attributes: record.into_iter().filter_map(attribute).collect() }))
}

/// A step of the script on one session.
fn step(operation: &str, key: Key) -> ScriptInvocation<'static> {
    let mut step = SESSIONS.prepare_invoke();
    step.key(place(key)).arg(operation).arg(users(key.space())).arg(key.digits());
    step
}

fn place(key: Key) -> String {
    format!("{}{}", places(key.space()), key.digits())
}

fn places(space: &str) -> String {
    format!("signoff:{space}:session:")
}

fn users(space: &str) -> String {
    format!("signoff:{space}:user:")
}

fn milliseconds(lifetime: Duration) -> u64 {
    u64::try_from(lifetime.min(MAX_LIFETIME).as_millis()).expect("a hundred years fit")
}
