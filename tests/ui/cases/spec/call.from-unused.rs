#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.from-unused.json");

fn main() {}
