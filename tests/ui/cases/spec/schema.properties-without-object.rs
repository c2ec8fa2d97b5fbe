#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.properties-without-object.json");

fn main() {}
