#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.bad-path.json");

fn main() {}
