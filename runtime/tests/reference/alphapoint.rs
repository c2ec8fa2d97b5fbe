//! AlphaPoint's gateway, driven by its frames.

use http::HeaderMap;
use proptest::prelude::BoxedStrategy;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use serde_json::Value;
use serde_json::json;
use signoff::reference::Socket as _;
use signoff::reference::SocketService;
use signoff::reference::alphapoint::Alphapoint;
use signoff::reference::alphapoint::Connection;
use signoff::reference::conduct::Conduct;
use signoff_spec::text::Node;

use crate::flaky::Flaky;
use crate::flaky::Outage;
use crate::machine::Call;
use crate::machine::Driven;
use crate::machine::Readable;
use crate::machine::agree;
use crate::machine::operation;
use crate::machine::plain_calls;
use crate::model::World;
use crate::neighbours::classified_frame;
use crate::neighbours::node;
use crate::now::now;
use crate::world::PASSWORD;
use crate::world::Surroundings;
use crate::world::USERS;

pub(crate) struct Driver {
    around: Surroundings,
    service: Alphapoint<Flaky>,
    connections: Vec<Connection<Flaky>>,
}

impl Driver {
    fn connect(&self) -> Connection<Flaky> {
        self.service.connect(&HeaderMap::new(), Conduct::default())
    }
}

/// Sends a frame, and gives the payload of the answer.
pub(crate) fn ask(connection: &mut Connection<Flaky>, function: &str, payload: &Value) -> Value {
    let frame = json!({ "m": 0, "i": 2, "n": function, "o": payload.to_string() }).to_string();
    let answer: Value = serde_json::from_str(&now(connection.receive(&frame)).text.unwrap()).unwrap();
    serde_json::from_str(answer["o"].as_str().unwrap()).unwrap()
}

impl Driven for Driver {
    const OPERATION: &'static str = "alphapoint.logout";

    fn start() -> Self {
        let around = Surroundings::new();
        let service = Alphapoint::new(around.platform.clone());
        Self { around, service, connections: Vec::new() }
    }

    fn sign_in(&mut self, user: usize) {
        let mut connection = self.connect();
        let payload = json!({ "UserName": USERS[user], "Password": PASSWORD });
        assert_eq!(ask(&mut connection, "AuthenticateUser", &payload)["authenticated"], true);
        self.connections.push(connection);
    }

    fn accepts(&mut self, session: usize, _: &str) -> bool {
        let answer = ask(&mut self.connections[session], "GetUserInfo", &json!({}));
        if answer["errorcode"].is_null() {
            return true;
        }
        assert_eq!(answer["errorcode"], 20);
        false
    }

    fn call(&mut self, call: &Call) -> (Node, Option<(String, Node)>) {
        let mut fresh = self.connect();
        let payload = if call.readable == Readable::Yes { "{}" } else { "[1]" };
        let frame = json!({ "m": 0, "i": 4, "n": "LogOut", "o": payload }).to_string();
        self.around.store.set(call.outage);
        let connection = call.caller.map_or(&mut fresh, |caller| &mut self.connections[caller]);
        let answer = now(connection.receive(&frame));
        self.around.store.set(Outage::None);
        (node("{}"), Some(classified_frame(operation::<Self>(), &answer.text.unwrap())))
    }

    fn wait(&mut self, _: u64) {}

    fn hidden(what: &str, _: &Call, _: &World) -> bool {
        panic!("a test of \"{what}\" is missing")
    }

    /// The document names five errors and no conditions: these are ours.
    fn beside(call: &Call, world: &World) -> Option<&'static str> {
        if call.readable == Readable::No {
            return Some("invalid_response");
        }
        call.caller.filter(|caller| world.is_live(*caller, "session"))?;
        match call.outage {
            Outage::None | Outage::Hanging | Outage::Stuck | Outage::Taken => None,
            Outage::Silent | Outage::Unheard => Some("server_error"),
            Outage::Refusing => Some("operation_failed"),
        }
    }

    fn calls(sessions: usize) -> BoxedStrategy<Call> {
        let readable = any::<u8>().prop_map(|x| if x < 25 { Readable::No } else { Readable::Yes });
        (plain_calls(sessions), readable).prop_map(|(call, readable)| Call { readable, ..call }).boxed()
    }
}

#[test]
fn the_gateway_does_what_its_spec_says() {
    agree::<Driver>(12);
}
