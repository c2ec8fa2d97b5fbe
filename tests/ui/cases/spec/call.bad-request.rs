#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.bad-request.json");

fn main() {}
