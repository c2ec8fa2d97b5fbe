#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.reference-cycle.json");

fn main() {}
