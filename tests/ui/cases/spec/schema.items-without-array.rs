#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.items-without-array.json");

fn main() {}
