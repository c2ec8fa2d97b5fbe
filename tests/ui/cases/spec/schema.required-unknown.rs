#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.required-unknown.json");

fn main() {}
