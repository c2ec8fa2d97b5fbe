#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.no-success.json");

fn main() {}
