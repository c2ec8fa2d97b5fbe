//! `signoff serve` as its users see it: what it prints, what it refuses, and clients that others wrote.
//!
//! The clients are installed by `tests/peers/install`. Without one its test says so and passes, unless
//! `SIGNOFF_PEERS=required`.

#![expect(clippy::unwrap_used, reason = "a test stops where something is missing")]

mod serve {
    mod clients;
    mod drifts;
    mod errors;
    mod installed;
    mod running;
    mod shared;
    mod sniffer;
    mod welcome;
}
