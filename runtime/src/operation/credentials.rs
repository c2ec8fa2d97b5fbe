//! Credentials and header parameters as fields, to and from what travels beside a message.

use crate::metadata::Metadata;
use crate::secret::Secret;

/// What travels beside a message. Generated structs implement it; bindings place their values and find them.
pub trait Credentials: Sized {
    /// The values that are there, by the names that the spec gives them.
    fn to_metadata(&self) -> Metadata;

    /// Of every field, what there is.
    fn from_metadata(metadata: &Metadata) -> Self;
}

/// A field that is text: plain, or secret.
pub trait AsText {
    /// The text itself. Whoever asks for it sends it, and prints it nowhere.
    fn as_text(&self) -> &str;
}

impl AsText for String {
    fn as_text(&self) -> &str {
        self
    }
}

impl AsText for Secret<String> {
    fn as_text(&self) -> &str {
        self.expose()
    }
}

/// Adds a part of a credential, if there is one.
pub fn credential<T: AsText>(
    metadata: Metadata,
    credential: &str,
    part: &str,
    value: &Option<T>,
) -> Metadata {
    match value {
        Some(value) => metadata.with_credential(credential, part, value.as_text()),
        None => metadata,
    }
}

/// Adds a header parameter, if there is one.
pub fn header<T: AsText>(metadata: Metadata, name: &str, value: &Option<T>) -> Metadata {
    match value {
        Some(value) => metadata.with_header(name, value.as_text()),
        None => metadata,
    }
}

/// A part of a credential, if there is one.
pub fn credential_of<T: for<'a> From<&'a str>>(
    metadata: &Metadata,
    credential: &str,
    part: &str,
) -> Option<T> {
    metadata.credential(credential, part).map(T::from)
}

/// A header parameter, if there is one.
pub fn header_of<T: for<'a> From<&'a str>>(metadata: &Metadata, name: &str) -> Option<T> {
    metadata.header(name).map(T::from)
}
