#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.value-mismatch.json");

fn main() {}
