#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.unknown-binding.json");

fn main() {}
