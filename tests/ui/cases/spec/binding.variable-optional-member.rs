#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.variable-optional-member.json");

fn main() {}
