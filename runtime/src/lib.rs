//! Typed operations out of spec files, and their messages to the wire and back, for clients and for servers.
//!
//! A spec file says how an operation travels and how it can end. [`operations!`] makes types of it: one line, and
//! each documented outcome is a variant. This crate opens no socket: values and `http` types go in and come out,
//! and what carries them is up to you.
//!
//! # A session of Rocket.Chat, over HTTP
//!
//! ```
//! use sessions_logout::Credentials;
//! use sessions_logout::Fault;
//! use sessions_logout::Http;
//! use sessions_logout::Outcome;
//! use sessions_logout::Request;
//!
//! signoff::operations!(builtin "rocketchat.sessions_logout");
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let credentials = Credentials {
//!     user_id: Some("2tTEqR7ZNMJ4HGGNa".into()),
//!     token: Some("ocFlTSMfowj9tSH1vQV6ANL9SiahkKUK1KhU_PpAUtT".into()),
//!     x_2fa_code: Some("505403".into()),
//! };
//! let request = Http::encode_request(&Request::new("tTouumJMrHMjnedWf"), &credentials)?;
//! assert_eq!(request.uri(), "/api/v1/sessions/logout");
//! assert_eq!(request.headers()["X-User-Id"], "2tTEqR7ZNMJ4HGGNa");
//! assert_eq!(request.body(), br#"{"sessionId":"tTouumJMrHMjnedWf"}"#);
//!
//! // Your HTTP client sends the request, and has a response.
//! let body = r#"{ "success": false, "error": "Session not found" }"#;
//! let response = http::Response::builder().status(404).body(body)?;
//!
//! match Http::decode_reply(&response)? {
//!     Outcome::Success(done) => println!("{} has ended", done.session_id),
//!     Outcome::Fault(Fault::TotpRequired(needed)) => println!("a code of {:?}", needed.details.method),
//!     // A client that only cleans up has what it wants: there is no such session.
//!     Outcome::Fault(fault) if fault.is_benign() => println!("{fault}"),
//!     Outcome::Fault(fault) => return Err(fault.into()),
//!     // `Undocumented` never prints what the server said; `expose_body` gives it.
//!     other => return Err(format!("{other:?}").into()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # A ticket of infoRouter, over SOAP
//!
//! ```
//! use logout::Credentials;
//! use logout::Fault;
//! use logout::Outcome;
//! use logout::Request;
//! use logout::Soap;
//!
//! signoff::operations!(builtin "inforouter.logout");
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // In SOAP the ticket is an element of the message; in the other bindings it would be a parameter.
//! let credentials = Credentials { ticket: Some("3f2a1b4c-5d6e-7f8a-9b0c-1d2e3f4a5b6c".into()) };
//! let request = Soap::encode_request(&Request::default(), &credentials)?;
//! assert_eq!(request.headers()["SOAPAction"], "\"http://tempuri.org/LogOut\"");
//! assert!(str::from_utf8(request.body())?.contains("<AuthenticationTicket>3f2a1b4c"));
//!
//! let body = r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
//!     <LogOutResponse xmlns="http://tempuri.org/"><LogOutResult><root success="true" xmlns="" />
//!     </LogOutResult></LogOutResponse></s:Body></s:Envelope>"#;
//! match Soap::decode_reply(&http::Response::new(body))? {
//!     Outcome::Success(_) => println!("ended"),
//!     Outcome::Fault(Fault::SessionInvalid(_)) => println!("was not there"),
//!     other => return Err(format!("{other:?}").into()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # A struct of your own
//!
//! [`Conforms`] holds a struct against the spec while it is compiled, in any crate that sees the generated type: a
//! member that is misspelled, missing or of another kind is an error at the field, with the line of the spec file.
//!
//! ```
//! signoff::operations!(builtin "rocketchat.sessions_logout");
//!
//! #[derive(signoff::Conforms)]
//! #[conforms(sessions_logout::Request)]
//! #[allow(dead_code)]
//! struct Mine {
//!     #[allow(non_snake_case)]
//!     sessionId: String,
//! }
//! # fn main() {}
//! ```
//!
//! With `sesionId` instead, the compiler says:
//!
//! ```text
//! error[E0080]: evaluation panicked: `request` of `rocketchat.sessions_logout` has no member `sesionId`;
//!               did you mean `sessionId` (rocketchat.sessions_logout.json:95)? [conforms.unknown-field]
//! ```
//!
//! # How it fits together
//!
//! ```text
//!  client   Request, Credentials ─▶ encode_request ─▶ wire      wire ─▶ decode_reply ─▶ Outcome
//!  server   Reply ─▶ encode_reply ─▶ wire      wire ─▶ decode_request ─▶ Call ─▶ Handler ─▶ Reply
//!
//!  secret, nullable, json, map, limits, misfit    what fields are made of
//!  message    types that read themselves from messages and write themselves
//!  codec      a value as JSON, as a form, as XML
//!  metadata   credentials, header parameters and the correlation id beside a message
//!  binding    messages of any operation by its spec alone, without types
//!  outcome    which outcome a message is
//!  operation  what generated code says of an operation
//!  wire       generated types to requests, responses and frames, and back
//!  handler    from the wire to a handler and back
//!  clock      the time, passed in (feature `reference`)
//!  store      where servers keep sessions (features `reference`, `redis`)
//!  reference  what the services of the five documents do, without sockets (feature `reference`)
//!  server     those services on sockets (feature `server`)
//! ```
//!
//! What is written comes back as it was: a value that its binding would change is refused, with its place and
//! the reason. What is read is bounded: [`MAX_BYTES`](binding::MAX_BYTES), and the limits of the readers in
//! [`spec`].
//! Errors and `Debug` forms never show a value.
//!
//! # Without types
//!
//! [`binding`] writes and reads the messages of any operation by its spec alone, whether the file is built in
//! ([`Catalog::builtin`](spec::catalog::Catalog::builtin)) or your own
//! ([`Catalog::add`](spec::catalog::Catalog::add)).
//!
//! ```
//! use signoff::binding::Request;
//! use signoff::binding::Response;
//! use signoff::binding::decode_response;
//! use signoff::binding::encode_request;
//! use signoff::metadata::Metadata;
//! use signoff::spec::catalog::Catalog;
//! use signoff::spec::text::Limits;
//! use signoff::spec::text::parse;
//!
//! let catalog = Catalog::builtin();
//! let operation = catalog.operation("rocketchat.sessions_logout").ok_or("built in")?;
//! let binding = operation.binding("http").ok_or("declared")?;
//!
//! let message = parse(r#"{ "sessionId": "tTouumJMrHMjnedWf" }"#, Limits::default())?;
//! let metadata = Metadata::new()
//!     .with_credential("login", "user_id", "2tTEqR7ZNMJ4HGGNa")
//!     .with_credential("login", "token", "ocFlTSMfowj9tSH1vQV6ANL9SiahkKUK1KhU_PpAUtT")
//!     .with_header("x-2fa-code", "505403");
//! let Request::Http(request) = encode_request(operation, binding, &message, &metadata)? else {
//!     return Err("carried by HTTP".into());
//! };
//! assert_eq!(request.uri(), "/api/v1/sessions/logout");
//! assert_eq!(request.headers()["X-User-Id"], "2tTEqR7ZNMJ4HGGNa");
//! assert_eq!(request.body(), br#"{"sessionId":"tTouumJMrHMjnedWf"}"#);
//!
//! let body = br#"{ "success": false, "error": "Session not found" }"#.to_vec();
//! let response = Response::Http(http::Response::builder().status(404).body(body)?);
//! let answer = decode_response(operation, binding, &response)?;
//! match answer.outcome() {
//!     Some("success") => println!("ended"),
//!     Some("session_not_found") => println!("was not there"),
//!     Some(other) => return Err(other.into()),
//!     None => return Err("nothing that the document knows".into()),
//! }
//! # assert_eq!(answer.outcome(), Some("session_not_found"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The same for a ticket, over SOAP:
//!
//! ```
//! use signoff::binding::Request;
//! use signoff::binding::Response;
//! use signoff::binding::decode_response;
//! use signoff::binding::encode_request;
//! use signoff::metadata::Metadata;
//! use signoff::spec::catalog::Catalog;
//! use signoff::spec::text::Limits;
//! use signoff::spec::text::parse;
//!
//! let catalog = Catalog::builtin();
//! let operation = catalog.operation("inforouter.logout").ok_or("built in")?;
//! let binding = operation.binding("soap").ok_or("declared")?;
//!
//! // In SOAP the ticket is an element of the message; in the other bindings it would be a parameter.
//! let ticket = "3f2a1b4c-5d6e-7f8a-9b0c-1d2e3f4a5b6c";
//! let metadata = Metadata::new().with_credential("ticket", "ticket", ticket);
//! let message = parse("{}", Limits::default())?;
//! let Request::Http(request) = encode_request(operation, binding, &message, &metadata)? else {
//!     return Err("carried by HTTP".into());
//! };
//! assert_eq!(request.headers()["SOAPAction"], "\"http://tempuri.org/LogOut\"");
//! assert!(str::from_utf8(request.body())?.contains("<AuthenticationTicket>3f2a1b4c"));
//!
//! let body = r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
//!     <LogOutResponse xmlns="http://tempuri.org/"><LogOutResult><root success="true" xmlns="" />
//!     </LogOutResult></LogOutResponse></s:Body></s:Envelope>"#;
//! let response = Response::Http(http::Response::new(body.into()));
//! let answer = decode_response(operation, binding, &response)?;
//! match answer.outcome() {
//!     Some("success") => println!("ended"),
//!     Some("session_invalid") => println!("was not there"),
//!     _ => return Err("nothing that the document knows".into()),
//! }
//! # assert_eq!(answer.outcome(), Some("success"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

extern crate self as signoff;

pub mod secret;

pub mod nullable;

pub mod codec;

pub mod json;

pub mod map;

pub mod message;

pub mod metadata;

pub mod binding;

pub mod shape;

pub mod outcome;

pub mod operation;

pub mod wire;

pub mod handler;

#[cfg(feature = "reference")]
pub mod clock;

#[cfg(feature = "reference")]
pub mod store;

#[cfg(feature = "reference")]
pub mod reference;

#[cfg(feature = "server")]
pub mod server;

#[doc(hidden)]
pub mod schemars;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use signoff_macros::Conforms;
pub use signoff_spec as spec;
pub use signoff_spec::misfit;
pub use signoff_spec::model::limits;

/// Makes typed modules of spec files: built-in ones by the id of the operation, others by their path.
///
/// Paths are relative to the source file, else to the folder of `Cargo.toml`. The module of
/// `rocketchat.sessions_logout` is public and called `sessions_logout`, unless you give it a name and a visibility;
/// derives in front of an item go to the generated structs and enums.
///
/// ```
/// signoff::operations! {
///     builtin "rocketchat.sessions_logout";
///     #[derive(Hash)]
///     pub(crate) mod studio = builtin "crafter.logout";
///     // mod depot = "specs/depot.release.json";
/// }
/// # fn main() {}
/// ```
///
/// A mistake in a spec file is a compile error with its place in that file, and every mistake is reported.
#[macro_export]
macro_rules! operations {
    ($($items:tt)*) => {
        $crate::__private::expand! { [$crate] $($items)* }
    };
}
