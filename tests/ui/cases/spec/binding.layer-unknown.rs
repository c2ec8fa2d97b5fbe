#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.layer-unknown.json");

fn main() {}
