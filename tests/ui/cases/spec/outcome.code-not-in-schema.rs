#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.code-not-in-schema.json");

fn main() {}
