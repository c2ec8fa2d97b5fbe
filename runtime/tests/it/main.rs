//! What the codecs promise, at their boundary: values and bytes in, values and bytes out.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its data fails")]

mod hostile;
mod map;
mod places;
mod properties;
mod random;
mod refusals;
mod round_trip;
mod specs;
mod spelling;
mod tape;
mod typed;
mod values;
mod writer;
