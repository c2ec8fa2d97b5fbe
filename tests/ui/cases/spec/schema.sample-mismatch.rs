#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.sample-mismatch.json");

fn main() {}
