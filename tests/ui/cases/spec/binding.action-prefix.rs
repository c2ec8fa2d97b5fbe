#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.action-prefix.json");

fn main() {}
