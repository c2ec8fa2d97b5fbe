#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.repeated.json");

fn main() {}
