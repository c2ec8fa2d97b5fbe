#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.empty.json");

fn main() {}
