//! OpenChampPS, driven by its messages.

use std::time::Duration;

use http::HeaderMap;
use proptest::prelude::BoxedStrategy;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use serde_json::Value;
use serde_json::json;
use signoff::reference::Socket as _;
use signoff::reference::SocketService;
use signoff::reference::conduct::Conduct;
use signoff::reference::openchamp::Connection;
use signoff::reference::openchamp::Openchamp;
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
    service: Openchamp<Flaky>,
    connections: Vec<(Connection<Flaky>, String)>,
}

impl Driver {
    fn connect(&self) -> Connection<Flaky> {
        self.service.connect(&HeaderMap::new(), Conduct::default())
    }
}

pub(crate) fn ask(connection: &mut Connection<Flaky>, message: &Value) -> Value {
    serde_json::from_str(&now(connection.receive(&message.to_string())).text.unwrap()).unwrap()
}

impl Driven for Driver {
    const OPERATION: &'static str = "openchamp.logout";
    const DAYS: &'static [u64] = &[1, 3, 7];

    fn start() -> Self {
        let around = Surroundings::new();
        let service = Openchamp::new(around.platform.clone());
        Self { around, service, connections: Vec::new() }
    }

    fn sign_in(&mut self, user: usize) {
        let mut connection = self.connect();
        let payload = json!({ "username": USERS[user], "password": PASSWORD });
        let answer = ask(&mut connection, &json!({ "type": "login", "payload": payload }));
        let token = answer["payload"]["token"].as_str().unwrap().to_owned();
        self.connections.push((connection, token));
    }

    fn accepts(&mut self, session: usize, credential: &str) -> bool {
        let mut fresh = self.connect();
        let (connection, token) = &mut self.connections[session];
        let answer = match credential {
            "sign_in" => ask(connection, &json!({ "type": "count" })),
            "token" => ask(&mut fresh, &json!({ "type": "token_auth", "payload": { "token": token } })),
            other => panic!("a probe of `{other}` is missing"),
        };
        match answer["type"].as_str().unwrap() {
            "player_count" | "auth_success" => true,
            "error" | "auth_error" => false,
            other => panic!("{other}"),
        }
    }

    fn call(&mut self, call: &Call) -> (Node, Option<(String, Node)>) {
        let mut fresh = self.connect();
        let text =
            if call.readable == Readable::Yes { r#"{"type":"logout"}"# } else { r#"{"type":"logout""# };
        self.around.store.set(call.outage);
        let connection = call.caller.map_or(&mut fresh, |caller| &mut self.connections[caller].0);
        let answer = now(connection.receive(text)).text;
        self.around.store.set(Outage::None);
        (node(r#"{"type":"logout"}"#), answer.map(|text| classified_frame(operation::<Self>(), &text)))
    }

    fn wait(&mut self, days: u64) {
        self.around.clock.advance(Duration::from_secs(days * 86_400));
    }

    fn hidden(what: &str, _: &Call, _: &World) -> bool {
        panic!("a test of \"{what}\" is missing")
    }

    fn calls(sessions: usize) -> BoxedStrategy<Call> {
        let readable = any::<u8>().prop_map(|x| if x < 25 { Readable::No } else { Readable::Yes });
        (plain_calls(sessions), readable).prop_map(|(call, readable)| Call { readable, ..call }).boxed()
    }
}

#[test]
fn the_server_does_what_its_spec_says() {
    agree::<Driver>(12);
}
