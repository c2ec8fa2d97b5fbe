#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.unknown-placeholder.json");

fn main() {}
