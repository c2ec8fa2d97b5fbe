//! A crate that knows Signoff only through another one: by its macros, its types and its operations.

use downstream_facade::rocketchat;
use downstream_facade::signoff::Conforms;

downstream_facade::signoff::operations!(pub mod studio = builtin "crafter.logout");

/// A request of our own, for an operation of the other crate.
#[derive(serde::Serialize, Conforms)]
#[conforms(downstream_facade::rocketchat::Request)]
#[serde(rename_all = "camelCase")]
pub struct EndSession {
    /// Which session.
    pub session_id: String,
}

/// What became of it.
#[derive(Conforms)]
#[conforms(downstream_facade::rocketchat::Outcome)]
pub enum Ended {
    /// It has ended.
    Success,
    /// There was none.
    SessionNotFound,
    /// We are not signed in.
    Authorization,
    /// We may not.
    NoPermission,
    /// A code is needed.
    TotpRequired,
    /// The code is wrong.
    TotpInvalid,
    /// Something that nobody has written down.
    #[conforms(other)]
    Unknown,
}

impl From<rocketchat::Outcome> for Ended {
    fn from(outcome: rocketchat::Outcome) -> Self {
        match outcome.name() {
            Some(rocketchat::OutcomeName::Success) => Self::Success,
            Some(rocketchat::OutcomeName::SessionNotFound) => Self::SessionNotFound,
            Some(rocketchat::OutcomeName::Authorization) => Self::Authorization,
            Some(rocketchat::OutcomeName::NoPermission) => Self::NoPermission,
            Some(rocketchat::OutcomeName::TotpRequired) => Self::TotpRequired,
            Some(rocketchat::OutcomeName::TotpInvalid) => Self::TotpInvalid,
            None => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use downstream_facade::rocketchat;
    use downstream_facade::signoff::message::Message;

    use crate::EndSession;
    use crate::studio;

    #[test]
    fn a_struct_that_conforms_is_read_as_the_generated_one() {
        let mine = serde_json::to_string(&EndSession { session_id: "a".to_owned() }).unwrap();
        assert_eq!(rocketchat::Request::from_json(mine).unwrap(), rocketchat::Request::new("a"));
    }

    #[test]
    fn a_reply_comes_back() {
        let sent = studio::Http::encode_reply(&studio::Success::new().into()).unwrap();
        let outcome = studio::Http::decode_reply(&sent).unwrap();
        assert_eq!(outcome.name(), Some(studio::OutcomeName::Success));
    }
}
