#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.wire-request.json");

fn main() {}
