#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.body-without-meaning.json");

fn main() {}
