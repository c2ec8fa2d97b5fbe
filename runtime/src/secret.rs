//! Values that are never printed.

use std::fmt;

use secrecy::ExposeSecret;
use secrecy::SecretBox;
use secrecy::zeroize::Zeroize;
use subtle::ConstantTimeEq;

use crate::json::Json;

/// A value that is never printed: `Debug` hides it, there is no `Display`, and nothing serializes it by accident.
///
/// Generated types hold what the spec marks as secret in one of these. The memory is wiped when it is dropped.
///
/// ```
/// use signoff::secret::Secret;
///
/// let ticket: Secret<String> = Secret::from("3f2a1b4c");
/// assert_eq!(ticket.expose(), "3f2a1b4c");
/// assert_eq!(format!("{ticket:?}"), "Secret(…)");
/// ```
pub struct Secret<T: Zeroize = String>(SecretBox<T>);

impl<T: Zeroize> Secret<T> {
    /// Hides a value.
    pub fn new(value: T) -> Self {
        Self(SecretBox::new(Box::new(value)))
    }

    /// The value. Whoever calls this sees to it that it is not printed.
    pub fn expose(&self) -> &T {
        self.0.expose_secret()
    }
}

impl<T: Zeroize> From<T> for Secret<T> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl From<&str> for Secret<String> {
    fn from(value: &str) -> Self {
        Self::new(value.to_owned())
    }
}

impl<T: Zeroize + Clone> Clone for Secret<T> {
    fn clone(&self) -> Self {
        Self::new(self.expose().clone())
    }
}

impl<T: Zeroize> fmt::Debug for Secret<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(…)")
    }
}

macro_rules! compared_by_bytes {
    ($($hidden:ty: $value:ident => $bytes:expr;)*) => {$(
        /// In a time that depends on the length alone.
        impl PartialEq for Secret<$hidden> {
            fn eq(&self, other: &Self) -> bool {
                let [one, two] = [self, other].map(|secret| {
                    let $value = secret.expose();
                    $bytes
                });
                one[..].ct_eq(&two[..]).into()
            }
        }

        impl Eq for Secret<$hidden> {}
    )*};
}

compared_by_bytes! {
    String: text => text.as_bytes();
    Json: value => value.as_str().as_bytes();
    i64: number => number.to_le_bytes();
    u64: number => number.to_le_bytes();
    f64: number => number.to_le_bytes();
    bool: flag => [u8::from(*flag)];
}

/// A secret that a struct of yours holds is read like what it hides. It is never written by itself: name
/// [`serialize_exposed`] where it has to be sent.
#[cfg(feature = "serde")]
impl<'de, T: Zeroize + serde::Deserialize<'de>> serde::Deserialize<'de> for Secret<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::new)
    }
}

/// Writes what a secret hides, for `#[serde(serialize_with = "signoff::secret::serialize_exposed")]`.
///
/// # Errors
/// What the serializer refuses.
#[cfg(feature = "serde")]
pub fn serialize_exposed<T: Zeroize + serde::Serialize, S: serde::Serializer>(
    secret: &Secret<T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    secret.expose().serialize(serializer)
}
