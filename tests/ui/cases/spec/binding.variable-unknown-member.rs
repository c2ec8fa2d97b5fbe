#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.variable-unknown-member.json");

fn main() {}
