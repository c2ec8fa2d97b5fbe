#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.header-not-string.json");

fn main() {}
