//! Sign-ins whose answer from the store is lost: what they left behind is ended when somebody signs in again.

use http::Request;
use http::Response;
use signoff::reference::inforouter::Inforouter;
use signoff::reference::rocketchat::Rocketchat;
use signoff::store::SessionStore;

use crate::flaky::Outage;
use crate::neighbours::ask;
use crate::neighbours::text_of;
use crate::now::now;
use crate::world::PASSWORD;
use crate::world::Surroundings;

/// How many sessions the second user has in each space, after three sign-ins that the store did not answer, and after
/// one more that it did.
fn left(
    around: &Surroundings,
    spaces: &[&'static str],
    sign_in: impl Fn() -> Response<Vec<u8>>,
) -> [Vec<usize>; 2] {
    let count = |space: &&'static str| now(around.store.sessions(space, "alice")).unwrap().len();
    around.store.set(Outage::Unheard);
    for _ in 0..3 {
        let refusal = text_of(&sign_in());
        assert!(refusal.contains("902") || refusal.contains("Internal server error"), "{refusal}");
    }
    around.store.set(Outage::None);
    let before = spaces.iter().map(count).collect();
    let welcome = text_of(&sign_in());
    assert!(welcome.contains("ticket=") || welcome.contains("authToken"), "{welcome}");
    [before, spaces.iter().map(count).collect()]
}

#[test]
fn a_ticket_that_nobody_got_is_ended() {
    let around = Surroundings::new();
    let service = Inforouter::new(around.platform.clone());
    let target = format!("/srv.asmx/AuthenticateUser?UID=alice&PWD={}", PASSWORD.replace(' ', "+"));
    let sign_in = || ask(&service, Request::get(&target), "");
    assert_eq!(left(&around, &["inforouter"], sign_in), [[3], [1]]);
}

#[test]
fn a_token_that_nobody_got_is_ended_with_its_id() {
    let around = Surroundings::new();
    let service = Rocketchat::new(around.platform.clone());
    let body = format!(r#"{{"user":"alice","password":"{PASSWORD}"}}"#);
    let sign_in = || ask(&service, Request::post("/api/v1/login"), &body);
    assert_eq!(left(&around, &["rocketchat", "rocketchat.session"], sign_in), [[0, 3], [1, 1]]);
}
