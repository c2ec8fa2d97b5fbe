#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.enum-single.json");

fn main() {}
