#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.attribute-not-scalar.json");

fn main() {}
