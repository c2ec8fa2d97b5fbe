#![deny(warnings)]

signoff::operations!(mod it = "../../specs/example.reject-accepted.json");

fn main() {}
