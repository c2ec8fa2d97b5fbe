//! Uses a derive macro that was built on Signoff's code generation, and a module that a build script wrote.

use std::sync::atomic::AtomicU64;

use example_tally::Tally;

signoff::operations!(builtin "rocketchat.sessions_logout");

include!(concat!(env!("OUT_DIR"), "/harbor.rs"));

/// How logouts ended.
#[derive(Default, Tally)]
#[tally("rocketchat.sessions_logout", sessions_logout::OutcomeName)]
pub struct Logouts {
    counts: [AtomicU64; Self::OUTCOMES],
}

#[cfg(test)]
mod tests {
    use crate::Logouts;
    use crate::harbor;
    use crate::sessions_logout::OutcomeName;

    #[test]
    fn every_outcome_has_a_counter() {
        let logouts = Logouts::default();
        logouts.count(OutcomeName::Success);
        logouts.count(OutcomeName::TotpRequired);
        logouts.count(OutcomeName::TotpRequired);
        assert_eq!(logouts.rows().count(), OutcomeName::ALL.len());
        assert!(logouts.rows().any(|row| row == ("totp_required", "fault", 2)));
        assert!(logouts.rows().any(|row| row == ("no_permission", "fault", 0)));
    }

    #[test]
    fn the_module_of_the_build_script_works() {
        let request = harbor::Request::new("b-17");
        let credentials = harbor::Credentials { key: Some("kx-4471".into()) };
        let sent = harbor::Http::encode_request(&request, &credentials).unwrap();
        assert_eq!(sent.uri(), "/v2/badges/b-17");
        assert_eq!(harbor::Http::decode_request(&sent).unwrap().request, request);
    }
}
