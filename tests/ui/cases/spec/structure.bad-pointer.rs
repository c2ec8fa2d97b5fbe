#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.bad-pointer.json");

fn main() {}
