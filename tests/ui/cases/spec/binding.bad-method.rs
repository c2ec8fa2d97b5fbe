#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.bad-method.json");

fn main() {}
