//! AlphaPoint's gateway: calls in frames of JSON, with JSON text inside. LogOut ends the session of its connection.
//!
//! Every outcome can be reached: 20 when the session of the connection has ended elsewhere, 100 for a payload, 101
//! when the store refuses, 102 when nobody reaches it, 104 when the user is no longer known. Whoever is not signed in
//! may call LogOut too, since the document calls it public.

mod frame;

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
use crate::reference::Service;
use crate::reference::Socket;
use crate::reference::SocketService;
use crate::reference::conduct::Conduct;
use crate::reference::directory::User;
use crate::reference::documented;
use crate::reference::platform::Platform;
use crate::reference::platform::SignIn;
use crate::reference::tokens;
use crate::store::SessionStore;
use crate::store::StoreError;
use crate::store::key::Key;

use self::frame::ERROR;
use self::frame::Frame;
use self::frame::REPLY;
use self::frame::REQUEST;
use self::logout::InvalidResponse;
use self::logout::NotAuthorized;
use self::logout::OperationFailed;
use self::logout::Reply;
use self::logout::ResourceNotFound;
use self::logout::ServerError;
use self::logout::Success;

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
    type Socket = Connection<S>;
    const MAX_MESSAGE: usize = 64 << 10;

    fn connect(&self, _: &HeaderMap, conduct: Conduct) -> Connection<S> {
        Connection { platform: self.platform.clone(), conduct, signed_in: SignIn::default() }
    }
}

/// A connection to the gateway, signed in or not.
#[derive(Debug)]
pub struct Connection<S> {
    platform: Platform<S>,
    conduct: Conduct,
    signed_in: SignIn,
}

impl<S: SessionStore + 'static> Socket for Connection<S> {
    fn concerns(&self, text: &str) -> bool {
        Frame::read(text).is_some_and(|frame| frame.kind == REQUEST && frame.function == "LogOut")
    }

    async fn receive(&mut self, text: &str) -> Answer {
        let Some(frame) = Frame::read(text) else { return Answer::silence() };
        if frame.kind != REQUEST {
            return Answer::text(frame.answered(ERROR, "Endpoint Not Found"));
        }
        let payload = match frame.function.as_str() {
            "LogOut" => return self.log_out(text, &frame).await,
            "Ping" => json!({ "msg": "PONG" }),
            "AuthenticateUser" | "WebAuthenticateUser" => self.authenticate(&frame).await,
            "GetUserInfo" => self.user_info().await,
            _ => return Answer::text(frame.answered(ERROR, "Endpoint Not Found")),
        };
        Answer::text(frame.answered(REPLY, &payload.to_string()))
    }
}

impl<S: SessionStore> Handler<logout::Operation> for Connection<S> {
    /// Ends the session, if the connection has one: the document lets everybody call it.
    async fn handle(&self, _: Call<logout::Operation>) -> Reply {
        let detail = Some(Nullable::Null);
        let session = self.signed_in.current().filter(|_| !self.conduct.ends_nothing(&logout::SPEC));
        let Some(key) = session else { return Success::new(Nullable::Null).into() };
        let ended = self.platform.store().end(key).await;
        if ended.is_ok() {
            self.signed_in.replace(None);
        }
        match ended {
            Ok(None) => NotAuthorized { detail, ..NotAuthorized::new() }.into(),
            Ok(Some(session)) if self.platform.directory().user(&session.user).is_none() => {
                ResourceNotFound { detail, ..ResourceNotFound::new() }.into()
            }
            Ok(Some(_)) => Success::new(Nullable::Null).into(),
            Err(StoreError::Refused(_) | StoreError::Broken) => {
                OperationFailed { detail, ..OperationFailed::new() }.into()
            }
            Err(_) => server_error().into(),
        }
    }

    /// There is no payload: one that is there is not a call that the gateway can use.
    fn reject(&self, error: &DecodeError) -> Option<Reply> {
        let detail = Some(Nullable::Value(error.to_string()));
        Some(InvalidResponse { detail, ..InvalidResponse::new() }.into())
    }
}

impl<S: SessionStore> Connection<S> {
    async fn log_out(&self, text: &str, frame: &Frame) -> Answer {
        let reply = match logout::Ws::decode_request(text) {
            Ok(framed) => self.handle(framed.message).await,
            Err(error) => self.reject(&error).expect("every request is answered"),
        };
        let number = Json::parse(&frame.number.to_string()).ok();
        documented::message::<logout::Ws>(&reply, &self.conduct, number.as_ref())
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
            Err(_) => error(&server_error().into()),
        }
    }

    async fn sign_in(&self, name: &str, password: &str) -> Result<Option<Value>, StoreError> {
        let token = tokens::uuid();
        let key = self.platform.key(SPACE, &token);
        let user = self.platform.sign_in(key, name, password, LIFETIME).await?;
        Ok(user.map(|user| self.authenticated(key, user, &token)))
    }

    async fn resume(&self, token: &str) -> Result<Option<Value>, StoreError> {
        let key = self.platform.key(SPACE, token);
        let found = self.platform.find(key).await?;
        Ok(found.map(|(_, user)| self.authenticated(key, user, token)))
    }

    fn authenticated(&self, key: Key, user: &User, token: &str) -> Value {
        self.signed_in.replace(Some(key));
        json!({
            "authenticated": true, "locked": false, "errormsg": null,
            "SessionToken": token, "UserId": user.number(), "UserName": user.name(),
        })
    }

    /// The probe of a signed-in connection.
    async fn user_info(&self) -> Value {
        let found = match self.signed_in.current() {
            Some(key) => self.platform.find(key).await,
            None => Ok(None),
        };
        match found {
            Ok(Some((_, user))) => {
                json!({ "UserId": user.number(), "UserName": user.name(), "AccountId": user.number(), "OMSId": 1 })
            }
            Ok(None) => error(&NotAuthorized { detail: Some(Nullable::Null), ..NotAuthorized::new() }.into()),
            Err(_) => error(&server_error().into()),
        }
    }
}

fn server_error() -> ServerError {
    ServerError { detail: Some(Nullable::Null), ..ServerError::new() }
}

/// A generic error of the gateway, for calls without outcomes of their own: it has the same form everywhere.
fn error(reply: &Reply) -> Value {
    let mut text = String::new();
    // Without text there is nothing that could be refused.
    let _ = reply.write(&mut Writer::json(&mut text));
    serde_json::from_str(&text).unwrap_or_default()
}
