#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.duplicate-key.json");

fn main() {}
