#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.value-excluded.json");

fn main() {}
