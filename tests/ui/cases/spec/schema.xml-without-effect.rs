#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.xml-without-effect.json");

fn main() {}
