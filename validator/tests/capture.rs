//! Behavior of stage 1, from bytes to items.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

#[path = "capture/broken.rs"]
mod broken;
#[path = "capture/dialects.rs"]
mod dialects;
#[path = "capture/flavors.rs"]
mod flavors;
#[path = "capture/listing.rs"]
mod listing;
#[path = "capture/manifest.rs"]
mod manifest;
#[path = "capture/scanning.rs"]
mod scanning;
#[path = "capture/source.rs"]
mod source;
#[path = "capture/traces.rs"]
mod traces;
