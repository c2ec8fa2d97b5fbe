#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.outcome-missing.json");

fn main() {}
