#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.sessions-pointer.json");

fn main() {}
