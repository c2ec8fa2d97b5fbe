#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.unknown-rule.json");

fn main() {}
