//! Places in a capture, in the words of its format.

use crate::exchange::Place;

/// Where an exchange stands: `entry 4`, `packet 16→18`, `entry 1, messages 2→3`.
pub(super) fn of_exchange(format: &str, request: Place, response: Option<Place>) -> String {
    let unit = unit(format);
    let response = response.unwrap_or(request);
    let entry = match (request.index, response.index) {
        (first, last) if first == last => format!("{unit} {first}"),
        (first, last) => format!("{unit} {first}→{last}"),
    };
    match (request.message, response.message) {
        (Some(first), Some(last)) if first != last => format!("{entry}, messages {first}→{last}"),
        (Some(only), _) | (None, Some(only)) => format!("{entry}, message {only}"),
        (None, None) => entry,
    }
}

/// One place: `entry 4`, `packet 16`, `entry 1, message 3`.
pub(super) fn of_one(format: &str, place: Place) -> String {
    of_exchange(format, place, None)
}

fn unit(format: &str) -> &'static str {
    if format == "har" { "entry" } else { "packet" }
}
