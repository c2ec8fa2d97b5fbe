#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.not-distinguishable.json");

fn main() {}
