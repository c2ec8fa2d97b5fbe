#![deny(warnings)]

signoff::operations!(mod it = "../../specs/binding.relative-uri.json");

fn main() {}
