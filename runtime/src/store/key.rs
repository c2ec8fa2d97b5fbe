//! A credential to the key under which its session is kept: the credential itself is never stored.

use std::fmt;
use std::hash::Hash;
use std::hash::Hasher;

#[cfg(feature = "redis")]
use data_encoding::HEXLOWER;
use hmac::Hmac;
use hmac::KeyInit;
use hmac::Mac;
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::secret::Secret;

/// What makes the keys of one installation useless to whoever has a copy of its store, but not of this.
///
/// Instances that share a store must share it; with another one they do not find each other's sessions.
///
/// ```
/// use signoff::store::key::Pepper;
///
/// // From the configuration, or random bytes if nobody shares the store.
/// let pepper = Pepper::new([7; 32]);
/// let ticket = pepper.key("inforouter", "3f2a1b4c");
/// assert_eq!(ticket, pepper.key("inforouter", "3f2a1b4c"));
/// assert_ne!(ticket, pepper.key("crafter", "3f2a1b4c"));
/// assert_ne!(ticket, Pepper::new([8; 32]).key("inforouter", "3f2a1b4c"));
/// ```
#[derive(Clone, Debug)]
pub struct Pepper(Secret<[u8; 32]>);

impl Pepper {
    /// Takes 32 bytes that nobody can guess.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Secret::new(bytes))
    }

    /// The key of the session that a credential names. Spaces keep services apart that happen to use equal ones.
    pub fn key(&self, space: &'static str, credential: &str) -> Key {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(self.0.expose()).expect("HMAC takes keys of every length");
        // The length keeps a space from running into the credential: "ab" + "c" is not "a" + "bc".
        mac.update(&(space.len() as u64).to_le_bytes());
        mac.update(space.as_bytes());
        mac.update(credential.as_bytes());
        Key { space, digest: mac.finalize().into_bytes().into() }
    }
}

/// Names a session in a store, and proves nothing: HMAC-SHA-256 (RFC 2104) of the credential under the [`Pepper`].
#[derive(Clone, Copy)]
pub struct Key {
    space: &'static str,
    digest: [u8; 32],
}

impl Key {
    /// The service to which the session belongs.
    pub fn space(&self) -> &'static str {
        self.space
    }

    /// The digest itself.
    pub(crate) fn digest(&self) -> &[u8; 32] {
        &self.digest
    }

    /// The digest as 64 lowercase hexadecimal digits.
    #[cfg(feature = "redis")]
    pub(crate) fn digits(&self) -> String {
        HEXLOWER.encode(&self.digest)
    }

    /// The key with these [`digits`](Self::digits); `None` if they are not 64 lowercase hexadecimal ones.
    #[cfg(feature = "redis")]
    pub(crate) fn from_digits(space: &'static str, digits: &str) -> Option<Self> {
        let digest = HEXLOWER.decode(digits.as_bytes()).ok()?.try_into().ok()?;
        Some(Self { space, digest })
    }
}

/// In a time that does not depend on the digests.
impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.space == other.space && bool::from(self.digest.ct_eq(&other.digest))
    }
}

impl Eq for Key {}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.space.hash(state);
        self.digest.hash(state);
    }
}

/// Never shows the digest.
impl fmt::Debug for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Key({} …)", self.space)
    }
}
