#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.title-not-a-name.json");

fn main() {}
