#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.bad-reference.json");

fn main() {}
