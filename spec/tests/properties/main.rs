//! What holds for every text and every message, tried on many that a small generator makes up.
//!
//! The generator starts from fixed numbers, so that a failure is the same on every machine.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its data fails")]

mod json;
mod messages;
mod random;
mod route;
mod xml;
