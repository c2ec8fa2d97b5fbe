#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.select-empty.json");

fn main() {}
