#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.unknown-header.json");

fn main() {}
