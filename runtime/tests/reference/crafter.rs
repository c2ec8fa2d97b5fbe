//! Crafter Studio, driven by its requests.

use http::Request;
use http::header::SET_COOKIE;
use proptest::prelude::BoxedStrategy;
use serde_json::json;
use signoff::metadata::Metadata;
use signoff::reference::crafter::Crafter;
use signoff_spec::text::Node;

use crate::flaky::Flaky;
use crate::flaky::Outage;
use crate::machine::Call;
use crate::machine::Driven;
use crate::machine::agree;
use crate::machine::operation;
use crate::machine::plain_calls;
use crate::model::World;
use crate::neighbours::ask;
use crate::neighbours::call_http;
use crate::neighbours::json_of;
use crate::world::PASSWORD;
use crate::world::Surroundings;
use crate::world::USERS;

const SECURITY: &str = "/studio/api/1/services/api/1/security";

pub(crate) struct Driver {
    around: Surroundings,
    service: Crafter<Flaky>,
    ids: Vec<String>,
}

impl Driver {
    pub(crate) fn service(&self) -> Crafter<Flaky> {
        self.service.clone()
    }

    pub(crate) fn cookie(&self, session: usize) -> String {
        format!("JSESSIONID={}", self.ids[session])
    }
}

impl Driven for Driver {
    const OPERATION: &'static str = "crafter.logout";

    fn start() -> Self {
        let around = Surroundings::new();
        let service = Crafter::new(around.platform.clone());
        Self { around, service, ids: Vec::new() }
    }

    fn sign_in(&mut self, user: usize) {
        let request = Request::post(format!("{SECURITY}/login.json"))
            .header("Cookie", "XSRF-TOKEN=x")
            .header("X-XSRF-TOKEN", "x");
        let body = json!({ "username": USERS[user], "password": PASSWORD });
        let response = ask(&self.service, request, &body.to_string());
        let cookie = response.headers()[SET_COOKIE].to_str().unwrap();
        let id = cookie.strip_prefix("JSESSIONID=").unwrap().split(';').next().unwrap();
        self.ids.push(id.to_owned());
    }

    fn accepts(&mut self, session: usize, _: &str) -> bool {
        let request =
            Request::get(format!("{SECURITY}/validate-session.json")).header("Cookie", self.cookie(session));
        json_of(&ask(&self.service, request, ""))["active"].as_bool().unwrap()
    }

    fn call(&mut self, call: &Call) -> (Node, Option<(String, Node)>) {
        let metadata = match call.caller {
            Some(caller) => Metadata::new().with_credential("session", "id", &self.ids[caller]),
            None => Metadata::new(),
        };
        self.around.store.set(call.outage);
        let done = call_http(&self.service, operation::<Self>(), 0, "{}", &metadata);
        self.around.store.set(Outage::None);
        done
    }

    fn wait(&mut self, _: u64) {}

    fn hidden(what: &str, call: &Call, _: &World) -> bool {
        match what {
            // Who shows no session has none that the store would have to end.
            "an exception stops the server" => call.outage != Outage::None && call.caller.is_some(),
            other => panic!("a test of \"{other}\" is missing"),
        }
    }

    fn calls(sessions: usize) -> BoxedStrategy<Call> {
        plain_calls(sessions)
    }
}

#[test]
fn the_studio_does_what_its_spec_says() {
    agree::<Driver>(12);
}
