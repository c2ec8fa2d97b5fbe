//! Messages of operations to the wire and back, for clients and for servers.
//!
//! A spec file says how an operation travels; this crate writes and reads its messages by that alone, whether the
//! file is built in ([`Catalog::builtin`](spec::catalog::Catalog::builtin)) or your own
//! ([`Catalog::add`](spec::catalog::Catalog::add)). It opens no socket: values and `http` types go in and come out,
//! and what carries them is up to you.
//!
//! ```text
//!  client   message ─▶ encode_request ─▶ Request      Response ─▶ decode_response ─▶ outcome, message
//!  server   outcome, message ─▶ encode_response ─▶ Response      Request ─▶ decode_request ─▶ message
//!
//!  codec      a value as JSON, as a form, as XML
//!  metadata   credentials, header parameters and the correlation id beside a message
//!  binding    where each of these goes: HTTP, SOAP 1.1, WebSocket
//! ```
//!
//! What is written comes back as it was: a value that its binding would change is refused, with its place and
//! the reason. What is read is bounded: [`MAX_BYTES`](binding::MAX_BYTES), and the limits of the readers in
//! [`spec`].
//! Errors and `Debug` forms never show a value.
//!
//! # A session of Rocket.Chat, over HTTP
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
//! # A ticket of infoRouter, over SOAP
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

pub mod codec;

pub mod metadata;

pub mod binding;

pub use signoff_spec as spec;
