#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.benign-success.json");

fn main() {}
