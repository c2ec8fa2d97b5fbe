#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.unknown-outcome.json");

fn main() {}
