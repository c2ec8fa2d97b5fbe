#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.unresolved-reference.json");

fn main() {}
