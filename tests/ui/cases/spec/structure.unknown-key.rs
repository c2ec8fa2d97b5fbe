#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.unknown-key.json");

fn main() {}
