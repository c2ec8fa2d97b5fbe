#![deny(warnings)]

signoff::operations!(mod it = "../../specs/law.single-binding.json");

fn main() {}
