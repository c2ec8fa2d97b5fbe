#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.unknown-word.json");

fn main() {}
