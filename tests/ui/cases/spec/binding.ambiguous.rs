#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.ambiguous.json");

fn main() {}
