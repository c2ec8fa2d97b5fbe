#![deny(warnings)]

signoff::operations!(mod it = "../../specs/law.unknown-outcome.json");

fn main() {}
