#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.edition-repeats-outcome.json");

fn main() {}
