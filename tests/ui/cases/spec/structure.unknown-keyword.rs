#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.unknown-keyword.json");

fn main() {}
