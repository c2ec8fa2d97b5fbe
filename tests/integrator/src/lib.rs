//! A program that signs people out of five systems, as a user of Signoff writes it.
//!
//! [`client`] builds the requests and understands the answers, [`server`] stands in for the systems in tests. Neither
//! opens a connection: [`Transport`] is what does, and is up to the program.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod client;
pub mod own;
pub mod server;

use std::error::Error;

signoff::operations! {
    /// The gateway of an exchange: a call in a WebSocket, which ends the session of that socket.
    pub mod alphapoint = builtin "alphapoint.logout";
    /// A content management system: a cookie session.
    pub mod crafter = builtin "crafter.logout";
    /// A document management system: a ticket, by GET, by a form or by SOAP.
    pub mod inforouter = builtin "inforouter.logout";
    /// A game: a message in a WebSocket, after which the token still signs in again.
    pub mod openchamp = builtin "openchamp.logout";
    /// A chat: an administrator ends the session of somebody else.
    pub mod rocketchat = builtin "rocketchat.sessions_logout";
}

/// What carries requests: an HTTP client with its base address, and a WebSocket that is open.
pub trait Transport {
    /// Sends a request, and waits for the response.
    ///
    /// # Errors
    /// What keeps it from being sent or answered.
    fn http(&mut self, request: http::Request<Vec<u8>>) -> Result<http::Response<Vec<u8>>, Box<dyn Error>>;

    /// Sends a message, and waits for the next one; `None` if there is none for a while.
    ///
    /// # Errors
    /// What keeps it from being sent.
    fn frame(&mut self, message: String) -> Result<Option<String>, Box<dyn Error>>;
}
