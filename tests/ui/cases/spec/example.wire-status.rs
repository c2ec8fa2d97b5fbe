#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.wire-status.json");

fn main() {}
