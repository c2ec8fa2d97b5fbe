#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.select-status.json");

fn main() {}
