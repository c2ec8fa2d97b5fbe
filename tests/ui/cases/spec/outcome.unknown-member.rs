#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.unknown-member.json");

fn main() {}
