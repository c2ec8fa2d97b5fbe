#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.bad-name.json");

fn main() {}
