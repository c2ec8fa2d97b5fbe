//! infoRouter, driven by requests of all three bindings.

use std::time::Duration;

use http::Request;
use proptest::prelude::BoxedStrategy;
use signoff::metadata::Metadata;
use signoff::reference::inforouter::Inforouter;
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
use crate::neighbours::text_of;
use crate::world::PASSWORD;
use crate::world::Surroundings;
use crate::world::USERS;

pub(crate) struct Driver {
    around: Surroundings,
    service: Inforouter<Flaky>,
    tickets: Vec<String>,
}

impl Driven for Driver {
    const OPERATION: &'static str = "inforouter.logout";
    const DAYS: &'static [u64] = &[1, 10, 30];

    fn start() -> Self {
        let around = Surroundings::new();
        let service = Inforouter::new(around.platform.clone());
        Self { around, service, tickets: Vec::new() }
    }

    fn sign_in(&mut self, user: usize) {
        let (user, password) = (USERS[user], PASSWORD.replace(' ', "+"));
        let target = format!("/srv.asmx/AuthenticateUser?UID={user}&PWD={password}");
        let text = text_of(&ask(&self.service, Request::get(target), ""));
        let ticket = text.split("ticket=\"").nth(1).unwrap().split('"').next().unwrap();
        self.tickets.push(ticket.to_owned());
    }

    fn accepts(&mut self, session: usize, _: &str) -> bool {
        let target = format!("/srv.asmx/isValidTicket?AuthenticationTicket={}", self.tickets[session]);
        text_of(&ask(&self.service, Request::get(target), "")).contains("success=\"true\"")
    }

    fn call(&mut self, call: &Call) -> (Node, Option<(String, Node)>) {
        let metadata = match call.caller {
            Some(caller) => Metadata::new().with_credential("ticket", "ticket", &self.tickets[caller]),
            None => Metadata::new(),
        };
        self.around.store.set(call.outage);
        let done = call_http(&self.service, operation::<Self>(), call.binding, "{}", &metadata);
        self.around.store.set(Outage::None);
        done
    }

    fn wait(&mut self, days: u64) {
        self.around.clock.advance(Duration::from_secs(days * 86_400));
    }

    fn hidden(what: &str, _: &Call, _: &World) -> bool {
        panic!("a test of \"{what}\" is missing")
    }

    /// What the store does not find is not in the cache of sessions.
    fn beside(call: &Call, _: &World) -> Option<&'static str> {
        (call.outage != Outage::None).then_some("session_invalid")
    }

    fn calls(sessions: usize) -> BoxedStrategy<Call> {
        plain_calls(sessions)
    }
}

#[test]
fn the_web_service_does_what_its_spec_says() {
    agree::<Driver>(12);
}
