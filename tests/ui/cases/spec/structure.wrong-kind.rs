#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.wrong-kind.json");

fn main() {}
