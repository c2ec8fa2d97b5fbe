#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.description-full-stop.json");

fn main() {}
