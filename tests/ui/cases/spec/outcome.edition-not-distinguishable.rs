#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.edition-not-distinguishable.json");

fn main() {}
