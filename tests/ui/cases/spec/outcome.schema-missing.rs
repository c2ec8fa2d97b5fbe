#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.schema-missing.json");

fn main() {}
