#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.wire-value.json");

fn main() {}
