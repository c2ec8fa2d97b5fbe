#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.bad-integer.json");

fn main() {}
