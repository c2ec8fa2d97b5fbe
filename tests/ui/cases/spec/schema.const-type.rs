#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.const-type.json");

fn main() {}
