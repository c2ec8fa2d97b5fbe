//! Types that the program had before, held against the spec while they are compiled.

use serde::Deserialize;
use serde::Serialize;
use signoff::Conforms;
use signoff::secret::Secret;
use signoff::secret::serialize_exposed;

/// The request to end a session, as the program has always sent it.
#[derive(Serialize, Conforms)]
#[conforms(crate::rocketchat::Request)]
#[serde(rename_all = "camelCase")]
pub struct EndSession<'a> {
    /// Which session.
    pub session_id: &'a str,
}

/// A ticket to end. It cannot be printed, and is sent where that is said.
#[derive(Serialize, Conforms)]
#[conforms(crate::inforouter::Request)]
#[serde(rename_all = "PascalCase")]
pub struct EndTicket {
    /// The ticket.
    #[serde(serialize_with = "expose")]
    pub authentication_ticket: Option<Secret>,
}

fn expose<S: serde::Serializer>(ticket: &Option<Secret>, serializer: S) -> Result<S::Ok, S::Error> {
    match ticket {
        Some(ticket) => serialize_exposed(ticket, serializer),
        None => serializer.serialize_none(),
    }
}

/// What the program reads of a refusal; the rest does not matter to it.
#[derive(Debug, Deserialize, Conforms)]
#[conforms(crate::rocketchat::TotpRequiredDetails, partial)]
#[serde(rename_all = "camelCase")]
pub struct SecondFactor {
    /// The factor in use.
    pub method: String,
    /// Whether a code is on its way.
    pub code_generated: bool,
}

/// The answers of the exchange, as the program counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Conforms)]
#[conforms(crate::alphapoint::Outcome)]
pub enum Answer {
    /// The session has ended.
    Success,
    /// Error 20.
    NotAuthorized,
    /// Error 100.
    InvalidResponse,
    /// Error 101.
    OperationFailed,
    /// Error 102.
    ServerError,
    /// Error 104.
    ResourceNotFound,
    /// An error that nobody has written down.
    #[conforms(other)]
    Unknown,
}
