//! Rocket.Chat, driven by its requests.

use std::time::Duration;

use http::Request;
use proptest::prelude::BoxedStrategy;
use proptest::prelude::Strategy;
use proptest::sample::select;
use serde_json::json;
use signoff::metadata::Metadata;
use signoff::reference::rocketchat::Rocketchat;
use signoff_spec::text::Node;

use crate::flaky::Flaky;
use crate::flaky::Outage;
use crate::machine::Call;
use crate::machine::Driven;
use crate::machine::Factor;
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

pub(crate) struct Driver {
    pub(crate) around: Surroundings,
    pub(crate) service: Rocketchat<Flaky>,
    pub(crate) logins: Vec<Login>,
}

/// What a user knows of a sign-in.
pub(crate) struct Login {
    pub(crate) user: String,
    pub(crate) token: String,
    pub(crate) session: String,
}

impl Driven for Driver {
    const OPERATION: &'static str = "rocketchat.sessions_logout";

    fn start() -> Self {
        let around = Surroundings::new();
        let service = Rocketchat::new(around.platform.clone());
        Self { around, service, logins: Vec::new() }
    }

    fn sign_in(&mut self, user: usize) {
        let body = json!({ "user": USERS[user], "password": PASSWORD }).to_string();
        let data = json_of(&ask(&self.service, Request::post("/api/v1/login"), &body))["data"].clone();
        let text = |name: &str| data[name].as_str().unwrap().to_owned();
        let (user, token) = (text("userId"), text("authToken"));
        let list =
            Request::get("/api/v1/sessions/list").header("X-User-Id", &user).header("X-Auth-Token", &token);
        let list = json_of(&ask(&self.service, list, ""));
        let ids = list["sessions"].as_array().unwrap().iter().map(|row| row["sessionId"].as_str().unwrap());
        let new = |id: &&str| self.logins.iter().all(|login| login.session != **id);
        let session = ids.into_iter().find(new).unwrap().to_owned();
        self.logins.push(Login { user, token, session });
    }

    fn accepts(&mut self, session: usize, _: &str) -> bool {
        let login = &self.logins[session];
        let request =
            Request::get("/api/v1/me").header("X-User-Id", &login.user).header("X-Auth-Token", &login.token);
        ask(&self.service, request, "").status() == 200
    }

    fn call(&mut self, call: &Call) -> (Node, Option<(String, Node)>) {
        let mut metadata = Metadata::new();
        if let Some(caller) = call.caller {
            let login = &self.logins[caller];
            metadata = metadata.with_credential("login", "user_id", &login.user).with_credential(
                "login",
                "token",
                &login.token,
            );
        }
        match call.factor {
            Factor::Absent => {}
            Factor::Wrong => {
                let good = self.around.code();
                let wrong = if good == "000000" { "000001" } else { "000000" };
                metadata = metadata.with_header("x-2fa-code", wrong);
            }
            Factor::Good => {
                // A code is accepted once: the next one comes with the next step.
                self.around.clock.advance(Duration::from_secs(30));
                metadata = metadata.with_header("x-2fa-code", &self.around.code());
            }
        }
        let target = call.target.map_or("nobody", |target| self.logins[target].session.as_str());
        let message = json!({ "sessionId": target }).to_string();
        self.around.store.set(call.outage);
        let done = call_http(&self.service, operation::<Self>(), 0, &message, &metadata);
        self.around.store.set(Outage::None);
        done
    }

    fn wait(&mut self, _: u64) {}

    fn hidden(what: &str, call: &Call, world: &World) -> bool {
        let is_admin = call.caller.is_some_and(|caller| world.sessions[caller].user == 0);
        match what {
            "the caller lacks the permission logout-device-management" => !is_admin,
            "the code of the second factor is not valid" => call.factor == Factor::Wrong,
            "no session has the id" => !call.target.is_some_and(|target| world.is_live(target, "login")),
            other => panic!("a test of \"{other}\" is missing"),
        }
    }

    /// Who cannot be looked up cannot be shown to be signed in.
    fn beside(call: &Call, _: &World) -> Option<&'static str> {
        (call.outage != Outage::None).then_some("authorization")
    }

    fn calls(sessions: usize) -> BoxedStrategy<Call> {
        let factor = select(&[Factor::Absent, Factor::Wrong, Factor::Good, Factor::Good, Factor::Good][..]);
        let target = proptest::option::weighted(0.9, 0..sessions.max(1));
        (plain_calls(sessions), factor, target)
            .prop_map(move |(call, factor, target)| Call {
                factor,
                target: target.filter(|_| sessions > 0),
                ..call
            })
            .boxed()
    }
}

#[test]
fn the_workspace_does_what_its_spec_says() {
    agree::<Driver>(12);
}
