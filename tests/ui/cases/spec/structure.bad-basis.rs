#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.bad-basis.json");

fn main() {}
