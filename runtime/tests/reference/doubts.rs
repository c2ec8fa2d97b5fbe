//! Sign-ins whose answer is lost: what they left behind is ended when somebody signs in again.

use http::Request;
use http::Response;
use signoff::reference::inforouter::Inforouter;
use signoff::reference::rocketchat::Rocketchat;
use signoff::store::SessionStore;

use crate::flaky::Outage;
use crate::neighbours::asked;
use crate::neighbours::text_of;
use crate::now::hung_up;
use crate::now::now;
use crate::world::PASSWORD;
use crate::world::Surroundings;

/// How many sessions the second user has in each space, after three sign-ins that the store did not answer, and after
/// one more that it did.
fn left(
    around: &Surroundings,
    outage: Outage,
    spaces: &[&'static str],
    sign_in: impl AsyncFn() -> Response<Vec<u8>>,
) -> [Vec<usize>; 2] {
    let count = |space: &&'static str| now(around.store.sessions(space, "alice")).unwrap().len();
    around.store.set(outage);
    for _ in 0..3 {
        if outage == Outage::Hanging {
            hung_up(sign_in());
        } else {
            let refusal = text_of(&now(sign_in()));
            assert!(refusal.contains("902") || refusal.contains("Internal server error"), "{refusal}");
        }
    }
    around.store.set(Outage::None);
    let before = spaces.iter().map(count).collect();
    let welcome = text_of(&now(sign_in()));
    assert!(welcome.contains("ticket=") || welcome.contains("authToken"), "{welcome}");
    [before, spaces.iter().map(count).collect()]
}

fn target() -> String {
    format!("/srv.asmx/AuthenticateUser?UID=alice&PWD={}", PASSWORD.replace(' ', "+"))
}

#[test]
fn a_ticket_that_nobody_got_is_ended() {
    for outage in [Outage::Unheard, Outage::Hanging] {
        let around = Surroundings::new();
        let service = Inforouter::new(around.platform.clone());
        let sign_in = async || asked(&service, Request::get(target()), "").await;
        assert_eq!(left(&around, outage, &["inforouter"], sign_in), [[3], [1]], "{outage:?}");
    }
}

#[test]
fn a_ticket_is_ended_whose_client_hung_up_while_others_were_ended() {
    let around = Surroundings::new();
    let service = Inforouter::new(around.platform.clone());
    let sign_in = || asked(&service, Request::get(target()), "");
    let count = || now(around.store.sessions("inforouter", "alice")).unwrap().len();
    around.store.set(Outage::Unheard);
    now(sign_in());
    around.store.set(Outage::Stuck);
    hung_up(sign_in());
    assert_eq!(count(), 2);
    around.store.set(Outage::None);
    now(sign_in());
    assert_eq!(count(), 1);
}

#[test]
fn a_session_that_had_the_key_before_is_not_ended() {
    let around = Surroundings::new();
    let service = Inforouter::new(around.platform.clone());
    let sign_in = || asked(&service, Request::get(target()), "");
    around.store.set(Outage::Taken);
    assert!(text_of(&now(sign_in())).contains("902"));
    around.store.set(Outage::None);
    now(sign_in());
    assert_eq!(now(around.store.sessions("inforouter", "alice")).unwrap().len(), 2);
}

#[test]
fn a_token_that_nobody_got_is_ended_with_its_id() {
    // Of those that hang, the id is started all the same, which ends what the one before left.
    for (outage, before) in [(Outage::Unheard, [0, 3]), (Outage::Hanging, [1, 1])] {
        let around = Surroundings::new();
        let service = Rocketchat::new(around.platform.clone());
        let body = format!(r#"{{"user":"alice","password":"{PASSWORD}"}}"#);
        let sign_in = async || asked(&service, Request::post("/api/v1/login"), &body).await;
        let spaces = ["rocketchat", "rocketchat.session"];
        assert_eq!(left(&around, outage, &spaces, sign_in), [before, [1, 1]], "{outage:?}");
    }
}
