#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.title-missing.json");

fn main() {}
