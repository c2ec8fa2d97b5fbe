#![deny(warnings)]

signoff::operations!(mod it = "../../specs/outcome.select-unknown-member.json");

fn main() {}
