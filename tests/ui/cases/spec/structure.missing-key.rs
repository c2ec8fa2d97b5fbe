#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.missing-key.json");

fn main() {}
