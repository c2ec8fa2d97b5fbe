#![deny(warnings)]

signoff::operations!(mod it = "../../specs/credential.connection-without-websocket.json");

fn main() {}
