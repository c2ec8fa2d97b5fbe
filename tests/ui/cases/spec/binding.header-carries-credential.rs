#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.header-carries-credential.json");

fn main() {}
