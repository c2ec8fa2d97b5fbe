//! Outcomes on demand, and drifts: every one of them, in every service.

use http::HeaderMap;
use http::Request;
use http::Uri;
use signoff::operation::Spec;
use signoff::reference::Answered;
use signoff::reference::HttpService;
use signoff::reference::Socket as _;
use signoff::reference::SocketService;
use signoff::reference::alphapoint::Alphapoint;
use signoff::reference::conduct::Conduct;
use signoff::reference::conduct::ConductError;
use signoff::reference::conduct::HangUp;
use signoff::reference::crafter::Crafter;
use signoff::reference::drift::Drift;
use signoff::reference::inforouter::Inforouter;
use signoff::reference::openchamp::Openchamp;
use signoff::reference::rocketchat::Rocketchat;
use signoff_spec::model::outcome::Class;

use crate::machine::Driven;
use crate::machine::operation;
use crate::neighbours::classified_frame;
use crate::now::now;
use crate::world::Surroundings;

/// All outcomes of a spec, as demands.
fn demands(spec: &'static Spec) -> impl Iterator<Item = (&'static str, Conduct)> {
    spec.outcomes()
        .iter()
        .enumerate()
        .map(|(index, outcome)| (outcome.name, Conduct { outcome: Some(index), ..Conduct::default() }))
}

fn http_services_answer_with<S: HttpService>(service: &S, request: &Request<Vec<u8>>) {
    for (name, conduct) in demands(S::spec()) {
        let response = now(service.answer(request, &conduct));
        assert_eq!(response.extensions().get::<Answered>().unwrap().0, name);
    }
}

#[test]
fn every_outcome_of_http_comes_on_demand() {
    let platform = Surroundings::new().platform;
    let request =
        |request: http::request::Builder, body: &str| request.body(body.as_bytes().to_vec()).unwrap();
    http_services_answer_with(
        &Rocketchat::new(platform.clone()),
        &request(Request::post("/api/v1/sessions/logout"), r#"{"sessionId":"x"}"#),
    );
    http_services_answer_with(
        &Inforouter::new(platform.clone()),
        &request(Request::get("/srv.asmx/LogOut"), ""),
    );
    let logout = "/studio/api/1/services/api/1/security/logout.json";
    http_services_answer_with(&Crafter::new(platform), &request(Request::post(logout), ""));
}

#[test]
fn every_outcome_of_sockets_comes_on_demand() {
    sockets_answer_with::<crate::alphapoint::Driver, _>(
        &Alphapoint::new(Surroundings::new().platform),
        r#"{"m":0,"i":4,"n":"LogOut","o":"{}"}"#,
    );
    sockets_answer_with::<crate::openchamp::Driver, _>(
        &Openchamp::new(Surroundings::new().platform),
        r#"{"type":"logout"}"#,
    );
}

fn sockets_answer_with<D: Driven, S: SocketService>(service: &S, message: &str) {
    for (name, conduct) in demands(S::spec()) {
        let answer = now(service.connect(&HeaderMap::new(), conduct).receive(message));
        assert_eq!(answer.answered.unwrap().0, name);
        let silent =
            operation::<D>().outcomes.iter().any(|one| one.name == name && one.class == Class::Silence);
        assert_eq!(answer.text.is_none(), silent);
        if let Some(text) = answer.text {
            assert_eq!(classified_frame(operation::<D>(), &text).0, name);
        }
    }
}

/// What the query and the headers of a request ask of Rocket.Chat.
fn asked(target: &str, headers: &[(&'static str, &str)]) -> Result<Conduct, ConductError> {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.append(*name, value.parse().unwrap());
    }
    Conduct::default().of_request(
        &signoff::reference::rocketchat::sessions_logout::SPEC,
        &map,
        &target.parse::<Uri>().unwrap(),
    )
}

#[test]
fn requests_ask_by_header_and_query() {
    let headers = [("x-signoff-latency", "250"), ("x-signoff-drop", "after")];
    let conduct = asked("/x?signoff-outcome=totp_required&signoff-drift=survives", &headers).unwrap();
    assert_eq!(conduct.outcome, Some(4));
    assert_eq!(conduct.latency.as_millis(), 250);
    assert_eq!(conduct.hang_up, Some(HangUp::After));
    assert_eq!(conduct.drift, Some(Drift::Survives));
    assert_eq!(asked("/x?a=b", &[]).unwrap(), Conduct::default());
}

#[test]
fn demands_that_nobody_can_meet_say_what_there_is() {
    let message = |what: Result<Conduct, ConductError>| what.unwrap_err().to_string();
    assert_eq!(
        message(asked("/x?signoff-outcome=totp_requird", &[])),
        "`rocketchat.sessions_logout` has no outcome `totp_requird`; did you mean `totp_required`?"
    );
    assert_eq!(
        message(asked("/x?signoff-drift=calller-dies", &[])),
        "`rocketchat` has no drift `calller-dies`; did you mean `caller-dies`?"
    );
    assert_eq!(
        message(asked("/x", &[("x-signoff-latency", "60001")])),
        "`60001` is no latency: milliseconds are needed, at most 60000"
    );
    assert_eq!(
        message(asked("/x", &[("x-signoff-drop", "now")])),
        "`now` says not when to drop the connection: `before` or `after` the effect"
    );
}

#[test]
fn drifts_have_names_rules_and_services() {
    for drift in Drift::ALL {
        assert!(!drift.about().is_empty() && drift.rule().contains('.'));
        let services = ["alphapoint", "rocketchat", "openchamp", "inforouter", "crafter"];
        assert!(services.iter().any(|service| drift.concerns(service)), "{drift:?}");
        assert_eq!(Drift::ALL.iter().filter(|other| other.name() == drift.name()).count(), 1);
    }
}
