#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.bad-header-name.json");

fn main() {}
