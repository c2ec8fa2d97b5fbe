#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.unused-definition.json");

fn main() {}
