#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.nested-member.json");

fn main() {}
