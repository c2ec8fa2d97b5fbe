#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.select-empty.json");

fn main() {}
