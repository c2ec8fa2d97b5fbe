//! What the five services do, as their documents say: from a request to an answer over a session store. No socket is
//! opened here, and no clock asked but the one that was passed in.
//!
//! ```text
//!  request ─▶ service ─▶ Handler of the generated operation ─▶ Reply ─▶ documented ─▶ answer
//!                │              └─ platform: store, directory, clock
//!                └─ neighbours: login and the calls that show whether somebody is signed in
//! ```

pub mod alphapoint;
pub mod conduct;
pub mod crafter;
pub mod directory;
mod documented;
mod doubts;
pub mod drift;
pub mod inforouter;
pub mod openchamp;
pub mod platform;
pub mod rocketchat;
pub mod seed;
pub(crate) mod tokens;
mod web;

use std::future::Future;

use http::HeaderMap;
use http::Request;
use http::Response;

use crate::operation::Spec;
use crate::reference::conduct::Conduct;

/// The permission that Rocket.Chat asks for before it ends sessions of others.
pub const LOGOUT_PERMISSION: &str = "logout-device-management";

/// What every service tells of itself.
pub trait Service: Clone + Send + Sync + 'static {
    /// Its name, which starts the id of its operation: `rocketchat`.
    const NAME: &'static str;

    /// Where it answers, as paths in the syntax of `matchit` routers (axum): `/api/v1/{*rest}`. The path of the operation
    /// stands there by itself too: what a wildcard stands for has to be decoded and kept.
    const PATHS: &'static [&'static str];

    /// The documented operation.
    fn spec() -> &'static Spec;
}

/// A service that answers HTTP requests. The services here implement it, servers call it.
pub trait HttpService: Service {
    /// Whether a request calls the documented operation, well-formed or not.
    fn concerns<T>(request: &Request<T>) -> bool;

    /// Answers a request, whatever it is. The response carries [`Answered`] as an extension where it is one of the
    /// documented operation.
    fn answer(
        &self,
        request: &Request<Vec<u8>>,
        conduct: &Conduct,
    ) -> impl Future<Output = Response<Vec<u8>>> + Send;
}

/// A service that answers the messages of WebSockets.
pub trait SocketService: Service {
    /// What it knows of one connection.
    type Socket: Socket;

    /// Bytes that a message may have at most.
    const MAX_MESSAGE: usize;

    /// A connection that was just made. The conduct holds until it closes.
    fn connect(&self, headers: &HeaderMap, conduct: Conduct) -> Self::Socket;
}

/// One WebSocket connection of a service.
pub trait Socket: Send + 'static {
    /// Whether a message calls the documented operation.
    fn concerns(&self, text: &str) -> bool;

    /// Answers a message; calls of one connection follow one another.
    fn receive(&mut self, text: &str) -> impl Future<Output = Answer> + Send;
}

/// What a connection says to one message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The text of the message to send; `None` is silence.
    pub text: Option<String>,
    /// Which outcome of the documented operation it is; `None` for every other call.
    pub answered: Option<Answered>,
}

impl Answer {
    /// Nothing is said.
    pub(crate) fn silence() -> Self {
        Self::default()
    }

    /// The answer of a call that is not the documented operation.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self { text: Some(text.into()), answered: None }
    }
}

/// The name of the outcome that a service answered a call of the documented operation with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered(pub &'static str);
