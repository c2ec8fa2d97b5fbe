#![deny(warnings)]

signoff::operations!(mod it = "../../specs/credential.unused.json");

fn main() {}
