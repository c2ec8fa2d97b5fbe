#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.bounds-crossed.json");

fn main() {}
