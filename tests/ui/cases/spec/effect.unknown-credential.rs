#![deny(warnings)]

signoff::operations!(mod it = "../../specs/effect.unknown-credential.json");

fn main() {}
