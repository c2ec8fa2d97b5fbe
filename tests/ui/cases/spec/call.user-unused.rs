#![deny(warnings)]

signoff::operations!(mod it = "../../specs/call.user-unused.json");

fn main() {}
