#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.select-contradicts-schema.json");

fn main() {}
