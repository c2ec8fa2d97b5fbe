#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.unreachable.json");

fn main() {}
