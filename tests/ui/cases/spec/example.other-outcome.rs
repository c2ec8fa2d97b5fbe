#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.other-outcome.json");

fn main() {}
