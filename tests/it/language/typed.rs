//! The same files as types: what a client asks a server understands, and what that answers comes back, in whatever
//! form the outcome has.

use http::Request;
use http::header::LOCATION;
use http::header::SET_COOKIE;
use signoff::Conforms;
use signoff::binding::DecodeError;

signoff::operations! {
    mod json_rpc = "../../language/json_rpc/spec.json";
    mod form = "../../language/form/spec.json";
    mod soap = "../../language/soap/spec.json";
    mod carriers = "../../language/carriers/spec.json";
    mod contents = "../../language/contents/spec.json";
    mod redirect = "../../language/redirect/spec.json";
    mod roles = "../../language/roles/spec.json";
}

/// Every reply of an operation goes out as `$check` says, and comes back as itself.
macro_rules! replies {
    ($of:ident::$binding:ident: $($reply:expr => $status:literal, $body:expr;)*) => {
        $({
            let reply: $of::Reply = $reply.into();
            let response = $of::$binding::encode_reply(&reply).unwrap();
            assert_eq!(response.status(), $status, "{reply:?}");
            assert_eq!(String::from_utf8_lossy(response.body()), $body, "{reply:?}");
            let outcome = $of::$binding::decode_reply(&response).unwrap();
            assert_eq!(outcome.into_reply().unwrap(), reply);
        })*
    };
}

fn post(target: &str, headers: &[(&str, &str)], body: &str) -> Request<Vec<u8>> {
    let mut request = Request::post(target);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body.into()).unwrap()
}

#[test]
fn outcomes_have_bodies_of_their_own() {
    use contents::Fault;
    replies! { contents::Http:
        contents::Success::new() => 204, "";
        Fault::NoSession(contents::NoSession::new("no session")) => 401, "{\"error\":\"no session\"}";
        Fault::Locked(contents::Locked::new("locked & sealed")) => 423, "error=locked+%26+sealed";
        Fault::TooMany(contents::TooMany::new("Too many")) => 429, "Too many";
        Fault::Maintenance(contents::Maintenance::new()) => 503, "";
    }
}

#[test]
fn faults_travel_in_the_envelope() {
    let detail = soap::FaultDetail::new(signoff::json::Json::parse("\"\"").unwrap());
    let fault = soap::Fault::NotAuthenticated(soap::NotAuthenticated::new(detail));
    let response = soap::Soap::encode_reply(&fault.clone().into()).unwrap();
    let text = String::from_utf8(response.body().clone()).unwrap();
    assert_eq!(response.status(), 500);
    assert!(text.contains("<soap:Fault><faultcode>ServerFaultCode</faultcode>"), "{text}");
    let outcome = soap::Soap::decode_reply(&response).unwrap();
    assert_eq!(outcome.name(), Some(soap::OutcomeName::NotAuthenticated));
    // A server of SOAP 1.2 says the same with other names.
    let newer = "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\"><e:Body><e:Fault>\
        <e:Code><e:Value>ServerFaultCode</e:Value></e:Code><e:Detail><NotAuthenticated/></e:Detail>\
        </e:Fault></e:Body></e:Envelope>";
    let newer = http::Response::builder().status(500).body(newer.as_bytes().to_vec()).unwrap();
    let outcome = soap::Soap::decode_reply(&newer).unwrap();
    assert_eq!(outcome.name(), Some(soap::OutcomeName::NotAuthenticated));
}

#[test]
fn an_action_need_not_be_sent_where_it_tells_nothing() {
    let request = soap::Soap::encode_request(&soap::Request::new(), &soap::Credentials::default()).unwrap();
    let body = String::from_utf8(request.body().clone()).unwrap();
    soap::Soap::decode_request(&request).unwrap();
    let with = |action: &[(&str, &str)], body: &str| soap::Soap::decode_request(&post("/sdk", action, body));
    with(&[], &body).unwrap();
    with(&[("SOAPAction", "\"urn:hosts/7.0\"")], &body).unwrap();
    let other = with(&[("SOAPAction", "\"urn:others/7.0\"")], &body).unwrap_err();
    assert!(matches!(other, DecodeError::OtherRequest("SOAPAction")), "{other:?}");
    with(&[], &body.replace("Logout", "List")).unwrap_err();
}

#[test]
fn redirects_lead_where_the_outcome_says() {
    let response = redirect::Http::encode_reply(&redirect::Success::new().into()).unwrap();
    assert_eq!(response.status(), 302);
    assert_eq!(response.headers()[LOCATION], "/sign-in");
    // Of the names that the pattern has, the one that is known.
    assert_eq!(response.headers()[SET_COOKIE], "portal_session=; Max-Age=0");
    let answer = |cookies: &[&str]| {
        let mut response =
            http::Response::builder().status(303).header(LOCATION, "https://x.example/sign-in?state=a");
        for cookie in cookies {
            response = response.header(SET_COOKIE, *cookie);
        }
        redirect::Http::decode_reply(&response.body(Vec::new()).unwrap()).unwrap().name()
    };
    assert_eq!(answer(&["other=1", "portal_session=; Path=/"]), Some(redirect::OutcomeName::Success));
    assert_eq!(answer(&["portal_session=new"]), None);
    let request = redirect::Request { state: Some("x y".into()), ..redirect::Request::new() };
    let request = redirect::Http::encode_request(&request, &redirect::Credentials::default()).unwrap();
    assert_eq!(request.uri(), "/sign-out?state=x+y");
}

#[test]
fn a_call_of_the_same_address_is_another_request() {
    let credentials = json_rpc::Credentials { token: Some("T-one".into()) };
    let request = json_rpc::Http::encode_request(&json_rpc::Request::new(7), &credentials).unwrap();
    assert_eq!(request.headers()["authorization"], "Bearer T-one");
    let call = json_rpc::Http::decode_request(&request).unwrap();
    assert_eq!((call.request, call.credentials), (json_rpc::Request::new(7), credentials));
    let other = post("/rpc", &[], "{\"method\":\"auth.login\",\"id\":7}");
    let other = json_rpc::Http::decode_request(&other).unwrap_err();
    assert!(matches!(other, DecodeError::OtherRequest("select")), "{other:?}");
    let typed = [("content-type", "application/x-www-form-urlencoded")];
    form::Http::decode_request(&post("/api.php", &typed, "action=logout&session=S")).unwrap();
    form::Http::decode_request(&post("/api.php", &typed, "action=list&session=S")).unwrap_err();
}

#[test]
fn a_token_is_found_behind_its_scheme() {
    let token = |headers: &[(&str, &str)]| {
        let call = carriers::Http::decode_request(&post("/Sessions/Logout", headers, "")).unwrap();
        call.credentials.token.map(|token| token.expose().to_owned())
    };
    assert_eq!(token(&[("authorization", "bEARER T-one")]).as_deref(), Some("T-one"));
    let with_others = "MediaBrowser Client=\"a, b\", Token=\"T-two\"";
    assert_eq!(token(&[("authorization", with_others)]).as_deref(), Some("T-two"));
    assert_eq!(token(&[("authorization", "Basic dTpw")]), None);
    assert_eq!(token(&[("cookie", "films_token=T-three")]).as_deref(), Some("T-three"));
    let credentials = carriers::Credentials { token: Some("T-one".into()) };
    let request = carriers::Http::encode_request(&carriers::Request::new(), &credentials).unwrap();
    assert_eq!(request.headers()["authorization"], "MediaBrowser Token=\"T-one\"");
    assert_eq!(carriers::Http::decode_request(&request).unwrap().credentials, credentials);
}

#[test]
fn two_roles_have_a_field_each() {
    let credentials = roles::Credentials { subject: Some("T-two".into()), caller: Some("T-one".into()) };
    let request = roles::Http::encode_request(&roles::Request::new(), &credentials).unwrap();
    assert_eq!(request.headers()["x-subject-token"], "T-two");
    assert_eq!(roles::Http::decode_request(&request).unwrap().credentials, credentials);
}

/// How a program counts what may come of an attempt.
#[derive(Debug, PartialEq, Eq, Conforms)]
#[conforms(contents::Outcome)]
enum Attempt {
    Success,
    NoSession,
    Locked,
    TooMany,
    Maintenance,
    #[conforms(other)]
    Unknown,
}

/// What a program reads of an error.
#[derive(Conforms)]
#[conforms(contents::NoSession)]
struct Refusal {
    error: String,
}

#[test]
fn own_types_conform() {
    let refusal = Refusal { error: contents::NoSession::new("no session").error };
    assert_eq!(refusal.error, "no session");
    assert!([Attempt::Success, Attempt::NoSession, Attempt::Locked].contains(&Attempt::Locked));
    assert!(![Attempt::TooMany, Attempt::Maintenance].contains(&Attempt::Unknown));
}
