//! How many calls a user may make to one path, and the headers that say so.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use http::Response;
use http::header::HeaderName;
use serde_json::Value;
use serde_json::json;
use thiserror::Error;

use crate::clock::Timestamp;
use crate::reference::web;

/// Windows that are kept at most before those that are over are thrown away.
const MANY: usize = 10_000;

/// So many calls in so much time, for each user and path. Servers come with [`RateLimit::DEFAULT`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    /// Calls in a window; the next one is refused.
    pub calls: u32,
    /// How long a window is.
    pub window: Duration,
}

impl RateLimit {
    /// What servers come with: 10 calls in 60 seconds.
    pub const DEFAULT: Self = Self { calls: 10, window: Duration::from_secs(60) };
}

/// As [`FromStr`] reads it: `10/60s`.
impl fmt::Display for RateLimit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}s", self.calls, self.window.as_secs())
    }
}

/// A text that is no rate limit.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("not a rate limit like `10/60s`: calls, a slash, seconds")]
pub struct NoRateLimit;

impl FromStr for RateLimit {
    type Err = NoRateLimit;

    /// Reads calls and seconds, both 1 or more: `10/60s`.
    fn from_str(text: &str) -> Result<Self, NoRateLimit> {
        let (calls, seconds) = text.split_once('/').ok_or(NoRateLimit)?;
        let calls = calls.parse().map_err(|_| NoRateLimit)?;
        let seconds = seconds.strip_suffix('s').unwrap_or(seconds).parse().map_err(|_| NoRateLimit)?;
        if calls == 0 || seconds == 0 {
            return Err(NoRateLimit);
        }
        Ok(Self { calls, window: Duration::from_secs(seconds) })
    }
}

/// Counts calls in windows of fixed length, each of which starts with a call.
#[derive(Debug)]
pub(crate) struct Limiter {
    limit: RateLimit,
    windows: Mutex<HashMap<(String, String), Window>>,
}

#[derive(Debug)]
struct Window {
    ends: Timestamp,
    calls: u32,
}

/// A call that was counted: the limit, the calls that are left, and when the window ends (in milliseconds since 1970).
pub(crate) struct Count {
    limit: u32,
    remaining: u32,
    reset: u64,
    /// The body of the refusal, if it is one too many.
    pub(crate) refusal: Option<Value>,
}

impl Limiter {
    pub(crate) fn new(limit: RateLimit) -> Self {
        Self { limit, windows: Mutex::default() }
    }

    /// Counts a call of a user, named by what the request says, to a path.
    pub(crate) fn count(&self, user: &str, path: &str, now: Timestamp) -> Count {
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        if windows.len() > MANY {
            windows.retain(|_, window| now < window.ends);
        }
        let fresh = || Window { ends: now.after(self.limit.window), calls: 0 };
        let window = windows.entry((user.to_owned(), path.to_owned())).or_insert_with(fresh);
        if now >= window.ends {
            *window = fresh();
        }
        window.calls = window.calls.saturating_add(1);
        let seconds = window.ends.since(now).as_millis().div_ceil(1000);
        let refusal = (window.calls > self.limit.calls).then(|| {
            let error = format!(
                "Error, too many requests. Please slow down. You must wait {seconds} seconds before trying this \
                 endpoint again. [error-too-many-requests]"
            );
            json!({ "success": false, "error": error })
        });
        let limit = self.limit.calls;
        Count { limit, remaining: limit.saturating_sub(window.calls), reset: window.ends.millis(), refusal }
    }
}

impl Count {
    /// The answer, which says how many calls are left.
    pub(crate) fn told(self, response: Response<Vec<u8>>) -> Response<Vec<u8>> {
        let told = [
            ("x-ratelimit-limit", u64::from(self.limit)),
            ("x-ratelimit-remaining", u64::from(self.remaining)),
            ("x-ratelimit-reset", self.reset),
        ];
        told.into_iter().fold(response, |response, (name, value)| {
            web::with_header(response, HeaderName::from_static(name), value.to_string())
        })
    }
}
