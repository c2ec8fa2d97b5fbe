//! Single behaviors of the services that the model does not reach.

use std::time::Duration;

use http::HeaderMap;
use http::Request;
use http::header::SET_COOKIE;
use serde_json::Value;
use serde_json::json;
use signoff::reference::HttpService;
use signoff::reference::Socket;
use signoff::reference::SocketService;
use signoff::reference::alphapoint::Alphapoint;
use signoff::reference::conduct::Conduct;
use signoff::reference::crafter::Crafter;
use signoff::reference::openchamp::Openchamp;
use signoff::reference::rocketchat::RateLimit;
use signoff::reference::rocketchat::Rocketchat;
use signoff::store::Session;
use signoff::store::SessionStore as _;

use crate::alphapoint::ask as ask_gateway;
use crate::machine::Driven;
use crate::neighbours::ask;
use crate::neighbours::json_of;
use crate::now::now;
use crate::openchamp::ask as ask_champ;
use crate::rocketchat::Driver;
use crate::world::PASSWORD;
use crate::world::Surroundings;

/// A connection's answer to a text; `None` for silence.
fn said(connection: &mut impl Socket, text: &str) -> Option<String> {
    now(connection.receive(text)).text
}

#[test]
fn a_session_of_alphapoint_that_ended_elsewhere_is_not_authorized() {
    let gateway = Alphapoint::new(Surroundings::new().platform);
    let connect = || gateway.connect(&HeaderMap::new(), Conduct::default());
    let (mut one, mut two) = (connect(), connect());
    let signed =
        ask_gateway(&mut one, "WebAuthenticateUser", &json!({"UserName":"alice","Password":PASSWORD}));
    let token = signed["SessionToken"].as_str().unwrap();
    let resumed = ask_gateway(&mut two, "WebAuthenticateUser", &json!({ "SessionToken": token }));
    assert_eq!(resumed["authenticated"], true);
    assert_eq!(ask_gateway(&mut one, "LogOut", &json!({}))["errorcode"], 0);
    assert_eq!(ask_gateway(&mut two, "GetUserInfo", &json!({}))["errorcode"], 20);
    assert_eq!(ask_gateway(&mut two, "LogOut", &json!({}))["errorcode"], 20);
    let again = ask_gateway(&mut two, "WebAuthenticateUser", &json!({ "SessionToken": token }));
    assert_eq!(again["authenticated"], false);
}

#[test]
fn a_user_of_alphapoint_who_is_gone_is_not_found() {
    let around = Surroundings::new();
    let gateway = Alphapoint::new(around.platform.clone());
    let mut one = gateway.connect(&HeaderMap::new(), Conduct::default());
    ask_gateway(&mut one, "WebAuthenticateUser", &json!({"UserName":"alice","Password":PASSWORD}));
    // Another instance has put the session of somebody else there.
    let stranger = Session { user: "mallory".into(), ..Default::default() };
    let (key, _) = now(around.store.sessions("alphapoint", "alice")).unwrap()[0].clone();
    assert!(now(around.store.end(key)).unwrap().is_some());
    now(around.store.start(key, stranger, Duration::from_secs(60))).unwrap();
    assert_eq!(ask_gateway(&mut one, "LogOut", &json!({}))["errorcode"], 104);
}

#[test]
fn alphapoint_answers_what_it_knows_and_is_silent_to_what_is_no_frame() {
    let gateway = Alphapoint::new(Surroundings::new().platform);
    let mut one = gateway.connect(&HeaderMap::new(), Conduct::default());
    assert_eq!(ask_gateway(&mut one, "Ping", &json!({})), json!({ "msg": "PONG" }));
    let unknown = said(&mut one, r#"{"m":0,"i":26,"n":"Logout","o":"{}"}"#).unwrap();
    let unknown: Value = serde_json::from_str(&unknown).unwrap();
    assert_eq!(unknown, json!({ "m": 5, "i": 26, "n": "Logout", "o": "Endpoint Not Found" }));
    for text in ["", "nonsense", "[]", "{}", r#"{"m":0,"i":"2","n":"Ping","o":"{}"}"#] {
        assert_eq!(said(&mut one, text), None, "{text}");
    }
    let refused = ask_gateway(&mut one, "WebAuthenticateUser", &json!({"UserName":"alice","Password":"no"}));
    assert_eq!(refused["authenticated"], false);
    let big = said(&mut one, r#"{"m":0,"i":9007199254740993,"n":"LogOut","o":""}"#).unwrap();
    assert!(big.contains("9007199254740993"), "{big}");
}

#[test]
fn openchamp_reads_leniently_and_is_silent_where_the_server_is() {
    let service = Openchamp::new(Surroundings::new().platform);
    let mut one = service.connect(&HeaderMap::new(), Conduct::default());
    for text in ["", "{", "[]", r#"{"type":1}"#, r#"{"type":["logout"]}"#] {
        assert_eq!(said(&mut one, text), None, "{text}");
    }
    for text in ["null", "{}", r#"{"type":"LOGOUT"}"#, r#"{"type":"count"}"#] {
        assert!(said(&mut one, text).unwrap().contains("AUTH_REQUIRED"), "{text}");
    }
    let login = json!({"TYPE":"nothing","Type":"login","payload":{"username":"alice","password":PASSWORD}});
    assert_eq!(ask_champ(&mut one, &login)["type"], "auth_success");
    assert_eq!(ask_champ(&mut one, &json!({"type":"count"}))["payload"], 1);
    assert_eq!(said(&mut one, r#"{"type":"LOGOUT"}"#), None);
    assert_eq!(
        said(&mut one, r#"{"type":"logout","payload":[1,{"a":null}]}"#).unwrap(),
        r#"{"type":"logged_out"}"#
    );
    let wrong = json!({"type":"login","payload":{"username":"alice","password":"no"}});
    assert_eq!(ask_champ(&mut one, &wrong)["payload"]["message"], "Invalid username or password");
    let odd = json!({"type":"login","payload":"alice"});
    assert_eq!(ask_champ(&mut one, &odd)["payload"]["message"], "Invalid login format");
    let unknown = json!({"type":"token_auth","payload":{"token":"x"}});
    assert_eq!(ask_champ(&mut one, &unknown)["payload"]["message"], "Invalid or expired token");
}

/// A request to end a session, with the credentials of the first login and a code.
fn end(driver: &Driver, session: &str, code: &str) -> http::Response<Vec<u8>> {
    let login = &driver.logins[0];
    let request = Request::post("/api/v1/sessions/logout")
        .header("X-User-Id", &login.user)
        .header("X-Auth-Token", &login.token)
        .header("x-2fa-code", code);
    ask(&driver.service, request, &json!({ "sessionId": session }).to_string())
}

#[test]
fn a_code_is_accepted_once() {
    let mut driver = Driver::start();
    for user in [0, 1, 1] {
        driver.sign_in(user);
    }
    let code = driver.around.code();
    assert_eq!(end(&driver, &driver.logins[1].session, &code).status(), 200);
    let replayed = end(&driver, &driver.logins[2].session, &code);
    assert_eq!(replayed.status(), 400);
    assert_eq!(json_of(&replayed)["errorType"], "totp-invalid");
    // Another instance on the same store knows of it too.
    driver.service = Rocketchat::new(driver.around.platform.clone());
    assert_eq!(json_of(&end(&driver, &driver.logins[2].session, &code))["errorType"], "totp-invalid");
    driver.around.clock.advance(Duration::from_secs(30));
    let next = driver.around.code();
    assert_eq!(end(&driver, &driver.logins[2].session, &next).status(), 200);
}

#[test]
fn a_broken_body_is_reported_after_the_credentials_and_before_everything_else() {
    let mut driver = Driver::start();
    driver.sign_in(1);
    let login = &driver.logins[0];
    let bare = Request::post("/api/v1/sessions/logout");
    assert_eq!(ask(&driver.service, bare, "{}").status(), 401);
    for (body, error) in [
        ("{}", "must have required property 'sessionId' [invalid-params]"),
        ("", "must have required property 'sessionId' [invalid-params]"),
        (r#"{"sessionId":[]}"#, "must be string at /sessionId [invalid-params]"),
    ] {
        let request = Request::post("/api/v1/sessions/logout")
            .header("X-User-Id", &login.user)
            .header("X-Auth-Token", &login.token);
        let response = ask(&driver.service, request, body);
        assert_eq!(response.status(), 400);
        assert_eq!(json_of(&response)["error"], error);
    }
}

#[test]
fn a_token_is_good_with_its_own_user_id_only() {
    let mut driver = Driver::start();
    driver.sign_in(0);
    driver.sign_in(1);
    let request = Request::get("/api/v1/me")
        .header("X-User-Id", &driver.logins[0].user)
        .header("X-Auth-Token", &driver.logins[1].token);
    assert_eq!(ask(&driver.service, request, "").status(), 401);
}

#[test]
fn the_rate_limit_counts_in_windows_and_tells_what_is_left() {
    let around = Surroundings::new();
    let limit: RateLimit = "2/60s".parse().unwrap();
    let service = Rocketchat::new(around.platform.clone()).with_rate_limit(limit);
    let me = || ask(&service, Request::get("/api/v1/me"), "");
    assert_eq!(me().headers()["x-ratelimit-remaining"], "1");
    assert_eq!(me().headers()["x-ratelimit-remaining"], "0");
    let refused = me();
    assert_eq!(refused.status(), 429);
    assert_eq!(refused.headers()["x-ratelimit-reset"], "1760000060000");
    assert!(json_of(&refused)["error"].as_str().unwrap().contains("wait 60 seconds"));
    assert_eq!(
        ask(&service, Request::get("/api/v1/sessions/list"), "").status(),
        401,
        "each path has its own"
    );
    around.clock.advance(Duration::from_secs(60));
    assert_eq!(me().status(), 401);
    for text in ["", "2", "0/60s", "2/0s", "x/1s", "2/x"] {
        assert!(text.parse::<RateLimit>().is_err(), "{text}");
    }
    assert_eq!(RateLimit::DEFAULT.to_string().parse(), Ok(RateLimit::DEFAULT));
}

#[test]
fn crafter_asks_for_a_pair_that_agrees() {
    let service = Crafter::new(Surroundings::new().platform);
    let security = "/studio/api/1/services/api/1/security";
    let login = |headers: &[(&str, &str)]| {
        let mut request = Request::post(format!("{security}/login.json"));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let body = json!({ "username": "alice", "password": PASSWORD }).to_string();
        ask(&service, request, &body)
    };
    assert_eq!(login(&[]).status(), 403);
    assert_eq!(login(&[("Cookie", "XSRF-TOKEN=a")]).status(), 403);
    assert_eq!(login(&[("Cookie", "XSRF-TOKEN=a"), ("X-XSRF-TOKEN", "b")]).status(), 403);
    let done = login(&[("Cookie", "XSRF-TOKEN=a"), ("X-XSRF-TOKEN", "a")]);
    assert_eq!(done.status(), 200);
    let cookie = done.headers()[SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned();
    let log_out = |cookie: &str, header: &str| {
        let request = Request::post(format!("{security}/logout.json")).header("Cookie", cookie);
        let request = if header.is_empty() { request } else { request.header("X-XSRF-TOKEN", header) };
        ask(&service, request, "")
    };
    assert_eq!(log_out(&format!("{cookie}; XSRF-TOKEN=a"), "b").status(), 403);
    let probe = || {
        let request = Request::get(format!("{security}/validate-session.json")).header("Cookie", &cookie);
        json_of(&ask(&service, request, ""))["active"].clone()
    };
    assert_eq!(probe(), true, "what was refused has no effect");
    let done = log_out(&format!("{cookie}; XSRF-TOKEN=a"), "a");
    assert_eq!(json_of(&done), json!({ "message": "OK" }));
    assert!(done.headers()[SET_COOKIE].to_str().unwrap().starts_with("XSRF-TOKEN=;"));
    assert_eq!(probe(), false);
    let bare = Request::post("/api/1/services/api/1/security/logout.json");
    assert_eq!(json_of(&ask(&service, bare, "{}")), json!({ "message": "OK" }), "as the document has it");
}

#[test]
fn crafter_ends_the_session_whatever_the_body_is() {
    let mut driver = crate::crafter::Driver::start();
    driver.sign_in(1);
    let service = driver.service();
    let request = Request::post("/studio/api/1/services/api/1/security/logout.json")
        .header("Cookie", driver.cookie(0))
        .body(b"\xff not json".to_vec())
        .unwrap();
    assert_eq!(now(service.answer(&request, &Conduct::default())).status(), 200);
    assert!(!driver.accepts(0, "session"));
}

#[test]
fn crafter_reads_the_first_cookie_that_is_not_empty() {
    let check = |cookies: &dyn Fn(&str) -> Vec<String>, ends: bool| {
        let mut driver = crate::crafter::Driver::start();
        driver.sign_in(1);
        let mut request = Request::post("/studio/api/1/services/api/1/security/logout.json");
        for cookie in cookies(&driver.cookie(0)) {
            request = request.header("Cookie", cookie);
        }
        let request = request.body(Vec::new()).unwrap();
        assert_eq!(now(driver.service().answer(&request, &Conduct::default())).status(), 200);
        assert_eq!(driver.accepts(0, "session"), !ends, "{:?}", request.headers());
    };
    check(&|live| vec![format!("JSESSIONID=; {live}")], true);
    check(&|live| vec!["JSESSIONID=".to_owned(), live.to_owned()], true);
    check(&|live| vec![format!("a=b;  {live} ; JSESSIONID=00")], true);
    check(&|live| vec![format!("JSESSIONID=00; {live}")], false);
    check(&|live| vec![live.to_lowercase()], false);
}
