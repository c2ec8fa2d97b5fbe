//! OpenChampPS: typed messages on a WebSocket. A logout clears the sign-in of its connection, and the token stays good.
//!
//! As the server was seen to do: names of members are read without letter case and the last of several counts, what
//! cannot be read gets no answer, nor does an unknown message of somebody who is signed in; whoever is not gets
//! `AUTH_REQUIRED` for everything but a sign-in.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;

use http::HeaderMap;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::handler::Handler;
use crate::operation::Call;
use crate::operation::Spec;
use crate::operations;
use crate::reference::Answer;
use crate::reference::Service;
use crate::reference::Socket;
use crate::reference::SocketService;
use crate::reference::conduct::Conduct;
use crate::reference::documented;
use crate::reference::drift::Drift;
use crate::reference::platform::Platform;
use crate::reference::platform::SignIn;
use crate::reference::tokens;
use crate::store::SessionStore;
use crate::store::key::Key;

use self::logout::AuthRequired;
use self::logout::AuthRequiredPayload;
use self::logout::LoggedOut;
use self::logout::Reply;
use self::logout::Ws;

operations! {
    pub mod logout = builtin "openchamp.logout";
}

/// The space of tokens.
const SPACE: &str = "openchamp";

/// How long a token is good for: seven days, as in the spec file.
const LIFETIME: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// The server. Clones share tokens and the number of players.
#[derive(Clone, Debug)]
pub struct Openchamp<S> {
    platform: Platform<S>,
    players: Arc<AtomicUsize>,
}

impl<S: SessionStore> Openchamp<S> {
    /// A server on a platform.
    pub fn new(platform: Platform<S>) -> Self {
        Self { platform, players: Arc::default() }
    }
}

impl<S: SessionStore + Clone + 'static> Service for Openchamp<S> {
    const NAME: &'static str = "openchamp";
    const PATHS: &'static [&'static str] = &["/ws"];

    fn spec() -> &'static Spec {
        &logout::SPEC
    }
}

impl<S: SessionStore + Clone + 'static> SocketService for Openchamp<S> {
    type Socket = Connection<S>;
    const MAX_MESSAGE: usize = 1024;

    fn connect(&self, _: &HeaderMap, conduct: Conduct) -> Connection<S> {
        let players = Arc::clone(&self.players);
        Connection { platform: self.platform.clone(), players, conduct, signed_in: SignIn::default() }
    }
}

/// A connection, signed in or not.
#[derive(Debug)]
pub struct Connection<S> {
    platform: Platform<S>,
    /// Connections that are signed in, of all of them.
    players: Arc<AtomicUsize>,
    conduct: Conduct,
    signed_in: SignIn,
}

/// A message that was read.
struct Message {
    kind: String,
    payload: Value,
}

impl Message {
    /// Reads a message; `None` for what gets no answer: no JSON, no object, or a type that is not text.
    fn read(text: &str) -> Option<Self> {
        let members: Map<String, Value> = match serde_json::from_str(text).ok()? {
            Value::Object(members) => members,
            // The server reads it as a message without any member.
            Value::Null => Map::new(),
            _ => return None,
        };
        let named = |name: &str| members.iter().rfind(|(key, _)| key.eq_ignore_ascii_case(name));
        let kind = match named("type") {
            None | Some((_, Value::Null)) => String::new(),
            Some((_, kind)) => kind.as_str()?.to_owned(),
        };
        let payload = named("payload").map(|(_, payload)| payload.clone()).unwrap_or_default();
        Some(Self { kind, payload })
    }

    fn member(&self, name: &str) -> &str {
        self.payload.get(name).and_then(Value::as_str).unwrap_or_default()
    }
}

impl<S: SessionStore + 'static> Socket for Connection<S> {
    fn concerns(&self, text: &str) -> bool {
        Message::read(text).is_some_and(|message| message.kind == "logout")
    }

    async fn receive(&mut self, text: &str) -> Answer {
        let Some(message) = Message::read(text) else { return Answer::silence() };
        match message.kind.as_str() {
            "login" => Answer::text(self.login(&message).await.to_string()),
            "token_auth" => Answer::text(self.token_auth(&message).await.to_string()),
            "logout" => {
                let call =
                    Call { request: logout::Request::new(), credentials: logout::Credentials::default() };
                documented::message::<Ws>(&self.handle(call).await, &self.conduct, None)
            }
            _ if self.signed_in.current().is_none() => {
                let text = Ws::encode_reply(&auth_required().into(), None);
                Answer { text: text.ok().flatten(), answered: None }
            }
            "count" => {
                let players = self.players.load(Ordering::Relaxed);
                Answer::text(json!({ "type": "player_count", "payload": players }).to_string())
            }
            _ => Answer::silence(),
        }
    }
}

impl<S: SessionStore> Handler<logout::Operation> for Connection<S> {
    async fn handle(&self, _: Call<logout::Operation>) -> Reply {
        let keeps = self.conduct.ends_nothing(&logout::SPEC);
        let taken = if keeps { self.signed_in.current() } else { self.replace(None) };
        let Some(key) = taken else { return auth_required().into() };
        if self.conduct.drift == Some(Drift::TokenDies) {
            // That is the drift: the document keeps the token, and no answer depends on it.
            let _ = self.platform.store().end(key).await;
        }
        LoggedOut::new().into()
    }
}

impl<S: SessionStore> Connection<S> {
    async fn login(&self, message: &Message) -> Value {
        let (name, password) = (message.member("username"), message.member("password"));
        if name.is_empty() || password.is_empty() {
            return auth_error("Invalid login format");
        }
        let token = tokens::uuid();
        let key = self.platform.key(SPACE, &token);
        match self.platform.sign_in(key, name, password, LIFETIME).await {
            Ok(Some(user)) => self.authenticated(key, user.name(), &token),
            Ok(None) => auth_error("Invalid username or password"),
            Err(_) => auth_error("Internal server error"),
        }
    }

    async fn token_auth(&self, message: &Message) -> Value {
        let token = message.member("token");
        let key = self.platform.key(SPACE, token);
        match self.platform.find(key).await {
            Ok(Some((_, user))) => self.authenticated(key, user.name(), token),
            Ok(None) => auth_error("Invalid or expired token"),
            Err(_) => auth_error("Internal server error"),
        }
    }

    fn authenticated(&self, key: Key, name: &str, token: &str) -> Value {
        self.replace(Some(key));
        json!({ "type": "auth_success", "payload": { "token": token, "username": name } })
    }
}

impl<S> Connection<S> {
    /// Begins or ends the sign-in, and gives the one before to the one call that did.
    fn replace(&self, key: Option<Key>) -> Option<Key> {
        let before = self.signed_in.replace(key);
        match (before, key) {
            (None, Some(_)) => self.players.fetch_add(1, Ordering::Relaxed),
            (Some(_), None) => self.players.fetch_sub(1, Ordering::Relaxed),
            _ => 0,
        };
        before
    }
}

/// Whoever goes away without a logout is no player any more.
impl<S> Drop for Connection<S> {
    fn drop(&mut self) {
        self.replace(None);
    }
}

fn auth_required() -> AuthRequired {
    AuthRequired::new(AuthRequiredPayload::new())
}

fn auth_error(message: &str) -> Value {
    json!({ "type": "auth_error", "payload": { "message": message } })
}
