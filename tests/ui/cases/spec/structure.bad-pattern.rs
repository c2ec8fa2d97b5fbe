#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.bad-pattern.json");

fn main() {}
