#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.empty.json");

fn main() {}
