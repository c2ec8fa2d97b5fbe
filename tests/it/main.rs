//! Behavior across crates, in one test binary.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod agreement;
mod captures;
mod carried;
mod exports;
mod language;
mod layers;
mod operations;
mod peers;
mod proof;
mod proven;
mod recorded;
mod rules;
mod systems;
mod typed;
mod verdicts;
