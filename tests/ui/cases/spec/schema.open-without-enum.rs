#![deny(warnings)]

signoff::operations!(mod it = "../../specs/schema.open-without-enum.json");

fn main() {}
