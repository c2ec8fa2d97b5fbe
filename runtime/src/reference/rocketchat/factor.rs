//! Codes of second factors, each of which is accepted once (RFC 6238 §5.2).

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

/// Whether a code is good, and was not used yet. From now on it is, for all instances that share the store.
pub(crate) async fn accept<S: SessionStore>(
    platform: &Platform<S>,
    user: &User,
    code: &str,
) -> Result<bool, StoreError> {
    let Some(step) = user.second_factor(code, platform.now()) else { return Ok(false) };
    let key = platform.key(SPACE, &format!("{step}:{}", user.name()));
    let used = Session { user: user.name().to_owned(), ..Session::default() };
    match platform.store().start(key, used, LIFETIME).await {
        Ok(()) => Ok(true),
        Err(StoreError::Taken) => Ok(false),
        Err(error) => Err(error),
    }
}
