#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.body-not-allowed.json");

fn main() {}
