//! Codes of second factors, each of which is accepted once (RFC 6238 §5.2).

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use crate::reference::directory::User;
use crate::reference::platform::Platform;
use crate::store::Session;
use crate::store::SessionStore;
use crate::store::StoreError;

/// The space of the codes that were used.
const SPACE: &str = "rocketchat.factor";

/// Longer than any code is good for: a step of 30 seconds, one before it and one after.
const LIFETIME: Duration = Duration::from_secs(120);

/// The last step that was accepted of each user.
///
/// Within a process no two calls get through with one code. Instances that share a store tell one another of the
/// codes that were used; two of them that get the same one within a few milliseconds may both accept it.
#[derive(Debug, Default)]
pub(crate) struct Factors(Mutex<HashMap<String, u64>>);

impl Factors {
    /// Whether a code is good, and was not used yet. From now on it is.
    pub(crate) async fn accept<S: SessionStore>(
        &self,
        platform: &Platform<S>,
        user: &User,
        code: &str,
    ) -> Result<bool, StoreError> {
        let Some(step) = user.second_factor(code, platform.now()) else { return Ok(false) };
        let key = platform.key(SPACE, &format!("{step}:{}", user.name()));
        if platform.store().find(key).await?.is_some() || !self.is_next(user.name(), step) {
            return Ok(false);
        }
        let used = Session { user: user.name().to_owned(), ..Session::default() };
        platform.store().start(key, used, LIFETIME).await?;
        Ok(true)
    }

    /// Whether a step lies after the last one, which it is from now on.
    fn is_next(&self, user: &str, step: u64) -> bool {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if last.get(user).is_some_and(|last| step <= *last) {
            return false;
        }
        last.insert(user.to_owned(), step);
        true
    }
}
