#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.bad-element-name.json");

fn main() {}
