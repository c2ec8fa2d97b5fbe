//! OpenChampPS: typed messages on a WebSocket. A logout clears the sign-in of its connection, and the token stays good.
//!
//! As the server was seen to do: names of members are read without letter case and the last of several counts, what
//! cannot be read gets no answer, nor does an unknown message of somebody who is signed in; whoever is not gets
//! `AUTH_REQUIRED` for everything but a sign-in.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;

use http::HeaderMap;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::handler::Handler;
use crate::json::Json;
use crate::operation::Call;
use crate::operation::Spec;
use crate::operations;
use crate::reference::Answer;
use crate::reference::Answered;
use crate::reference::Connection as AnyConnection;
use crate::reference::Service;
use crate::reference::SocketService;
use crate::reference::conduct::Conduct;
use crate::reference::drift::Drift;
use crate::reference::drift::edited;
use crate::reference::drift::truncated;
use crate::reference::platform::Platform;
use crate::reference::tokens;
use crate::store::SessionStore;
use crate::store::StoreError;
use crate::store::key::Key;

use self::logout::AuthRequired;
use self::logout::AuthRequiredPayload;
use self::logout::Credentials;
use self::logout::LoggedOut;
use self::logout::Operation;
use self::logout::OutcomeName;
use self::logout::Reply;
use self::logout::Request;
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
    type Connection = Connection<S>;
    const MAX_MESSAGE: usize = 1024;

    fn connect(&self, _: &HeaderMap, conduct: Conduct) -> Connection<S> {
        let players = Arc::clone(&self.players);
        Connection { platform: self.platform.clone(), players, conduct, signed_in: Mutex::new(None) }
    }
}

/// A connection, signed in or not.
#[derive(Debug)]
pub struct Connection<S> {
    platform: Platform<S>,
    /// Connections that are signed in, of all of them.
    players: Arc<AtomicUsize>,
    conduct: Conduct,
    /// The key of the token that it signed in with.
    signed_in: Mutex<Option<Key>>,
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

impl<S: SessionStore + 'static> AnyConnection for Connection<S> {
    fn concerns(&self, text: &str) -> bool {
        Message::read(text).is_some_and(|message| message.kind == "logout")
    }

    async fn receive(&mut self, text: &str) -> Answer {
        let Some(message) = Message::read(text) else { return Answer::silence() };
        match message.kind.as_str() {
            "login" => Answer::text(self.login(&message).await.to_string()),
            "token_auth" => Answer::text(self.token_auth(&message).await.to_string()),
            "logout" => self.log_out(&message).await,
            _ if self.current().is_none() => self.sent(auth_required().into(), false),
            "count" => {
                let players = self.players.load(Ordering::Relaxed);
                Answer::text(json!({ "type": "player_count", "payload": players }).to_string())
            }
            _ => Answer::silence(),
        }
    }
}

impl<S: SessionStore> Handler<Operation> for Connection<S> {
    async fn handle(&self, _: Call<Operation>) -> Reply {
        let taken = if self.conduct.ends_nothing(&logout::SPEC) { self.current() } else { self.sign_out() };
        match taken {
            None => auth_required().into(),
            Some(key) => {
                if self.conduct.drift == Some(Drift::TokenDies) {
                    // That is the drift: the document keeps the token, and no answer depends on it.
                    let _ = self.platform.store().end(key).await;
                }
                LoggedOut::new().into()
            }
        }
    }
}

impl<S: SessionStore> Connection<S> {
    async fn log_out(&self, message: &Message) -> Answer {
        let mut request = Request::new();
        request.payload = Json::parse(&message.payload.to_string()).ok();
        let mut reply = self.handle(Call { request, credentials: Credentials::default() }).await;
        if let Some(outcome) = self.conduct.outcome.and_then(|index| OutcomeName::ALL.get(index)) {
            reply = on_demand(*outcome);
        }
        self.sent(reply, true)
    }

    /// A reply as text; `counts` where it answers the documented operation.
    fn sent(&self, reply: Reply, counts: bool) -> Answer {
        let answered = counts.then(|| Answered(reply.outcome().as_str()));
        let text = Ws::encode_reply(&reply, None).ok().flatten();
        let drift = self.conduct.drift.filter(|_| counts);
        Answer { text: text.map(|text| drifted(text, drift)), answered }
    }

    async fn login(&self, message: &Message) -> Value {
        let (name, password) = (message.member("username"), message.member("password"));
        if name.is_empty() || password.is_empty() {
            return auth_error("Invalid login format");
        }
        let Some(user) = self.platform.directory().authenticate(name, password) else {
            return auth_error("Invalid username or password");
        };
        let token = tokens::uuid();
        let key = self.platform.key(SPACE, &token);
        match self.platform.start(key, user, &tokens::uuid(), LIFETIME).await {
            Ok(()) => self.sign_in(key, user.name(), &token),
            Err(_) => auth_error("Internal server error"),
        }
    }

    async fn token_auth(&self, message: &Message) -> Value {
        let token = message.member("token");
        let key = self.platform.key(SPACE, token);
        let found: Result<_, StoreError> = self.platform.find(key).await;
        match found {
            Ok(Some((_, user))) => self.sign_in(key, user.name(), token),
            Ok(None) => auth_error("Invalid or expired token"),
            Err(_) => auth_error("Internal server error"),
        }
    }

    fn sign_in(&self, key: Key, name: &str, token: &str) -> Value {
        if self.replace(Some(key)).is_none() {
            self.players.fetch_add(1, Ordering::Relaxed);
        }
        json!({ "type": "auth_success", "payload": { "token": token, "username": name } })
    }

    /// Ends the sign-in, and gives it to the one call that did.
    fn sign_out(&self) -> Option<Key> {
        let taken = self.replace(None);
        if taken.is_some() {
            self.players.fetch_sub(1, Ordering::Relaxed);
        }
        taken
    }

    fn current(&self) -> Option<Key> {
        *self.signed_in.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn replace(&self, with: Option<Key>) -> Option<Key> {
        let mut current = self.signed_in.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *current, with)
    }
}

/// Whoever goes away without a logout is no player any more.
impl<S> Drop for Connection<S> {
    fn drop(&mut self) {
        if self.signed_in.get_mut().unwrap_or_else(PoisonError::into_inner).is_some() {
            self.players.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

/// The reply with an outcome, for whoever asks for it. A new outcome of the spec has to be answered here.
fn on_demand(outcome: OutcomeName) -> Reply {
    match outcome {
        OutcomeName::LoggedOut => LoggedOut::new().into(),
        OutcomeName::AuthRequired => auth_required().into(),
        OutcomeName::NoAnswer => Reply::NoAnswer,
    }
}

fn auth_required() -> AuthRequired {
    AuthRequired::new(AuthRequiredPayload::new())
}

fn auth_error(message: &str) -> Value {
    json!({ "type": "auth_error", "payload": { "message": message } })
}

fn drifted(text: String, drift: Option<Drift>) -> String {
    match drift {
        Some(Drift::Truncated) => truncated(&text).to_owned(),
        Some(Drift::WrongValue) => edited(&text, |message| {
            message.insert("type".to_owned(), "loggedOut".into());
        }),
        _ => text,
    }
}
