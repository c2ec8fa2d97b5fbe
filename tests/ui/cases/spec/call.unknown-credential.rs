#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.unknown-credential.json");

fn main() {}
