//! What an operation is: spec files, reader, model, lints.
//!
//! A spec file says of one operation what is asked, how it travels, how it can end and what that does to
//! credentials. This crate reads such files and answers questions about messages by them. It knows no
//! transport and no capture.
//!
//! ```text
//!  spec text ─▶ text ─▶ read ─▶ model ─▶ lint ─▶ catalog     files to operations, mistakes to diagnostics
//!                                 │
//!  bytes ─▶ wire (xml) ─▶ message ─▶ view ─▶ plan               messages to outcomes, by an operation
//!       └─▶ carry                 │                         credentials, and what else stands outside a message
//!                             disjoint, export               what follows from an operation alone
//!                                 │
//!  method and path ─▶ route (path) ─▶ candidates             which bindings and calls of all operations it may be
//! ```
//!
//! Both ways meet in [`model`]: [`catalog::check`] makes an operation of a text, [`wire::decode_response`] a
//! message of a body, and [`Operation::classify`](model::operation::Operation::classify) finds the outcome that the message is, with all that is
//! wrong with it.
//!
//! # Example
//!
//! ```
//! use signoff_spec::catalog::Catalog;
//! use signoff_spec::diagnostic::render_all;
//! use signoff_spec::plan::Seen;
//! use signoff_spec::wire::Body;
//! use signoff_spec::wire::decode_response;
//!
//! // A spec file becomes an operation, and every mistake in it a diagnostic with its place.
//! let checked = Catalog::empty().add("my.logout.json", "{ \"signoff\": 1, \"titel\": \"Log out\" }");
//! let report = render_all(&checked.diagnostics, &checked.source);
//! assert!(report.contains("did you mean `title`?"));
//!
//! // A response becomes an outcome, and everything wrong with it a mismatch with its place.
//! let catalog = Catalog::builtin();
//! let operation = catalog.operation("crafter.logout").ok_or("built in")?;
//! let binding = operation.binding("http").ok_or("declared")?;
//! let response = decode_response(operation, &binding.protocol, Some(200), &Body::new(br#"{ "message": 17 }"#))?;
//! let classified = operation.classify(Seen::response(Some(200), &[], Some(&response.message)));
//! assert_eq!(classified.outcome.map(|outcome| outcome.name.as_str()), Some("success"));
//! assert_eq!(classified.mismatches[0].mismatch.at, "/message");
//! assert_eq!(classified.mismatches[0].mismatch.expected, "the string \"OK\"");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod text;

pub mod path;

pub mod misfit;

pub mod model;

pub mod route;

pub mod diagnostic;

pub mod expand;

pub mod read;

pub mod message;

pub mod view;

pub mod xml;

pub mod carry;

pub mod wire;

pub mod tape;

pub mod plan;

pub mod disjoint;

pub mod lint;

pub mod catalog;

#[cfg(feature = "export")]
pub mod export;

#[cfg(feature = "codegen")]
pub mod codegen;
