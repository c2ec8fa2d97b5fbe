#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.wire-without-binding.json");

fn main() {}
