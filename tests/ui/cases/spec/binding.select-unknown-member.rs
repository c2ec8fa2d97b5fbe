#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.select-unknown-member.json");

fn main() {}
