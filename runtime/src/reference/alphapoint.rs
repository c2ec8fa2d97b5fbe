//! AlphaPoint's gateway: calls in frames of JSON, with JSON text inside. LogOut ends the session of its connection.
//!
//! Every outcome can be reached: 20 when the session of the connection has ended elsewhere, 100 for a payload, 101
//! when the store refuses, 102 when nobody reaches it, 104 when the user is no longer known. Whoever is not signed in
//! may call LogOut too, since the document calls it public.

mod frame;

use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use http::HeaderMap;
use serde_json::Value;
use serde_json::json;

use crate::binding::DecodeError;
use crate::codec::writer::Writer;
use crate::handler::Handler;
use crate::json::Json;
use crate::nullable::Nullable;
use crate::operation::Call;
use crate::operation::Spec;
use crate::operations;
use crate::outcome::Reply as _;
use crate::reference::Answer;
use crate::reference::Answered;
use crate::reference::Connection as AnyConnection;
use crate::reference::Service;
use crate::reference::SocketService;
use crate::reference::conduct::Conduct;
use crate::reference::directory::User;
use crate::reference::platform::Platform;
use crate::reference::tokens;
use crate::store::SessionStore;
use crate::store::StoreError;
use crate::store::key::Key;

use self::frame::ERROR;
use self::frame::Frame;
use self::frame::REPLY;
use self::frame::REQUEST;
use self::frame::drifted;
use self::logout::InvalidResponse;
use self::logout::NotAuthorized;
use self::logout::Operation;
use self::logout::OperationFailed;
use self::logout::OutcomeName;
use self::logout::Reply;
use self::logout::ResourceNotFound;
use self::logout::ServerError;
use self::logout::Success;
use self::logout::Ws;

operations! {
    pub mod logout = builtin "alphapoint.logout";
}

/// The space of session tokens.
const SPACE: &str = "alphapoint";

/// How long a session token is good for. No document says so: a day.
const LIFETIME: Duration = Duration::from_secs(24 * 60 * 60);

/// The gateway. Clones share the sessions.
#[derive(Clone, Debug)]
pub struct Alphapoint<S> {
    platform: Platform<S>,
}

impl<S: SessionStore> Alphapoint<S> {
    /// A gateway on a platform.
    pub fn new(platform: Platform<S>) -> Self {
        Self { platform }
    }
}

impl<S: SessionStore + Clone + 'static> Service for Alphapoint<S> {
    const NAME: &'static str = "alphapoint";
    const PATHS: &'static [&'static str] = &["/WSGateway", "/WSGateway/"];

    fn spec() -> &'static Spec {
        &logout::SPEC
    }
}

impl<S: SessionStore + Clone + 'static> SocketService for Alphapoint<S> {
    type Connection = Connection<S>;
    const MAX_MESSAGE: usize = 64 << 10;

    fn connect(&self, _: &HeaderMap, conduct: Conduct) -> Connection<S> {
        Connection { platform: self.platform.clone(), conduct, session: Mutex::new(None) }
    }
}

/// A connection to the gateway, signed in or not.
#[derive(Debug)]
pub struct Connection<S> {
    platform: Platform<S>,
    conduct: Conduct,
    /// The key of the session that it is signed in with.
    session: Mutex<Option<Key>>,
}

impl<S: SessionStore + 'static> AnyConnection for Connection<S> {
    fn concerns(&self, text: &str) -> bool {
        Frame::read(text).is_some_and(|frame| frame.kind == REQUEST && frame.function == "LogOut")
    }

    async fn receive(&mut self, text: &str) -> Answer {
        let Some(frame) = Frame::read(text) else { return Answer::silence() };
        if frame.kind != REQUEST {
            return Answer::text(frame.answered(ERROR, "Endpoint Not Found"));
        }
        let payload = match frame.function.as_str() {
            "LogOut" => return self.log_out(text).await,
            "Ping" => json!({ "msg": "PONG" }),
            "AuthenticateUser" | "WebAuthenticateUser" => self.authenticate(&frame).await,
            "GetUserInfo" => self.user_info().await,
            _ => return Answer::text(frame.answered(ERROR, "Endpoint Not Found")),
        };
        Answer::text(frame.answered(REPLY, &payload.to_string()))
    }
}

impl<S: SessionStore> Handler<Operation> for Connection<S> {
    async fn handle(&self, _: Call<Operation>) -> Reply {
        self.end_session().await
    }

    /// There is no payload: one that is there is not a call that the gateway can use.
    fn reject(&self, error: &DecodeError) -> Option<Reply> {
        let detail = Some(Nullable::Value(error.to_string()));
        Some(InvalidResponse { detail, ..InvalidResponse::new() }.into())
    }
}

impl<S: SessionStore> Connection<S> {
    async fn log_out(&self, text: &str) -> Answer {
        let decoded = Ws::decode_request(text);
        let number = match &decoded {
            Ok(framed) => framed.correlation.clone(),
            Err(_) => Frame::read(text).and_then(|frame| Json::parse(&frame.number.to_string()).ok()),
        };
        let mut reply = match decoded {
            Ok(framed) => self.handle(framed.message).await,
            Err(error) => self.reject(&error).expect("every request is answered"),
        };
        if let Some(outcome) = self.conduct.outcome.and_then(|index| OutcomeName::ALL.get(index)) {
            reply = on_demand(*outcome);
        }
        let answered = Some(Answered(reply.outcome().as_str()));
        let text = Ws::encode_reply(&reply, number.as_ref()).ok().flatten();
        Answer { text: text.map(|text| drifted(text, self.conduct.drift)), answered }
    }

    /// Ends the session, if the connection has one: the document lets everybody call it.
    async fn end_session(&self) -> Reply {
        if self.conduct.ends_nothing(&logout::SPEC) {
            return Success::new(Nullable::Null).into();
        }
        let Some(key) = self.current() else { return Success::new(Nullable::Null).into() };
        match self.platform.store().end(key).await {
            Ok(ended) => {
                self.set(None);
                match ended {
                    None => on_demand(OutcomeName::NotAuthorized),
                    Some(session) if self.platform.directory().user(&session.user).is_none() => {
                        on_demand(OutcomeName::ResourceNotFound)
                    }
                    Some(_) => Success::new(Nullable::Null).into(),
                }
            }
            Err(StoreError::Refused(_) | StoreError::Broken) => on_demand(OutcomeName::OperationFailed),
            Err(_) => on_demand(OutcomeName::ServerError),
        }
    }

    /// Signs in by name and password, or again by a session token.
    async fn authenticate(&self, frame: &Frame) -> Value {
        let token = frame.member("SessionToken");
        let signed_in = if token.is_empty() {
            self.sign_in(frame.member("UserName"), frame.member("Password")).await
        } else {
            self.resume(token).await
        };
        match signed_in {
            Ok(Some(answer)) => answer,
            Ok(None) => json!({
                "authenticated": false, "locked": false, "errormsg": "Invalid username or password",
            }),
            Err(_) => error(OutcomeName::ServerError),
        }
    }

    async fn sign_in(&self, name: &str, password: &str) -> Result<Option<Value>, StoreError> {
        let Some(user) = self.platform.directory().authenticate(name, password) else { return Ok(None) };
        let token = tokens::uuid();
        let key = self.platform.key(SPACE, &token);
        self.platform.start(key, user, &tokens::uuid(), LIFETIME).await?;
        self.set(Some(key));
        Ok(Some(authenticated(user, &token)))
    }

    async fn resume(&self, token: &str) -> Result<Option<Value>, StoreError> {
        let key = self.platform.key(SPACE, token);
        let Some((_, user)) = self.platform.find(key).await? else { return Ok(None) };
        self.set(Some(key));
        Ok(Some(authenticated(user, token)))
    }

    /// The probe of a signed-in connection.
    async fn user_info(&self) -> Value {
        let Some(key) = self.current() else { return error(OutcomeName::NotAuthorized) };
        match self.platform.find(key).await {
            Ok(Some((_, user))) => {
                json!({ "UserId": user.number(), "UserName": user.name(), "AccountId": user.number(), "OMSId": 1 })
            }
            Ok(None) => error(OutcomeName::NotAuthorized),
            Err(_) => error(OutcomeName::ServerError),
        }
    }

    fn current(&self) -> Option<Key> {
        *self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, session: Option<Key>) {
        *self.session.lock().unwrap_or_else(PoisonError::into_inner) = session;
    }
}

fn authenticated(user: &User, token: &str) -> Value {
    json!({
        "authenticated": true, "locked": false, "errormsg": null,
        "SessionToken": token, "UserId": user.number(), "UserName": user.name(),
    })
}

/// The reply with an outcome, its detail null as a rule. A new outcome of the spec has to be answered here.
fn on_demand(outcome: OutcomeName) -> Reply {
    let detail = Some(Nullable::Null);
    match outcome {
        OutcomeName::Success => Success::new(Nullable::Null).into(),
        OutcomeName::NotAuthorized => NotAuthorized { detail, ..NotAuthorized::new() }.into(),
        OutcomeName::InvalidResponse => InvalidResponse { detail, ..InvalidResponse::new() }.into(),
        OutcomeName::OperationFailed => OperationFailed { detail, ..OperationFailed::new() }.into(),
        OutcomeName::ServerError => ServerError { detail, ..ServerError::new() }.into(),
        OutcomeName::ResourceNotFound => ResourceNotFound { detail, ..ResourceNotFound::new() }.into(),
    }
}

/// A generic error of the gateway, for calls without outcomes of their own: it has the same form everywhere.
fn error(outcome: OutcomeName) -> Value {
    let mut text = String::new();
    // Without text there is nothing that could be refused.
    let _ = on_demand(outcome).write(&mut Writer::json(&mut text));
    serde_json::from_str(&text).unwrap_or_default()
}
