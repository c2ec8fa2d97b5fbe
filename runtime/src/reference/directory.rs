//! Who may sign in: names, passwords as digests, permissions, second factors. The same users in every service.

use std::collections::BTreeSet;

use thiserror::Error;
use totp_rs::Builder;
use totp_rs::Totp;

use crate::clock::Timestamp;
use crate::reference::tokens;
use crate::secret::Secret;
use crate::store::key::Key;
use crate::store::key::Pepper;

/// The space of password digests, so that none is ever the key of a session.
const PASSWORDS: &str = "password";
/// The space from which ids of users are made.
const IDS: &str = "user";

/// A user as it is set up.
#[derive(Clone, Debug)]
pub struct Account {
    /// Name to sign in with; unique.
    pub name: String,
    /// Password, in the clear. The [`Directory`] keeps a digest of it.
    pub password: Secret<String>,
    /// Key of the second factor (TOTP, RFC 6238), 16 bytes or more; `None` where it has none.
    pub totp_secret: Option<Secret<Vec<u8>>>,
    /// What it may do: [`LOGOUT_PERMISSION`](crate::reference::LOGOUT_PERMISSION) is what the services ask for.
    pub permissions: BTreeSet<String>,
}

/// A user that cannot be set up.
#[derive(Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum AccountError {
    /// Two users have this name.
    #[error("two users are called `{0}`")]
    Twice(String),
    /// A name is empty.
    #[error("a user without a name")]
    Nameless,
    /// The key of the second factor of this user has fewer than 16 bytes (RFC 4226 §4, R6).
    #[error("the second factor of `{0}` has fewer than 16 bytes")]
    ShortSecret(String),
}

/// A user who may sign in.
#[derive(Debug)]
pub struct User {
    name: String,
    number: usize,
    id: String,
    password: Key,
    totp: Option<Totp>,
    permissions: BTreeSet<String>,
}

impl User {
    /// The name to sign in with.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The number that AlphaPoint knows the user by; from 1.
    pub fn number(&self) -> usize {
        self.number
    }

    /// The id that Rocket.Chat knows the user by: 17 characters, the same in all instances of one pepper.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether the user may do something.
    pub fn may(&self, permission: &str) -> bool {
        self.permissions.contains(permission)
    }

    /// Whether the user has set up a second factor.
    pub fn has_second_factor(&self) -> bool {
        self.totp.is_some()
    }

    /// The step (of 30 seconds since 1970) that a code of the second factor is good for; `None` if for none near
    /// this time. It is for the caller to accept a step once only.
    pub fn second_factor(&self, code: &str, now: Timestamp) -> Option<u64> {
        self.totp.as_ref()?.check(code, now.millis() / 1000)
    }

    /// The code of the second factor at a time, as the user's device shows it.
    pub fn code(&self, now: Timestamp) -> Option<String> {
        Some(self.totp.as_ref()?.generate(now.millis() / 1000).to_string())
    }
}

/// All users, in the order in which they were set up.
#[derive(Debug)]
pub struct Directory {
    pepper: Pepper,
    users: Vec<User>,
}

impl Directory {
    /// Sets users up.
    ///
    /// # Errors
    /// Names that are empty or stand twice, and second factors that are too short.
    pub fn new(pepper: Pepper, accounts: &[Account]) -> Result<Self, AccountError> {
        let mut users: Vec<User> = Vec::with_capacity(accounts.len());
        for (index, account) in accounts.iter().enumerate() {
            if account.name.is_empty() {
                return Err(AccountError::Nameless);
            }
            if users.iter().any(|user| user.name == account.name) {
                return Err(AccountError::Twice(account.name.clone()));
            }
            users.push(User {
                name: account.name.clone(),
                number: index + 1,
                id: tokens::meteor_id_of(pepper.key(IDS, &account.name).digest()),
                password: digest(&pepper, &account.name, account.password.expose()),
                totp: account.totp_secret.as_ref().map(|secret| totp(&account.name, secret)).transpose()?,
                permissions: account.permissions.clone(),
            });
        }
        Ok(Self { pepper, users })
    }

    /// The user of this name.
    pub fn user(&self, name: &str) -> Option<&User> {
        self.users.iter().find(|user| user.name == name)
    }

    /// The user with this name and password. It takes as long for a name that nobody has.
    pub fn authenticate(&self, name: &str, password: &str) -> Option<&User> {
        let given = digest(&self.pepper, name, password);
        self.user(name).filter(|user| user.password == given)
    }

    /// All users.
    pub fn users(&self) -> &[User] {
        &self.users
    }
}

fn totp(name: &str, secret: &Secret<Vec<u8>>) -> Result<Totp, AccountError> {
    let secret = totp_rs::Secret::new(secret.expose().as_slice().into());
    Builder::new().with_secret(secret).build().map_err(|_| AccountError::ShortSecret(name.to_owned()))
}

fn digest(pepper: &Pepper, name: &str, password: &str) -> Key {
    // The length keeps a name from running into the password.
    pepper.key(PASSWORDS, &format!("{}:{name}{password}", name.len()))
}
