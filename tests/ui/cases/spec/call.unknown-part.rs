#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.unknown-part.json");

fn main() {}
