#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.edition-documented.json");

fn main() {}
