#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.correlation-unknown.json");

fn main() {}
