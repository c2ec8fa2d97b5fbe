//! The server on real sockets of the loopback: limits, ends, faults on demand, records.

#![expect(clippy::unwrap_used, reason = "a test stops where something is missing")]

mod demand;
mod ends;
mod limits;
mod record;
mod start;
mod tls;
