#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.enum-type.json");

fn main() {}
