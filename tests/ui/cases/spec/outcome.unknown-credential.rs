#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.unknown-credential.json");

fn main() {}
