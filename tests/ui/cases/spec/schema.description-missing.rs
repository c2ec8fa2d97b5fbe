#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.description-missing.json");

fn main() {}
