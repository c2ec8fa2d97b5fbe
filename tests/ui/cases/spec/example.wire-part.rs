#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.wire-part.json");

fn main() {}
