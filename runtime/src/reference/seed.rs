//! Users and the pepper of an installation, from a JSON file.
//!
//! ```json
//! {
//!   "pepper": "64 hexadecimal digits, the same in all instances that share a store",
//!   "users": [
//!     {
//!       "name": "admin",
//!       "password": "correct horse battery staple",
//!       "totp_secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
//!       "permissions": ["logout-device-management"]
//!     },
//!     { "name": "alice", "password": "wonderland" }
//!   ]
//! }
//! ```

use std::collections::BTreeSet;

use data_encoding::HEXLOWER_PERMISSIVE;
use signoff_spec::diagnostic::suggest::suggest;
use signoff_spec::text::Limits;
use signoff_spec::text::Node;
use signoff_spec::text::Position;
use signoff_spec::text::Value;
use signoff_spec::text::parse;
use signoff_spec::text::position;
use thiserror::Error;

use crate::clock::Clock;
use crate::reference::LOGOUT_PERMISSION;
use crate::reference::directory::Account;
use crate::reference::directory::AccountError;
use crate::reference::directory::Directory;
use crate::reference::platform::Platform;
use crate::reference::tokens;
use crate::secret::Secret;
use crate::store::SessionStore;
use crate::store::key::Pepper;

/// What an installation starts with.
#[derive(Clone, Debug)]
pub struct Seed {
    /// Makes keys of credentials.
    pub pepper: Pepper,
    /// Whether the pepper was given, so that other instances can have the same one.
    pub is_shared: bool,
    /// Who may sign in.
    pub accounts: Vec<Account>,
}

/// A seed file that cannot be used: the place in it, and what is wrong there. No message shows a password.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("{line}:{column}: {what}")]
pub struct SeedError {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub what: String,
}

/// Something wrong at a byte of the text.
struct Wrong {
    at: usize,
    what: String,
}

impl Seed {
    /// Two users with random passwords, and a random pepper: `admin` has the permission to end sessions of others and
    /// a second factor, `alice` has neither.
    pub fn demo() -> Self {
        let account = |name: &str, secret: Option<[u8; 20]>| Account {
            name: name.to_owned(),
            password: tokens::meteor_id().into(),
            totp_secret: secret.map(|secret| Secret::new(secret.to_vec())),
            permissions: secret.iter().map(|_| LOGOUT_PERMISSION.to_owned()).collect(),
        };
        Self {
            pepper: Pepper::new(tokens::random()),
            is_shared: false,
            accounts: vec![account("admin", Some(tokens::random())), account("alice", None)],
        }
    }

    /// A platform with these users, on a store.
    ///
    /// # Errors
    /// Users that cannot be set up.
    pub fn platform<S: SessionStore>(
        &self,
        store: S,
        clock: impl Clock + 'static,
    ) -> Result<Platform<S>, AccountError> {
        let directory = Directory::new(self.pepper.clone(), &self.accounts)?;
        Ok(Platform::new(store, self.pepper.clone(), clock, directory))
    }

    /// Reads a seed file.
    ///
    /// # Errors
    /// What is no JSON, unknown or missing members, values of a wrong kind, and no users at all.
    pub fn read(text: &str) -> Result<Self, SeedError> {
        seed(text).map_err(|Wrong { at, what }| {
            let Position { line, column } = position(text, at);
            SeedError { line, column, what }
        })
    }
}

/// The key of a second factor as users type it into their devices: base 32 without padding.
pub fn totp_text(secret: &Secret<Vec<u8>>) -> String {
    totp_rs::Secret::from(secret.expose().as_slice()).to_base32()
}

fn seed(text: &str) -> Result<Seed, Wrong> {
    let root = parse(text, Limits::default())
        .map_err(|error| Wrong { at: error.span.start, what: error.syntax.to_string() })?;
    known(&root, &["pepper", "users"])?;
    let pepper = root.member("pepper").map(pepper).transpose()?;
    let users = required(&root, "users")?;
    let accounts: Vec<Account> = array(users)?.iter().map(account).collect::<Result<_, _>>()?;
    if accounts.is_empty() {
        return Err(wrong(users, "there has to be a user"));
    }
    let is_shared = pepper.is_some();
    Ok(Seed { pepper: pepper.unwrap_or_else(|| Pepper::new(tokens::random())), is_shared, accounts })
}

fn account(node: &Node) -> Result<Account, Wrong> {
    known(node, &["name", "password", "totp_secret", "permissions"])?;
    let name = required(node, "name")?;
    if text(name)?.is_empty() {
        return Err(wrong(name, "a name cannot be empty"));
    }
    let secret = node.member("totp_secret").map(|node| {
        let decoded = totp_rs::Secret::try_from_base32(text(node)?.to_ascii_uppercase()).ok();
        let bytes = decoded.map(|key| key.as_bytes().to_vec()).filter(|bytes| bytes.len() >= 16);
        bytes.map(Secret::new).ok_or_else(|| wrong(node, "not base 32 of 16 bytes or more (26 characters)"))
    });
    let permissions = match node.member("permissions") {
        Some(node) => {
            array(node)?.iter().map(|node| text(node).map(str::to_owned)).collect::<Result<_, _>>()?
        }
        None => BTreeSet::new(),
    };
    Ok(Account {
        name: text(name)?.to_owned(),
        password: text(required(node, "password")?)?.into(),
        totp_secret: secret.transpose()?,
        permissions,
    })
}

fn pepper(node: &Node) -> Result<Pepper, Wrong> {
    let bytes = HEXLOWER_PERMISSIVE.decode(text(node)?.as_bytes()).ok();
    bytes
        .and_then(|bytes| bytes.try_into().ok())
        .map(Pepper::new)
        .ok_or_else(|| wrong(node, "64 hexadecimal digits are needed, as `openssl rand -hex 32` prints them"))
}

/// That an object has no members but these.
fn known(node: &Node, names: &[&str]) -> Result<(), Wrong> {
    if !matches!(node.value, Value::Object(_)) {
        return Err(wrong(node, &format!("an object is needed, not {}", node.value.kind())));
    }
    let mut unknown = node.members().iter().filter(|member| !names.contains(&member.key.as_str()));
    let Some(member) = unknown.next() else { return Ok(()) };
    let meant = suggest(&member.key, names.iter().copied()).unwrap_or_default();
    Err(Wrong { at: member.key_span.start, what: format!("unknown member `{}`; {meant}", member.key) })
}

fn required<'a>(node: &'a Node, name: &str) -> Result<&'a Node, Wrong> {
    node.member(name).ok_or_else(|| wrong(node, &format!("`{name}` is missing")))
}

fn text(node: &Node) -> Result<&str, Wrong> {
    node.as_str().ok_or_else(|| wrong(node, &format!("text is needed, not {}", node.value.kind())))
}

fn array(node: &Node) -> Result<&[Node], Wrong> {
    match node.value {
        Value::Array(_) => Ok(node.items()),
        _ => Err(wrong(node, &format!("an array is needed, not {}", node.value.kind()))),
    }
}

fn wrong(node: &Node, what: &str) -> Wrong {
    Wrong { at: node.span.start, what: what.to_owned() }
}
