#![deny(warnings)]

signoff::operations!(mod it = "../../specs/structure.unsupported-version.json");

fn main() {}
