#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.request-missing.json");

fn main() {}
