#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.not-exactly-one.json");

fn main() {}
